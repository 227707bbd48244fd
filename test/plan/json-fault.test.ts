import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultText, jsonFault } from '../../src/plan/json-fault.ts';

const fault = (text: string): string | undefined => {
  const found = jsonFault(text);
  return found && faultText(found);
};

test('names line, column and the last key read', () => {
  expect(fault('{"a": 1,\n  "hfov": NaN}')).toBe(
    'not valid JSON at line 2, column 11, after "hfov": expected a value, got NaN',
  );
  expect(fault('{"type": "FeatureCollection",\r\n"features": [{"type": "Feature", "id"')).toBe(
    'not valid JSON at line 2, column 38, after "id": expected ":", got the end of the file',
  );
  expect(fault('{"type": "FeatureColl')).toBe(
    'not valid JSON at line 1, column 22, after "type": expected the rest of a text and its closing quote, got the end of the file',
  );
  expect(fault('[1, 2,]')).toBe('not valid JSON at line 1, column 7: expected a value, got ]');
  expect(fault('<html>')).toBe('not valid JSON at line 1, column 1: expected a value, got <');
  expect(fault('')).toBe('not valid JSON at line 1, column 1: expected a value, got the end of the file');
  expect(fault('{"a": "x\ny"}')).toBe(
    'not valid JSON at line 1, column 9, after "a": expected the rest of a text and its closing quote, got a line break',
  );
  expect(fault('{"a": 01}')).toBe('not valid JSON at line 1, column 8, after "a": expected "," or "}", got 1');
  expect(fault('{} x')).toBe('not valid JSON at line 1, column 4: expected the end of the file, got x');
});

test('finds nothing in a deep text that is JSON, and the end of one that is cut', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(jsonFault(deep)).toBeUndefined();
  expect(jsonFault(deep.slice(0, -1))?.got).toBe('the end of the file');
});

test('finds a fault exactly where the engine cannot parse', () => {
  const broken = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '"', '{', ']', ',', '\\', '\n', '0', '-', 'e', '.', 'é', 'nul', ':'),
    )
    .map(([text, at, length, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + length);
    });
  fc.assert(
    fc.property(broken, (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      return (jsonFault(text) === undefined) === parses;
    }),
    { seed: 7, numRuns: 3000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../src/plan/command.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { problemText } from '../../src/plan/reading.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { samplePlan } from './sample-plan.ts';
import { specExample } from './spec-example.ts';

type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((entry, i) => placesIn(entry, [...path, i]))
    : Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]));
  return [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((entry, i) => (i === key ? replaced(entry, rest, put) : entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === key ? replaced(member, rest, put) : member]),
  );
}

const files = [specExample, JSON.parse(writePlan(samplePlan()))];
const mark = 'not-to-be-lost';
const strange = fc.constantFrom<unknown>(
  mark,
  [mark],
  { kind: mark },
  { id: mark, inner: [mark] },
  [[mark, 1]],
  -1,
  1e308,
  true,
  null,
  '',
  [],
  {},
);
const breaks = fc.record({
  file: fc.nat(files.length - 1),
  at: fc.array(fc.tuple(fc.nat(100_000), strange), { minLength: 1, maxLength: 4 }),
});

function broken({ file, at }: { file: number; at: readonly (readonly [number, unknown])[] }): string {
  let value: unknown = files[file];
  for (const [place, put] of at) {
    const places = placesIn(value);
    value = replaced(value, places[place % places.length], put);
  }
  return JSON.stringify(value);
}

const count = (text: string): number => text.split(mark).length - 1;

/** One line: no break in it. */
const isLine = (text: string): boolean => text !== '' && !text.includes('\n');

test('a broken file is refused in a line, or read without losing anything, and again the same', () => {
  let read = 0;
  fc.assert(
    fc.property(breaks, (choice) => {
      const text = broken(choice);
      const reading = readPlan(text);
      if (isRefusal(reading)) return isLine(reading.refused);
      read++;
      const saved = writePlan(reading.plan);
      const again = readPlan(saved);
      if (isRefusal(again)) throw new Error(again.refused);
      const told = [...reading.problems, ...reading.notes].map(problemText);
      return told.every(isLine) && count(saved) >= count(text) && writePlan(again.plan) === saved;
    }),
    { seed: 12, numRuns: 600 },
  );
  expect(read).toBeGreaterThan(400);
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lumensOf, PhotometryProblem } from '../../../src/facts/light/photometry.ts';
import { readPhotometry } from '../../../src/facts/light/read-photometry.ts';

const folder = new URL('../../../../shared/data/photometry/', import.meta.url);
const real = [
  ['flood-typeB-feet.IES', 'B', 10680, 10601],
  ['typeC-1.IES', 'C', 9217.18, 9217],
  ['typeC-3.IES', 'C', 13359.57, null],
  ['typeC-5.IES', 'C', 753.8, 754],
  ['typeC-7.IES', 'C', 531.98, 532],
  ['road-60W.ies', 'C', 9155.7, 9155.7],
] as const;

describe.skipIf(!existsSync(folder))('real files (needs the shared data)', () => {
  for (const [name, type, lumens, stated] of real) {
    test(`${name} integrates to its published lumens`, () => {
      const photometry = readPhotometry(readFileSync(new URL(name, folder), 'latin1'));
      expect(photometry.type).toBe(type);
      expect(Math.abs(lumensOf(photometry) / lumens - 1)).toBeLessThan(0.001);
      expect(photometry.statedLumens).toBe(stated);
    });
  }

  // The light output ratio of this lamp is 99.8 %: its luminaire gives that much less than the stated lamp flux.
  test('flood-900W-asym.ldt states 123,000 lm and integrates to 99.85 % of it', () => {
    const photometry = readPhotometry(readFileSync(new URL('flood-900W-asym.ldt', folder), 'latin1'));
    expect(photometry.statedLumens).toBe(123000);
    expect(lumensOf(photometry)).toBeCloseTo(122820.24, 1);
  });
});

/** A lamp of two vertical and one horizontal angle, with one thing changed. */
const ies = (changes: { head?: string; tilt?: string; numbers?: string; factors?: string; data?: string } = {}) =>
  [
    changes.head ?? 'IESNA:LM-63-2002',
    '[TEST] made for this test',
    changes.tilt ?? 'TILT=NONE',
    changes.numbers ?? '1 1000 2 3 1 1 2 0 0 0',
    changes.factors ?? '0.5 0.25 60',
    changes.data ?? '0 45 90\n0\n100 80, 0',
  ].join('\r\n');

describe('factors', () => {
  test('ballast-lamp factors scale candelas in 1986 and 1991 files only', () => {
    const peak = (head: string) => readPhotometry(ies({ head })).solid.candelas[0][0];
    expect(peak('IESNA:LM-63-2002')).toBe(100);
    expect(peak('IESNA:LM-63-1995')).toBe(100);
    expect(peak('IES:LM-63-2019')).toBe(100);
    expect(peak('IESNA91')).toBe(25);
    expect(peak('A lamp of 1986')).toBe(25);
  });

  test('lumens per lamp never scale candelas, and -1 states none', () => {
    const photometry = readPhotometry(ies({ numbers: '1 -1 2 3 1 1 2 0 0 0' }));
    expect(photometry.solid.candelas[0][0]).toBe(100);
    expect(photometry.statedLumens).toBeNull();
  });

  test('an included tilt table is kept for the luminaire to use', () => {
    const photometry = readPhotometry(ies({ tilt: 'TILT=INCLUDE\n1\n3\n0 45 90\n1 0.9 0.8' }));
    expect(photometry.tiltFactors).toEqual({ angles: [0, 45, 90], factors: [1, 0.9, 0.8] });
  });
});

/** EULUMDAT with one plane of three angles. */
const ldt = (changes: Readonly<Record<number, string>> = {}) => {
  const lines = [
    'Maker', '1', '1', '1', '0', '3', '45', 'report', 'name', 'number', 'file', 'date', '0', '0', '0', '0', '0', '0', '0', '0', '0',
    '100', '100', '1,0', '0', '1', '1', 'LED', '2000', '4000', '80', '20,5', ...Array.from({ length: 10 }, () => '0'), '0', '0', '45', '90', '100,5', '50', '0',
  ]; // biome-ignore format: one line of the file after another
  for (const [line, text] of Object.entries(changes)) lines[Number(line) - 1] = text;
  return lines.join('\r\n');
};

test('EULUMDAT values are per thousand lumens of the lamp, with decimal commas', () => {
  const photometry = readPhotometry(ldt());
  expect(photometry.solid.candelas[0]).toEqual([201, 100, 0]);
  expect(photometry.watts).toBe(20.5);
  expect(photometry.symmetry).toBe('rotational');
});

describe('a file that would give a wrong number is refused with the line and what was expected', () => {
  const cases: [string, string, RegExp][] = [
    ['an empty file', ' \n', /found an empty one/],
    ['a binary file', '\u0000\u0001GIF', /binary/],
    ['a truncated file', ies({ data: '0 45 90\n0\n100' }), /line 8: expected candela value 2 of 3, the file ends/],
    ['too many values', ies({ data: '0 45 90\n0\n100 80 0 7' }), /line 8: .*more numbers than its counts say: 7/],
    [
      'text for a number',
      ies({ data: '0 45 90\n0\n100 bright 0' }),
      /line 8: expected candela value 2 of 3, found "bright"/,
    ],
    ['a negative candela', ies({ data: '0 45 90\n0\n100 -3 0' }), /line 8: expected candelas of 0 or more, found -3/],
    [
      'no angles',
      ies({ numbers: '1 1000 1 0 1 1 2 0 0 0' }),
      /line 4: expected the number of vertical angles from 1 to 3600, found 0/,
    ],
    [
      'angles that do not rise',
      ies({ data: '0 45 45\n0\n1 1 1' }),
      /line 6: expected vertical angles that rise, found 45 after 45/,
    ],
    ['a tilt in another file', ies({ tilt: 'TILT=LAMP.TLT' }), /line 3: .*another file, "LAMP.TLT"/],
    ['no tilt line', 'IESNA:LM-63-2002\n1 2 3', /expected a line TILT/],
    [
      'a photometric type 4',
      ies({ numbers: '1 1000 1 3 1 4 2 0 0 0' }),
      /line 4: expected the photometric type 1, 2 or 3, found 4/,
    ],
    ['horizontal angles over 0–135', ies({ numbers: '1 1 1 1 2 1 2 0 0 0', data: '0\n0 135\n1 1' }), /found 0–135/],
    ['a count that is not whole', ies({ numbers: '1 1000 1 2.5 1 1 2 0 0 0' }), /found 2.5/],
    ['LDT: text for a number', ldt({ 24: 'one' }), /line 24: expected the conversion factor, found "one"/],
    ['LDT: no flux', ldt({ 29: '0' }), /line 29: expected a total luminous flux above 0, found 0/],
    ['LDT: a negative intensity', ldt({ 48: '-1' }), /line 48: expected intensities of 0 or more, found -1/],
    ['LDT: truncated', ldt().split('\r\n').slice(0, 47).join('\n'), /expected intensity 2 of 3, the file ends/],
    ['LDT: symmetry 9', ldt({ 3: '9' }), /line 3: expected the symmetry indicator from 0 to 4, found 9/],
  ];
  for (const [name, text, message] of cases) {
    test(name, () => {
      expect(() => readPhotometry(text)).toThrow(PhotometryProblem);
      expect(() => readPhotometry(text)).toThrow(message);
    });
  }
});

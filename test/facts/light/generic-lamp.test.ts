import { expect, test } from 'vitest';
import { genericFile, genericName, isGeneric } from '../../../src/facts/light/generic-lamp.ts';
import { lumensOf, peakOf } from '../../../src/facts/light/photometry.ts';
import { readPhotometry } from '../../../src/facts/light/read-photometry.ts';

test('a generic flood gives its lumens, and half its peak at half its beam angle', () => {
  for (const beamAngle of [10, 30, 60, 100, 140]) {
    const read = readPhotometry(genericFile({ shape: 'flood', beamAngle, lumens: 12_000 }));
    expect(lumensOf(read)).toBeCloseTo(12_000, 0);
    const [column] = read.solid.candelas;
    expect(column[beamAngle / 2] / column[0]).toBeCloseTo(0.5, 4);
  }
});

test('a generic pole light is brightest half its beam angle out', () => {
  const read = readPhotometry(genericFile({ shape: 'pole', beamAngle: 120, lumens: 9000 }));
  expect(lumensOf(read)).toBeCloseTo(9000, 0);
  expect(peakOf(read).vertical).toBe(60);
  expect(read.symmetry).toBe('rotational');
});

test('it is named as generic, in its name and in its file', () => {
  const lamp = { shape: 'flood', beamAngle: 60, lumens: 12_000 } as const;
  expect(genericName(lamp)).toBe('Generic flood, 60°, 12000 lm');
  expect(isGeneric(genericFile(lamp))).toBe(true);
  expect(() => genericFile({ ...lamp, beamAngle: 0 })).toThrow(/beam angle from 10 to 150/);
  expect(() => genericFile({ ...lamp, lumens: Number.NaN })).toThrow(/lumens above 0/);
});

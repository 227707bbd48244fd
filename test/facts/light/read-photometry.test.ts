import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lumensOf, peakOf } from '../../../src/facts/light/photometry.ts';
import { readPhotometry } from '../../../src/facts/light/read-photometry.ts';

const folder = new URL('../../../../shared/data/photometry/', import.meta.url);
const known = [
  ['flood-typeB-feet.IES', 'B', 10680, 10601],
  ['typeC-1.IES', 'C', 9217.18, 9217],
  ['typeC-3.IES', 'C', 13359.57, null],
  ['typeC-5.IES', 'C', 753.8, 754],
  ['typeC-7.IES', 'C', 531.98, 532],
  ['road-60W.ies', 'C', 9155.7, 9155.7],
  ['flood-900W-asym.ldt', 'C', 123000, 123000],
] as const;

for (const [name, type, lumens, stated] of known) {
  test.skipIf(!existsSync(folder))(`${name} integrates to its published lumens (needs the shared data)`, () => {
    const photometry = readPhotometry(readFileSync(new URL(name, folder), 'latin1'));
    console.log(
      name,
      photometry.format,
      photometry.type,
      photometry.symmetry,
      lumensOf(photometry),
      photometry.statedLumens,
      peakOf(photometry),
      photometry.notes,
    );
    expect(photometry.type).toBe(type);
    expect(Math.abs(lumensOf(photometry) / lumens - 1)).toBeLessThan(0.001);
    expect(photometry.statedLumens).toBe(stated);
  });
}

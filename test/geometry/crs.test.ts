import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Crs,
  crsList,
  crsOf,
  crsOfDatum,
  fromGrid,
  insideCrs,
  outsideCrs,
  toGrid,
} from '../../src/geometry/crs.ts';
import { countryOf, crsFor } from '../../src/geometry/crs-for.ts';
import { datumNamed, datumShift } from '../../src/geometry/datum.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { gridNorthAt } from '../../src/geometry/grid-north.ts';

const known = (code: string): Crs => {
  const crs = crsOf(code);
  if (!crs) throw new Error(`${code} is missing`);
  return crs;
};

/** A place in the area of use, as fractions of its box. */
const placeIn = (crs: Crs, u: number, v: number): [number, number] => {
  const [west, south, east, north] = crs.bounds;
  return [west + u * (east - west), south + v * (north - south)];
};

describe('the table', () => {
  test('has every grid of Australia and New Zealand, and UTM, once', () => {
    expect(new Set(crsList.map((crs) => crs.code)).size).toBe(crsList.length);
    const codes = [
      2193,
      3793,
      ...range(2105, 2132),
      ...range(7846, 7859),
      ...range(28348, 28358),
      ...range(32601, 32660),
      ...range(32701, 32760),
    ];
    expect(crsList.map((crs) => crs.code).sort()).toEqual(codes.map((code) => `EPSG:${code}`).sort());
    expect(crsOf('EPSG:27700')).toBeUndefined();
    expect(crsOfDatum('GDA94').map((crs) => crs.short)).toContain('MGA94 zone 56');
  });

  test('New Zealand writes northing first, Australia easting first', () => {
    expect(known('EPSG:2193').order).toBe('NE');
    expect(known('EPSG:2113').order).toBe('NE');
    expect(known('EPSG:7856').order).toBe('EN');
  });

  test.each([
    ['EPSG:28356', [151.799031667, -32.912916667], [387697.065, 6357727.469]],
    ['EPSG:7856', [151.799037142, -32.912904033], [387697.562, 6357728.875]],
    ['EPSG:28350', [115.7361, -32.0556], [380685.729, 6452702.919]],
    ['EPSG:2193', [174.785, -41.275], [1749498.73, 5429178.116]],
    ['EPSG:2113', [174.785, -41.275], [400721.478, 802899.851]],
    ['EPSG:2131', [170.5, -45.9], [416877.917, 795685.581]],
    ['EPSG:3793', [-176.5, -44], [3500000, 5126177.63]],
    ['EPSG:32760', [179.9, -17.5], [807963.617, 8062786.054]],
    ['EPSG:32631', [0.1, 60], [338279.249, 6654956.72]],
  ] as const)('%s gives the grid metres that PROJ gives', (code, place, [easting, northing]) => {
    const [e, n] = toGrid(known(code), [...place]);
    expect(e).toBeCloseTo(easting, 2);
    expect(n).toBeCloseTo(northing, 2);
  });

  test('there and back is the same place within a micrometre, everywhere in every area of use', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...crsList), fraction, fraction, (crs, u, v) => {
        const place = placeIn(crs, u, v);
        expect(geodesicBetween(place, fromGrid(crs, toGrid(crs, place))).distance).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  test('outside its area of use a grid refuses, and says where it holds', () => {
    expect(insideCrs(known('EPSG:7856'), [151, -33])).toBe(true);
    expect(insideCrs(known('EPSG:7856'), [149.9, -33])).toBe(true);
    expect(insideCrs(known('EPSG:7856'), [149, -33])).toBe(false);
    expect(insideCrs(known('EPSG:2193'), [-176.5, -44])).toBe(false);
    expect(insideCrs(known('EPSG:32760'), [-179.8, -40])).toBe(true);
    expect(insideCrs(known('EPSG:32701'), [179.8, -40])).toBe(true);
    expect(insideCrs(known('EPSG:2193'), [Number.NaN, -40])).toBe(false);
    expect(insideCrs(known('EPSG:2193'), [174, Number.NaN])).toBe(false);
    expect(outsideCrs(known('EPSG:7856'), [151, -33])).toBeUndefined();
    expect(outsideCrs(known('EPSG:7856'), [115.7361, -32.0556])).toBe(
      '32.0556° S, 115.7361° E is outside the area of use of MGA2020 zone 56 (150° E to 156° E, 58.96° S to 13.87° S).',
    );
  });
});

describe('grid north', () => {
  test('on the central meridian it is true north, and the scale is the projection’s own', () => {
    const { convergence, scaleFactor } = gridNorthAt(known('EPSG:7856'), [153, -33]);
    expect(convergence).toBeCloseTo(0, 9);
    expect(scaleFactor).toBeCloseTo(0.9996, 9);
  });

  test('west of it in the south a true azimuth loses, as PROJ has it', () => {
    const buninyong = gridNorthAt(known('EPSG:7855'), [143.926495527778, -37.653821138889]);
    expect(buninyong.convergence).toBeCloseTo(-1.87871427, 7);
    expect(buninyong.scaleFactor).toBeCloseTo(1.00050564, 7);
  });
});

describe('which grid', () => {
  test.each([
    [[151.8, -32.9], 'EPSG:7856'],
    [[149.99, -33], 'EPSG:7855'],
    [[150.3, -35.4], 'EPSG:7856'],
    [[96.83, -12.19], 'EPSG:7847'],
    [[105.67, -10.42], 'EPSG:7848'],
    [[159.08, -31.55], 'EPSG:7857'],
    [[167.95, -29.05], 'EPSG:7858'],
    [[115.7, -32], 'EPSG:7850'],
    [[176.31, -37.79], 'EPSG:2193'],
    [[-176.5, -44], 'EPSG:3793'],
    [[2.1, 49], 'EPSG:32631'],
  ])('%s is drawn in %s', (place, code) => {
    expect(crsFor(place)?.code).toBe(code);
  });

  test('a country is told by its waters', () => {
    expect(countryOf([151, -33])).toBe('AU');
    expect(countryOf([-176.5, -44])).toBe('NZ');
    expect(countryOf([2, 49])).toBeUndefined();
    expect(crsFor([Number.NaN, 0])).toBeUndefined();
  });
});

describe('datums', () => {
  test('GDA94 moves to GDA2020 and back as published', () => {
    const shift = datumShift('GDA94', 'GDA2020');
    const back = datumShift('GDA2020', 'GDA94');
    const moved = shift?.move([151.799031667, -32.912916667]) ?? [0, 0];
    expect(moved[0]).toBeCloseTo(151.799037142, 8);
    expect(moved[1]).toBeCloseTo(-32.912904033, 8);
    expect(shift?.operation).toBe('EPSG:8048');
    expect(geodesicBetween(back?.move(moved) ?? [0, 0], [151.799031667, -32.912916667]).distance).toBeLessThan(1e-6);
  });

  test('over Australia the two are 1.2 to 1.9 m apart, never in silence', () => {
    const place = fc.tuple(
      fc.double({ min: 113, max: 154, noNaN: true }),
      fc.double({ min: -44, max: -10, noNaN: true }),
    );
    fc.assert(
      fc.property(place, (position) => {
        const apart = geodesicBetween(position, datumShift('GDA94', 'GDA2020')?.move(position) ?? position).distance;
        expect(apart).toBeGreaterThan(1.2);
        expect(apart).toBeLessThan(1.9);
      }),
    );
    expect(datumShift('WGS84', 'GDA2020')?.assumes).toBe(true);
    expect(datumShift('GDA94', 'NZGD2000')).toBeUndefined();
  });

  test('are known by the names that people give them, and old ones are named but not moved', () => {
    expect(datumNamed('World Geodetic System (WGS 84)')).toBe('WGS84');
    expect(datumNamed('gda 94')).toBe('GDA94');
    expect(datumNamed('Geocentric Datum of Australia 2020')).toBe('GDA2020');
    expect(datumNamed('NZGD2000')).toBe('NZGD2000');
    expect(datumNamed('AGD66')).toEqual({ unsupported: 'AGD66' });
    expect(datumNamed('high water')).toBeUndefined();
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

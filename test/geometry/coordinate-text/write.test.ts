import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoordinateFormat, positionAsPrinted } from '../../../src/geometry/coordinate-format.ts';
import type { Described, DescribedRing } from '../../../src/geometry/coordinate-text/described.ts';
import type { LineType } from '../../../src/geometry/coordinate-text/leg-words.ts';
import { readCoordinateText } from '../../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { narrativeOf } from '../../../src/geometry/coordinate-text/write-narrative.ts';
import { scheduleOf, scheduleText, type WriteOptions } from '../../../src/geometry/coordinate-text/write-schedule.ts';
import { type Crs, crsOf } from '../../../src/geometry/crs.ts';
import { geodesicBetween } from '../../../src/geometry/geodesic.ts';

const crs = (code: string): Crs => {
  const found = crsOf(code);
  if (!found) throw new Error(`${code} is missing`);
  return found;
};

const grids = ['EPSG:7856', 'EPSG:7850', 'EPSG:28355', 'EPSG:2193', 'EPSG:2113', 'EPSG:3793', 'EPSG:32701'].map(crs);
const lineTypes: readonly LineType[] = ['geodesic', 'parallel', 'meridian', 'water-mark', 'feature'];
const labels = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map(String),
  fc.constantFrom(
    'A',
    'P12',
    '7b',
    'North head',
    'K’gari, gate 3.5',
    '2.1',
    'Te Kuri a Paoa',
    'to the wharf',
    'point 4',
  ),
);
const texts = fc.constantFrom(
  undefined,
  'mean high water mark',
  'fence of shed 12, 3.5 m from the kerb',
  'plan 45/2019 of 1 May 2019',
);

/** A ring about a place of the grid: random corners in the order of their directions, so that it does not cross itself. */
function ringsIn(grid: Crs, hole: boolean): fc.Arbitrary<DescribedRing> {
  const [west, south, east, north] = grid.bounds;
  const corner = fc.record({
    turn: fc.double({ min: 0.1, max: 1, noNaN: true }),
    radius: fc.double({ min: 0.3, max: 1, noNaN: true }),
    label: labels,
    line: fc.constantFrom(...lineTypes),
    text: texts,
  });
  return fc
    .record({
      u: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      v: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      size: fc.double({ min: 0.002, max: 0.05, noNaN: true }),
      corners: fc.array(corner, { minLength: 3, maxLength: 12 }),
      closed: fc.boolean(),
    })
    .map(({ u, v, size, corners, closed }) => {
      const centre = [west + u * (east - west), Math.max(-60, south) + v * (north - Math.max(-60, south))];
      const whole = corners.reduce((sum, { turn }) => sum + turn, 0);
      let angle = 0;
      const used = new Set<string>();
      const points = corners.map(({ turn, radius, label }, i) => {
        angle += (turn / whole) * 2 * Math.PI;
        const name = used.has(label) ? `${i + 1}x` : label;
        used.add(name);
        return {
          label: name,
          position: [centre[0] + size * radius * Math.cos(angle), centre[1] + size * radius * Math.sin(angle)],
        };
      });
      const edges = corners.map(({ line, text }) => (text === undefined ? { line } : { line, text }));
      return { points, edges, closed: hole || closed, hole };
    });
}

const boundaries: fc.Arbitrary<Described> = fc.constantFrom(...grids).chain((grid) =>
  fc
    .array(fc.tuple(ringsIn(grid, false), fc.array(ringsIn(grid, true), { maxLength: 2 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((areas) => ({
      name: 'Zone',
      rings: told(
        areas.length > 1 || areas[0][1].length > 0
          ? areas.flatMap(([outer, holes]) => [{ ...outer, closed: true }, ...holes])
          : [areas[0][0]],
      ),
      datum: grid.datum,
      crs: grid,
    })),
);
/** No label stands twice in a boundary. */
function told(rings: readonly DescribedRing[]): DescribedRing[] {
  const used = new Set<string>();
  return rings.map((ring, r) => ({
    ...ring,
    points: ring.points.map((point, i) => {
      const label = used.has(point.label) ? `${r + 1}x${i + 1}` : point.label;
      used.add(label);
      return { ...point, label };
    }),
  }));
}

const decimals: Readonly<Record<CoordinateFormat, fc.Arbitrary<number>>> = {
  dms: fc.integer({ min: 1, max: 6 }),
  ddm: fc.integer({ min: 3, max: 8 }),
  dd: fc.integer({ min: 5, max: 10 }),
  en: fc.integer({ min: 0, max: 4 }),
};
const options: fc.Arbitrary<WriteOptions> = fc
  .constantFrom<CoordinateFormat>('dms', 'ddm', 'dd', 'en')
  .chain((format) => fc.record({ format: fc.constant(format), decimals: decimals[format] }));

function expectSame(described: Described, { format, decimals }: WriteOptions, text: string): void {
  const { rings, diagnostics } = readCoordinateText(text);
  expect(
    diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'crosses-itself'),
    text,
  ).toEqual([]);
  expect(rings, text).toHaveLength(described.rings.length);
  described.rings.forEach(({ points, edges, closed, hole }, r) => {
    const ring = rings[r];
    expect(ring.hole, text).toBe(hole ?? false);
    expect([ring.datum, ring.closed, ring.complete], text).toEqual([described.datum, closed, true]);
    expect(
      ring.points.map((point) => point.label),
      text,
    ).toEqual(points.map((point) => point.label));
    points.forEach(({ position }, i) => {
      const printed = positionAsPrinted(position, format, described.crs, decimals);
      expect(geodesicBetween([ring.points[i].lon, ring.points[i].lat], printed).distance, text).toBeLessThan(1e-6);
    });
    const count = closed ? points.length : points.length - 1;
    expect(
      ring.legs.map((leg) => leg.line),
      text,
    ).toEqual(edges.slice(0, count).map((edge) => edge.line));
    expect(
      ring.legs.map((leg) => leg.text),
      text,
    ).toEqual(edges.slice(0, count).map((edge) => edge.text));
  });
}

const runs = { numRuns: Number(process.env.BOLLARD_RUNS ?? 60) };

describe('what was written reads back as the same boundary, to the printed digit', () => {
  test('as a schedule for people', () => {
    fc.assert(
      fc.property(boundaries, options, (described, how) =>
        expectSame(described, how, scheduleText(scheduleOf(described, how))),
      ),
      runs,
    );
  });

  test('as a schedule for programs, parted by commas', () => {
    fc.assert(
      fc.property(boundaries, options, (described, how) =>
        expectSame(described, how, scheduleText(scheduleOf(described, how, 'plain'), ',')),
      ),
      runs,
    );
  });

  test('as a legal description', () => {
    fc.assert(
      fc.property(boundaries, options, (described, how) => expectSame(described, how, narrativeOf(described, how))),
      runs,
    );
  });
});

describe('the forms', () => {
  const square: Described = {
    name: 'Zone',
    datum: 'GDA2020',
    crs: crs('EPSG:7856'),
    rings: [
      {
        points: [
          [151.2, -33.8],
          [151.21, -33.8],
          [151.21, -33.81],
        ].map((position, i) => ({ label: String(i + 1), position })),
        edges: [{ line: 'parallel' }, { line: 'meridian' }, { line: 'water-mark', text: 'mean high water mark' }],
        closed: true,
      },
    ],
  };

  test('a legal description names its lines, its water marks and its datum', () => {
    expect(
      narrativeOf(square, { format: 'dms', decimals: 1 }),
    ).toBe(`The area bounded by a line commencing at point 1, latitude 33° 48′ 00.0″ S, longitude 151° 12′ 00.0″ E;
thence along the parallel to point 2, latitude 33° 48′ 00.0″ S, longitude 151° 12′ 36.0″ E;
thence along the meridian to point 3, latitude 33° 48′ 36.0″ S, longitude 151° 12′ 36.0″ E;
thence along the water mark (“mean high water mark”) to point 1, the point of commencement.

Coordinates are in GDA2020.`);
  });

  test('a schedule has the legs beside the points', () => {
    const { heads, blocks } = scheduleOf(square, { format: 'dms', decimals: 1 });
    expect(heads).toEqual([
      'Point',
      'Latitude',
      'Longitude',
      'Easting',
      'Northing',
      'Line to next',
      'Bearing to next',
      'Distance to next',
    ]);
    expect(blocks[0].rows[0]).toEqual([
      '1',
      '33° 48′ 00.0″ S',
      '151° 12′ 00.0″ E',
      '333\u2009374.82',
      '6\u2009258\u2009562.96',
      'parallel',
      '90° 00′ 10″',
      '926.01 m',
    ]);
    expect(blocks[0].rows[2][5]).toBe('water mark: mean high water mark');
  });

  test('parted by commas every row has its own number of cells, quoted where they hold commas', () => {
    const lines = scheduleText(scheduleOf(square, { format: 'dms' }, 'plain'), ',')
      .split('\n')
      .filter(Boolean);
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(',').length);
    expect(counts).toEqual([1, 8, 8, 8, 8, 1]);
  });

  test('New Zealand’s northings come first', () => {
    expect(
      scheduleOf({ ...square, crs: crs('EPSG:2193'), datum: 'NZGD2000', rings: [] }, { format: 'en' }).heads.slice(
        0,
        3,
      ),
    ).toEqual(['Point', 'Northing', 'Easting']);
  });
});

import { expect, test } from 'vitest';
import { readCoordinateText } from '../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { areasOf } from '../../src/geometry/coordinate-text/ring.ts';
import { narrativeOf } from '../../src/geometry/coordinate-text/write-narrative.ts';
import { scheduleOf, scheduleText } from '../../src/geometry/coordinate-text/write-schedule.ts';
import { replaceBoundary } from '../../src/plan/commands/replace-boundary.ts';
import { describedFeature } from '../../src/plan/described-feature.ts';
import { facilityDetails } from '../../src/plan/facility-details.ts';
import { pastedBoundary } from '../../src/plan/pasted-boundary.ts';
import { applyPatch, createPlan, newSettings, recordOf } from '../../src/plan/plan.ts';
import type { FeatureRecord, PlanGeometry } from '../../src/plan/record.ts';
import { vertexLabels } from '../../src/plan/vertices.ts';

/** Hay Point pilotage area, Queensland: the way ends at a water mark that has no coordinate. */
const hayPoint = `along the geodesic to latitude 21° 10.76' south, longitude 149° 17.73' east
along the geodesic to latitude 21° 09.91 south, longitude 149° 20.06' east
along the parallel to latitude 21° 09.91' south, longitude 149° 30.06' east
along the meridian to latitude 21° 17.91' south, longitude 149° 30.06' east
along the parallel to its intersection with the high-water mark at latitude 21° 17.91' south
along the high-water mark to start`;

const made = (text: string, closing?: 'water-mark') => {
  const boundary = pastedBoundary([[readCoordinateText(text, { datum: 'GDA94' }).rings[0]]], 'GDA2020', closing);
  if ('problem' in boundary) throw new Error(boundary.problem);
  return boundary;
};

test('line types in words become edges, and half a coordinate an edge that wants a water mark', () => {
  const { values, wants } = made(hayPoint, 'water-mark');
  expect(values.vertices).toEqual(['1', '2', '3', '4']);
  expect(values.edges).toMatchObject([
    { line: 'geodesic' },
    { line: 'parallel' },
    { line: 'meridian' },
    { line: 'water-mark' },
  ]);
  expect(wants).toEqual([expect.stringMatching(/only 21° 17.91' south.*from 4 to 1.*water mark/)]);
});

test('coordinates in GDA94 are moved to the plan’s datum, and the note says so', () => {
  const { geometry, values } = made(`A 32°54.775'S 151°47.9419'E
B 32°54.9211'S 151°48.2114'E
C 32°55'S 151°48'E`);
  const [[lon, lat]] = geometry.type === 'Polygon' ? geometry.coordinates[0] : [];
  expect(lon).toBeCloseTo(151.799037142, 8);
  expect(lat).toBeCloseTo(-32.912904033, 8);
  expect(values.note).toMatch(/EPSG:8048/);
});

test('a boundary is replaced with its labels and edges; what else the feature says stays', () => {
  const zone: FeatureRecord = {
    type: 'feature',
    id: 'z',
    order: 0,
    kind: 'cleared-zone',
    geometry: { type: 'Polygon', coordinates: [[[151, -33], [151.1, -33], [151, -33.1], [151, -33]]] },
    values: { name: 'East', vertices: ['a', 'b', 'c'], edges: [{ line: 'parallel' }, {}, {}] },
  }; // biome-ignore format: one ring, one line
  const plan = createPlan([newSettings, zone]);
  const { geometry, values } = made(hayPoint, 'water-mark');
  const patch = replaceBoundary(plan, { feature: 'z', geometry, values });
  if ('refused' in patch) throw new Error(patch.refused);
  applyPatch(plan, patch);
  const { name, vertices, edges } = recordOf(plan, 'feature', 'z')?.values ?? {};
  expect({ name, vertices }).toEqual({ name: 'East', vertices: ['1', '2', '3', '4'] });
  expect(edges).toHaveLength(4);
});

test('the details for the port operator name operator, datum and date, and say what is missing', () => {
  const { geometry, values } = made(hayPoint);
  const feature: FeatureRecord = {
    type: 'feature',
    id: 'f',
    order: 0,
    kind: 'facility-boundary',
    geometry,
    values: { name: 'Terminal', ...values },
  };
  const settings = { ...newSettings, title: 'Coal Terminal', crs: 'EPSG:7855', datum: 'GDA2020' as const };
  const described = describedFeature({ ...settings }, feature, 'dms');
  if ('problem' in described) throw new Error(described.problem);
  const details = (operator?: string) =>
    facilityDetails(described, { ...settings, site: { operator } }, { format: 'dms', date: '2026-02-03' });
  expect(details('Terminal Pty Ltd')).toMatch(
    /3\.20\(2\)[\s\S]*Terminal Pty Ltd[\s\S]*GDA2020[\s\S]*2026-02-03[\s\S]*commencing at/,
  );
  expect(details()).toMatch(/Port facility operator: not stated/);
});

test('a description that was written out is pasted back as the same ring', () => {
  const { geometry, values } = made(hayPoint, 'water-mark');
  const feature: FeatureRecord = { type: 'feature', id: 'f', order: 0, kind: 'port-boundary', geometry, values };
  const described = describedFeature({ crs: 'EPSG:7855', datum: 'GDA2020' }, feature, 'dms');
  if ('problem' in described) throw new Error(described.problem);
  const [read] = readCoordinateText(narrativeOf(described, { format: 'dms', decimals: 9 })).rings;
  expect(read).toMatchObject({ datum: 'GDA2020', closed: true });
  const again = pastedBoundary([[read]], 'GDA2020');
  if ('problem' in again) throw new Error(again.problem);
  const ringOf = ({ coordinates }: PlanGeometry) => (coordinates.flat(1) as number[][]).flat();
  ringOf(again.geometry).forEach((degrees, i) => {
    expect(degrees).toBeCloseTo(ringOf(geometry)[i], 10);
  });
  expect(again.values.vertices).toEqual(values.vertices);
  expect(again.values.edges).toMatchObject([
    { line: 'geodesic' },
    { line: 'parallel' },
    { line: 'meridian' },
    { line: 'water-mark' },
  ]);
});

test.each(['schedule', 'narrative'] as const)(
  'parts and holes come back out of a %s as those of one boundary',
  (form) => {
    const box = (west: number, south: number, size: number): [number, number][] => [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ];
    const geometry: PlanGeometry = {
      type: 'MultiPolygon',
      coordinates: [
        [box(151.2, -33.9, 0.01), box(151.202, -33.898, 0.002), box(151.206, -33.896, 0.001)],
        [box(151.22, -33.9, 0.01)],
      ],
    };
    const feature: FeatureRecord = { type: 'feature', id: 'f', order: 0, kind: 'port-boundary', geometry, values: {} };
    const described = describedFeature({ crs: 'EPSG:7856', datum: 'GDA2020' }, feature, 'dms');
    if ('problem' in described) throw new Error(described.problem);
    const how = { format: 'dms', decimals: 9 } as const;
    const text = form === 'narrative' ? narrativeOf(described, how) : scheduleText(scheduleOf(described, how));
    const [first, ...others] = areasOf(readCoordinateText(text).rings);
    expect([first, ...others].map(({ length }) => length)).toEqual([3, 1]);
    const again = pastedBoundary([first, ...others], 'GDA2020');
    if ('problem' in again) throw new Error(again.problem);
    const rounded = (shape: PlanGeometry) =>
      JSON.stringify(shape.coordinates, (_, each) => (typeof each === 'number' ? Number(each.toFixed(9)) : each));
    expect(rounded(again.geometry)).toBe(rounded(geometry));
    expect(vertexLabels({ geometry, values: again.values })).toEqual(vertexLabels(feature));
  },
);

test.each([
  [
    'GeoJSON',
    '{"type":"Polygon","coordinates":[[[151.2,-33.9],[151.3,-33.9],[151.3,-33.8],[151.2,-33.9]],[[151.25,-33.89],[151.28,-33.89],[151.28,-33.86],[151.25,-33.89]]]}',
  ],
  [
    'WKT',
    'POLYGON ((151.2 -33.9, 151.3 -33.9, 151.3 -33.8, 151.2 -33.9), (151.25 -33.89, 151.28 -33.89, 151.28 -33.86, 151.25 -33.89))',
  ],
])('the hole of a polygon in %s is one', (_, text) => {
  expect(areasOf(readCoordinateText(text, { datum: 'GDA2020' }).rings).map(({ length }) => length)).toEqual([2]);
});

test('lines of one MultiLineString are not holes of each other', () => {
  const text =
    '{"type":"MultiLineString","coordinates":[[[151.2,-33.9],[151.3,-33.9],[151.3,-33.8]],[[151.25,-33.89],[151.28,-33.89],[151.28,-33.86]]]}';
  expect(readCoordinateText(text, { datum: 'GDA2020' }).rings.map(({ hole }) => hole)).toEqual([false, false]);
});

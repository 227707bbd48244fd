import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { createPlan, newSettings } from '../../src/plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../../src/plan/record.ts';
import { runRules } from '../../src/validators/run.ts';

const dms = (degrees: number, minutes: number, seconds: number): number => degrees + minutes / 60 + seconds / 3600;

/** Naval waters, Spectacle Island: Control of Naval Waters Act 1918, Proclamation of 10 March 2005, Schedule 1 item 1. */
const island: readonly Position[] = [
  [dms(151, 9, 59.9966), -dms(33, 51, 6.1446)],
  [dms(151, 10, 1.2551), -dms(33, 51, 2.2258)],
  [dms(151, 9, 54.355), -dms(33, 50, 47.2271)],
  [dms(151, 9, 36.5977), -dms(33, 50, 52.0409)],
  [dms(151, 9, 42.0228), -dms(33, 51, 1.7478)],
];

const area = (id: string, order: number, kind: string, ring: readonly Position[], values = {}): FeatureRecord => ({
  type: 'feature',
  id,
  order,
  kind,
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  values: { name: id, ...values },
});

const inside = (lon: number, lat: number, size: number): Position[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
];

const sheet: SheetRecord = {
  type: 'sheet',
  id: 'main',
  order: 0,
  number: '1',
  title: 'Spectacle Island',
  paper: 'A3',
  orientation: 'landscape',
  scale: 4000,
  centre: [151.1636, -33.849],
  rotation: 0,
  date: '2026-11-21',
  author: 'A. Person',
  coordinates: 'dms',
  inserts: [],
};

const outcomes = (change: Partial<SheetRecord> = {}) => {
  const plan = createPlan([
    { ...newSettings, packs: ['au-mtofsr'], role: 'port-operator', datum: 'GDA2020', crs: 'EPSG:7856' },
    area('Spectacle Island', 0, 'port-boundary', island),
    area('North', 1, 'land-side-restricted-zone', inside(151.1635, -33.849, 0.0006)),
    area('South', 2, 'water-side-restricted-zone', inside(151.1645, -33.8505, 0.0006)),
    { ...sheet, ...change },
  ]);
  const report = runRules(plan);
  return Object.fromEntries(report.rules.map(({ id, outcome }) => [id, outcome]));
};

test('the five points of a proclamation with two zones, dated and signed, meet 3.11(1)(a) to (g), (i) and (j)', () => {
  const found = outcomes();
  for (const rule of [
    'map-paper-size',
    'map-title-missing',
    'map-linear-scale-missing',
    'map-north-point-missing',
    'map-legend-incomplete',
    'map-projection-missing',
    'port-boundary-coordinates-missing',
    'zone-coordinates-missing',
    'map-date-missing',
    'map-author-missing',
    'map-not-separate',
    'port-map-not-whole',
    'zone-outside-port',
    'ring-crosses-itself',
    'edge-length-outlier',
    'outside-crs-area',
    'printed-precision-too-coarse',
    'feature-off-every-sheet',
  ])
    expect([rule, found[rule]]).toEqual([rule, 'met']);
});

test('at 1:1000 the port does not fit on A3, and the map of the whole port is missing', () => {
  expect(outcomes({ scale: 1000 })['port-map-not-whole']).toBe('not-met');
});

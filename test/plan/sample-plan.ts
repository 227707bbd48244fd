import { createPlan, newSettings, type Plan } from '../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry, PlanRecord } from '../../src/plan/record.ts';

/** A ring about a place, its sides in degrees; anticlockwise, closed. */
export const square = (lon: number, lat: number, side = 0.001): [number, number][] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

export const feature = (
  id: string,
  kind: string,
  geometry: PlanGeometry,
  values: JsonObject = {},
  order = 0,
): FeatureRecord => ({
  type: 'feature',
  id,
  order,
  kind,
  geometry,
  values,
});

export const polygon = (...rings: [number, number][][]): PlanGeometry => ({ type: 'Polygon', coordinates: rings });
export const point = (lon: number, lat: number): PlanGeometry => ({ type: 'Point', coordinates: [lon, lat] });
export const line = (...coordinates: [number, number][]): PlanGeometry => ({ type: 'LineString', coordinates });

/** A small port with one of every type of record. */
export function samplePlan(): Plan {
  const records: PlanRecord[] = [
    { ...newSettings, title: 'Example', packs: ['au-mtofsr'], datum: 'GDA2020', crs: 'EPSG:7856' },
    feature('port', 'port-boundary', polygon(square(151.7, -32.9, 0.1)), { name: 'Port' }, 0),
    feature(
      'z1',
      'cleared-zone',
      polygon(square(151.71, -32.89)),
      {
        name: 'Z1',
        vertices: ['A1', 'A2', 'A3', 'A4'],
        edges: [{ line: 'parallel' }, null, { line: 'water-mark', text: 'along MHWM' }, null],
      },
      1,
    ),
    feature('b1', 'berth', line([151.71, -32.88], [151.72, -32.88], [151.73, -32.87]), { name: 'Berth 1' }, 2),
    feature('s1', 'ship-security-zone', point(151.72, -32.88), { name: 'S1', distance: 50, reference: 'b1' }, 3),
    feature('c1', 'camera', point(151.711, -32.889), { name: 'C1', azimuth: 350, cameraType: 'dome' }, 4),
    feature('l1', 'light', point(151.712, -32.889), { name: 'L1', luminaire: 'flood' }, 5),
    feature('x1', 'drone-pad', point(151.713, -32.889), { colour: 'red' }, 6),
    {
      type: 'exception',
      id: 'exception-1',
      order: 0,
      rule: 'name-duplicate',
      feature: 'c1',
      reason: 'known',
      by: 'A. Person',
    },
    { type: 'luminaire', id: 'flood', order: 0, name: 'Flood', format: 'ldt', turn: 0, file: 'x' },
    { type: 'camera-type', id: 'dome', order: 0, name: 'Dome', hfov: 103 },
    sheet('main', 0, 'insert-1'),
    sheet('insert-1', 1),
  ];
  return createPlan(records);
}

const sheet = (id: string, order: number, insert?: string): PlanRecord => ({
  type: 'sheet',
  id,
  order,
  number: String(order + 1),
  title: 'Map',
  paper: 'A3',
  orientation: 'landscape',
  scale: 5000,
  centre: [151.71, -32.89],
  rotation: 0,
  date: '2026-11-21',
  inserts: insert ? [{ number: '1', centre: [151.71, -32.89], scale: 500, sheet: insert }] : [],
});

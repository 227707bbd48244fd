import type { Position } from 'geojson';
import { geodesicFrom } from '../geometry/geodesic.ts';
import { siteFrame } from '../geometry/site-frame.ts';
import { createPlan, newSettings, type Plan } from '../plan/plan.ts';
import type { Datum, JsonObject, PackId, PlanGeometry, PlanRecord, SheetRecord } from '../plan/record.ts';
import type { ExampleFeature, ExamplePlan } from './rule.ts';

/** Where an example is laid: its corner, and how far its site is turned clockwise, degrees. */
export interface Ground {
  readonly corner: readonly [lon: number, lat: number];
  readonly crs: string;
  readonly datum: Datum;
  readonly turn?: number;
}

const coolstore: Ground = { corner: [176.31, -37.79], crs: 'EPSG:2193', datum: 'NZGD2000' };
const port: Ground = { corner: [151.77, -32.92], crs: 'EPSG:7856', datum: 'GDA2020' };

export const groundOfPack = (pack: PackId): Ground => (pack === 'au-mtofsr' ? port : coolstore);

type Metres = readonly [x: number, y: number];

/** An example as a plan at a real place, complete but for what the example leaves out. */
export function examplePlan(pack: PackId, example: ExamplePlan, ground = groundOfPack(pack)): Plan {
  const { corner, crs, datum, turn = 0 } = ground;
  const frame = siteFrame(corner);
  const place = ([x, y]: Metres): Position => {
    if (!turn) return [...frame.toLonLat([x, y])];
    const azimuth = (Math.atan2(x, y) * 180) / Math.PI + turn;
    return geodesicFrom([...corner], azimuth, Math.hypot(x, y));
  };
  const records: PlanRecord[] = [
    { ...newSettings, title: 'Example', packs: pack === 'drawing' ? [] : [pack], crs, datum, ...example.settings },
    ...(example.features ?? []).map((feature, order): PlanRecord => {
      const geometry = geometryOf(feature, place);
      return {
        type: 'feature',
        id: feature.id,
        order,
        kind: feature.kind,
        geometry,
        values: turnedValues(feature, turn),
      };
    }),
    ...(example.sheets ?? []).map((sheet, order) => exampleSheet(sheet, order, place, turn)),
    ...(example.exceptions ?? []).map((exception, order): PlanRecord => {
      return {
        id: `exception-${order + 1}`,
        order,
        rule: '',
        reason: '',
        by: 'A. Person',
        ...exception,
        type: 'exception',
      };
    }),
    ...(example.luminaires ?? []).map((lamp, order): PlanRecord => {
      return { id: `lamp-${order + 1}`, order, name: '', format: 'ldt', turn: 0, file: '', ...lamp, type: 'luminaire' };
    }),
    ...(example.cameraTypes ?? []).map((camera, order): PlanRecord => {
      return { id: `camera-${order + 1}`, order, name: '', ...camera, type: 'camera-type' };
    }),
  ];
  return createPlan(records);
}

/** What looks in a direction is turned with its site. */
const turnedValues = ({ values = {} }: ExampleFeature, turn: number): JsonObject =>
  typeof values.azimuth === 'number' ? { ...values, azimuth: (((values.azimuth + turn) % 360) + 360) % 360 } : values;

function exampleSheet(
  sheet: Partial<SheetRecord>,
  order: number,
  place: (metres: Metres) => Position,
  turn: number,
): SheetRecord {
  const [lon, lat] = place(sheet.centre ?? [50, 50]);
  return {
    id: 'main',
    order,
    number: String(order + 1),
    title: 'Example map',
    paper: 'A3',
    orientation: 'landscape',
    scale: 1000,
    date: '2026-11-21',
    author: 'A. Person',
    ...sheet,
    inserts: (sheet.inserts ?? []).map((insert) => {
      const [insertLon, insertLat] = place(insert.centre);
      return { ...insert, centre: [insertLon, insertLat] as const };
    }),
    type: 'sheet',
    centre: [lon, lat],
    rotation: (sheet.rotation ?? 0) - turn,
  };
}

function geometryOf(feature: ExampleFeature, place: (metres: Metres) => Position): PlanGeometry {
  const ring = (points: readonly Metres[]): Position[] => [...points, points[0]].map(place);
  if (feature.area) return { type: 'Polygon', coordinates: [feature.area, ...(feature.holes ?? [])].map(ring) };
  if (feature.line) return { type: 'LineString', coordinates: feature.line.map(place) };
  if (feature.point) return { type: 'Point', coordinates: place(feature.point) };
  throw new Error(`example feature ${feature.id}: got no geometry, expected a point, a line or an area`);
}

/** A rectangle as an example draws one: its lower left corner and its size, in metres. */
export const box = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

import type { Position } from 'geojson';
import { type SiteFrame, siteFrame } from '../../src/geometry/site-frame.ts';
import { createPlan, newSettings, type Plan } from '../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry, PlanRecord, SettingsRecord } from '../../src/plan/record.ts';
import { seeded } from './figure.ts';

/** Metres between the corners of neighbouring yards. */
const pitch = 90;

/** Draws features one after the other, up to a count. */
class Draughtsman {
  readonly records: PlanRecord[] = [];
  readonly #frame: SiteFrame;
  readonly #count: number;

  constructor(frame: SiteFrame, count: number) {
    this.#frame = frame;
    this.#count = count;
  }

  get isDone(): boolean {
    return this.records.length >= this.#count;
  }

  point(kind: string, x: number, y: number, values: JsonObject = {}): void {
    this.#add(kind, { type: 'Point', coordinates: this.#place([x, y]) }, values);
  }

  line(kind: string, points: readonly (readonly number[])[], values: JsonObject = {}): void {
    this.#add(kind, { type: 'LineString', coordinates: points.map((point) => this.#place(point)) }, values);
  }

  area(kind: string, points: readonly (readonly number[])[], values: JsonObject = {}): void {
    const ring = points.map((point) => this.#place(point));
    this.#add(kind, { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }, values);
  }

  #place(point: readonly number[]): Position {
    return this.#frame.toLonLat(point);
  }

  #add(kind: string, geometry: PlanGeometry, values: JsonObject): void {
    if (this.isDone) return;
    const order = this.records.length;
    const record: FeatureRecord = { type: 'feature', id: `f${order + 1}`, order, kind, geometry, values };
    this.records.push(record);
  }
}

const box = (x: number, y: number, width: number, depth: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];

/** One fenced yard as a site manager draws it: 24 features, some of them with something missing. */
function drawYard(draw: Draughtsman, x: number, y: number, name: string, random: () => number): void {
  const near = (span: number) => random() * span;
  const width = 18 + near(8);
  draw.area('building', box(x + 10, y + 40, width, 20), {
    name: `Store ${name}`,
    height: 6 + near(6),
    use: 'Coolstore',
  });
  draw.point('access-point', x + 14, y + 40, { type: 'roller-door', control: random() < 0.9 ? 'Key' : '' });
  draw.point('access-point', x + 20, y + 40, { type: 'door', control: 'Swipe card' });
  const corners = box(x, y, 76, 70);
  draw.line('fence', [...corners, ...corners.slice(0, 1)], { type: 'mesh', height: random() < 0.9 ? 2.4 : 1.5 });
  draw.line(
    'gate',
    [
      [x + 30, y],
      [x + 36, y],
    ],
    { type: 'sliding', control: 'Swipe card', width: 6 },
  );
  draw.line(
    'perimeter-road',
    [
      [x - 5, y - 5],
      [x + 80, y - 5],
      [x + 80, y + 75],
    ],
    { width: 4 },
  );
  draw.line(
    'transport-route',
    [
      [x + 33, y - 5],
      [x + 33, y + 12],
      [x + 16 + near(4), y + 39],
    ],
    {},
  );
  draw.line(
    'traffic-route',
    [
      [x + 34, y - 5],
      [x + 60, y + 8],
    ],
    {},
  );
  draw.area('loading-area', box(x + 10, y + 28, 18, 11), { name: `Loading ${name}`, accessControl: 'Swipe card' });
  draw.area('parking-area', box(x + 55, y + 5, 18, 10), { name: `Parking ${name}`, for: 'staff' });
  draw.area('container-storage', box(x + 48, y + 20, 24, 30), { name: `Containers ${name}`, contents: 'empty' });
  draw.area('container-stack', box(x + 50, y + 22 + near(2), 6.1, 12.2), { tiers: 3 });
  draw.area('container-stack', box(x + 60, y + 22 + near(2), 6.1, 12.2), { tiers: 2 });
  draw.area('office', box(x + 30 + near(1), y + 62, 10, 6), { name: `Office ${name}`, holds: ['seals'] });
  draw.point('seal-store', x + 33, y + 64, { locked: random() < 0.9 });
  draw.point('equipment', x + 34, y + 65, { type: 'recorder', secured: true });
  draw.point('assembly-point', x + 5, y + 5, { name: `Assembly ${name}` });
  draw.point('sign', x + 29, y - 1, { text: 'Restricted area' });
  const lamp = { mountHeight: 9, azimuth: Math.round(near(359)), tilt: 20, coverRadius: 25 };
  draw.point('light', x + 2, y + 2, { name: `L${name}a`, ...lamp });
  draw.point('light', x + 74, y + 68, { name: `L${name}b`, ...lamp });
  const view = {
    mountHeight: 6,
    tilt: 20,
    hfov: 103,
    vfov: 55,
    pixels: [2688, 1520],
    range: 60,
    recordingSystem: 'NVR',
  };
  draw.point('camera', x + 9, y + 39, { name: `C${name}a`, azimuth: 135, ...view, retentionDays: 30 });
  draw.point('camera', x + 74, y + 2, { name: `C${name}b`, azimuth: Math.round(near(359)), ...view });
  draw.line(
    'patrol-route',
    [
      [x + 2, y + 2],
      [x + 74, y + 3 + near(1)],
      [x + 74, y + 68],
      [x + 2, y + 68],
    ],
    {},
  );
  draw.area('land-side-restricted-zone', box(x + 44, y + 16, 30, 40), {
    name: `Zone ${name}`,
    status: 'established',
    purpose: 'Containers under control',
    inForce: 'At all times',
    responsible: 'Yard foreman',
  });
}

/** A plan of fenced yards side by side with features of mixed kinds, the same for the same count and seed. Both packs apply. */
export function makePlan(count: number, seed = 1): Plan {
  const random = seeded(seed);
  const draw = new Draughtsman(siteFrame([176.31, -37.79]), count);
  const across = Math.ceil(Math.sqrt(count / 24));
  const span = across * pitch + 40;
  draw.area('site-boundary', box(-20, -20, span, span), { name: 'Site' });
  draw.area('port-boundary', box(-30, -30, span + 20, span + 20), { name: 'Port' });
  for (let yard = 0; !draw.isDone; yard++) {
    drawYard(draw, (yard % across) * pitch, Math.floor(yard / across) * pitch, String(yard + 1), random);
  }
  const settings: SettingsRecord = {
    ...newSettings,
    title: `${count} features`,
    packs: ['nz-ses', 'au-mtofsr'],
    role: 'port-operator',
    datum: 'NZGD2000',
    crs: 'EPSG:2193',
    author: 'A. Person',
  };
  return createPlan([settings, ...draw.records]);
}

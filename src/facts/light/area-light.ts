import { featuresOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord, JsonObject, LightingLevel } from '../../plan/record.ts';
import { areaGrid, lineGrid } from '../area-grid.ts';
import type { Facts } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { inside, type Prism } from '../prism.ts';
import { inListOrder, type TargetPoint, targetPoints } from '../target-points.ts';
import { textOf } from '../values.ts';
import { addIlluminance } from './illuminance.ts';
import { lightScene } from './light-scene.ts';

/** Light over one area, or along one line, at the plane of its level. Lux; null where there is no point to judge. */
export interface AreaLight {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly points: number;
  readonly average: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** min / average. */
  readonly uniformity: number | null;
  readonly adopted: LightingLevel | null;
  /** Of the points, at or above the adopted level: its minimum where it has one, else its average. */
  readonly fractionAtLevel: number | null;
  readonly worst: readonly [lon: number, lat: number] | null;
  /** Metres along a line below the level; null for areas and where no level is adopted. */
  readonly longestDarkRun: number | null;
  /** All of it lies in buildings and no lamp does: a person must look. */
  readonly indoors: boolean;
}

/** The level that holds for a feature: its own, else its kind's. */
export function adoptedLighting(facts: Facts, feature: FeatureRecord): LightingLevel | null {
  const own = memberOf(memberOf(feature.values, 'adopted'), 'lighting');
  if (own) return ownLevel(own);
  return settingsOf(facts.plan).adopted.lighting?.[feature.kind] ?? null;
}

function memberOf(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const member = object?.[name];
  return member !== null && typeof member === 'object' && !Array.isArray(member) ? (member as JsonObject) : undefined;
}

function ownLevel(level: JsonObject): LightingLevel {
  const number = (name: string): number | undefined => {
    const value = level[name];
    return typeof value === 'number' ? value : undefined;
  };
  return {
    average: number('average'),
    min: number('min'),
    uniformity: number('uniformity'),
    planeHeight: number('planeHeight'),
    source: typeof level.source === 'string' ? level.source : undefined,
  };
}

/** Every area and line that is to be lit, in file order. `spacing` in metres replaces the grid rule's. */
export function areasLight(facts: Facts, spacing?: number): AreaLight[] {
  return [...judgedAreaKinds, ...judgedLineKinds]
    .flatMap((kind) => [...featuresOf(facts.plan, kind).values()])
    .sort((a, b) => a.order - b.order)
    .map((feature) => areaLight(facts, feature, spacing));
}

export function areaLight(facts: Facts, feature: FeatureRecord, spacing?: number): AreaLight {
  const scene = lightScene(facts);
  const adopted = adoptedLighting(facts, feature);
  const height = adopted?.planeHeight ?? settingsOf(facts.plan).lighting.planeHeight ?? 0;
  const { shape, parts } = facts.shapeOf(feature);
  const pieces: Piece[] = [];
  if (shape === 'polygon') {
    for (const { x, y, size } of areaGrid(parts, standingOn(facts), spacing)) pieces.push({ x, y, size });
  } else {
    for (const [line] of parts) {
      const { points, piece } = lineGrid(line, spacing);
      for (const [x, y] of points) pieces.push({ x, y, size: piece });
    }
  }
  const lux = luxAt(
    facts,
    pieces.map(({ x, y }) => ({ x, y, z: height })),
  );
  const level = adopted?.min ?? adopted?.average;
  const worst = lux.length > 0 ? lux.indexOf(Math.min(...lux)) : -1;
  const whole = sumOf(pieces, () => 1);
  const average = lux.length > 0 ? sumOf(pieces, (i) => lux[i]) / whole : null;
  const min = worst >= 0 ? lux[worst] : null;
  return {
    feature: feature.id,
    kind: feature.kind,
    name: textOf(feature, 'name'),
    points: lux.length,
    average,
    min,
    max: worst >= 0 ? Math.max(...lux) : null,
    uniformity: average ? (min ?? 0) / average : worst >= 0 ? 0 : null,
    adopted,
    fractionAtLevel: level === undefined || worst < 0 ? null : sumOf(pieces, (i) => (lux[i] >= level ? 1 : 0)) / whole,
    worst: worst >= 0 ? facts.frame.toLonLat([pieces[worst].x, pieces[worst].y]) : null,
    longestDarkRun: shape === 'polygon' || level === undefined ? null : longestRun(lux, pieces, level),
    indoors: pieces.length > 0 && isIndoors(pieces, scene.prisms, scene.lamps),
  };
}

/** A point that is judged and what it stands for: square metres of an area, metres of a line. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Weighted by size, so that a fine grid in a narrow aisle counts no more than its ground. */
const sumOf = (pieces: readonly Piece[], value: (i: number) => number): number =>
  pieces.reduce((sum, { size }, i) => sum + size * value(i), 0);

/** Lux at points in site metres, in their order. */
export function luxAt(facts: Facts, list: readonly TargetPoint[]): number[] {
  const { lamps, prisms } = lightScene(facts);
  const points = targetPoints(list);
  const out = new Float64Array(list.length);
  addIlluminance(points, lamps, prisms, out);
  return [...inListOrder(points, out)];
}

/** What stands on areas and takes points away: container stacks, as polygons. */
const standingOn = (facts: Facts) =>
  facts.memo('light/standing', ['kind/container-stack'], () =>
    [...featuresOf(facts.plan, 'container-stack').values()].flatMap((stack) => facts.shapeOf(stack).parts),
  );

function longestRun(lux: readonly number[], pieces: readonly Piece[], level: number): number {
  let run = 0;
  let longest = 0;
  lux.forEach((value, i) => {
    run = value < level ? run + pieces[i].size : 0;
    if (run > longest) longest = run;
  });
  return longest;
}

function isIndoors(
  pieces: readonly { x: number; y: number }[],
  prisms: readonly Prism[],
  lamps: readonly { x: number; y: number; z: number }[],
): boolean {
  const rooms = prisms.filter((prism) => prism.solid && prism.bottom === 0);
  const roomOf = ({ x, y }: { x: number; y: number }) => rooms.find((room) => inside(room, x, y));
  if (!pieces.every((piece) => roomOf(piece))) return false;
  return !lamps.some((lamp) => rooms.some((room) => lamp.z < room.top && inside(room, lamp.x, lamp.y)));
}

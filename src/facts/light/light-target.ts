import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { areaGrid, lineGrid } from '../area-grid.ts';
import type { Facts, Point } from '../facts.ts';
import { siteMiddle } from '../middle.ts';
import { featuresNear } from '../near.ts';
import { inside } from '../prism.ts';
import { prismsOf } from '../prisms.ts';
import { adoptedLighting } from './adopted-lighting.ts';
import { LitPoints } from './lit-points.ts';

/** A point that is judged and what it stands for: square metres of an area, metres of a line. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Which line of a fence with several it stands on; 0 for areas. */
  readonly line: number;
}

/** What is judged of one feature, and its light as far as it is known. */
export interface LightTarget {
  readonly pieces: readonly Piece[];
  /** Plane above ground, metres. */
  readonly height: number;
  readonly lit: LitPoints;
}

/** How far round an entrance or exit light is judged (metres), unless a rule's limit says otherwise. */
export const aroundEntrance = 3;
/** Entrances and exits of clause 1.3. */
export const entranceKinds = ['access-point', 'gate'] as const;

/** Stacks this near (metres) may make an aisle of an area. */
const stackReach = 10;

/**
 * The points of a feature: an area's grid, a fence's line, a disc round an entrance. Kept until the feature or what
 * stands on it changes.
 */
export function lightTarget(facts: Facts, feature: FeatureRecord, around = aroundEntrance): LightTarget {
  const near = featuresNear(facts, ['container-stack'], facts.shapeOf(feature).box, stackReach);
  const rooms = isEntrance(feature) ? featuresNear(facts, ['building'], facts.shapeOf(feature).box, around) : [];
  const standing = [...near, ...rooms];
  const height = planeHeight(facts, feature);
  const known = facts.per<{ target?: LightTarget; standing: readonly FeatureRecord[]; around: number }>(
    'light/target',
    feature,
    () => ({ standing: [], around }),
  );
  const { target } = known;
  if (target?.height === height && known.around === around && isSameList(known.standing, standing)) return target;
  const pieces = isEntrance(feature) ? discPieces(facts, feature, around) : piecesOf(facts, feature, near);
  Object.assign(known, { target: freshTarget(pieces, height), standing, around });
  return known.target ?? freshTarget(pieces, height);
}

/** The same on a grid of the caller's own spacing, metres; nothing is kept. */
export function spacedTarget(facts: Facts, feature: FeatureRecord, spacing: number): LightTarget {
  const near = featuresNear(facts, ['container-stack'], facts.shapeOf(feature).box, stackReach);
  return freshTarget(piecesOf(facts, feature, near, spacing), planeHeight(facts, feature));
}

export const isEntrance = ({ kind }: FeatureRecord): boolean => entranceKinds.some((entrance) => entrance === kind);

const freshTarget = (pieces: readonly Piece[], height: number): LightTarget => ({
  pieces,
  height,
  lit: new LitPoints(pieces.map(({ x, y }) => ({ x, y, z: height }))),
});

/** The same points with no light on them yet. */
export const spareTarget = ({ pieces, height }: LightTarget): LightTarget => freshTarget(pieces, height);

const planeHeight = (facts: Facts, feature: FeatureRecord): number =>
  adoptedLighting(facts, feature)?.planeHeight ?? settingsOf(facts.plan).lighting.planeHeight ?? 0;

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i]);

function piecesOf(facts: Facts, feature: FeatureRecord, stacks: readonly FeatureRecord[], spacing?: number): Piece[] {
  const { shape, parts } = facts.shapeOf(feature);
  if (shape === 'polygon') {
    const standing = stacks.flatMap((stack) => facts.shapeOf(stack).parts);
    return areaGrid(parts, standing, spacing).map((cell) => ({ ...cell, line: 0 }));
  }
  return parts.flatMap(([line], i) => {
    const { points, piece } = lineGrid(line, spacing);
    return points.map(([x, y]) => ({ x, y, size: piece, line: i }));
  });
}

const corners = 48;

/** A disc round the middle of an entrance, as wide as the gate at least, without what lies in a building. */
function discPieces(facts: Facts, feature: FeatureRecord, around: number): Piece[] {
  const [x, y] = siteMiddle(facts, feature);
  const { box } = facts.shapeOf(feature);
  const radius = Math.max(around, Math.hypot(box[2] - box[0], box[3] - box[1]) / 2);
  const ring = Array.from({ length: corners + 1 }, (_, i): Point => {
    const turn = (2 * Math.PI * (i % corners)) / corners;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  const standing = featuresNear(facts, ['container-stack'], box, stackReach).flatMap(
    (stack) => facts.shapeOf(stack).parts,
  );
  const rooms = prismsOf(facts).filter(
    (prism) => prism.solid && prism.bottom === 0 && Math.hypot(prism.x - x, prism.y - y) <= prism.radius + radius,
  );
  return areaGrid([[ring]], standing)
    .filter((cell) => !rooms.some((room) => inside(room, cell.x, cell.y)))
    .map((cell) => ({ ...cell, line: 0 }));
}

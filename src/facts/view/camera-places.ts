import { distanceBetween, type Point, pointBetween } from '../../geometry/point.ts';
import { numberOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { light as lightKind } from '../../kinds/light.ts';
import type { Box, Facts } from '../facts.ts';
import { featuresNear } from '../near.ts';
import { inside, type Prism } from '../prism.ts';
import { prismsOf } from '../prisms.ts';

/** What cameras may be put on. */
export type CameraSupport = 'poles' | 'fences' | 'buildings';

/** One place for a camera: site metres, and heights above ground that it may hang at. */
export interface CameraPlace {
  readonly at: Point;
  readonly heights: readonly number[];
}

/** Between places along a line, metres: as many as `most` allows. */
const [finest, most] = [3, 60];
/** A camera on a face hangs so far below the roof and before the wall, metres. */
const [belowRoof, beforeWall] = [0.3, 0.05];
/** Nobody hangs a camera lower, metres. */
const lowest = 2.5;

/** Places on the poles of lights, along fences, and on the faces of buildings, at most `reach` metres from a box. */
export function cameraPlaces(
  facts: Facts,
  box: Box,
  supports: readonly CameraSupport[],
  heights: readonly number[],
  reach: number,
): CameraPlace[] {
  const rooms = prismsOf(facts).filter(({ solid, bottom }) => solid && bottom === 0);
  const lines = [
    ...(supports.includes('fences') ? fenceLines(facts, box, reach) : []),
    ...(supports.includes('buildings') ? faceLines(facts, box, reach) : []),
  ];
  const near = ([x, y]: Point) =>
    Math.hypot(Math.max(0, box[0] - x, x - box[2]), Math.max(0, box[1] - y, y - box[3])) <= reach;
  const whole = lines.reduce((sum, { line }) => sum + lengthOf(line), 0);
  const step = Math.max(finest, whole / most);
  const places: CameraPlace[] = lines.flatMap(({ line, top }) =>
    placesAlong(line, step).map((at) => ({ at, heights: below(heights, top) })),
  );
  if (supports.includes('poles')) places.push(...poles(facts, box, reach, heights));
  return places.filter(({ at, heights: own }) => own.length > 0 && near(at) && isOutdoors(at, rooms));
}

const below = (heights: readonly number[], top: number): number[] => {
  const fitting = heights.filter((height) => height <= top - belowRoof);
  return fitting.length > 0 || top - belowRoof < lowest ? fitting : [Math.floor((top - belowRoof) * 10) / 10];
};

const isOutdoors = ([x, y]: Point, rooms: readonly Prism[]): boolean => !rooms.some((room) => inside(room, x, y));

const lengthOf = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, point, i) => sum + distanceBetween(line[i], point), 0);

/** In the middle of equal pieces of each straight stretch, and at its corners. */
function placesAlong(line: readonly Point[], step: number): Point[] {
  const between = line.slice(1).flatMap((b, i) => {
    const count = Math.max(1, Math.round(distanceBetween(line[i], b) / step));
    return Array.from({ length: count }, (_, k) => pointBetween(line[i], b, (k + 0.5) / count));
  });
  return [...line, ...between];
}

interface Line {
  readonly line: readonly Point[];
  readonly top: number;
}

const fenceLines = (facts: Facts, box: Box, reach: number): Line[] =>
  featuresNear(facts, ['fence'], box, reach).flatMap((fence) =>
    facts.shapeOf(fence).parts.map(([line]) => ({ line: line ?? [], top: Number.POSITIVE_INFINITY })),
  );

/** Each wall as a line just before it. */
function faceLines(facts: Facts, box: Box, reach: number): Line[] {
  const kind = kindOf('building');
  return featuresNear(facts, ['building'], box, reach).flatMap((building): Line[] => {
    const top = (kind && numberOf(kind, building.values, 'height')) ?? Number.POSITIVE_INFINITY;
    if ((kind && numberOf(kind, building.values, 'clearance')) ?? 0) return [];
    const walls = prismsOf(facts).filter(({ id }) => id === building.id);
    return walls.flatMap((wall) => facesOf(wall).map((line) => ({ line, top })));
  });
}

function facesOf(wall: Prism): Point[][] {
  const faces: Point[][] = [];
  for (let i = 0; i < wall.edges.length; i += 4) {
    const a: Point = [wall.edges[i], wall.edges[i + 1]];
    const b: Point = [wall.edges[i + 2], wall.edges[i + 3]];
    const length = distanceBetween(a, b);
    if (length < 1) continue;
    const [nx, ny] = [((b[1] - a[1]) / length) * beforeWall, (-(b[0] - a[0]) / length) * beforeWall];
    const middle = pointBetween(a, b, 0.5);
    const side = inside(wall, middle[0] + nx, middle[1] + ny) ? -1 : 1;
    faces.push([a, b].map(([x, y]): Point => [x + side * nx, y + side * ny]));
  }
  return faces;
}

/** The poles of lights: below the lamp. */
const poles = (facts: Facts, box: Box, reach: number, heights: readonly number[]): CameraPlace[] =>
  featuresNear(facts, ['light'], box, reach).flatMap((lamp) => {
    const top = numberOf(lightKind, lamp.values, 'mountHeight') ?? 0;
    return facts
      .shapeOf(lamp)
      .parts.flatMap(([line]) => (line?.[0] ? [{ at: line[0], heights: below(heights, top) }] : []));
  });

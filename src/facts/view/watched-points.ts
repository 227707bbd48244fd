import { polygonArea } from '../../geometry/ring.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { areaGrid, gridSpacing, lineGrid } from '../area-grid.ts';
import type { Facts, Point, SiteShape } from '../facts.ts';
import { featuresNear } from '../near.ts';
import { SeenPoints } from './seen-points.ts';

/** A point that is judged and what it stands for. Site metres. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  /** Square metres of an area, metres of a line. */
  readonly size: number;
  /** Half of the sides of its cell, as vectors; absent along lines. */
  readonly half?: readonly [number, number, number, number];
}

/** The points of one feature and what the cameras see of them. */
export interface WatchedPoints {
  /** One run for an area, one for each line of a fence. */
  readonly runs: readonly (readonly Sample[])[];
  readonly samples: readonly Sample[];
  readonly height: number;
  readonly seen: SeenPoints;
}

/** Stacks this near (metres) may make an aisle of an area. */
const stackReach = 10;

interface Known {
  points?: WatchedPoints;
  standing: readonly FeatureRecord[];
}

/** The grid of an area, clear of stacks, or the points of a line; kept until the feature or a stack on it changes. `height` above ground in metres. */
export function watchedPoints(facts: Facts, feature: FeatureRecord, height: number, spacing?: number): WatchedPoints {
  const standing = featuresNear(facts, ['container-stack'], facts.shapeOf(feature).box, stackReach);
  const known = facts.per<Known>(`view/points/${height}/${spacing ?? ''}`, feature, () => ({ standing: [] }));
  const same = known.standing.length === standing.length && standing.every((stack, i) => stack === known.standing[i]);
  if (known.points && same) return known.points;
  const runs = runsOf(facts, feature, standing, spacing);
  const samples = runs.flat();
  const seen = new SeenPoints(samples.map(({ x, y }) => ({ x, y, z: height })));
  known.points = { runs, samples, height, seen };
  known.standing = standing;
  return known.points;
}

function runsOf(
  facts: Facts,
  feature: FeatureRecord,
  standing: readonly FeatureRecord[],
  spacing?: number,
): Sample[][] {
  const { shape, parts } = facts.shapeOf(feature);
  if (shape !== 'polygon') return parts.map(([line]) => lineSamples(line ?? [], spacing));
  const stacks = standing.flatMap((stack) => facts.shapeOf(stack).parts);
  return [areaGrid(parts, stacks, spacing ?? fineSpacing(facts.shapeOf(feature)))];
}

/** Cells of an area: so many that half as wide ones change no share by a hundredth. */
const cells = 6400;
/** Nor finer than this, metres. */
const finest = 0.25;

/** Metres between the points of an area: never wider than the grid rule for light. */
function fineSpacing({ parts, box: [minX, minY, maxX, maxY] }: SiteShape): number {
  const area = parts.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
  const [width, height] = [maxX - minX, maxY - minY];
  const widest = gridSpacing(Math.max(width, height), Math.min(width, height));
  return Math.max(finest, Math.min(widest, Math.sqrt(area / cells)));
}

export function lineSamples(line: readonly Point[], spacing?: number): Sample[] {
  if (line.length < 2) return [];
  const { points, piece } = lineGrid(line, spacing);
  return points.map(([x, y]) => ({ x, y, size: piece }));
}

import { convexHull } from '../geometry/convex-hull.ts';
import type { Point, Polygon } from '../geometry/point.ts';
import { pointInPolygon } from '../geometry/point-in-polygon.ts';
import { differenceOf, intersectionOf } from '../geometry/polygon-boolean.ts';
import { polygonArea, ringPerimeter } from '../geometry/ring.ts';
import { polygonDistance } from '../geometry/shape-distance.ts';

/** At most this far apart (metres), by EN 12464. */
const widest = 10;
/** Nothing is drawn truer than this share: a side that is twice the other, or a whole number of steps, is just that. */
const drawn = 1e-3;
/** At least this many points across an area. */
const across = 3;
/** Two stacks this near (metres) leave an aisle between them. */
const aisleWidth = 10;
/** Between two stacks that all but touch nobody stands: strips narrower than this (metres) are not judged. */
const narrowest = 0.3;
/** Along a fence a dark run of a few metres must show: points at most this far apart (metres). */
const alongLine = 1;

/** EN 12464: p = 0.2 × 5^log10(d), d the longer side, or the shorter where the longer is twice it or more. */
export function gridSpacing(longer: number, shorter: number): number {
  const d = longer >= 2 * shorter * (1 - drawn) ? shorter : longer;
  return Math.min(widest, 0.2 * 5 ** Math.log10(d));
}

/** The middle of a grid cell in site metres, and the cell's size in m². */
export interface GridCell {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Half of its sides, as vectors: half a length east and north along the grid, half a width east and north across it. */
  readonly half: readonly [lengthEast: number, lengthNorth: number, widthEast: number, widthNorth: number];
}

/**
 * The points at which an area is judged: cell centres of a grid along its own longer side, inside the area, clear of
 * what stands on it. Where stacks cut the area in pieces each piece has its own grid, so that a narrow aisle is not
 * lost. `spacing` in metres replaces the rule's.
 */
export function areaGrid(area: readonly Polygon[], standing: readonly Polygon[], spacing?: number): GridCell[] {
  return piecesOf(area, standing).flatMap((piece) => pieceGrid(piece, spacing));
}

/** The area without what stands on it, with each aisle between two stacks as a piece of its own. */
function piecesOf(area: readonly Polygon[], standing: readonly Polygon[]): readonly Polygon[] {
  if (standing.length === 0) return area;
  const pieces: Polygon[] = [];
  let left: Polygon[] = differenceOf(area, standing);
  for (const aisle of aislesOf(standing)) {
    const inAisle = intersectionOf(left, [aisle]);
    if (inAisle.length === 0) continue;
    pieces.push(...inAisle);
    left = differenceOf(left, [aisle]);
  }
  const wide = [...pieces, ...left].filter((piece) => widthOf(piece) > narrowest);
  return wide.length > 0 ? wide : [...pieces, ...left];
}

/** Close to the width of a strip (metres): twice its area over its outline. */
const widthOf = (piece: Polygon): number => (2 * polygonArea(piece)) / ringPerimeter(piece[0]);

/** The ground between each two stacks that stand near each other: the hull of both. */
function aislesOf(standing: readonly Polygon[]): Polygon[] {
  const aisles: Polygon[] = [];
  standing.forEach((one, i) => {
    for (const other of standing.slice(i + 1)) {
      const gap = polygonDistance(one, other);
      if (gap && gap.distance > 0 && gap.distance <= aisleWidth) aisles.push([convexHull([...one[0], ...other[0]])]);
    }
  });
  return aisles;
}

function pieceGrid(piece: Polygon, spacing: number | undefined): GridCell[] {
  const box = tightBox(piece[0]);
  if (!box) return [];
  let step = spacing ?? gridSpacing(Math.max(box.length, box.width), Math.min(box.length, box.width));
  // A bent or hollow piece may hold no cell centre of a coarse grid.
  for (let tries = 0; tries < 6; tries++, step /= 2) {
    const points = cellCentres(piece, box, step, spacing === undefined ? across : 1);
    if (points.length > 0 || spacing !== undefined) return points;
  }
  return [];
}

interface TightBox {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  readonly length: number;
  readonly width: number;
}

function cellCentres(piece: Polygon, box: TightBox, step: number, least: number): GridCell[] {
  const columns = Math.max(least, Math.ceil(box.length / step - drawn));
  const rows = Math.max(least, Math.ceil(box.width / step - drawn));
  const cells: GridCell[] = [];
  const size = (box.length / columns) * (box.width / rows);
  const [l, w] = [box.length / columns / 2, box.width / rows / 2];
  const half = [l * box.ux, l * box.uy, -w * box.uy, w * box.ux] as const;
  for (let row = 0; row < rows; row++) {
    const v = ((row + 0.5) * box.width) / rows;
    for (let column = 0; column < columns; column++) {
      const u = ((column + 0.5) * box.length) / columns;
      const point: Point = [box.x + u * box.ux - v * box.uy, box.y + u * box.uy + v * box.ux];
      if (pointInPolygon(point, piece)) cells.push({ x: point[0], y: point[1], size, half });
    }
  }
  return cells;
}

/** The rectangle of least area round a ring, along one of its hull's edges; undefined for a ring without area. */
function tightBox(ring: readonly Point[]): TightBox | undefined {
  const hull = convexHull(ring);
  let best: TightBox | undefined;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i];
    const b = hull[(i + 1) % hull.length];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) continue;
    const ux = (b[0] - a[0]) / length;
    const uy = (b[1] - a[1]) / length;
    const us = hull.map(([x, y]) => x * ux + y * uy);
    const vs = hull.map(([x, y]) => y * ux - x * uy);
    const [u0, v0] = [Math.min(...us), Math.min(...vs)];
    const box = {
      x: u0 * ux - v0 * uy,
      y: u0 * uy + v0 * ux,
      ux,
      uy,
      length: Math.max(...us) - u0,
      width: Math.max(...vs) - v0,
    };
    if (!best || box.length * box.width < best.length * best.width - 1e-9) best = box;
  }
  return best && best.length > 0 && best.width > 0 ? best : undefined;
}

/** Points along a line, in the middle of equal pieces, and how long a piece is (metres). */
export function lineGrid(line: readonly Point[], spacing?: number): { points: Point[]; piece: number } {
  const lengths = line.slice(1).map((point, i) => Math.hypot(point[0] - line[i][0], point[1] - line[i][1]));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total === 0) return { points: [], piece: 0 };
  const step = spacing ?? Math.min(alongLine, gridSpacing(total, total));
  const count = Math.max(across, Math.ceil(total / step - drawn));
  const points: Point[] = [];
  let segment = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const at = ((i + 0.5) * total) / count;
    while (segment < lengths.length - 1 && at > before + lengths[segment]) before += lengths[segment++];
    const t = lengths[segment] > 0 ? (at - before) / lengths[segment] : 0;
    const [a, b] = [line[segment], line[segment + 1]];
    points.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
  }
  return { points, piece: total / count };
}

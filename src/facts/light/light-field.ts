import { featuresOf, settingsOf } from '../../plan/plan.ts';
import type { Facts } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { gridPoints } from './grid-points.ts';
import { type LightProgress, type LitBy, LitPoints } from './lit-points.ts';

/**
 * A level grid of points over the site, row by row from the south-west, in site metres. With an `azimuth` the planes
 * stand upright and face that way, degrees clockwise from true north.
 */
export interface FieldGrid {
  /** The first point. */
  readonly x: number;
  readonly y: number;
  /** Metres between points. */
  readonly spacing: number;
  readonly columns: number;
  readonly rows: number;
  /** Of the plane above ground, metres. */
  readonly height: number;
  readonly azimuth?: number;
}

/** Light over a grid, kept up to date with the lamps and what stands in their way. */
export interface LightField {
  readonly grid: FieldGrid;
  /** Lux, row by row from the south-west; a new array after each change. */
  readonly lux: Float32Array;
  /** Brings it up to date: only what changed is computed. Answers whether anything changed. */
  update(scene: LitBy): boolean;
  /** The same in steps. It may be dropped at any of them: the next update goes on from there. */
  steps(scene: LitBy): Generator<LightProgress, boolean>;
}

/** The most points of a grid unless said: it follows the mouse while one lamp is dragged. */
const mostPoints = 60_000;
/** Points nearer to each other (metres) show nothing more. */
const finest = 0.25;
/** How far beyond what is to be lit, and beyond the lamps, a grid goes (metres). */
const margin = 20;

/** Dark until its first update. */
export function createLightField(grid: FieldGrid): LightField {
  const lit = new LitPoints(gridPoints(grid));
  let lux: Float32Array = new Float32Array(grid.columns * grid.rows);
  function* steps(scene: LitBy): Generator<LightProgress, boolean> {
    const changed = yield* lit.steps(scene);
    if (changed) lux = Float32Array.from(lit.lux());
    return changed;
  }
  return {
    grid,
    get lux() {
      return lux;
    },
    steps,
    update(scene) {
      const running = steps(scene);
      let step = running.next();
      while (!step.done) step = running.next();
      return step.value;
    },
  };
}

/**
 * A grid over all that is to be lit and the lamps, at the height of the plan's lighting plane; undefined where the plan
 * has neither. The spacing is as fine as the number of points allows.
 */
export function fieldGridOf(facts: Facts, most = mostPoints): FieldGrid | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const kind of [...judgedAreaKinds, ...judgedLineKinds, 'light', 'gate', 'access-point']) {
    for (const feature of featuresOf(facts.plan, kind).values()) {
      const { box } = facts.shapeOf(feature);
      minX = Math.min(minX, box[0]);
      minY = Math.min(minY, box[1]);
      maxX = Math.max(maxX, box[2]);
      maxY = Math.max(maxY, box[3]);
    }
  }
  if (minX > maxX) return undefined;
  const [width, depth] = [maxX - minX + 2 * margin, maxY - minY + 2 * margin];
  const spacing = Math.max(finest, Math.ceil(Math.sqrt((width * depth) / most) * 20) / 20);
  return {
    x: minX - margin,
    y: minY - margin,
    spacing,
    columns: Math.ceil(width / spacing) + 1,
    rows: Math.ceil(depth / spacing) + 1,
    height: settingsOf(facts.plan).lighting.planeHeight ?? 0,
  };
}

/** Lux at a place in site metres, between the grid's four points round it; undefined outside the grid. */
export function luxIn({ grid, lux }: Pick<LightField, 'grid' | 'lux'>, x: number, y: number): number | undefined {
  const u = (x - grid.x) / grid.spacing;
  const v = (y - grid.y) / grid.spacing;
  if (!(u >= 0 && v >= 0 && u <= grid.columns - 1 && v <= grid.rows - 1)) return undefined;
  const [column, row] = [Math.min(grid.columns - 2, Math.floor(u)), Math.min(grid.rows - 2, Math.floor(v))];
  const at = row * grid.columns + column;
  const [fu, fv] = [u - column, v - row];
  const south = lux[at] + fu * (lux[at + 1] - lux[at]);
  const north = lux[at + grid.columns] + fu * (lux[at + grid.columns + 1] - lux[at + grid.columns]);
  return south + fv * (north - south);
}

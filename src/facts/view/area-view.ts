import { featuresOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { areaGrid, lineGrid } from '../area-grid.ts';
import type { Facts } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { inListOrder, targetPoints } from '../target-points.ts';
import { textOf } from '../values.ts';
import { bestView } from './best-view.ts';
import { type ViewingEdition, viewingScales } from './levels.ts';
import { viewScene } from './view-scene.ts';

/** What cameras see of one area, or along one line. */
export interface AreaView {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly points: number;
  /** For each step of the scale, by its pixels per metre: the fraction of the area or line seen at that or better. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Places that no camera sees at the lowest step: for each connected part its middle point and how much it is. */
  readonly unseen: readonly UnseenPart[];
  /** Metres; null for areas. */
  readonly longestUnseenRun: number | null;
}

export interface UnseenPart {
  readonly at: readonly [lon: number, lat: number];
  /** Square metres of an area, metres of a line. */
  readonly size: number;
}

export interface ViewQuestion {
  /** Metres above ground of what is to be seen; 0, the ground, unless said. */
  readonly height?: number;
  readonly edition?: ViewingEdition;
}

/** Every area and line that is to be watched, in file order. */
export const areasView = (facts: Facts, question: ViewQuestion = {}): AreaView[] =>
  [...judgedAreaKinds, ...judgedLineKinds]
    .flatMap((kind) => [...featuresOf(facts.plan, kind).values()])
    .sort((a, b) => a.order - b.order)
    .map((feature) => areaView(facts, feature, question));

/** The best camera at each point (site metres), and its pixels per metre; undefined where none sees it. */
export function viewAt(
  facts: Facts,
  list: readonly { readonly x: number; readonly y: number; readonly z: number }[],
): ({ readonly camera: string; readonly density: number } | undefined)[] {
  const { eyes, prisms } = viewScene(facts);
  const points = targetPoints(list);
  const best = bestView(eyes, prisms, points);
  const seen: ({ camera: string; density: number } | undefined)[] = list.map(() => undefined);
  points.order.forEach((place, i) => {
    const eye = eyes[best.camera[i]];
    if (eye) seen[place] = { camera: eye.id, density: best.density[i] };
  });
  return seen;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export function areaView(facts: Facts, feature: FeatureRecord, question: ViewQuestion = {}): AreaView {
  const { eyes, prisms } = viewScene(facts);
  const { shape, parts } = facts.shapeOf(feature);
  const isArea = shape === 'polygon';
  const runs = isArea ? [areaSamples(facts, feature)] : parts.map(([line]) => lineSamples(line));
  const steps = viewingScales[question.edition ?? '2014'].steps.map((step) => step.pixelsPerMetre);
  const seen = runs.map((run) => {
    const points = targetPoints(run.map(({ x, y }) => ({ x, y, z: question.height ?? 0 })));
    return inListOrder(points, bestView(eyes, prisms, points).density);
  });
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const whole = runs.flat().reduce((sum, { size }) => sum + size, 0);
  const reached = (step: number) =>
    runs.reduce((sum, run, i) => sum + run.reduce((part, { size }, j) => part + (seen[i][j] >= step ? size : 0), 0), 0);
  const unseen = runs.flatMap((run, i) => {
    const dark = run.filter((_, j) => seen[i][j] < steps[0]);
    return isArea ? areaParts(dark) : lineParts(run, (j) => seen[i][j] < steps[0]);
  });
  return {
    feature: feature.id,
    kind: feature.kind,
    name: textOf(feature, 'name'),
    points: count,
    fractions: Object.fromEntries(steps.map((step) => [String(step), whole > 0 ? reached(step) / whole : 0])),
    unseen: unseen.map(({ x, y, size }) => ({ at: facts.frame.toLonLat([x, y]), size })),
    longestUnseenRun: isArea ? null : Math.max(0, ...unseen.map((part) => part.size)),
  };
}

function areaSamples(facts: Facts, feature: FeatureRecord): Sample[] {
  const standing = facts.memo('view/standing', ['kind/container-stack'], () =>
    [...featuresOf(facts.plan, 'container-stack').values()].flatMap((stack) => facts.shapeOf(stack).parts),
  );
  return areaGrid(facts.shapeOf(feature).parts, standing);
}

function lineSamples(line: readonly (readonly [number, number])[]): Sample[] {
  const { points, piece } = lineGrid(line);
  return points.map(([x, y]) => ({ x, y, size: piece }));
}

/** Connected groups of grid cells: two belong together when their middles are within one and a half cell widths. */
function areaParts(cells: readonly Sample[]): Sample[] {
  const parts: Sample[] = [];
  const left = new Set(cells);
  for (const start of cells) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const cell of part) {
      const reach = 1.5 * Math.sqrt(cell.size);
      for (const other of left) {
        if (Math.abs(other.x - cell.x) > reach || Math.abs(other.y - cell.y) > reach) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(middleOf(part));
  }
  return parts.sort((a, b) => b.size - a.size);
}

/** The cell nearest to the middle of a part stands for it, with the size of all. */
function middleOf(part: readonly Sample[]): Sample {
  const x = part.reduce((sum, cell) => sum + cell.x, 0) / part.length;
  const y = part.reduce((sum, cell) => sum + cell.y, 0) / part.length;
  const away = (cell: Sample) => Math.hypot(cell.x - x, cell.y - y);
  const nearest = part.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
  return { ...nearest, size: part.reduce((sum, cell) => sum + cell.size, 0) };
}

function lineParts(run: readonly Sample[], unseen: (i: number) => boolean): Sample[] {
  const parts: Sample[] = [];
  for (let from = 0; from < run.length; from++) {
    if (!unseen(from)) continue;
    let to = from;
    while (to + 1 < run.length && unseen(to + 1)) to++;
    const middle = run[Math.floor((from + to) / 2)];
    parts.push({ ...middle, size: run.slice(from, to + 1).reduce((sum, sample) => sum + sample.size, 0) });
    from = to;
  }
  return parts.sort((a, b) => b.size - a.size);
}

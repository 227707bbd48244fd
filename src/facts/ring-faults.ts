import { distanceBetween } from '../geometry/point.ts';
import { pointInRing } from '../geometry/point-in-polygon.ts';
import { repeatedVertices, spikes } from '../geometry/ring.ts';
import { type RingCrossing, ringCrossings } from '../geometry/ring-crossings.ts';
import { segmentsMeetAt, sideOf } from '../geometry/segment.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { byKind, joined } from './by-kind.ts';
import type { Facts, Point, SiteShape } from './facts.ts';

export type FaultName = 'too-few' | 'repeated' | 'crossing' | 'spike' | 'hole' | 'outlier';

/** One slip in one line or ring of a feature. */
export interface Fault {
  readonly fault: FaultName;
  readonly part: number;
  /** Of the part's lines: 0 is the outer ring or the line itself. */
  readonly line: number;
  /** Positions in the line without its closing repeat. */
  readonly vertices: readonly number[];
  /** Site metres. */
  readonly at: Point;
  /** Metres, degrees, or how many, by the fault. */
  readonly measured: number;
}

export interface FaultLimits {
  /** Metres within which a vertex repeats the one before. */
  readonly repeat: number;
  /** Degrees below which a corner is a spike. */
  readonly spike: number;
  /** Times the median edge. */
  readonly outlier: number;
}

export interface Faulty {
  readonly feature: FeatureRecord;
  readonly faults: readonly Fault[];
}

export interface DrawnFaults {
  /** Ids of all areas, and of all lines and areas. */
  readonly areas: readonly string[];
  readonly drawn: readonly string[];
  readonly faulty: readonly Faulty[];
}

const none: readonly Fault[] = [];

/** Every slip in the plan's lines and rings, found once for all the rules that speak of them. */
export function faultsOf(facts: Facts, { repeat, spike, outlier }: FaultLimits): DrawnFaults {
  const limits = { repeat, spike, outlier };
  const name = `faults/${repeat}/${spike}/${outlier}`;
  return facts.memo(name, ['feature'], () => {
    const kinds = byKind(facts, name, [], (features) => faultsAmong(facts, name, features, limits));
    return {
      areas: joined(kinds.map((kind) => kind.areas)),
      drawn: joined(kinds.map((kind) => kind.drawn)),
      faulty: joined(kinds.map((kind) => kind.faulty)),
    };
  });
}

function faultsAmong(facts: Facts, name: string, features: readonly FeatureRecord[], limits: FaultLimits): DrawnFaults {
  const [areas, drawn, faulty]: [string[], string[], Faulty[]] = [[], [], []];
  for (const feature of features) {
    const { shape } = facts.shapeOf(feature);
    if (shape === 'point') continue;
    drawn.push(feature.id);
    if (shape === 'polygon') areas.push(feature.id);
    const faults = facts.per(name, feature, () => faultsIn(facts.shapeOf(feature), limits));
    if (faults.length) faulty.push({ feature, faults });
  }
  return { areas, drawn, faulty };
}

function faultsIn(shape: SiteShape, limits: FaultLimits): readonly Fault[] {
  const closed = shape.shape === 'polygon';
  const found = shape.parts.flatMap((part, p) => [
    ...part.flatMap((line, l) => lineFaults(line, closed, limits).map((fault) => ({ ...fault, part: p, line: l }))),
    ...(closed ? holeFaults(part).map((fault) => ({ ...fault, part: p })) : []),
  ]);
  return found.length ? found : none;
}

type LineFault = Omit<Fault, 'part' | 'line'>;

function lineFaults(line: readonly Point[], closed: boolean, limits: FaultLimits): LineFault[] {
  const open = closed ? line.slice(0, -1) : line;
  const convex = closed && isConvex(open);
  const tooFew = convex ? undefined : tooFewPoints(open, closed);
  if (tooFew) return [tooFew];
  const repeated = closed ? repeatedVertices(open, limits.repeat) : repeatedInLine(open, limits.repeat);
  const faults: LineFault[] = [];
  if (repeated.length) {
    faults.push({ fault: 'repeated', vertices: repeated, at: open[repeated[0]], measured: repeated.length });
  }
  if (closed && !convex) {
    const crossings = ringCrossings(open);
    if (crossings.length) faults.push(crossingFault(crossings));
    // Where a vertex stands twice, its angle says nothing: that is its own fault.
    const real = spikes(open, limits.spike).filter(({ index }) => !repeated.includes(index));
    for (const { index, angle } of real) {
      faults.push({ fault: 'spike', vertices: [index], at: open[index], measured: angle });
    }
  }
  return [...faults, ...outliers(open, closed, limits.outlier)];
}

const crossingFault = (crossings: readonly RingCrossing[]): LineFault => ({
  fault: 'crossing',
  vertices: crossings[0].edges,
  at: crossings[0].at,
  measured: crossings.length,
});

/** How far points lie from the line through the first and the one furthest from it, metres at most. */
function breadth(points: readonly Point[]): number {
  const [first] = points;
  const reach = points.map((point) => distanceBetween(first, point));
  const far = points[reach.indexOf(Math.max(...reach))];
  const length = distanceBetween(first, far);
  return length === 0 ? 0 : Math.max(...points.map((point) => Math.abs(sideOf(first, far, point)) / length));
}

/** A ring needs three different points that are not all on one line, a line two points. */
function tooFewPoints(open: readonly Point[], closed: boolean): LineFault | undefined {
  const different = new Set(open.map(([x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`)).size;
  const flat = closed && different >= 3 && breadth(open) < 1e-4;
  if (different >= (closed ? 3 : 2) && !flat) return undefined;
  return { fault: 'too-few', vertices: [], at: open[0] ?? [0, 0], measured: flat ? 0 : different };
}

function repeatedInLine(line: readonly Point[], tolerance: number): number[] {
  return line.flatMap((point, i) =>
    i > 0 && Math.hypot(point[0] - line[i - 1][0], point[1] - line[i - 1][1]) <= tolerance ? [i] : [],
  );
}

/** Turns one way only, and once round: such a ring cannot cross itself and has no spike. */
function isConvex(ring: readonly Point[]): boolean {
  let turned = 0;
  let sign = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b, c] = [ring[i], ring[(i + 1) % ring.length], ring[(i + 2) % ring.length]];
    const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
    const cross = ux * vy - uy * vx;
    const turn = Math.atan2(cross, ux * vx + uy * vy);
    if (Math.abs(turn) > 3) return false;
    if (Math.abs(turn) < 1e-9) continue;
    if (sign !== 0 && Math.sign(turn) !== sign) return false;
    sign = Math.sign(turn);
    turned += turn;
  }
  return Math.abs(Math.abs(turned) - 2 * Math.PI) < 1e-6;
}

/** Holes that leave their outer ring or lie in another hole. */
function holeFaults(part: readonly (readonly Point[])[]): (LineFault & { readonly line: number })[] {
  return part.slice(1).flatMap((hole, i) => {
    const out = hole.find((point) => !pointInRing(point, part[0]) && !touches(point, part[0]));
    const at = out ?? crossingOf(hole, part[0]) ?? inOther(hole, part, i + 1);
    return at ? [{ fault: 'hole', vertices: [], at, measured: i + 1, line: i + 1 }] : [];
  });
}

const touches = ([x, y]: Point, ring: readonly Point[]): boolean =>
  ring.some(([rx, ry]) => Math.hypot(rx - x, ry - y) < 1e-6);

function crossingOf(hole: readonly Point[], ring: readonly Point[]): Point | undefined {
  for (let i = 1; i < hole.length; i++) {
    for (let j = 1; j < ring.length; j++) {
      const at = segmentsMeetAt(hole[i - 1], hole[i], ring[j - 1], ring[j]);
      if (at && !touches(at, hole) && !touches(at, ring)) return at;
    }
  }
  return undefined;
}

const inOther = (hole: readonly Point[], part: readonly (readonly Point[])[], own: number): Point | undefined =>
  hole.find((point) =>
    part.some((other, i) => i > 0 && i !== own && pointInRing(point, other) && !touches(point, other)),
  );

/**
 * Vertices that stand far from the rest: both their edges are many times the median edge, as one mistyped coordinate
 * makes them. One long edge between short ones is a straight beside a curve and no slip. At the end of a line the one
 * edge must also outrun all the others together.
 */
function outliers(open: readonly Point[], closed: boolean, times: number): LineFault[] {
  const count = closed ? open.length : open.length - 1;
  if (open.length < 4) return [];
  const lengths = Array.from({ length: count }, (_, i) => {
    const [a, b] = [open[i], open[(i + 1) % open.length]];
    return Math.hypot(b[0] - a[0], b[1] - a[1]);
  });
  const longest = Math.max(...lengths);
  const median = [...lengths].sort((a, b) => a - b)[Math.floor((count - 1) / 2)];
  if (!(median > 0) || longest <= times * median) return [];
  const sum = lengths.reduce((total, length) => total + length, 0);
  const found: LineFault[] = [];
  for (let i = 0; i < open.length; i++) {
    const before = closed || i > 0 ? lengths[(i + count - 1) % count] : undefined;
    const after = closed || i < count ? lengths[i] : undefined;
    const least = Math.min(before ?? Infinity, after ?? Infinity);
    const isEnd = before === undefined || after === undefined;
    if (least <= times * median || (isEnd && least <= 3 * (sum - least))) continue;
    found.push({ fault: 'outlier', vertices: [i], at: open[i], measured: least / median });
  }
  return found;
}

import type { Rect } from '../facts/paper.ts';
import type { Box } from '../geometry/box.ts';
import { CrossedLines, TakenBoxes } from './page-grid.ts';
import type { PagePoint } from './page-shape.ts';
import type { TextStyle } from './typesetter.ts';

/** Where a label may stand: the middle of its text's capitals. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  /** Degrees anticlockwise. */
  readonly angle?: number;
  /** How much worse it is than the best place; one crossed line counts 1. */
  readonly cost: number;
  /** Where a line from the label leads to, where it stands away from what it names. */
  readonly leader?: PagePoint;
  /** Of a line of text that follows a bent line: the middle and the turn of each character. */
  readonly bent?: readonly { readonly x: number; readonly y: number; readonly angle: number }[];
}

/** Lines of text that stand or fall together. */
export interface LabelRequest {
  /** What the sheet calls it where there is no room for it. */
  readonly names: string;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  /** Best first, as far as is known. Gone through once. */
  readonly candidates: Iterable<Candidate>;
  /** Farther away, with leaders: asked for where none of the others is free. */
  readonly farther?: () => Iterable<Candidate>;
  /** Set in a white box with an edge: the number of an insert. */
  readonly boxed?: boolean;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly at: Candidate;
}

export interface Surroundings {
  readonly frame: Rect;
  /** What no label may cover: symbols, vertices. */
  readonly obstacles: readonly Box[];
  /** What a label should not cross. */
  readonly lines: readonly (readonly PagePoint[])[];
  readonly widthOf: (text: string, style: TextStyle) => number;
}

export interface Placement {
  readonly placed: readonly PlacedLabel[];
  readonly unplaced: readonly LabelRequest[];
}

/** From line to line of a label, in type sizes. */
export const labelLeading = 1.15;
/** Between two labels, millimetres. */
const clearance = 0.35;
/** A label that crosses more lines than this is as bad as it gets. */
const worst = 8;

/**
 * Greedy, in the order of the requests: each takes the cheapest of its places that lies in the map and covers no label,
 * symbol or vertex. Deterministic.
 */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): Placement {
  const taken = new TakenBoxes(around.frame);
  for (const box of around.obstacles) taken.add(box);
  const lines = new CrossedLines(around.lines, around.frame);
  let asked = 0;
  const placed: PlacedLabel[] = [];
  const unplaced: LabelRequest[] = [];
  const bestOf = (request: LabelRequest, size: Size, candidates: Iterable<Candidate>): Found | undefined => {
    let best: Found | undefined;
    for (const at of candidates) {
      if (best && at.cost >= best.cost) continue;
      const boxes = boxesOf(at, size, request.style.size);
      if (!boxes.every((box) => inFrame(box, around.frame) && !taken.meets(box))) continue;
      const led = at.leader ? leaderBoxes(at.leader, at, size) : none;
      if (led.some((box) => taken.meets(box))) continue;
      const crossed = boxes.reduce((sum, box) => sum + lines.count(box), 0);
      const cost = at.cost + Math.min(worst, crossed);
      if (!best || cost < best.cost) best = { at, boxes: [...boxes, ...led], cost };
      if (best.cost === 0) break;
    }
    return best;
  };
  for (const request of requests) {
    const size = sizeOf(request, around);
    const near = bestOf(request, size, request.candidates);
    const best = near ?? (request.farther && asked++ < mostLeaders ? bestOf(request, size, request.farther()) : near);
    if (!best) {
      unplaced.push(request);
      continue;
    }
    for (const box of best.boxes) taken.add(box);
    placed.push({ request, at: best.at });
  }
  return { placed, unplaced };
}

const none: readonly Box[] = [];
/** Where more labels than this have no room beside what they name, leaders would make it worse. */
const mostLeaders = 200;

interface Found {
  readonly at: Candidate;
  readonly boxes: readonly Box[];
  readonly cost: number;
}

/** Between a leader and the label and symbol that it joins, millimetres. */
const leaderGap = 1.2;

/** Where a leader runs: from near what it names to the near edge of its label. */
export function leaderEnds(
  [fromX, fromY]: PagePoint,
  { x, y }: Candidate,
  { width, height }: Size,
): readonly [PagePoint, PagePoint] {
  const end: PagePoint = [
    Math.min(x + width / 2 + 0.4, Math.max(x - width / 2 - 0.4, fromX)),
    Math.min(y + height / 2 + 0.4, Math.max(y - height / 2 - 0.4, fromY)),
  ];
  const length = Math.hypot(end[0] - fromX, end[1] - fromY) || 1;
  const t = Math.min(1, leaderGap / length);
  return [[fromX + (end[0] - fromX) * t, fromY + (end[1] - fromY) * t], end];
}

/** Near what they name leaders may touch each other: they fan out from there. */
const fan = 4;

/** Small boxes along a leader, so that no label is put across it. */
function leaderBoxes(from: PagePoint, at: Candidate, size: Size): Box[] {
  const [[ax, ay], [bx, by]] = leaderEnds(from, at, size);
  const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay)));
  const boxes: Box[] = [];
  for (let i = 0; i < count; i++) {
    const t = (i + 0.5) / count;
    const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
    if (Math.hypot(x - from[0], y - from[1]) > fan) boxes.push([x - 0.15, y - 0.15, x + 0.15, y + 0.15]);
  }
  return boxes;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the number of an insert and the edge of its box, millimetres. */
const boxPad = 0.9;

export function sizeOf(
  { boxed, lines, style }: Pick<LabelRequest, 'boxed' | 'lines' | 'style'>,
  { widthOf }: Pick<Surroundings, 'widthOf'>,
): Size {
  const width = Math.max(...lines.map((line) => widthOf(line, style)));
  const pad = boxed ? 2 * boxPad : 0;
  return { width: width + pad, height: style.size * (0.72 + (lines.length - 1) * labelLeading) + pad };
}

/** One box of a level label; a row of small ones along a turned one. */
function boxesOf({ x, y, angle = 0, bent }: Candidate, { width, height }: Size, size: number): Box[] {
  const grow = (cx: number, cy: number, w: number, h: number): Box => [
    cx - w / 2 - clearance,
    cy - h / 2 - clearance,
    cx + w / 2 + clearance,
    cy + h / 2 + clearance,
  ];
  if (bent) return bent.map((place) => grow(place.x, place.y, height, height));
  if (angle === 0) return [grow(x, y, width, height)];
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), -Math.sin(turn)];
  const count = Math.max(1, Math.ceil(width / size));
  const piece = width / count;
  const side = Math.abs(cos) * piece + Math.abs(sin) * height;
  const rise = Math.abs(sin) * piece + Math.abs(cos) * height;
  return Array.from({ length: count }, (_, i) => {
    const along = (i + 0.5) * piece - width / 2;
    return grow(x + cos * along, y + sin * along, side, rise);
  });
}

const inFrame = ([minX, minY, maxX, maxY]: Box, { x, y, width, height }: Rect): boolean =>
  minX >= x && maxX <= x + width && minY >= y && maxY <= y + height;

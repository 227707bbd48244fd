import { pageTransform, type Rect } from '../facts/paper.ts';
import { optionsOf } from '../facts/sheet-content.ts';
import { captionHeight, framedSheet, usualFrame } from '../facts/sheet-inserts.ts';
import { nameOf } from '../facts/values.ts';
import { type Box, boxOf } from '../geometry/box.ts';
import { smallNorth } from './furniture/north-point.ts';
import { smallScaleBar } from './furniture/scale-bar.ts';
import type { Locator } from './insert-locators.ts';
import type { MapFeature } from './map-features.ts';
import { frameOfMap } from './map-frame.ts';
import type { MapFrame, Mark } from './mark.ts';
import { rectMark } from './path-marks.ts';
import { segmentMeetsBox } from './segment-box.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink, pen } from './style.ts';

/** A frame with its place on the page. */
export interface InsertFrame {
  readonly locator: Locator;
  readonly rect: Rect;
  /** Names of boundaries and zones of which it covers points. */
  readonly covers: readonly string[];
  /** Names of all else that lies wholly under it. */
  readonly hides: readonly string[];
}

export interface DrawnInsert {
  readonly marks: readonly Mark[];
  readonly frame: MapFrame | undefined;
  readonly notes: readonly string[];
  readonly unplaced: readonly string[];
}

/**
 * Where the inserts that are frames stand: where the sheet says, else the corner or side of the map where they cover
 * least, and never each other. Those without room are missing from the list.
 */
export function placeFrames(
  context: SheetContext,
  features: readonly MapFeature[],
  locators: readonly Locator[],
  others: readonly Rect[],
): InsertFrame[] {
  const { frames, sheet } = context;
  const framed = locators.filter(({ shown }) => shown.framed);
  if (!framed.length) return [];
  const drawn = features.map(({ kind, parts, shape }) => ({
    lines: parts.flat(),
    weight: kind.zone || kind.boundary ? 4 : shape === 'point' ? 3 : 1,
  }));
  const boxes = framed.map(({ outline }) => ({ lines: [[...outline, outline[0]]], weight: 20 }));
  const taken: Rect[] = [...others];
  const placed = framed.flatMap((locator): InsertFrame[] => {
    const { frame } = locator.shown.insert;
    const size = frame ? { width: frame[2], height: frame[3] } : usualFrame(sheet);
    const rect = frame
      ? within({ x: frame[0], y: frame[1], ...size }, frames.map)
      : freeCorner(frames.map, size, taken, [...drawn, ...boxes]);
    if (!rect) return [];
    taken.push(rect);
    return [{ locator, rect, covers: coveredBy(rect, features), hides: hiddenBy(rect, features) }];
  });
  return placed;
}

/** Between a frame and the edge of the map or another frame, millimetres. */
const air = 3;

function freeCorner(
  map: Rect,
  { width, height }: { readonly width: number; readonly height: number },
  taken: readonly Rect[],
  drawn: readonly Drawn[],
): Rect | undefined {
  const across = steps(map.x + air, map.x + map.width - air - width, 5);
  const down = steps(map.y + air, map.y + map.height - air - height, 5);
  let best: { readonly rect: Rect; readonly covered: number } | undefined;
  for (const y of down)
    for (const x of across) {
      const rect = { x, y, width, height };
      if (taken.some((other) => meets(rect, other, air))) continue;
      const covered = drawn.reduce((sum, each) => sum + each.weight * countIn(rect, each), 0);
      if (!best || covered < best.covered) best = { rect, covered };
    }
  return best?.rect;
}

/** Ends first, then between: a frame stands in a corner where it can. */
function steps(from: number, to: number, between: number): number[] {
  if (to < from) return [];
  const inner = Array.from({ length: between }, (_, i) => from + ((to - from) * (i + 1)) / (between + 1));
  return [to, from, ...inner];
}

const meets = (a: Rect, b: Rect, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

export /** Lines on the map, and how bad it is to cover one of them. */
interface Drawn {
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  readonly weight: number;
}

const countIn = (rect: Rect, { lines }: Drawn): number =>
  lines.filter((line) => (line.length === 1 ? holds(rect, line[0]) : lineMeets(line, boxOfRect(rect)))).length;

const boxOfRect = ({ height, width, x, y }: Rect): Box => [x, y, x + width, y + height];

const holds = ({ height, width, x, y }: Rect, [px, py]: readonly [number, number]): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

/** Kept inside the map, and no larger than it. */
function within(rect: Rect, map: Rect): Rect {
  const width = Math.min(rect.width, map.width);
  const height = Math.min(rect.height, map.height);
  const x = Math.min(Math.max(rect.x, map.x), map.x + map.width - width);
  const y = Math.min(Math.max(rect.y, map.y), map.y + map.height - height);
  return { x, y, width, height };
}

/** Boundaries and zones of which something lies under a piece of furniture. */
export function coveredBy(rect: Rect, features: readonly MapFeature[]): string[] {
  const box = boxOfRect(rect);
  const [x1, y1, x2, y2] = box;
  return features
    .filter(({ kind }) => kind.zone || kind.boundary)
    .filter(({ parts }) =>
      parts.some((part) => {
        const [minX, minY, maxX, maxY] = boxOf(part.flat());
        return minX < x2 && maxX > x1 && minY < y2 && maxY > y1;
      }),
    )
    .filter(({ parts }) => parts.flat().some((line) => lineMeets(line, box)))
    .map(({ feature }) => nameOf(feature));
}

const hiddenBy = (rect: Rect, features: readonly MapFeature[]): string[] =>
  features
    .filter(({ kind }) => !kind.zone && !kind.boundary)
    .filter(({ parts }) => parts.length > 0 && parts.flat(2).every((point) => holds(rect, point)))
    .map(({ feature }) => nameOf(feature));

const lineMeets = (line: readonly (readonly [number, number])[], box: Box): boolean =>
  line.some((b, i) => i > 0 && segmentMeetsBox(line[i - 1], b, box));

type DrawMap = (context: SheetContext) => { readonly marks: readonly Mark[]; readonly unplaced: readonly string[] };

/** The frame: a caption with its number, scale, linear scale and north over a map of its own. */
export function drawInsert(
  context: SheetContext,
  { covers, hides, locator, rect }: InsertFrame,
  drawMap: DrawMap,
): DrawnInsert {
  const { crs, facts, style, type } = context;
  const { insert } = locator.shown;
  const caption = { ...rect, height: captionHeight };
  const edge = style.body * 1.25;
  const window = {
    x: rect.x + edge,
    y: rect.y + captionHeight + edge,
    width: rect.width - 2 * edge,
    height: rect.height - captionHeight - 2 * edge,
  };
  const sheet = framedSheet(context.sheet, insert, locator.place, window);
  const transform = window.width > 10 && window.height > 10 ? pageTransform(sheet, crs) : undefined;
  const number = insert.number.trim();
  if (!transform)
    return { marks: [], frame: undefined, notes: [`Insert ${number} cannot be drawn in its frame.`], unplaced: [] };
  const inner: SheetContext = {
    ...context,
    sheet,
    options: optionsOf(facts, sheet),
    transform,
    frames: { ...context.frames, map: window, edge },
  };
  const map = drawMap(inner);
  const title = `Insert ${number}  1:${insert.scale}`;
  const left = rect.x + 1.6 + type.widthOf(title, style.body, 'semibold') + 3;
  const north = smallNorth(inner, rect.x + rect.width - 3.6, rect.y + captionHeight / 2 + 0.2, captionHeight * 0.4);
  return {
    marks: [
      rectMark(rect, { fill: ink.white }),
      ...map.marks,
      type.line(rect.x + 1.6, caption.y + captionHeight / 2 + style.body * 0.33, title, {
        size: style.body,
        weight: 'semibold',
        colour: ink.black,
      }),
      ...smallScaleBar(inner, left, caption.y + captionHeight / 2, rect.x + rect.width - 8 - left),
      ...north,
      rectMark(rect, { stroke: ink.black, width: pen.frame, join: 'miter' }),
    ],
    frame: frameOfMap(inner, `Insert ${number}`),
    notes: [
      ...(covers.length ? [`Insert ${number} covers part of ${covers.join(', ')}.`] : []),
      ...(hides.length ? [`Insert ${number} hides ${hides.join(', ')}.`] : []),
    ],
    unplaced: map.unplaced,
  };
}

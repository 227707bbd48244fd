import { insertOutline, insertsOf, type ShownInsert } from '../facts/sheet-inserts.ts';
import { boxOf } from '../geometry/box.ts';
import { type Extent, withLeader } from './label-candidates.ts';
import { type Candidate, type LabelRequest, sizeOf } from './label-placement.ts';
import type { Mark } from './mark.ts';
import type { PagePoint } from './page-shape.ts';
import { pathMark, polylinePath } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink } from './style.ts';

/** The box on the main map that shows what an insert covers. */
export interface Locator {
  readonly shown: ShownInsert;
  /** Its place in the sheet's list of inserts. */
  readonly place: number;
  readonly outline: readonly PagePoint[];
}

/** The boxes of a sheet's inserts that lie in its map. */
export function locatorsOf({ facts, frames, sheet }: SheetContext): Locator[] {
  const { x, y, width, height } = frames.map;
  return insertsOf(facts, sheet).flatMap((shown, place): Locator[] => {
    const outline = insertOutline(facts, sheet, shown);
    if (!outline) return [];
    const [minX, minY, maxX, maxY] = boxOf(outline);
    const seen = maxX > x && minX < x + width && maxY > y && minY < y + height;
    return seen ? [{ shown, place, outline }] : [];
  });
}

export const locatorMarks = (locators: readonly Locator[]): Mark[] =>
  locators.flatMap(({ outline }) => locatorBox(outline));

/** White below black, so that it shows on anything. */
export const locatorBox = (outline: readonly PagePoint[]): Mark[] => [
  pathMark(polylinePath(outline, true), { stroke: ink.white, width: 0.9, join: 'miter' }),
  pathMark(polylinePath(outline, true), { stroke: ink.black, width: 0.4, join: 'miter' }),
];

/** The number of each box: at its corners, outside or in, then away from it with a leader. */
export function locatorRequests(context: SheetContext, locators: readonly Locator[]): LabelRequest[] {
  const { style, type } = context;
  return locators.map(({ outline, shown }): LabelRequest => {
    const number = shown.insert.number.trim() || '?';
    const request = {
      names: `the number of insert ${number}`,
      lines: [number],
      style: { size: style.body * 1.1, weight: 'semibold' as const, colour: ink.black },
      boxed: true,
    };
    const extent = sizeOf(request, { widthOf: (text, { size, weight }) => type.widthOf(text, size, weight) });
    return {
      ...request,
      candidates: atCorners(outline, extent),
      farther: () => outline.flatMap((corner) => [...withLeader(corner, extent)]).sort((a, b) => a.cost - b.cost),
    };
  });
}

function* atCorners(outline: readonly PagePoint[], { width, height }: Extent): Generator<Candidate> {
  const [minX, minY, maxX, maxY] = boxOf(outline);
  const corners = [
    { x: minX, y: minY, outX: -1, outY: -1 },
    { x: maxX, y: minY, outX: 1, outY: -1 },
    { x: maxX, y: maxY, outX: 1, outY: 1 },
    { x: minX, y: maxY, outX: -1, outY: 1 },
  ];
  const gap = 0.6;
  for (const [i, { outX, outY, x, y }] of corners.entries())
    yield { x: x - (outX * width) / 2, y: y + outY * (height / 2 + gap), cost: i * 0.1 };
  for (const [i, { outX, outY, x, y }] of corners.entries())
    yield { x: x - outX * (width / 2 + gap), y: y - outY * (height / 2 + gap), cost: 0.5 + i * 0.1 };
}

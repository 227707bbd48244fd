import { type Crs, fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import type { SheetRecord } from '../plan/record.ts';

/** Millimetres on the page from its top left corner, y down. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Short and long side in millimetres, ISO 216. */
const isoSizes: Readonly<Record<string, readonly [short: number, long: number]>> = {
  A0: [841, 1189],
  A1: [594, 841],
  A2: [420, 594],
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
};

/** Blank edge of every page, millimetres: desktop printers leave up to 6 mm white. */
export const pageMargin = 10;

/**
 * Millimetres. `header` holds the title, `footer` the check bar and notes, `edge` the coordinates along each side of
 * the map, `panel` the rest: a column right of a landscape map, a band below a portrait one.
 */
interface Layout {
  readonly header: number;
  readonly footer: number;
  readonly edge: number;
  readonly panel: number;
}

/** Long side of the page from which the larger layout is used: A3 and up. */
const largePage = 350;

function layoutOf({ width, height }: { width: number; height: number }): Layout {
  const large = Math.max(width, height) >= largePage;
  const panel = width > height ? (large ? 100 : 80) : large ? 112 : 92;
  return large ? { header: 13, footer: 6, edge: 4.5, panel } : { header: 11, footer: 5.5, edge: 4, panel };
}

/** What the law's papers are called: regulation 3.11(1). */
export const mapPapers: readonly string[] = ['A3', 'A4'];

/** The page in millimetres, turned as the sheet says. Unknown paper is laid out as A3, so that there is a page to show. */
export function paperSize(sheet: Pick<SheetRecord, 'paper' | 'orientation'>): { width: number; height: number } {
  const [short, long] = isoSizes[sheet.paper.trim().toUpperCase()] ?? isoSizes.A3;
  return sheet.orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

type Paper = Pick<SheetRecord, 'paper' | 'orientation'> & {
  /** Where the map stands instead: an insert drawn as a frame on its main sheet. */
  readonly window?: Rect;
};

/** A sheet, or an insert laid out like one in a window of its page. */
export type MapSheet = SheetRecord & Pick<Paper, 'window'>;

/** The parts of a page, none of which overlaps another. */
export interface SheetFrames {
  readonly border: Rect;
  readonly header: Rect;
  readonly map: Rect;
  /** Width of the strip round the map for its edge coordinates. */
  readonly edge: number;
  readonly panel: Rect;
  readonly footer: Rect;
}

export function sheetFrames(sheet: Paper): SheetFrames {
  const page = paperSize(sheet);
  const { header, footer, edge, panel } = layoutOf(page);
  const [x, y] = [pageMargin, pageMargin];
  const [width, height] = [page.width - 2 * pageMargin, page.height - 2 * pageMargin];
  const upright = page.height > page.width;
  const mainHeight = height - header - footer;
  const mapWidth = upright ? width : width - panel;
  const mapHeight = upright ? mainHeight - panel : mainHeight;
  const map = { x: x + edge, y: y + header + edge, width: mapWidth - 2 * edge, height: mapHeight - 2 * edge };
  return {
    border: { x, y, width, height },
    header: { x, y, width, height: header },
    map: sheet.window ?? map,
    edge,
    panel: upright
      ? { x, y: y + header + mapHeight, width, height: panel }
      : { x: x + mapWidth, y: y + header, width: panel, height: mainHeight },
    footer: { x, y: y + height - footer, width, height: footer },
  };
}

/** Where the map stands on the page. */
export const mapFrame = (sheet: Paper): Rect => sheetFrames(sheet).map;

/** Between millimetres on the page and grid metres [easting, northing] of the sheet's CRS: a similarity, exact. */
export interface PageTransform {
  readonly frame: Rect;
  toPage(grid: readonly number[]): [x: number, y: number];
  toGrid(page: readonly number[]): [easting: number, northing: number];
}

/** Undefined where the sheet cannot be placed: its centre is outside the CRS's area of use, or its scale is not a number above 0. */
export function pageTransform(sheet: MapSheet, crs: Crs): PageTransform | undefined {
  const placed = sheet.centre.length === 2 && sheet.centre.every(Number.isFinite);
  if (!placed || !(sheet.scale > 0 && Number.isFinite(sheet.scale)) || !insideCrs(crs, [...sheet.centre]))
    return undefined;
  const frame = mapFrame(sheet);
  const [centreE, centreN] = toGrid(crs, [...sheet.centre]);
  const [middleX, middleY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const perMetre = 1000 / sheet.scale;
  const turn = ((Number.isFinite(sheet.rotation) ? sheet.rotation : 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    frame,
    toPage([e, n]) {
      const [east, north] = [(e - centreE) * perMetre, (n - centreN) * perMetre];
      return [middleX + east * cos + north * sin, middleY + east * sin - north * cos];
    },
    toGrid([x, y]) {
      const [right, up] = [(x - middleX) / perMetre, (middleY - y) / perMetre];
      return [centreE + right * cos - up * sin, centreN + right * sin + up * cos];
    },
  };
}

/** The corners of the map in grid metres: bottom left, top left, top right, bottom right. */
export function groundFrame(sheet: MapSheet, crs: Crs): [easting: number, northing: number][] | undefined {
  const transform = pageTransform(sheet, crs);
  if (!transform) return undefined;
  const { x, y, width, height } = transform.frame;
  return [
    transform.toGrid([x, y + height]),
    transform.toGrid([x, y]),
    transform.toGrid([x + width, y]),
    transform.toGrid([x + width, y + height]),
  ];
}

/** The same corners as lon, lat in the CRS's datum. */
export const groundFrameLonLat = (sheet: MapSheet, crs: Crs): [lon: number, lat: number][] | undefined =>
  groundFrame(sheet, crs)?.map((corner) => fromGrid(crs, corner));

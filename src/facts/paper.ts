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
/** Between the map and the furniture, millimetres. */
export const frameGap = 4;

/** The column beside a landscape map or the band below a portrait one, millimetres. */
const furnitureSize = {
  landscape: (width: number): number => (width < 350 ? 72 : 92),
  portrait: (height: number): number => (height < 350 ? 92 : 112),
};

/** What the law's papers are called: regulation 3.11(1). */
export const mapPapers: readonly string[] = ['A3', 'A4'];

/** The page in millimetres, turned as the sheet says. Unknown paper is laid out as A3, so that there is a page to show. */
export function paperSize(sheet: Pick<SheetRecord, 'paper' | 'orientation'>): { width: number; height: number } {
  const [short, long] = isoSizes[sheet.paper.trim().toUpperCase()] ?? isoSizes.A3;
  return sheet.orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** Where the map stands on the page. */
export function mapFrame(sheet: Pick<SheetRecord, 'paper' | 'orientation'>): Rect {
  const { width, height } = paperSize(sheet);
  const inner = { width: width - 2 * pageMargin, height: height - 2 * pageMargin };
  return sheet.orientation === 'portrait'
    ? {
        x: pageMargin,
        y: pageMargin,
        width: inner.width,
        height: inner.height - furnitureSize.portrait(height) - frameGap,
      }
    : {
        x: pageMargin,
        y: pageMargin,
        width: inner.width - furnitureSize.landscape(width) - frameGap,
        height: inner.height,
      };
}

/** Where title, legend, scale bar and the rest stand: right of a landscape map, below a portrait one. */
export function furnitureFrame(sheet: Pick<SheetRecord, 'paper' | 'orientation'>): Rect {
  const { width, height } = paperSize(sheet);
  const map = mapFrame(sheet);
  if (sheet.orientation === 'portrait') {
    const y = map.y + map.height + frameGap;
    return { x: pageMargin, y, width: map.width, height: height - pageMargin - y };
  }
  const x = map.x + map.width + frameGap;
  return { x, y: pageMargin, width: width - pageMargin - x, height: map.height };
}

/** Between millimetres on the page and grid metres [easting, northing] of the sheet's CRS: a similarity, exact. */
export interface PageTransform {
  readonly frame: Rect;
  toPage(grid: readonly number[]): [x: number, y: number];
  toGrid(page: readonly number[]): [easting: number, northing: number];
}

/** Undefined where the sheet cannot be placed: its centre is outside the CRS's area of use, or its scale is not a number above 0. */
export function pageTransform(sheet: SheetRecord, crs: Crs): PageTransform | undefined {
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
export function groundFrame(sheet: SheetRecord, crs: Crs): [easting: number, northing: number][] | undefined {
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
export const groundFrameLonLat = (sheet: SheetRecord, crs: Crs): [lon: number, lat: number][] | undefined =>
  groundFrame(sheet, crs)?.map((corner) => fromGrid(crs, corner));

import { type Crs, crsOf, toGrid } from '../geometry/crs.ts';
import type { Point } from '../geometry/point.ts';
import { pointInPolygons } from '../geometry/point-in-polygon.ts';
import { settingsOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import type { Box, Facts } from './facts.ts';
import { type PageTransform, pageTransform, type Rect } from './paper.ts';
import { areaOf, extentOf, reachOf } from './zone-area.ts';

/** How much of a feature falls in a sheet's map. */
export type Placement = 'off' | 'part' | 'whole';

/** A sheet's map laid over the site. */
interface SheetGround {
  readonly crs: Crs;
  readonly transform: PageTransform;
  /** Page millimetres of a point in site metres, within `error`. */
  readonly nearPage: (point: Point) => Point;
  readonly error: number;
}

/** Millimetres on paper within which a vertex on the map's edge still counts as on it. */
const edge = 0.05;

/** Tells where features fall in a map. */
export type Placer = (feature: FeatureRecord) => Placement;

/** Where features fall in a sheet's map by their geometry, whatever the sheet draws. A zone by distance counts with all that it covers. */
export function placerOf(facts: Facts, sheet: SheetRecord): Placer {
  const ground = groundOf(facts, sheet);
  if (!ground) return () => 'off';
  return (feature) => placementOfBox(ground, extentOf(facts, feature)) ?? exactPlacement(facts, ground, feature);
}

/** The page transform of a sheet of this plan; undefined where its CRS is not known or its map cannot be placed. */
export const transformOf = (facts: Facts, sheet: SheetRecord): PageTransform | undefined =>
  groundOf(facts, sheet)?.transform;

const groundOf = (facts: Facts, sheet: SheetRecord): SheetGround | undefined =>
  facts.memo(`sheet-ground/${sheet.id}/${facts.frame.centre}`, ['sheet', 'settings'], () => layGround(facts, sheet));

/** The page as an affine picture of the site, taken at three corners; how wrong it is shows at the fourth and between. */
function layGround(facts: Facts, sheet: SheetRecord): SheetGround | undefined {
  const crs = crsOf(settingsOf(facts.plan).crs);
  const transform = crs && pageTransform(sheet, crs);
  if (!crs || !transform) return undefined;
  const { frame } = facts;
  const exact = (point: Point): Point => transform.toPage(toGrid(crs, frame.toLonLat(point)));
  const reach = (sheet.scale * Math.hypot(transform.frame.width, transform.frame.height)) / 2000;
  const [cx, cy] = frame.toSite([...sheet.centre]);
  const origin = exact([cx, cy]);
  const [px, py] = [exact([cx + reach, cy]), exact([cx, cy + reach])];
  const [ax, ay] = [(px[0] - origin[0]) / reach, (px[1] - origin[1]) / reach];
  const [bx, by] = [(py[0] - origin[0]) / reach, (py[1] - origin[1]) / reach];
  const nearPage = ([x, y]: Point): Point => [
    origin[0] + (x - cx) * ax + (y - cy) * bx,
    origin[1] + (x - cx) * ay + (y - cy) * by,
  ];
  const probes: Point[] = [-1, 1].flatMap((i) => [-1, 1].map((j): Point => [cx + i * reach, cy + j * reach]));
  const errors = probes.map((probe) => {
    const [[x1, y1], [x2, y2]] = [exact(probe), nearPage(probe)];
    return Math.hypot(x1 - x2, y1 - y2);
  });
  return { crs, transform, nearPage, error: 2 * Math.max(...errors) + edge };
}

/** Settles what is clear from the box alone; undefined near the map's edge, or where the plane picture is too rough. */
function placementOfBox(ground: SheetGround, box: Box): Placement | undefined {
  if (!Number.isFinite(ground.error)) return undefined;
  const [minX, minY, maxX, maxY] = box;
  const corners: Point[] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
  const page = corners.map(ground.nearPage);
  const { x, y, width, height } = ground.transform.frame;
  const [left, right] = [Math.min(...page.map((p) => p[0])), Math.max(...page.map((p) => p[0]))];
  const [top, bottom] = [Math.min(...page.map((p) => p[1])), Math.max(...page.map((p) => p[1]))];
  const slack = ground.error;
  const inside = left >= x + slack && right <= x + width - slack && top >= y + slack && bottom <= y + height - slack;
  if (inside) return 'whole';
  // Only near the map is the plane picture known to be good: far out, any error still leaves a feature far out.
  const far = 0.1 * (width + height) + slack;
  const outside = right < x - far || left > x + width + far || bottom < y - far || top > y + height + far;
  return outside ? 'off' : undefined;
}

function exactPlacement(facts: Facts, ground: SheetGround, feature: FeatureRecord): Placement {
  const { frame } = ground.transform;
  const shape = facts.shapeOf(feature);
  const parts = reachOf(feature) ? areaOf(facts, feature) : shape.parts;
  const toPage = (point: Point): Point => ground.transform.toPage(toGrid(ground.crs, facts.frame.toLonLat(point)));
  const pages = parts.map((part) => part.map((line) => line.map(toPage)));
  const points = pages.flat(2);
  if (!points.length || points.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return 'off';
  if (points.every((point) => inRect(point, frame))) return 'whole';
  if (points.some((point) => inRect(point, frame))) return 'part';
  if (pages.flat().some((line) => line.some((a, i) => i > 0 && crossesRect(line[i - 1], a, frame)))) return 'part';
  const middle: Point = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const isArea = shape.shape === 'polygon' || reachOf(feature) > 0;
  return isArea && pointInPolygons(middle, pages) ? 'part' : 'off';
}

const inRect = ([x, y]: Point, rect: Rect): boolean =>
  x >= rect.x - edge && x <= rect.x + rect.width + edge && y >= rect.y - edge && y <= rect.y + rect.height + edge;

/** Liang and Barsky's clip: whether anything of the segment is left inside. */
function crossesRect(a: Point, b: Point, rect: Rect): boolean {
  const [minX, minY, maxX, maxY] = [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height];
  let [from, to] = [0, 1];
  const sides = [
    [a[0] - b[0], a[0] - minX],
    [b[0] - a[0], maxX - a[0]],
    [a[1] - b[1], a[1] - minY],
    [b[1] - a[1], maxY - a[1]],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

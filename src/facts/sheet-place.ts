import { type Crs, crsOf, toGrid } from '../geometry/crs.ts';
import type { Point } from '../geometry/point.ts';
import { pointInPolygons } from '../geometry/point-in-polygon.ts';
import { settingsOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import { reachOf } from '../plan/zone-reach.ts';
import type { Box, Facts } from './facts.ts';
import { type PageTransform, pageTransform, type Rect } from './paper.ts';
import { areaOf, extentOf } from './zone-area.ts';

/** How much of a feature falls in a sheet's map. */
export type Placement = 'off' | 'part' | 'whole';

/** A sheet's map laid over the site, as a plane picture that is right within `error` millimetres near the map. */
interface SheetGround {
  readonly crs: Crs;
  readonly transform: PageTransform;
  /** One place in site metres and on the page. */
  readonly origin: { readonly site: Point; readonly page: Point };
  /** Page millimetres of a metre east and of a metre north. */
  readonly right: Point;
  readonly up: Point;
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

/** The plane picture is taken at the map's centre and two points beside it; how wrong it is shows at four corners beyond the map. */
function layGround(facts: Facts, sheet: SheetRecord): SheetGround | undefined {
  const crs = crsOf(settingsOf(facts.plan).crs);
  const transform = crs && pageTransform(sheet, crs);
  if (!crs || !transform) return undefined;
  const { frame } = facts;
  const exact = (point: Point): Point => transform.toPage(toGrid(crs, frame.toLonLat(point)));
  const reach = (sheet.scale * Math.hypot(transform.frame.width, transform.frame.height)) / 2000;
  const [cx, cy] = frame.toSite([...sheet.centre]);
  const page = exact([cx, cy]);
  const [east, north] = [exact([cx + reach, cy]), exact([cx, cy + reach])];
  const right: Point = [(east[0] - page[0]) / reach, (east[1] - page[1]) / reach];
  const up: Point = [(north[0] - page[0]) / reach, (north[1] - page[1]) / reach];
  const errors = [-reach, reach].flatMap((dx) =>
    [-reach, reach].map((dy) => {
      const [x, y] = exact([cx + dx, cy + dy]);
      return Math.hypot(x - page[0] - dx * right[0] - dy * up[0], y - page[1] - dx * right[1] - dy * up[1]);
    }),
  );
  const error = 2 * Math.max(...errors) + edge;
  const trusted = Number.isFinite(error) ? error : Infinity;
  return { crs, transform, origin: { site: [cx, cy], page }, right, up, error: trusted };
}

/** Settles what is clear from the box alone; undefined near the map's edge, or where the plane picture is too rough. */
function placementOfBox(ground: SheetGround, [minX, minY, maxX, maxY]: Box): Placement | undefined {
  const { right, up, origin, error } = ground;
  const { x, y, width, height } = ground.transform.frame;
  const [dx, dy] = [(minX + maxX) / 2 - origin.site[0], (minY + maxY) / 2 - origin.site[1]];
  const fromMiddleX = Math.abs(origin.page[0] + dx * right[0] + dy * up[0] - (x + width / 2));
  const fromMiddleY = Math.abs(origin.page[1] + dx * right[1] + dy * up[1] - (y + height / 2));
  const [halfX, halfY] = [(maxX - minX) / 2, (maxY - minY) / 2];
  const reachX = Math.abs(right[0]) * halfX + Math.abs(up[0]) * halfY;
  const reachY = Math.abs(right[1]) * halfX + Math.abs(up[1]) * halfY;
  if (fromMiddleX + reachX <= width / 2 - error && fromMiddleY + reachY <= height / 2 - error) return 'whole';
  // Only near the map is the plane picture known to be good: far out, any error still leaves a feature far out.
  const far = 0.1 * (width + height) + error;
  const outside = fromMiddleX - reachX > width / 2 + far || fromMiddleY - reachY > height / 2 + far;
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

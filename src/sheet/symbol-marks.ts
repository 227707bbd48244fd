import { type Box, boxGrown } from '../geometry/box.ts';
import { polygonsOffset } from '../geometry/offset.ts';
import type { Point, Polygon } from '../geometry/point.ts';
import { closedRing } from '../geometry/ring.ts';
import { type Side, sideFor } from '../geometry/side.ts';
import { areaWithin } from '../geometry/side-offset.ts';
import type { Kind, Shape } from '../kinds/kind.ts';
import { fieldValueOf, numberOf, symbolOf, type Values } from '../kinds/kind-values.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Band, KindSymbol, Marker, Ornament, Stroke, Surround } from '../kinds/symbol.ts';
import { hatchMarks } from './hatch-marks.ts';
import type { GroupMark, Mark, PathMark } from './mark.ts';
import { oriented, roomIn } from './page-area.ts';
import { addScallops, addWave, beside, seenRuns, Track, thinned } from './page-line.ts';
import { PathBuilder, type Placement, placedShapes } from './path-builder.ts';
import { sectorMarks } from './sector-marks.ts';

/** A feature on the page: its geometry in page millimetres, y down, parts of lines as in `SiteShape`. */
export interface Drawable {
  /** Names its groups: `feature/c1`. */
  readonly name: string;
  readonly kind: Kind;
  /** For a camera, completed by its camera type. */
  readonly values: Values;
  readonly shape: Shape;
  readonly parts: readonly Polygon[];
  /** For a marker that is aligned: the direction of the edge it stands on, degrees clockwise from rightwards, inside to the left. */
  readonly edge?: number;
}

/** How the ground lies on the page. */
export interface Ground {
  readonly mmPerMetre: number;
  /** True north on the page, degrees clockwise from up: grid convergence and the sheet's rotation together. */
  readonly north: number;
  /** What of the page is seen: ornaments and hatches outside it are left out. */
  readonly window?: Box;
}

/** Marks of one feature that belong to one layer of the map. `layered` puts those of all features in order. */
export interface Piece {
  readonly rank: number;
  readonly marks: readonly Mark[];
  /** Boxes of markers and badges: what labels keep clear of. */
  readonly keep?: readonly Box[];
}

const ranks = new Map(kinds.map((kind, i) => [kind.id, i]));
const rankOf = (kind: Kind): number => ranks.get(kind.id) ?? kinds.length;
/** Sectors and badges lie over all areas and under all lines. */
const overAreas = kinds.findIndex((kind) => kind.shapes[0] === 'line' && !kind.symbol.band) - 0.5;
const underRoads = kinds.findIndex((kind) => kind.symbol.band) - 0.5;

/** All pieces as marks, in drawing order; equal ranks stay in the order given. */
export const layered = (pieces: readonly Piece[]): Mark[] =>
  [...pieces].sort((a, b) => a.rank - b.rank).flatMap((piece) => piece.marks);

/** What is drawn for a feature: its symbol in pieces. Empty where nothing of it can be drawn. */
export function symbolPieces(feature: Drawable, ground: Ground): Piece[] {
  const symbol = symbolOf(feature.kind, feature.values);
  const rank = rankOf(feature.kind);
  const parts = feature.shape === 'polygon' ? feature.parts.map(oriented) : feature.parts;
  const drawn: Drawable = { ...feature, parts: parts.map((part) => part.map(thinned)) };
  const bandWidth =
    symbol.band && feature.shape === 'line' ? numberOf(feature.kind, feature.values, symbol.band.width) : undefined;
  const pieces: Piece[] = [];
  const add = (at: number, suffix: string, marks: readonly Mark[], keep?: readonly Box[]) => {
    if (marks.length) pieces.push({ rank: at, marks: [group(`${feature.name}${suffix}`, marks)], keep });
  };
  if (symbol.surround) {
    const below = feature.shape === 'point' ? Math.min(rank, overAreas) : rank;
    add(below, '/surround', surroundMarks(symbol.surround, drawn, ground));
  }
  if (symbol.sector && feature.shape === 'point') add(overAreas, '/sector', sectorMarks(symbol.sector, drawn, ground));
  if (symbol.band && bandWidth) add(underRoads, '/edge', [bandEdge(symbol.band, drawn, bandWidth * ground.mmPerMetre)]);
  if (surroundSide(feature) !== 'both' && numberOf(feature.kind, feature.values, symbol.surround?.distance ?? ''))
    return pieces;
  const markers = feature.shape === 'point' ? markerMarks(symbol.marker, drawn, ground) : [];
  const body =
    bandWidth && symbol.band
      ? [bandFill(symbol.band, drawn, bandWidth * ground.mmPerMetre)]
      : bodyMarks(symbol, drawn, ground);
  const ornaments = feature.shape === 'point' ? [] : ornamentMarks(symbol.ornaments, drawn, ground);
  add(
    rank,
    '',
    [...body, ...ornaments, ...markers],
    feature.shape === 'point' ? markerBoxes(symbol.marker, drawn) : undefined,
  );
  const badge = symbol.badge && badgePlace(symbol.badge, drawn);
  if (symbol.badge && badge)
    add(overAreas, '/badge', placedShapes(symbol.badge.shapes, [badge]), [boxAbout(badge, symbol.badge.size)]);
  return pieces;
}

const group = (name: string, marks: readonly Mark[]): GroupMark => ({ mark: 'group', name, marks });

function bodyMarks(
  symbol: Pick<KindSymbol, 'fill' | 'hatch' | 'strokes'>,
  feature: Pick<Drawable, 'shape' | 'parts'>,
  ground: Ground,
): PathMark[] {
  if (feature.shape === 'point') return [];
  const closed = feature.shape === 'polygon';
  const marks: PathMark[] = [];
  if (closed && symbol.fill) {
    marks.push(
      outline(feature.parts, true).mark({ fill: symbol.fill.colour, fillOpacity: symbol.fill.opacity, evenOdd: true }),
    );
  }
  if (closed && symbol.hatch) {
    for (const part of feature.parts) marks.push(...hatchMarks(symbol.hatch, part, ground.window));
  }
  for (const stroke of symbol.strokes ?? []) marks.push(...strokeMarks(stroke, feature.parts, closed, ground.window));
  return marks;
}

function outline(parts: readonly Polygon[], closed: boolean): PathBuilder {
  const builder = new PathBuilder();
  for (const part of parts) for (const line of part) builder.polyline(line, closed);
  return builder;
}

function strokeMarks(stroke: Stroke, parts: readonly Polygon[], ring: boolean, window: Box | undefined): PathMark[] {
  const shifted = stroke.offset ? offsetParts(parts, stroke.offset, ring) : parts;
  const builder = new PathBuilder();
  for (const { points, closed } of shifted.flat().flatMap((line) => seenRuns(line, ring, window))) {
    if (stroke.form === 'wave') addWave(builder, points, closed, stroke.pitch ?? 3);
    else if (stroke.form === 'scallops') addScallops(builder, points, closed, stroke.pitch ?? 2);
    else builder.polyline(points, closed);
  }
  if (builder.empty) return [];
  const { colour, width, dash, cap } = stroke;
  return [builder.mark({ stroke: colour, width, dash, cap, join: cap === 'round' || !ring ? 'round' : undefined })];
}

/** Round corners of an offset edge may be this many times coarser than in metres: page millimetres need no thousandths. */
const coarser = 10;

function offsetParts(parts: readonly Polygon[], offset: number, closed: boolean): readonly Polygon[] {
  if (!closed) return parts.map((part) => part.map((line) => beside(line, offset)));
  return inflated(parts, offset);
}

const scaled = (parts: readonly Polygon[], by: number): Polygon[] =>
  parts.map((part) => part.map((ring) => ring.map(([x, y]): Point => [x * by, y * by])));

/** Areas grown by so many millimetres, or shrunk by a negative number. */
const inflated = (parts: readonly Polygon[], by: number): readonly Polygon[] =>
  scaled(polygonsOffset(scaled(parts, 1 / coarser), by / coarser), coarser)
    .map(closedRings)
    .map(oriented);

function surroundMarks(surround: Surround, feature: Drawable, ground: Ground): Mark[] {
  const metres = numberOf(feature.kind, feature.values, surround.distance);
  if (!metres || metres < 0) return [];
  const by = (metres * ground.mmPerMetre) / coarser;
  const within = areaWithin(feature.shape, scaled(feature.parts, 1 / coarser), by, mirrored(surroundSide(feature)));
  const parts = scaled(within, coarser).map(closedRings).map(oriented);
  const area = { ...feature, shape: 'polygon' as const, parts };
  return [...bodyMarks(surround, area, ground), ...ornamentMarks(surround.ornaments, area, ground)];
}

/** Where the symbol has a side, and the feature says which. */
function surroundSide({ kind, shape, values }: Drawable): Side {
  const { surround } = symbolOf(kind, values);
  const side = surround?.side && fieldValueOf(kind, values, surround.side);
  return side === 'left' || side === 'right' || side === 'outside' ? sideFor(shape, side) : 'both';
}

/** On the page y runs down: left of a line there is right of it in the plane. */
const mirrored = (side: Side): Side => (side === 'left' ? 'right' : side === 'right' ? 'left' : side);

const closedRings = (polygon: Polygon): Polygon => polygon.map(closedRing);

const bandEdge = (band: Band, feature: Drawable, width: number): PathMark =>
  outline(feature.parts, false).mark({ stroke: band.edge.colour, width: width + 2 * band.edge.width, join: 'round' });

const bandFill = (band: Band, feature: Drawable, width: number): PathMark =>
  outline(feature.parts, false).mark({ stroke: band.fill.colour, width, join: 'round' });

function ornamentMarks(
  ornaments: readonly Ornament[] | undefined,
  feature: Pick<Drawable, 'shape' | 'parts'>,
  ground: Ground,
): PathMark[] {
  const closed = feature.shape === 'polygon';
  return (ornaments ?? []).flatMap((ornament) => {
    const window = ground.window && boxGrown(ground.window, ornamentReach);
    const places = feature.parts.flatMap((part) => part.flatMap((line) => placesOf(ornament, line, closed, window)));
    const turned = ornament.turn === 'page' ? places.map((place) => ({ ...place, angle: 0 })) : places;
    return placedShapes(ornament.shapes, turned);
  });
}

function placesOf(ornament: Ornament, line: readonly Point[], closed: boolean, window: Box | undefined): Placement[] {
  if (line.length < 2) return [];
  const track = new Track(line);
  if (ornament.place === 'ends') return closed ? [] : track.ends();
  return ornament.place === 'middle' ? track.middle() : track.spaced(ornament.every, window);
}

/** Ornaments reach no further than this from their place, millimetres. */
const ornamentReach = 5;

function markerMarks(marker: Marker | undefined, feature: Drawable, ground: Ground): PathMark[] {
  if (!marker) return [];
  const places = feature.parts.flatMap((part) => part.flatMap((line) => line.slice(0, 1)));
  const turn = (id: string | undefined): number | undefined =>
    id ? numberOf(feature.kind, feature.values, id) : undefined;
  const [own, aim] = [turn(marker.turn), turn(marker.aim?.field)];
  const shapes = marker.turn && own === undefined ? (marker.unturned ?? marker.shapes) : marker.shapes;
  const angle = own === undefined ? (marker.align ? (feature.edge ?? 0) : 0) : own + ground.north;
  const at = (turned: number): Placement[] => places.map(([x, y]) => ({ x, y, angle: turned }));
  const aimed = marker.aim && aim !== undefined ? placedShapes(marker.aim.shapes, at(aim + ground.north)) : [];
  return [...aimed, ...placedShapes(shapes, at(angle))];
}

const boxAbout = ({ x, y, scale = 1 }: Pick<Placement, 'x' | 'y' | 'scale'>, size: number): Box => [
  x - (size * scale) / 2,
  y - (size * scale) / 2,
  x + (size * scale) / 2,
  y + (size * scale) / 2,
];

const markerBoxes = (marker: Marker | undefined, feature: Drawable): Box[] =>
  marker
    ? feature.parts.flatMap((part) =>
        part.flatMap((line) => line.slice(0, 1).map(([x, y]) => boxAbout({ x, y }, marker.size))),
      )
    : [];

/** A badge is made smaller to fit, but not below this share of its size: then it is left out. */
const smallestBadge = 0.5;

/** Where the badge of an area or line stands; undefined where there is no room for it. */
function badgePlace(badge: Marker, feature: Drawable): Placement | undefined {
  if (feature.shape === 'point') return undefined;
  if (feature.shape === 'line')
    return feature.parts[0]?.[0] && { ...new Track(feature.parts[0][0]).middle()[0], angle: 0 };
  const rooms = feature.parts.map(roomIn).filter((room) => room !== undefined);
  const room = rooms.sort((a, b) => b.radius - a.radius)[0];
  if (!room) return undefined;
  const scale = Math.min(1, (2 * room.radius) / (badge.size + 0.4));
  return scale < smallestBadge ? undefined : { x: room.x, y: room.y, angle: 0, scale };
}

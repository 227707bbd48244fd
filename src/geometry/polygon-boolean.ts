import { Clipper, ClipType, FillRule, type PathsD, type PolyPathD, PolyTreeD } from 'clipper2-ts';
import type { Point, Polygon, Ring } from './point.ts';
import { closedRing, openRing, ringArea } from './ring.ts';

/** Decimals of a metre that the library keeps: it rounds every coordinate to 0.1 mm. */
export const booleanDecimals = 4;

/** What both lists of areas cover. Results are closed rings, outer ones anticlockwise; slivers thinner than 0.1 mm fall out. */
export const intersectionOf = (a: readonly Polygon[], b: readonly Polygon[]): Polygon[] =>
  booleanOf(ClipType.Intersection, a, b);

/** What `a` covers and `b` does not. */
export const differenceOf = (a: readonly Polygon[], b: readonly Polygon[]): Polygon[] =>
  booleanOf(ClipType.Difference, a, b);

/** What any of them covers. */
export const unionOf = (polygons: readonly Polygon[]): Polygon[] => booleanOf(ClipType.Union, polygons, []);

function booleanOf(operation: ClipType, a: readonly Polygon[], b: readonly Polygon[]): Polygon[] {
  const tree = new PolyTreeD();
  Clipper.booleanOpDWithPolyTree(operation, pathsOf(a), pathsOf(b), tree, FillRule.NonZero, booleanDecimals);
  return outers(tree);
}

/** Outer rings anticlockwise, holes clockwise: the non-zero rule then counts areas that overlap once. The library fails on rings without a corner: they are left out. */
export const pathsOf = (polygons: readonly Polygon[]): PathsD =>
  polygons.flatMap((polygon) =>
    polygon.flatMap((ring, i) => (ring.length ? [turned(ring, i === 0).map(([x, y]) => ({ x, y }))] : [])),
  );

function turned(ring: Ring, anticlockwise: boolean): readonly Point[] {
  const open = openRing(ring);
  return ringArea(open) > 0 === anticlockwise ? open : [...open].reverse();
}

/** Each outer ring of the tree with its holes; islands within holes are areas of their own. */
function outers(tree: PolyPathD): Polygon[] {
  return children(tree).flatMap((outer) => {
    const holes = children(outer);
    return [[ringOf(outer), ...holes.map(ringOf)], ...holes.flatMap(outers)];
  });
}

const children = (path: PolyPathD): PolyPathD[] => Array.from({ length: path.count }, (_, i) => path.child(i));

const ringOf = (path: PolyPathD): Ring => closedRing((path.poly ?? []).map(({ x, y }): Point => [x, y]));

import type { Rect } from '../facts/paper.ts';
import type { Point, Polygon } from '../geometry/point.ts';
import { ink } from '../kinds/ink.ts';
import type { Kind, Shape } from '../kinds/kind.ts';
import { type Values, variantNamed } from '../kinds/kind-values.ts';
import type { KindSymbol } from '../kinds/symbol.ts';
import type { GroupMark, PathMark } from './mark.ts';
import { layered, symbolPieces } from './symbol-marks.ts';

/**
 * A kind, or one of its variants, as a legend shows it: drawn by the same means as on the map, in a box of the page in
 * millimetres. What stands at a point keeps its size, up to 6 mm, even where the box is lower; all else is cut off at the box.
 * `shape` is the kind's first unless said.
 */
export function legendSample(
  kind: Kind,
  variant: string | undefined,
  box: Rect,
  shape: Shape = kind.shapes[0],
): GroupMark {
  const { symbol } = variantNamed(kind, variant);
  const plain: Kind = { ...kind, symbol, variants: undefined };
  const surrounded = kind.zone && symbol.surround && (shape !== 'polygon' || symbol.marker);
  const drawn = surrounded ? surroundedKind(plain, symbol) : plain;
  const pieces = symbolPieces(
    {
      name: `sample/${kind.id}`,
      kind: drawn,
      values: sampleValues(symbol, box),
      shape: drawn === plain ? shape : 'polygon',
      parts: [sampleGeometry(drawn === plain ? shape : 'polygon', symbol, box)],
    },
    { mmPerMetre: 1, north: 0 },
  );
  const { x, y, width, height } = box;
  const whole = shape === 'point' && drawn === plain && !symbol.sector;
  return {
    mark: 'group',
    name: `sample/${kind.id}`,
    clip: whole ? undefined : { ops: 'MLLLZ', points: [x, y, x + width, y, x + width, y + height, x, y + height] },
    marks: [...(whole && symbol.marker?.align ? [wall(box)] : []), ...layered(pieces)],
  };
}

/** What a door stands in. */
const wall = ({ x, y, width, height }: Rect): PathMark => ({
  mark: 'path',
  ops: 'ML',
  points: [x, y + height / 2, x + width, y + height / 2],
  stroke: ink.black,
  width: 0.4,
});

/** A zone round a point or line is shown as an area in its surround's inks, with what it surrounds in the middle. */
const surroundedKind = (kind: Kind, { surround, marker }: KindSymbol): Kind => ({
  ...kind,
  symbol: { ...surround, badge: marker },
});

/** Values that show what a symbol can show: pointing right, a sector that ends inside the box, a road half as wide as it. */
function sampleValues(symbol: KindSymbol, box: Rect): Values {
  const values: Record<string, number> = {};
  if (symbol.marker?.turn) values[symbol.marker.turn] = 90;
  if (symbol.marker?.aim) values[symbol.marker.aim.field] = 90;
  if (symbol.band) values[symbol.band.width] = box.height * 0.5;
  if (symbol.sector) {
    values[symbol.sector.azimuth] = 90;
    values[symbol.sector.angle] = Math.min(60, (2 * Math.atan2(box.height / 2, box.width * 0.7) * 180) / Math.PI);
    values[symbol.sector.range] = box.width * 0.72;
  }
  return values;
}

/** Between an area's edge and its box, millimetres: room for half the widest edge. */
const inset = 0.5;

function sampleGeometry(shape: Shape, symbol: KindSymbol, { x, y, width, height }: Rect): Polygon {
  const middle = y + height / 2;
  if (shape === 'line') return [[[x, middle] as Point, [x + width, middle] as Point].map(nudged(symbol, width))];
  if (shape === 'point') return [[[pointAt(symbol, x, width), middle]]];
  const [left, right, top, bottom] = [x + inset, x + width - inset, y + inset, y + height - inset];
  return [
    [
      [left, top],
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ],
  ];
}

/** What stands at the ends of a line stays inside the box. */
const nudged =
  ({ ornaments }: KindSymbol, width: number) =>
  (point: Point, i: number): Point => {
    const ends = ornaments?.some((ornament) => ornament.place === 'ends');
    return ends ? [point[0] + (i === 0 ? 1 : -1) * Math.min(0.8, width / 8), point[1]] : point;
  };

/** A camera looks right from the left end; a lamp stands left of the middle, to leave room for its aim. */
function pointAt({ sector, marker }: KindSymbol, x: number, width: number): number {
  if (sector) return x + Math.min(2.6, width / 3);
  if (marker?.aim) return x + width / 2 - 1.2;
  return x + width / 2;
}

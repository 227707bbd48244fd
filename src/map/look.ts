import type { Kind } from '../kinds/kind.ts';
import { variantNamed, variantOf, variantsOf } from '../kinds/kind-values.ts';
import { kindOf, kinds } from '../kinds/kinds.ts';
import type { Band, Fill, Hatch, KindSymbol, Ornament, Shape, Stroke } from '../kinds/symbol.ts';
import { unknownKind } from '../kinds/unknown-kind.ts';
import type { FeatureRecord } from '../plan/record.ts';

/**
 * What one geometry on the map is drawn with: a symbol's own inks, or those of the ground that it draws besides (the
 * zone round it, its sector). The map's layers are made from the list of them and pick by `key`.
 */
export interface Look {
  readonly key: string;
  /** Drawing order: ground first, then the kinds in their order. */
  readonly order: number;
  readonly fill?: Fill;
  readonly hatch?: Hatch;
  readonly strokes?: readonly Stroke[];
  readonly ornaments?: readonly Ornament[];
  readonly band?: Band;
}

/** A kind's symbol, or one of its variants, with the looks that it needs. */
export interface SymbolLook extends Look {
  readonly kind?: Kind;
  readonly symbol: KindSymbol;
  readonly surround?: Look;
  /** The sector with its edge; or its tint alone, and the edges that do not close. */
  readonly sector?: Look;
  readonly openSector?: Look;
  readonly sectorEdge?: Look;
  readonly sweepEdge?: Look;
}

const groundOrder = 1000;

function symbolLook(key: string, order: number, symbol: KindSymbol, kind?: Kind): SymbolLook {
  const { fill, hatch, strokes, ornaments, band, surround, sector } = symbol;
  const ground = { order: order - groundOrder };
  const edge = sector?.stroke;
  return {
    ...{ key, order, kind, symbol, fill, hatch, strokes, ornaments, band },
    surround: surround && { ...ground, ...surround, key: `${key} surround` },
    sector: sector && { ...ground, key: `${key} sector`, fill: sector.fill, strokes: edge && [edge] },
    openSector: sector?.fill && { ...ground, key: `${key} open-sector`, fill: sector.fill },
    sectorEdge: edge && { ...ground, key: `${key} sector-edge`, strokes: [edge] },
    sweepEdge: edge && { ...ground, key: `${key} sweep-edge`, strokes: [{ ...edge, dash: [0.8, 0.8] }] },
  };
}

const keyOf = (kind: Kind, variant: string | undefined): string => (variant ? `${kind.id}/${variant}` : kind.id);

const unknownLook = symbolLook('?', kinds.length, unknownKind('?').symbol);

/** Every kind and variant in drawing order; unknown kinds last, so that they are seen. */
export const symbolLooks: readonly SymbolLook[] = [
  ...kinds.flatMap((kind, order) =>
    variantsOf(kind).map((variant) =>
      symbolLook(keyOf(kind, variant), order, variantNamed(kind, variant).symbol, kind),
    ),
  ),
  unknownLook,
];

const byKey = new Map(symbolLooks.map((look) => [look.key, look]));

/** All looks, those of the ground included. */
export const looks: readonly Look[] = symbolLooks.flatMap((look) =>
  [look.surround, look.sector, look.openSector, look.sectorEdge, look.sweepEdge, look].filter(
    (each) => each !== undefined,
  ),
);

export function lookOf(feature: Pick<FeatureRecord, 'kind' | 'values'>): SymbolLook {
  const kind = kindOf(feature.kind);
  if (!kind) return unknownLook;
  return byKey.get(keyOf(kind, variantOf(kind, feature.values))) ?? unknownLook;
}

/** What an image of the map is drawn from. */
export interface ImageSource {
  readonly shapes?: readonly Shape[];
  readonly hatch?: Hatch;
  readonly stroke?: Stroke;
}

export const hatchImage = (look: Look, angle: number): string => `hatch ${angle} ${look.key}`;
export const strokeImage = (look: Look, index: number): string => `stroke ${index} ${look.key}`;
export const ornamentImage = (look: Look, index: number): string => `ornament ${index} ${look.key}`;
export const markerImage = (look: Look, part: 'marker' | 'unturned' | 'aim' | 'badge'): string =>
  `${part} 0 ${look.key}`;

const lookByKey = new Map(looks.map((look) => [look.key, look]));

/** Reads an image's name back. Undefined for what is not one of ours, or is not drawn. */
export function imageSourceOf(name: string): ImageSource | undefined {
  const [, part, digits, key] = /^(\w+) (-?\d+) (.+)$/.exec(name) ?? [];
  const look = lookByKey.get(key);
  if (!look) return undefined;
  const index = Number(digits);
  if (part === 'hatch') return look.hatch && { hatch: { ...look.hatch, angle: index } };
  if (part === 'stroke') return look.strokes?.[index] && { stroke: look.strokes[index] };
  if (part === 'ornament') return look.ornaments?.[index] && { shapes: look.ornaments[index].shapes };
  const shapes = markerShapes(byKey.get(key)?.symbol, part);
  return shapes && { shapes };
}

function markerShapes(symbol: KindSymbol | undefined, part: string): readonly Shape[] | undefined {
  if (part === 'badge') return symbol?.badge?.shapes;
  if (part === 'unturned') return symbol?.marker?.unturned;
  if (part === 'aim') return symbol?.marker?.aim?.shapes;
  return symbol?.marker?.shapes;
}

import type { Variant } from './kind.ts';
import { line } from './shapes.ts';
import type { Hatch, KindSymbol, Ornament, Stroke, Surround } from './symbol.ts';

/** Short strokes on the inside of an edge, as charts mark the limit of a restricted area. */
export const limitTicks = (colour: string, every = 7): Ornament => ({
  shapes: [line([0, 0, 0, -1.5], { stroke: colour, width: 0.35 })],
  every,
  turn: 'line',
});

const struckOut = (colour: string): Ornament => ({
  shapes: [line([-1, -1, 1, 1], { stroke: colour, width: 0.3 }), line([-1, 1, 1, -1], { stroke: colour, width: 0.3 })],
  every: 12,
  turn: 'line',
});

type Drawn = Pick<Surround, 'fill' | 'hatch' | 'strokes' | 'ornaments'>;

const sparse = (hatch: Hatch | undefined, times: number): Hatch | undefined =>
  hatch && { ...hatch, gap: hatch.gap * times, width: hatch.width * 0.7 };

const dashed = (strokes: readonly Stroke[] | undefined): readonly Stroke[] | undefined =>
  strokes?.map((stroke) => ({ ...stroke, dash: [1.6, 1.1] }));

const thin = (strokes: readonly Stroke[] | undefined): readonly Stroke[] | undefined =>
  strokes?.map((stroke) => ({ ...stroke, width: Math.min(stroke.width, 0.25) }));

/** Broken edge, hatch half as dense. */
const asProposed = <T extends Drawn>(drawn: T): T => ({
  ...drawn,
  hatch: sparse(drawn.hatch, 2),
  strokes: dashed(drawn.strokes),
});

/** Thin edge that is crossed out, no tint, hardly a hatch. */
const asRevoked = <T extends Drawn>(drawn: T, colour: string): T => ({
  ...drawn,
  fill: undefined,
  hatch: sparse(drawn.hatch, 3),
  strokes: thin(drawn.strokes),
  ornaments: [struckOut(colour)],
});

/** A zone's three states from its established symbol. */
export function zoneVariants(name: string, symbol: KindSymbol, colour: string): Readonly<Record<string, Variant>> {
  const proposed = { ...asProposed(symbol), surround: symbol.surround && asProposed(symbol.surround) };
  const revoked = { ...asRevoked(symbol, colour), surround: symbol.surround && asRevoked(symbol.surround, colour) };
  return {
    established: { name, symbol },
    proposed: { name: `${name}, proposed`, symbol: proposed },
    revoked: { name: `${name}, revoked`, symbol: revoked },
  };
}

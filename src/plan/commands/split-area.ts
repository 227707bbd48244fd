import { polygonArea } from '../../geometry/ring.ts';
import { verticesOf, withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import { drawnArea, frameOf, partsRefusal, withParts } from '../reshape.ts';
import { type SplitPiece, splitPart } from '../split-part.ts';
import { plainEdge } from '../vertices.ts';

export interface SplitArea {
  readonly feature: string;
  /** At least two positions, from outside the area to outside it. */
  readonly line: readonly (readonly [lon: number, lat: number])[];
  /** Ids for the further pieces, more than are needed: which are used follows from the line. */
  readonly ids: readonly string[];
}

/** Cuts an area along a line. The largest piece stays the feature; each other one is a copy of it with its own boundary. */
export const splitArea: Command<SplitArea> = (plan, { feature: id, line, ids }) => {
  const feature = drawnArea(plan, id);
  if ('refused' in feature) return feature;
  if (!line.every(isPlace)) return refuse(noPlace);
  const frame = frameOf([feature]);
  const parts = verticesOf(feature);
  const used = new Set(parts.flat(2).map(({ label }) => label));
  const cut = { positions: line.map((position) => [...position]), edge: plainEdge };
  const split: (readonly SplitPiece[])[] = [];
  for (const part of parts) {
    const pieces = splitPart(frame, part, cut, used);
    if (pieces === 'meets-hole') return refuse('The line runs into a hole. Draw it clear of the holes.');
    split.push(pieces);
  }
  const whole = split.filter((pieces) => pieces.length === 1).flat();
  const pieces = split.filter(({ length }) => length > 1).flat();
  if (pieces.length === 0)
    return refuse('The line does not run right across the area. Start and end it outside, with the area between.');
  const areaOf = ({ rings }: SplitPiece) =>
    polygonArea(rings.map((ring) => ring.map(({ position }) => frame.toSite(position))));
  const [largest, ...others] = pieces.toSorted((a, b) => areaOf(b) - areaOf(a));
  if (others.length > ids.length)
    return refuse(`The line cuts the area into ${pieces.length} pieces: too many at once.`);
  const taken = ids.find((other) => recordOf(plan, 'feature', other));
  if (taken !== undefined) return refuse(`The plan has a feature with the id "${taken}" already.`);
  const kept = [largest, ...whole].map(({ rings }) => rings);
  const first = nextOrder(plan, 'feature');
  const made = others.map(({ rings }, i) => {
    const own = { ...feature, id: ids[i], order: first + i };
    return withParts({ ...own, values: withValues(own.values, nameOf(feature.values.name, i)) }, [rings]);
  });
  return partsRefusal(feature, kept.length) ?? change(plan, [withParts(feature, kept), ...made]);
};

/** Zone A, then Zone A (2), Zone A (3): people rename them, and see where they came from. */
const nameOf = (name: unknown, i: number) =>
  typeof name === 'string' && name.trim() !== '' ? { name: `${name} (${i + 2})` } : {};

import { differenceOf, intersectionOf } from '../../geometry/polygon-boolean.ts';
import { fieldsOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { featureIn, type Vertex, verticesOf } from '../change-feature.ts';
import { type Command, type Refusal, refuse } from '../command.ts';
import { coveredBy } from '../covered-by.ts';
import { linesOf, shapeOf } from '../geometry-lines.ts';
import { change } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';
import { drawnArea, frameOf, isSliver, partsRefusal, polygonsIn, reshaped, withParts } from '../reshape.ts';
import { splitPart } from '../split-part.ts';
import type { Edge, PerRing } from '../vertices.ts';

export interface ClipArea {
  readonly feature: string;
  /** The boundary that it is to lie in, or the water mark that it is to end at. */
  readonly to: string;
  /** The side of the water mark that stays, by the direction in which it is drawn. */
  readonly keep?: 'left' | 'right';
}

/** Leaves of an area what lies in a boundary, or on one side of a water mark: there its new edges run along that mark. */
export const clipArea: Command<ClipArea> = (plan, { feature: id, to, keep }) => {
  const feature = drawnArea(plan, id);
  if ('refused' in feature) return feature;
  const other = featureIn(plan, to);
  if ('refused' in other) return other;
  if (other.id === feature.id) return refuse('An area cannot be clipped to itself. Select another.');
  const parts =
    shapeOf(other.geometry) === 'line' && other.kind === 'water-mark'
      ? alongMark(feature, other, keep)
      : within(feature, other);
  if ('refused' in parts) return parts;
  return partsRefusal(feature, parts.length) ?? change(plan, [withParts(feature, parts)]);
};

function within(feature: FeatureRecord, other: FeatureRecord): PerRing<Vertex> | Refusal {
  const frame = frameOf([feature]);
  const [own, bounds] = [polygonsIn(frame, feature), coveredBy(frame, other)];
  if (bounds.length === 0) return refuse('An area is clipped to another area or to a water mark. Select one of these.');
  if (differenceOf(own, bounds).every(([ring]) => isSliver(ring)))
    return refuse('It lies inside already: there is nothing to clip.');
  const left = intersectionOf(own, bounds).filter(([ring]) => !isSliver(ring));
  if (left.length === 0) return refuse('Nothing of the area lies inside: nothing would be left.');
  return reshaped(frame, left, feature, [other]);
}

function alongMark(feature: FeatureRecord, mark: FeatureRecord, keep: ClipArea['keep']): PerRing<Vertex> | Refusal {
  if (!keep) return refuse('Say which side of the water mark is to stay.');
  const frame = frameOf([feature]);
  const edge: Edge = { line: 'water-mark', text: `along the ${markName(mark)}` };
  let parts = verticesOf(feature);
  const used = new Set(parts.flat(2).map(({ label }) => label));
  let cuts = 0;
  const marks = linesOf(mark.geometry);
  for (const [positions] of marks) {
    const left: (readonly (readonly Vertex[])[])[] = [];
    for (const part of parts) {
      const pieces = splitPart(frame, part, { positions, edge }, used);
      if (pieces === 'meets-hole') return refuse('The water mark runs into a hole. Fill the hole first.');
      cuts += pieces.length - 1;
      const untold = pieces.length === 1 && marks.length > 1;
      const staying = pieces.filter(({ side }) => untold || side === keep);
      left.push(...staying.map(({ rings }) => rings));
    }
    parts = left;
  }
  if (cuts === 0) return refuse('The water mark does not run right across the area: there is nothing to clip.');
  return parts;
}

/** As the notice names it: `mean high water mark`. */
function markName({ kind: id, values }: FeatureRecord): string {
  const kind = kindOf(id);
  const field = kind && fieldsOf(kind).find((each) => each.id === 'mark');
  const option = field?.type === 'choice' && field.options.find((each) => each.id === values.mark);
  return (option ? option.label : (kind?.name ?? 'water mark')).toLowerCase();
}

import { kindOf } from '../kinds/kinds.ts';
import { featuresOf } from '../plan/plan.ts';
import type { FeatureRecord, JsonObject } from '../plan/record.ts';
import { plan } from '../session/document.ts';
import { newId } from './new-id.ts';

/** Points of a kind as the plan would hold them, named on from those it has: L12, L13. */
export function suggestedFeatures(
  kind: 'light' | 'camera',
  points: readonly { readonly place: readonly [lon: number, lat: number]; readonly values: JsonObject }[],
): FeatureRecord[] {
  const letter = kind === 'light' ? 'L' : (kindOf(kind)?.name.charAt(0) ?? 'C');
  const used = new Set([...featuresOf(plan.value, kind).values()].map(({ values }) => values.name));
  let number = used.size;
  return points.map(({ place, values }) => {
    do number++;
    while (used.has(`${letter}${number}`));
    return {
      type: 'feature',
      id: newId(),
      order: 0,
      kind,
      geometry: { type: 'Point', coordinates: [...place] },
      values: { name: `${letter}${number}`, ...values },
    };
  });
}

import { type Command, isRefusal, refuse } from '../command.ts';
import { placed } from '../place-refusal.ts';
import { change, featuresOf, nextOrder, recordOf } from '../plan.ts';
import type { FeatureRecord, JsonObject } from '../record.ts';
import { valueRefusal } from '../value-refusal.ts';

export interface AddLights {
  readonly lights: readonly {
    readonly id: string;
    readonly place: readonly [lon: number, lat: number];
    /** Luminaire, mounting height, azimuth, tilt; without a name it gets the next free one, L1 and so on. */
    readonly values: JsonObject;
  }[];
}

/** Puts several lights on the plan in one step: a suggestion that is taken, the heads of a mast. */
export const addLights: Command<AddLights> = (plan, { lights }) => {
  if (lights.length === 0) return refuse('There is no light to add.');
  const ids = lights.map(({ id }) => id);
  const double = ids.find((id, i) => id === '' || recordOf(plan, 'feature', id) || ids.indexOf(id) < i);
  if (double !== undefined) return refuse(`The plan has a feature with the id "${double}" already. Choose another id.`);
  const used = new Set([...featuresOf(plan, 'light').values()].map(({ values }) => String(values.name ?? '')));
  const first = nextOrder(plan, 'feature');
  const made: FeatureRecord[] = [];
  for (const [i, { id, place, values }] of lights.entries()) {
    const geometry = placed('light', { type: 'Point', coordinates: [...place] });
    if (isRefusal(geometry)) return geometry;
    const wrong = valueRefusal('light', geometry, values);
    if (wrong) return wrong;
    const name = typeof values.name === 'string' && values.name !== '' ? values.name : freeName(used);
    used.add(name);
    made.push({ type: 'feature', id, order: first + i, kind: 'light', geometry, values: { ...values, name } });
  }
  return change(plan, made);
};

function freeName(used: ReadonlySet<string>): string {
  let count = 1;
  while (used.has(`L${count}`)) count++;
  return `L${count}`;
}

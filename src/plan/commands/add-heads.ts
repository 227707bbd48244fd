import { withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change, featuresOf, nextOrder, type Plan, recordOf } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';

export interface AddHeads {
  /** The light that stands on the mast already. */
  readonly light: string;
  /** The ids of those that come beside it. */
  readonly ids: readonly string[];
}

/** Puts further heads on a light's mast: each like it, turned evenly round the mast from its direction. */
export const addHeads: Command<AddHeads> = (plan, { light, ids }) => {
  const first = recordOf(plan, 'feature', light);
  if (first?.kind !== 'light') return refuse('Select the light whose mast gets more heads.');
  if (ids.length === 0) return refuse('Say how many heads the mast has in all: at least 2.');
  const double = ids.find((id, i) => recordOf(plan, 'feature', id) || ids.indexOf(id) < i);
  if (double !== undefined) return refuse(`The plan has a feature with the id "${double}" already.`);
  const { azimuth, name } = first.values;
  const from = typeof azimuth === 'number' ? azimuth : 0;
  const names = typeof name === 'string' && name !== '' ? headNames(plan, name, ids.length) : [];
  const order = nextOrder(plan, 'feature');
  const heads = ids.map((id, i): FeatureRecord => {
    const turned = (from + (360 * (i + 1)) / (ids.length + 1)) % 360;
    const values = { azimuth: Math.round(turned * 10) / 10, ...(names[i] ? { name: names[i] } : {}) };
    return { ...first, id, order: order + i, values: withValues(first.values, values) };
  });
  return change(plan, heads);
};

/** `L5.2`, `L5.3`: the next that no light has. */
function headNames(plan: Plan, name: string, count: number): string[] {
  const used = new Set([...featuresOf(plan, 'light').values()].map(({ values }) => values.name));
  const names: string[] = [];
  for (let number = 2; names.length < count; number++) {
    const next = `${name}.${number}`;
    if (!used.has(next)) names.push(next);
  }
  return names;
}

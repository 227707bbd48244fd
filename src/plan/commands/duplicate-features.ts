import { siteFrame } from '../../geometry/site-frame.ts';
import { featuresIn, withPositions, withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { linesOf } from '../geometry-lines.ts';
import { change, featuresOf, nextOrder, type Plan, recordOf } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';

export interface DuplicateFeatures {
  /** Each original once. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** Metres east and north of the original; a little south-east unless said, so that both can be seen. */
  readonly by?: readonly [east: number, north: number];
}

/** Copies features beside themselves, each with the next free name of its kind. */
export const duplicateFeatures: Command<DuplicateFeatures> = (plan, { copies, by = [5, -5] }) => {
  if (copies.length === 0) return refuse('Nothing is selected. Select a feature first.');
  const originals = featuresIn(
    plan,
    copies.map(({ from }) => from),
  );
  if ('refused' in originals) return originals;
  const ids = copies.map(({ to }) => to);
  const double = ids.find((id, i) => recordOf(plan, 'feature', id) || ids.indexOf(id) < i);
  if (double !== undefined) return refuse(`The plan has a feature with the id "${double}" already.`);

  const names = new Names(plan);
  const first = nextOrder(plan, 'feature');
  const [lon, lat] = linesOf(originals[0].geometry)[0][0][0];
  const here = siteFrame([lon, lat]);
  const there = siteFrame(here.toLonLat(by));
  const made = originals.map((original, i): FeatureRecord => {
    const moved = withPositions(original, (position) => there.toLonLat(here.toSite(position)));
    return { ...moved, id: ids[i], order: first + i, values: withValues(moved.values, names.next(original)) };
  });
  return change(plan, made);
};

/** Names in use, by kind: no two features of a kind should share one. */
class Names {
  readonly #plan: Plan;
  readonly #used = new Map<string, Set<string>>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  next({ kind, values: { name } }: FeatureRecord): { name?: string } {
    if (typeof name !== 'string' || name === '') return {};
    let used = this.#used.get(kind);
    if (!used) {
      used = new Set([...featuresOf(this.#plan, kind).values()].map(({ values }) => String(values.name)));
      this.#used.set(kind, used);
    }
    const numbered = /^(.*?)(\d+)$/.exec(name);
    const [stem, width] = numbered ? [numbered[1], numbered[2].length] : [`${name} `, 1];
    let count = numbered ? Number(numbered[2]) + 1 : 2;
    while (used.has(stem + String(count).padStart(width, '0'))) count++;
    const free = stem + String(count).padStart(width, '0');
    used.add(free);
    return { name: free };
  }
}

import { kindOf, kinds } from '../../kinds/kinds.ts';
import { featuresOf, kindsPresent, type Plan } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';

/** A line of the list: a kind that folds, or one of its features. */
export type FeatureRow =
  | {
      readonly row: 'kind';
      readonly key: string;
      readonly kind: string;
      readonly name: string;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly row: 'feature'; readonly key: string; readonly feature: FeatureRecord; readonly name: string };

/** What a feature is called: its name, its text, or that it has none. */
export function nameOf(feature: FeatureRecord): string {
  const kind = kindOf(feature.kind);
  for (const value of [feature.values.name, feature.values[kind?.label ?? 'name']]) {
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return `${kind?.name ?? 'Unknown'} without a name`;
}

const kindName = (id: string): string => kindOf(id)?.plural ?? `Unknown kind: ${id}`;
const rankOf = new Map(kinds.map((kind, index) => [kind.id, index]));

/** The lines to show, kinds in palette order and unknown ones last. A filter opens what it finds. */
export function featureRows(plan: Plan, folded: ReadonlySet<string>, filter: string): FeatureRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const present = kindsPresent(plan).sort((a, b) => (rankOf.get(a) ?? Infinity) - (rankOf.get(b) ?? Infinity) || 0);
  return present.flatMap((kind) => {
    const name = kindName(kind);
    const members = matching([...featuresOf(plan, kind).values()], words, name);
    if (members.length === 0) return [];
    const open = words.length > 0 || !folded.has(kind);
    const head: FeatureRow = { row: 'kind', key: `kind/${kind}`, kind, name, count: members.length, open };
    if (!open) return [head];
    members.sort((a, b) => a.order - b.order);
    return [
      head,
      ...members.map((feature): FeatureRow => ({ row: 'feature', key: feature.id, feature, name: nameOf(feature) })),
    ];
  });
}

function matching(features: FeatureRecord[], words: readonly string[], kind: string): FeatureRecord[] {
  if (words.length === 0) return features;
  return features.filter((feature) => {
    const text = `${kind} ${nameOf(feature)} ${feature.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

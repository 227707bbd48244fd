import type { Field } from '../../kinds/field.ts';
import { changeValues } from '../../plan/commands/change-values.ts';
import type { FeatureRecord, Json, JsonObject } from '../../plan/record.ts';
import { draft, keepDraft, run } from '../../session/document.ts';
import { complain } from '../../session/view.ts';

const lower = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Shows a value while it is typed. A refusal is told when it is kept. */
export function tryValue(features: readonly string[], field: Field, value: Json | undefined): void {
  draft(changeValues, { features, values: { [field.id]: value ?? null } });
}

/** Keeps a value as one entry of undo. */
export function keepValue(features: readonly string[], field: Field, value: Json | undefined): void {
  const refused = draft(changeValues, { features, values: { [field.id]: value ?? null } });
  if (refused) complain(refused.refused);
  keepDraft(`Change ${lower(field.label)}`);
}

/** Keeps the levels that a feature adopts for itself. */
export function keepAdopted(feature: FeatureRecord, sort: 'lighting' | 'viewing', level: JsonObject | undefined): void {
  const before = feature.values.adopted;
  const { [sort]: _, ...rest } =
    typeof before === 'object' && before !== null && !Array.isArray(before) ? (before as JsonObject) : {};
  const adopted = level ? { ...rest, [sort]: level } : rest;
  const values = { adopted: Object.keys(adopted).length > 0 ? adopted : null };
  const refused = run(changeValues, { features: [feature.id], values }, 'Change adopted level');
  if (refused) complain(refused.refused);
}

import { kindOf } from '../kinds/kinds.ts';
import type { FeatureRecord, Json } from '../plan/record.ts';

/** A text value without blanks round it; empty where it is missing or no text. */
export function textOf(feature: FeatureRecord, field: string): string {
  const value = feature.values[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** A number value; undefined where it is missing or no number. */
export function numberIn(feature: FeatureRecord, field: string): number | undefined {
  const value = feature.values[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A list of texts; one text counts as a list of one. */
export function listIn(feature: FeatureRecord, field: string): string[] {
  const value = feature.values[field];
  const texts: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  return texts.flatMap((text) => (typeof text === 'string' && text.trim() ? [text.trim()] : []));
}

export const isTrue = (feature: FeatureRecord, field: string): boolean => feature.values[field] === true;

/** What messages call a feature: its name in quotes, or its kind and id. */
export function nameOf(feature: FeatureRecord): string {
  const name = textOf(feature, 'name');
  const kind = kindOf(feature.kind)?.name ?? feature.kind;
  return name ? `${kind} “${name}”` : `${kind} ${feature.id}`;
}

const noneWords = /^(none|no|nil|n\/?a|not applicable|unknown|tbc|tba|todo|\?+|[-–—.]+)$/i;

/** Whether a text records something: not empty, and not a word for nothing. */
export const isRecorded = (text: string): boolean => text !== '' && !noneWords.test(text);

import { effect, signal } from '@preact/signals';
import { addRecords } from '../plan/commands/add-records.ts';
import { recordOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { draft, dropDraft, keepDraft, plan, revision } from './document.ts';
import { announce, complain, place } from './view.ts';

/** Features that are proposed: on the map and counted, but not kept until they are accepted. */
export interface Suggestion {
  readonly ids: readonly string[];
  /** `3 lamps for Dock apron`. */
  readonly what: string;
  /** What they bring, in a sentence. */
  readonly told: string;
}

export const suggestion = signal<Suggestion | null>(null);

/** Puts features on the plan as a draft. Whatever else is changed meanwhile drops it. */
export function offer(features: readonly FeatureRecord[], what: string, told: string): void {
  const refused = draft(addRecords, { records: features });
  if (refused) {
    complain(refused.refused);
    return;
  }
  suggestion.value = { ids: features.map(({ id }) => id), what, told };
  announce(`Suggested: ${what}. Accept it or drop it.`);
}

export function acceptSuggestion(): void {
  const offered = suggestion.value;
  if (!offered) return;
  suggestion.value = null;
  keepDraft(`Add ${offered.what}`);
  announce(`Added ${offered.what}.`);
}

export function dropSuggestion(): void {
  if (!suggestion.peek()) return;
  suggestion.value = null;
  dropDraft();
  announce('Dropped: the plan is as it was.');
}

effect(() => {
  revision.value;
  const offered = suggestion.peek();
  if (offered && !offered.ids.every((id) => recordOf(plan.peek(), 'feature', id))) suggestion.value = null;
});

/** It is accepted or dropped where it was made: elsewhere nobody would see that it is not kept. */
effect(() => {
  if (place.value !== 'light' && place.value !== 'view') dropSuggestion();
});

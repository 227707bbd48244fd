import { computed, signal } from '@preact/signals';
import { createFacts, type Facts } from '../../facts/facts.ts';
import type { Refusal } from '../../plan/command.ts';
import { listOf, type Plan } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { plan, revision } from '../../session/document.ts';
import { report, shownSheet } from '../../session/view.ts';
import { type ComposedSheet, composeSheet } from '../../sheet/compose-sheet.ts';
import type { Fonts } from '../../sheet/font.ts';
import { underlayForPreview } from './underlay-paper.ts';

export const fonts = signal<Fonts | null>(null);

export const sheets = computed<readonly SheetRecord[]>(() => {
  revision.value;
  return listOf(plan.value, 'sheet');
});

/** The sheet that is looked at: the one asked for, else the first. */
export const shown = computed<SheetRecord | undefined>(
  () => sheets.value.find(({ id }) => id === shownSheet.value) ?? sheets.value[0],
);

let known: { readonly plan: Plan; readonly facts: Facts } | undefined;

/** Facts of the open plan, kept while it is open, so that a small change costs little. */
export function factsOfOpen(): Facts {
  if (known?.plan !== plan.value) known = { plan: plan.value, facts: createFacts(plan.value) };
  return known.facts;
}

/** The shown sheet laid out, again after every change of the plan or the report. */
export const composed = computed<ComposedSheet | Refusal | null>(() => {
  revision.value;
  const sheet = shown.value;
  if (!sheet || !fonts.value) return null;
  return composeSheet(factsOfOpen(), sheet, report.value ?? undefined, fonts.value, underlayForPreview);
});

import { kindOf } from '../../kinds/kinds.ts';
import { addFeature } from '../../plan/commands/add-feature.ts';
import { replaceBoundary } from '../../plan/commands/replace-boundary.ts';
import { linesOf } from '../../plan/geometry-lines.ts';
import type { PastedBoundary } from '../../plan/pasted-boundary.ts';
import { recordOf } from '../../plan/plan.ts';
import type { JsonObject } from '../../plan/record.ts';
import { draft, dropDraft, keepDraft, plan } from '../../session/document.ts';
import { announce, selection } from '../../session/view.ts';
import type { PasteChoices, PasteView } from './paste-view.ts';
import { showBeside } from './show-beside.ts';

/** Takes back what is only looked at. */
export const stopShowing = (): void => dropDraft();

/** Draws it on the map as a draft, in the place of the draft before. Returns why it cannot be. */
export function showPasted(made: PasteView['made'], choices: PasteChoices): string | undefined {
  if (!made || 'problem' in made) {
    dropDraft();
    return undefined;
  }
  const refused = drafted(made, choices);
  if (refused === undefined) showBeside(linesOf(made.geometry).flat(2));
  else dropDraft();
  return refused;
}

/** Makes it one entry of history. Returns why it cannot be. */
export function keepPasted(made: PasteView['made'], choices: PasteChoices): string | undefined {
  if (!made || 'problem' in made) return made?.problem ?? 'No list of points was found in the text.';
  const refused = drafted(made, choices);
  if (refused !== undefined) return refused;
  const name = kindOf(choices.kind)?.name ?? 'Boundary';
  keepDraft(choices.replaces === undefined ? `Add ${name.toLowerCase()} from text` : 'Replace boundary by text');
  selection.value = [choices.replaces ?? choices.id];
  announce(choices.replaces === undefined ? `${name} is on the plan.` : 'The boundary is replaced.');
  return undefined;
}

function drafted({ geometry, values }: PastedBoundary, choices: PasteChoices): string | undefined {
  const { replaces, id, kind, name } = choices;
  if (replaces === undefined) {
    const named = name.trim() === '' ? values : { ...values, name: name.trim() };
    return draft(addFeature, { id, kind, geometry, values: named })?.refused;
  }
  return draft(replaceBoundary, { feature: replaces, geometry, values: withNote(values, replaces) })?.refused;
}

/** What the feature says in its note stays, with where its coordinates come from behind it. */
function withNote(values: JsonObject, id: string): JsonObject {
  const before = recordOf(plan.value, 'feature', id)?.values.note;
  if (typeof values.note !== 'string' || typeof before !== 'string' || before === '') return values;
  return before.includes(values.note) ? { ...values, note: before } : { ...values, note: `${before} ${values.note}` };
}

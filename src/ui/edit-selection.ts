import { sharedWith } from '../map/drags.ts';
import type { Command } from '../plan/command.ts';
import { deleteFeatures } from '../plan/commands/delete-features.ts';
import { deleteVertex } from '../plan/commands/delete-vertex.ts';
import { duplicateFeatures } from '../plan/commands/duplicate-features.ts';
import { recordOf } from '../plan/plan.ts';
import { plan, run } from '../session/document.ts';
import { announce, complain, selection, vertex } from '../session/view.ts';
import { catchFocus } from './focus-map.ts';
import { newId } from './new-id.ts';

const counted = (count: number): string => (count === 1 ? 'feature' : `${count} features`);

/** Runs a change of what is selected; tells why not, or what was done. True when it was done. */
function tried<Input>(command: Command<Input>, input: Input, label: string, told: string): boolean {
  const refused = run(command, input, label);
  if (refused) complain(refused.refused);
  else announce(told);
  catchFocus();
  return refused === undefined;
}

/** Deletes the selected vertex, or what is selected where no vertex is. */
export function deleteSelection(): void {
  const features = selection.value;
  const [feature] = features;
  const corner = vertex.value;
  if (corner && feature && features.length === 1) {
    const told = 'Deleted a vertex. Undo brings it back.';
    const own = recordOf(plan.value, 'feature', feature);
    const together = own ? sharedWith(own, { handle: 'vertex', place: corner }) : [];
    if (tried(deleteVertex, { feature, vertex: corner, together }, 'Delete a vertex', told)) vertex.value = null;
    return;
  }
  const what = counted(features.length);
  const told = `Deleted ${what}. Undo brings ${features.length === 1 ? 'it' : 'them'} back.`;
  if (tried(deleteFeatures, { features }, `Delete ${what}`, told)) selection.value = [];
}

export function duplicateSelection(): void {
  const copies = selection.value.map((from) => ({ from, to: newId() }));
  const what = counted(copies.length);
  if (!tried(duplicateFeatures, { copies }, `Duplicate ${what}`, `Duplicated ${what}`)) return;
  selection.value = copies.map(({ to }) => to);
}

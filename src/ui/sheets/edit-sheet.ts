import { isRefusal } from '../../plan/command.ts';
import { addSheet } from '../../plan/commands/add-sheet.ts';
import { type ChangeSheet, changeSheet } from '../../plan/commands/change-sheet.ts';
import { deleteSheet } from '../../plan/commands/delete-sheet.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { draft, keepDraft, plan, run } from '../../session/document.ts';
import { announce, complain, shownSheet } from '../../session/view.ts';
import { newId } from '../new-id.ts';
import { newSheet } from './new-sheet.ts';

type Values = ChangeSheet['values'];

/** Changes a sheet at once, as one entry of undo. */
export function keepSheet(sheet: SheetRecord, values: Values, label: string): void {
  const refused = run(changeSheet, { id: sheet.id, values }, label);
  if (refused) complain(refused.refused);
}

/** Shows a change while it is being made; `keepDraft` makes it stand. */
export function tryOnSheet(sheet: SheetRecord, values: Values): void {
  const refused = draft(changeSheet, { id: sheet.id, values });
  if (refused) complain(refused.refused);
}

export const keepTried = keepDraft;

/** A sheet over everything that is drawn. */
export function startSheet(): void {
  const input = newSheet(plan.value, newId(), today());
  const refused = isRefusal(input) ? input : run(addSheet, input, 'Add sheet');
  if (refused) complain(refused.refused);
  else if (!isRefusal(input)) shownSheet.value = input.id;
}

export function duplicateSheet(sheet: SheetRecord): void {
  const id = newId();
  const { type: _type, order: _order, number: _number, inserts: _inserts, ...same } = sheet;
  const refused = run(addSheet, { ...same, id, title: sheet.title && `${sheet.title} (copy)` }, 'Duplicate sheet');
  if (refused) complain(refused.refused);
  else shownSheet.value = id;
}

export function removeSheet(sheet: SheetRecord): void {
  const refused = run(deleteSheet, { id: sheet.id }, 'Delete sheet');
  if (refused) complain(refused.refused);
  else announce('Sheet deleted. Undo brings it back.');
}

/** The calendar date where the person is. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

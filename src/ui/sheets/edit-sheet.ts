import { isRefusal } from '../../plan/command.ts';
import { type AddInsert, addInsert } from '../../plan/commands/add-insert.ts';
import { addRecords } from '../../plan/commands/add-records.ts';
import { addSheet } from '../../plan/commands/add-sheet.ts';
import { type ChangeSheet, changeSheet } from '../../plan/commands/change-sheet.ts';
import { deleteSheet } from '../../plan/commands/delete-sheet.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { draft, keepDraft, run } from '../../session/document.ts';
import { announce, complain, shownSheet } from '../../session/view.ts';
import { mapSetOf } from '../../sheet/map-set.ts';
import { newId } from '../new-id.ts';
import { factsOfOpen } from './composed.ts';
import { newSheet } from './new-sheet.ts';
import { today } from './today.ts';

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
  const input = newSheet(factsOfOpen(), newId(), today());
  const refused = isRefusal(input) ? input : run(addSheet, input, 'Add sheet');
  if (refused) complain(refused.refused);
  else if (!isRefusal(input)) shownSheet.value = input.id;
}

/** Every map that the plan's rules want and it has not, in one step. */
export function makeMapSet(paper: 'A3' | 'A4'): void {
  const sheets = mapSetOf(factsOfOpen(), { paper, date: today() });
  const refused = isRefusal(sheets) ? sheets : run(addRecords, { records: sheets }, 'Make a map set');
  if (refused) complain(refused.refused);
  else if (!isRefusal(sheets)) {
    shownSheet.value = sheets[0]?.id ?? null;
    announce(`${sheets.length} ${sheets.length === 1 ? 'sheet' : 'sheets'} made.`);
  }
}

/** An insert of the sheet about a place: a sheet of its own, or a frame on this one. */
export function startInsert(sheet: SheetRecord, { centre, framed, scale }: NewInsert): void {
  const input: AddInsert = { sheet: sheet.id, centre, scale, ...(framed ? {} : { map: newId() }) };
  const refused = run(addInsert, input, 'Add an insert');
  if (refused) complain(refused.refused);
}

export interface NewInsert extends Pick<AddInsert, 'centre' | 'scale'> {
  readonly framed: boolean;
}

/** Kinds that tell how a site is guarded: what a map for others leaves out. */
const guardingKinds = ['camera', 'patrol-route', 'guard-post', 'light', 'equipment', 'seal-store', 'screening-point'];

/** A copy of the sheet that says nothing of how the site is guarded. */
export function publicVersion(sheet: SheetRecord): void {
  const id = newId();
  const { type: _, order: __, number: ___, inserts: ____, isolux: _____, ...same } = sheet;
  const hiddenKinds = [...new Set([...(sheet.hiddenKinds ?? []), ...guardingKinds])];
  const refused = run(addSheet, { ...same, id, hiddenKinds }, 'Make a public version of a sheet');
  if (refused) complain(refused.refused);
  else shownSheet.value = id;
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

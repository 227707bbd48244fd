import { signal } from '@preact/signals';
import type { CrsDatum } from '../geometry/crs.ts';
import { isRefusal, type Refusal } from '../plan/command.ts';
import { settingsOf } from '../plan/plan.ts';
import { planFileName } from '../plan/plan-file-name.ts';
import type { Problem } from '../plan/reading.ts';
import { datumHere, saidText, withDatum } from '../plan/with-datum.ts';
import { writePlan } from '../plan/write-plan.ts';
import { type ChosenFile, choosePlanFile, saveAgain, saveAs } from '../storage/plan-file.ts';
import type { Locked } from '../workers/pdf-plan.ts';
import { type FileReading, readPlanFile } from '../workers/read-file.ts';
import { plan } from './document.ts';
import { handleOf, keepHandle, openNew } from './keep.ts';
import { announce, complain, dialog, working } from './view.ts';

/** What reading the last opened file had to say: what is kept aside, what was taken as meant. Null when nothing. */
export const lastReading = signal<{
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
} | null>(null);

/** Milliseconds after which reading a file shows how far it is. */
const slow = 1000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Lets a person choose a plan file, and opens it as a plan of its own. True when one was opened. */
export async function openFileDialog(): Promise<boolean> {
  try {
    const chosen = await choosePlanFile();
    return chosen ? await openChosen(chosen) : false;
  } catch (error) {
    complain(`The file could not be opened: ${reasonOf(error)}.`);
    return false;
  }
}

/** Opens a plan file, or a PDF that carries a plan, that was dropped or chosen. Says in one line what stands in the way. True when it was opened. A file that states no datum asks for it first. */
export async function openChosen(chosen: ChosenFile, passphrase?: string, datum?: CrsDatum): Promise<boolean> {
  const { file, handle } = chosen;
  const reading = await read(file, passphrase);
  if (!reading) return false;
  if ('locked' in reading) {
    dialog.value = { dialog: 'unlock', file, wrong: reading.locked === 'wrong-passphrase' };
    return false;
  }
  const own = !isRefusal(reading) && reading.asksDatum ? datumHere(reading.records) : undefined;
  if (own && datum === undefined) {
    dialog.value = { dialog: 'file-datum', chosen, passphrase, datum: own };
    return false;
  }
  const problem = isRefusal(reading)
    ? `${file.name}: ${reading.refused}.`
    : await openNew(own && datum ? withDatum(reading.records, datum) : reading.records);
  if (problem !== undefined || isRefusal(reading)) {
    complain(problem ?? '');
    return false;
  }
  const { problems } = reading;
  const notes = own && datum ? notesOf(reading, datum) : reading.notes;
  lastReading.value = problems.length + notes.length > 0 ? { name: file.name, problems, notes } : null;
  if (problems.length > 0) complain(asideText(file.name, problems.length));
  if (handle && !/\.pdf$/i.test(file.name)) await keepHandle(handle);
  return true;
}

/** With what was said of its datum, which the reading itself could only ask for. */
const notesOf = ({ notes }: FileReading, datum: CrsDatum): readonly Problem[] => [
  ...notes.filter(({ place }) => place !== 'bollard.datum'),
  { place: 'bollard.datum', message: saidText(datum) },
];

const asideText = (name: string, count: number): string =>
  `${name}: ${count === 1 ? 'one thing' : `${count} things`} could not be read and ${count === 1 ? 'is' : 'are'} kept aside.`;

async function read(file: File, passphrase: string | undefined): Promise<FileReading | Refusal | Locked | undefined> {
  const control = new AbortController();
  const stop = () => control.abort(new Error('stopped'));
  const what = `Reading ${file.name}`;
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    working.value = { what, stop };
  }, slow);
  try {
    const onProgress = ({ fraction }: { fraction?: number }) => {
      if (isShown) working.value = { what, fraction, stop };
    };
    return await readPlanFile(file, { signal: control.signal, onProgress, passphrase });
  } catch (error) {
    complain(
      control.signal.aborted ? `${file.name} was not opened.` : `${file.name} could not be read: ${reasonOf(error)}.`,
    );
    return undefined;
  } finally {
    clearTimeout(timer);
    if (isShown) working.value = null;
  }
}

/** Writes the open plan to the file that it was opened from or last saved to; asks for one where there is none. */
export async function saveFile(): Promise<void> {
  const known = await handleOf();
  if (!known) return saveCopy();
  await tell(async () => {
    const isWritten = await saveAgain(known, writePlan(plan.value));
    if (isWritten) announce(`Saved to ${known.name}.`);
    else complain(`${known.name} was not written: the browser was not allowed to. Save a copy instead.`);
  });
}

/** Writes the open plan to a file that a person chooses, or downloads it. */
export async function saveCopy(): Promise<void> {
  await tell(async () => {
    const written = await saveAs(planFileName(settingsOf(plan.value).title), writePlan(plan.value));
    if (!written) return;
    if (written.handle) await keepHandle(written.handle);
    announce(written.handle ? `Saved to ${written.name}.` : `${written.name} is in your downloads.`);
  });
}

async function tell(save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    complain(`The file was not written: ${reasonOf(error)}. The plan is still kept in this browser.`);
  }
}

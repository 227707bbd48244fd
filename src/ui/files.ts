import type { CrsDatum } from '../geometry/crs.ts';
import { complain, dialog } from '../session/view.ts';
import type { ChosenFile } from '../storage/plan-file.ts';

type Files = typeof import('../session/file.ts');

/** Reading and writing files is fetched when it is first asked for. */
async function withFiles(work: (files: Files) => Promise<unknown>): Promise<void> {
  let files: Files;
  try {
    files = await import('../session/file.ts');
  } catch {
    complain(
      'Files cannot be opened or saved now: a part of Bollard could not be loaded. Check the connection, then try again.',
    );
    return;
  }
  await work(files);
}

/** Closes the start when a file was opened, and tells what of it could not be read. */
async function opened(files: Files, open: Promise<boolean>): Promise<void> {
  if (await open) dialog.value = files.lastReading.value ? { dialog: 'reading' } : null;
}

export const openFile = (): Promise<void> => withFiles((files) => opened(files, files.openFileDialog()));
export const openDropped = (file: File): Promise<void> =>
  withFiles((files) => opened(files, files.openChosen({ file })));
export const saveCopy = (): Promise<void> => withFiles((files) => files.saveCopy());
export const saveFile = (): Promise<void> => withFiles((files) => files.saveFile());
export const openLocked = (file: File, passphrase: string): Promise<void> =>
  withFiles((files) => opened(files, files.openChosen({ file }, passphrase)));
export const openInDatum = (chosen: ChosenFile, passphrase: string | undefined, datum: CrsDatum): Promise<void> =>
  withFiles((files) => opened(files, files.openChosen(chosen, passphrase, datum)));

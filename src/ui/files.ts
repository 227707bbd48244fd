import { complain } from '../session/view.ts';

/** Reading and writing files is fetched when it is first asked for. */
async function withFiles(work: (files: typeof import('../session/file.ts')) => Promise<unknown>): Promise<void> {
  let files: typeof import('../session/file.ts');
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

export const openFile = (): Promise<void> => withFiles((files) => files.openFileDialog());
export const openDropped = (file: File): Promise<void> => withFiles((files) => files.openChosen({ file }));
export const saveCopy = (): Promise<void> => withFiles((files) => files.saveCopy());
export const saveFile = (): Promise<void> => withFiles((files) => files.saveFile());

import { mkdir, writeFile } from 'node:fs/promises';
import { Unusable } from './command.ts';
import { plainText } from './plain-text.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'the disk can only be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'the disk is full',
};

/** Writes a result file; says in one line why it cannot be. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  await writing(path, () => writeFile(path, content));
}

export const makeFolder = (path: string): Promise<void> =>
  writing(path, async () => {
    await mkdir(path, { recursive: true });
  });

async function writing(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Unusable(plainText(`${path}: cannot be written: ${reasons[code] ?? code}`));
  }
}

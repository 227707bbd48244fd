import { readFile, stat } from 'node:fs/promises';
import { Unusable } from './command.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
  ENOTDIR: 'there is no such file',
};

/** The bytes of a file. `refused` may turn it down by its size, before it is read. */
export async function readBytes(
  path: string,
  refused: (bytes: number) => string | undefined = () => undefined,
): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) throw new Unusable(`${path}: it is a folder, not a file`);
    const why = refused(file.size);
    if (why) throw new Unusable(`${path}: ${why}`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Unusable(`${path}: ${reasons[code] ?? `it cannot be read (${code || 'unknown reason'})`}`);
  }
}

/** A text file in UTF-8. A byte order mark stays: readers know it. */
export async function readText(path: string, refused?: (bytes: number) => string | undefined): Promise<string> {
  return textIn(path, await readBytes(path, refused));
}

/** Bytes as text in UTF-8; `path` names them where they are none. */
export function textIn(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unusable(`${path}: expected text in UTF-8`);
  }
}

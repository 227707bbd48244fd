/** A file that a person chose, and the right to write it again where the browser gives one. */
export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

export interface WrittenFile {
  readonly name: string;
  readonly handle?: FileSystemFileHandle;
}

/** What a picker shows of a type of file, and its ending. */
export interface FileType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** The pickers of the File System Access API, which not every browser has. */
interface Pickers {
  showOpenFilePicker?(options: { id: string; types: readonly FileType[] }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: {
    id: string;
    suggestedName: string;
    types: readonly FileType[];
  }): Promise<FileSystemFileHandle>;
}

interface Permission {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const pdfType: FileType = { description: 'PDF that carries a plan', accept: { 'application/pdf': ['.pdf'] } };
const planType: FileType = { description: 'Bollard plan', accept: { 'application/geo+json': ['.geojson'] } };
const pickers = (): Pickers => globalThis as unknown as Pickers;
const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Lets a person choose a plan file; undefined where they think better of it. */
export async function choosePlanFile(): Promise<ChosenFile | undefined> {
  const open = pickers().showOpenFilePicker;
  if (!open) return chooseByInput('.geojson,.json,.pdf');
  try {
    const [handle] = await open({ id: 'plan', types: [planType, pdfType] });
    return handle && { file: await handle.getFile(), handle };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

function chooseByInput(accept: string): Promise<ChosenFile | undefined> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] && { file: input.files[0] }));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

/** Writes a text where a person chooses, or as a download; undefined where they think better of it. */
export async function saveAs(name: string, text: string, type: FileType = planType): Promise<WrittenFile | undefined> {
  const save = pickers().showSaveFilePicker;
  if (!save) return download(name, text, type);
  try {
    const handle = await save({ id: 'plan', suggestedName: name, types: [type] });
    await write(handle, text);
    return { name: handle.name, handle };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

/** Writes a text to a file that was chosen before, after asking for the right to. False where that is denied. */
export async function saveAgain(handle: FileSystemFileHandle, text: string): Promise<boolean> {
  const permission: Permission = handle as unknown as Permission;
  const mode = { mode: 'readwrite' } as const;
  let state = (await permission.queryPermission?.(mode)) ?? 'granted';
  if (state !== 'granted') state = (await permission.requestPermission?.(mode)) ?? 'denied';
  if (state !== 'granted') return false;
  await write(handle, text);
  return true;
}

/** The old file stays whole until the new one is complete: that is how this API writes. */
async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

function download(name: string, text: string, { accept }: FileType): WrittenFile {
  const address = URL.createObjectURL(new Blob([text], { type: Object.keys(accept)[0] }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { name };
}

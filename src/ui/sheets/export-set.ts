import { signal } from '@preact/signals';
import type { Facts } from '../../facts/facts.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { announce, complain, report, working } from '../../session/view.ts';
import { composeIndex, type IndexEntry } from '../../sheet/compose-index.ts';
import { composeSheet } from '../../sheet/compose-sheet.ts';
import type { Fonts } from '../../sheet/font.ts';
import type { Page } from '../../sheet/mark.ts';
import { type SheetMeta, sheetMeta } from '../../sheet/sheet-meta.ts';
import { openSheetWorker } from '../../workers/write-pdf.ts';
import { factsOfOpen, fonts } from './composed.ts';
import { download, fileNameOf, pdfBlob } from './downloads.ts';
import { type Sealed, sealForPdf } from './pdf-options.tsx';
import { underlayForPaper } from './underlay-paper.ts';

/** The export of all sheets that is going on. */
export const exporting = signal<AbortController | null>(null);

type Paint = (pages: readonly Page[], meta: SheetMeta, seal: Sealed) => Promise<Uint8Array>;

interface Press {
  readonly paint: Paint;
  readonly read: Fonts;
  readonly save: Save;
  readonly seal: Sealed;
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

type Save = (name: string, bytes: Uint8Array) => Promise<void>;

/** Every sheet as a PDF of its own and an index of them, into a folder that the person chooses or the downloads. */
export async function exportSet(sheets: readonly SheetRecord[]): Promise<void> {
  const read = fonts.value;
  if (!read || exporting.value) return;
  const seal = sealForPdf();
  if ('problem' in seal) return complain(seal.problem);
  const save = await chosenFolder();
  if (!save) return;
  const control = new AbortController();
  exporting.value = control;
  const stop = (): void => control.abort();
  const worker = openSheetWorker();
  const files = { regular: read.regular.bytes, semibold: read.semibold.bytes };
  const paint: Paint = (pages, meta, { attachment, passphrase }) =>
    worker.run('pdf', { pages, meta, fonts: files, extras: { attachment }, passphrase }, { signal: control.signal });
  try {
    const done = await writeAll(sheets, { read, save, paint, seal, signal: control.signal, stop });
    announce(`${done.length} sheets and their index are written.`);
  } catch (error) {
    if (control.signal.aborted) announce('Stopped. The sheets that were written stay.');
    else complain(`The sheets were not all written: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    worker.end();
    exporting.value = null;
    working.value = null;
  }
}

async function writeAll(
  sheets: readonly SheetRecord[],
  { paint, read, save, seal, signal, stop }: Press,
): Promise<IndexEntry[]> {
  const facts = factsOfOpen();
  const entries: IndexEntry[] = [];
  const names = new Set<string>();
  for (const [i, sheet] of sheets.entries()) {
    working.value = { what: `Sheet ${i + 1} of ${sheets.length}`, fraction: i / sheets.length, stop };
    await nextFrame();
    signal.throwIfAborted();
    const composed = await laidOut(facts, sheet, read, signal);
    if ('refused' in composed) throw new Error(composed.refused);
    const file = freeName(fileNameOf(sheet), names);
    await save(file, await paint(composed.pages, sheetMeta(facts, sheet), seal));
    entries.push({ sheet, file, pages: composed.pages.length, broken: composed.broken });
  }
  await save(
    freeName('Index', names),
    await paint(composeIndex(facts, entries, read), indexMeta(facts), { passphrase: seal.passphrase }),
  );
  return entries;
}

/** A sheet over its backgrounds, where the plan shows any. */
async function laidOut(facts: Facts, sheet: SheetRecord, read: Fonts, signal: AbortSignal) {
  const bare = composeSheet(facts, sheet, report.value ?? undefined, read);
  if ('refused' in bare) return bare;
  const underlay = await underlayForPaper(bare.pages[0]?.frames ?? [], { signal });
  return underlay ? composeSheet(facts, sheet, report.value ?? undefined, read, () => underlay) : bare;
}

function indexMeta(facts: Facts) {
  const { author, title } = settingsOf(facts.plan);
  return { title: `Index of maps: ${title}`, author, subject: title, keywords: '', date: '' };
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = `${wanted}.pdf`;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${wanted} ${i}.pdf`;
  taken.add(name.toLowerCase());
  return name;
}

interface FolderHandle {
  getFileHandle(name: string, options: { create: true }): Promise<FileHandle>;
}
interface FileHandle {
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

/** A folder where the browser lets one be chosen, else its downloads; undefined where the person thinks better of it. */
async function chosenFolder(): Promise<Save | undefined> {
  const ask = (window as { readonly showDirectoryPicker?: (options: object) => Promise<FolderHandle> })
    .showDirectoryPicker;
  if (!ask) return async (name, bytes) => download(name, pdfBlob(bytes));
  try {
    const folder = await ask.call(window, { mode: 'readwrite' });
    return async (name, bytes) => {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(bytes);
      await stream.close();
    };
  } catch {
    return undefined;
  }
}

const nextFrame = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

import { signal } from '@preact/signals';
import { paintSvg } from '../../paint/svg.ts';
import { svgFontStyle } from '../../paint/svg-fonts.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { announce, complain, report } from '../../session/view.ts';
import { type ComposedSheet, composeSheet } from '../../sheet/compose-sheet.ts';
import { draftText } from '../../sheet/furniture/header.ts';
import { sheetMeta } from '../../sheet/sheet-meta.ts';
import { printDpi } from '../../sheet/underlay/print-underlay.ts';
import { withUnderlay } from '../../sheet/underlay/printed-underlay.ts';
import { askSheetWorker, writePdf } from '../../workers/write-pdf.ts';
import { factsOfOpen, fonts } from './composed.ts';
import { download, fileNameOf, pdfBlob } from './downloads.ts';
import { sealForPdf } from './pdf-options.tsx';
import { printHere } from './print-here.ts';
import { underlayForPaper } from './underlay-paper.ts';

/** A file is being written: what, how far, and how to stop it. */
export const printing = signal<{ readonly what: string; readonly control: AbortController } | null>(null);

const busy = 'Another file is being written: wait for it, or stop it.';

/** Does one piece of printing at a time, and tells how it ended. */
export async function printed(what: string, work: (control: AbortController) => Promise<string>): Promise<void> {
  if (printing.value) return complain(busy);
  const control = new AbortController();
  printing.value = { what: `Writing the ${what}…`, control };
  try {
    announce(await work(control));
  } catch (error) {
    if (control.signal.aborted) announce(`The ${what} was not written: stopped.`);
    else complain(`The ${what} was not written: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    printing.value = null;
  }
}

/** Says what is being done while a file is written. */
export function tellPrinting(what: string): void {
  if (printing.value) printing.value = { ...printing.value, what };
}

/** The sheet over its backgrounds at what paper takes: what the preview shows, finer. */
async function forPaper(
  sheet: SheetRecord,
  laidOut: ComposedSheet,
  { signal: stop }: AbortController,
): Promise<ComposedSheet> {
  const read = fonts.value;
  const underlay = await underlayForPaper(laidOut.pages[0]?.frames ?? [], {
    signal: stop,
    onProgress: ({ fraction }) => tellPrinting(`Background ${Math.round((fraction ?? 0) * 100)} %…`),
  });
  if (!underlay || !read) return laidOut;
  const [first, ...further] = laidOut.pages;
  // The preview says the same of its coarser background: only the pieces change, and nothing is laid out again.
  if (first && underlay.notes.every((note) => laidOut.notes.includes(note)) && !laidOut.notes.some(isUnprinted))
    return { ...laidOut, pages: [{ ...first, marks: withUnderlay(first.marks, underlay) }, ...further] };
  const composed = composeSheet(factsOfOpen(), sheet, report.value ?? undefined, read, () => underlay);
  return 'refused' in composed ? laidOut : composed;
}

const isUnprinted = (note: string): boolean => note.startsWith('Not printed');

/** The bytes of the sheet's fonts, for a worker. */
export function fontFiles(): { readonly regular: Uint8Array; readonly semibold: Uint8Array } {
  const read = fonts.value;
  if (!read) throw new Error('the fonts are not there yet');
  return { regular: read.regular.bytes, semibold: read.semibold.bytes };
}

/** Writes the sheet as a PDF off the main thread and hands it to the browser's downloads. */
export function printPdf(sheet: SheetRecord, laidOut: ComposedSheet): Promise<void> {
  const seal = sealForPdf();
  if ('problem' in seal) {
    complain(seal.problem);
    return Promise.resolve();
  }
  return printed('PDF', async (control) => {
    const name = `${fileNameOf(sheet)}.pdf`;
    const { broken, notes, pages } = await forPaper(sheet, laidOut, control);
    tellPrinting('Writing the PDF…');
    const { attachment, passphrase } = seal;
    const meta = sheetMeta(factsOfOpen(), sheet);
    const input = { pages, meta, fonts: fontFiles(), extras: { attachment }, passphrase };
    download(name, pdfBlob(await writePdf(input, control.signal)));
    const missing = notes.filter((note) => isUnprinted(note) || note.includes('are missing and left white'));
    return [`${name} is in your downloads.`, ...(broken.length ? [`${draftText(broken)}.`] : []), ...missing].join(' ');
  });
}

/** Each page as an SVG file of its own, with its letters in it. */
export const saveSvg = (sheet: SheetRecord, laidOut: ComposedSheet): Promise<void> =>
  printed('SVG', async (control) => {
    const read = fonts.value;
    const { pages } = await forPaper(sheet, laidOut, control);
    for (const [i, page] of pages.entries()) {
      const style = read ? svgFontStyle(page, read) : '';
      const svg = paintSvg(page, { sized: true, style });
      download(`${pageName(sheet, i)}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
    }
    return countText(pages.length, 'SVG');
  });

/** Each page as a PNG picture at 300 dots to the inch. */
export const savePng = (sheet: SheetRecord, laidOut: ComposedSheet): Promise<void> =>
  printed('PNG', async (control) => {
    const { pages } = await forPaper(sheet, laidOut, control);
    for (const [i, page] of pages.entries()) {
      const input = { page, fonts: fontFiles(), dpi: printDpi };
      download(`${pageName(sheet, i)}.png`, await askSheetWorker('png', input, { signal: control.signal }));
    }
    return countText(pages.length, 'PNG');
  });

/** The browser's own printing, of the same pages. */
export const printOnPaper = (sheet: SheetRecord, laidOut: ComposedSheet, title: string): Promise<void> =>
  printed('print', async (control) => {
    const { pages } = await forPaper(sheet, laidOut, control);
    printHere(pages, title);
    return 'Choose a printer, and “actual size” where it asks.';
  });

const countText = (count: number, what: string): string =>
  count > 1 ? `${count} ${what} files are in your downloads.` : `The ${what} file is in your downloads.`;

const pageName = (sheet: SheetRecord, page: number): string => `${fileNameOf(sheet)}${page > 0 ? ` ${page + 1}` : ''}`;

import { signal } from '@preact/signals';
import { paintSvg } from '../../paint/svg.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { announce, complain } from '../../session/view.ts';
import type { ComposedSheet } from '../../sheet/compose-sheet.ts';
import { draftText } from '../../sheet/furniture/header.ts';
import { sheetMeta } from '../../sheet/sheet-meta.ts';
import { writePdf } from '../../workers/write-pdf.ts';
import { factsOfOpen, fonts } from './composed.ts';

/** A PDF is being written. */
export const printing = signal<AbortController | null>(null);

/** Writes the sheet as a PDF off the main thread and hands it to the browser's downloads. */
export async function printPdf(sheet: SheetRecord, { broken, pages }: ComposedSheet): Promise<void> {
  const read = fonts.value;
  if (!read || printing.value) return;
  const control = new AbortController();
  printing.value = control;
  const name = `${fileNameOf(sheet)}.pdf`;
  try {
    const files = { regular: read.regular.bytes, semibold: read.semibold.bytes };
    const bytes = await writePdf({ pages, meta: sheetMeta(factsOfOpen(), sheet), fonts: files }, control.signal);
    download(name, new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }));
    announce(`${name} is in your downloads.${broken.length ? ` ${draftText(broken)}.` : ''}`);
  } catch (error) {
    if (control.signal.aborted) announce('The PDF was not written: stopped.');
    else complain(`The PDF was not written: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    printing.value = null;
  }
}

/** Each page as an SVG file of its own. */
export function saveSvg(sheet: SheetRecord, { pages }: ComposedSheet): void {
  for (const [i, page] of pages.entries()) {
    const name = `${fileNameOf(sheet)}${i > 0 ? ` ${i + 1}` : ''}.svg`;
    download(name, new Blob([paintSvg(page, { sized: true })], { type: 'image/svg+xml' }));
  }
  announce(
    pages.length > 1 ? `${pages.length} SVG files are in your downloads.` : 'The SVG file is in your downloads.',
  );
}

/** A sheet’s number and title as a file may be called. */
export function fileNameOf({ number, title }: Pick<SheetRecord, 'number' | 'title'>): string {
  const name = [number, title]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
  return (
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'Sheet'
  );
}

export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

import type { SheetRecord } from '../../plan/record.ts';

/** Hands a file to the browser's downloads. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Bytes as a PDF file. */
export const pdfBlob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });

/** A sheet’s number and title as a file may be called. */
export const fileNameOf = ({ number, title }: Pick<SheetRecord, 'number' | 'title'>): string =>
  plainFileName([number, title], 'Sheet');

/** A file's name from these words, without what names must not hold. */
export function plainFileName(words: readonly string[], fallback: string): string {
  const name = words
    .map((word) => word.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return name || fallback;
}

import type { Refusal } from '../plan/command.ts';

/** A PDF that does not open without its passphrase: none was given, or another. */
export interface Locked {
  readonly locked: 'protected' | 'wrong-passphrase';
}

/** Whether a file begins as a PDF does, whatever it is called. */
export async function isPdfFile(file: Blob): Promise<boolean> {
  return (await file.slice(0, 5).text()) === '%PDF-';
}

/** The plan that a PDF carries. The reader is fetched with the first PDF. */
export async function planOfPdf(
  file: Blob,
  { passphrase, signal }: { readonly passphrase?: string; readonly signal?: AbortSignal },
): Promise<Blob | Refusal | Locked> {
  const { askSheetWorker } = await import('./write-pdf.ts');
  const pdf = new Uint8Array(await file.arrayBuffer());
  const answer = await askSheetWorker('plan', { pdf, passphrase }, { signal });
  if (answer.found === 'plan') return new Blob([new Uint8Array(answer.bytes)]);
  if (answer.found === 'none') return { refused: 'this PDF carries no plan: it was printed without one' };
  if (answer.found === 'broken') return { refused: `this PDF cannot be read: ${answer.why}` };
  return { locked: answer.found };
}

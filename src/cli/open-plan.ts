import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../plan/reading.ts';
import { type Output, Unusable } from './command.ts';
import { plainText } from './plain-text.ts';
import { readBytes, textIn } from './read-text.ts';

const shown = 5;

/** The plan in a file. A plan that cannot be read whole is not used: an answer about a part of it would be taken for one about all. Notes go to standard error. */
export async function openPlan(path: string, output: Output): Promise<Plan> {
  const { readPlan, tooLarge } = await import('../plan/read-plan.ts');
  const { problemText } = await import('../plan/reading.ts');
  const text = await planText(path, (bytes) => tooLarge(bytes)?.refused);
  const reading = readPlan(text);
  if ('refused' in reading) throw new Unusable(plainText(`${path}: ${reading.refused}`));
  const lines = (list: readonly Problem[], before: string): string[] => [
    ...list.slice(0, shown).map((problem) => plainText(`${path}: ${before}${problemText(problem)}`)),
    ...(list.length > shown ? [`${path}: and ${list.length - shown} more`] : []),
  ];
  if (reading.problems.length > 0) throw new Unusable(...lines(reading.problems, ''));
  for (const line of lines(reading.notes, 'note: ')) output.message(line);
  return reading.plan;
}

/** The text of a plan file, or of the plan that a PDF carries. */
async function planText(path: string, refused: (bytes: number) => string | undefined): Promise<string> {
  const bytes = await readBytes(path, refused);
  const { isPdf, planInPdf } = await import('../formats/qpdf.ts');
  if (!isPdf(bytes)) return textIn(path, bytes);
  const { qpdfProgram } = await import('./qpdf-program.ts');
  const answer = await planInPdf(qpdfProgram, bytes);
  if (answer.found === 'plan') return textIn(`${path}: ${plainText(answer.name)}`, answer.bytes);
  if (answer.found === 'broken') throw new Unusable(plainText(`${path}: this PDF cannot be read: ${answer.why}`));
  if (answer.found === 'none') throw new Unusable(`${path}: this PDF carries no plan: it was printed without one`);
  throw new Unusable(`${path}: this PDF is protected with a passphrase: the plan in it opens in the editor`);
}

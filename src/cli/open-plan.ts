import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../plan/reading.ts';
import { type Output, Unusable } from './command.ts';
import { plainText } from './plain-text.ts';
import { readText } from './read-text.ts';

const shown = 5;

/** The plan in a file. A plan that cannot be read whole is not used: an answer about a part of it would be taken for one about all. Notes go to standard error. */
export async function openPlan(path: string, output: Output): Promise<Plan> {
  const { readPlan, tooLarge } = await import('../plan/read-plan.ts');
  const { problemText } = await import('../plan/reading.ts');
  const text = await readText(path, (bytes) => tooLarge(bytes)?.refused);
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

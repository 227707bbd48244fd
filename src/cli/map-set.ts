import { join } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import type { IndexEntry } from '../sheet/compose-index.ts';
import { Unusable } from './command.ts';
import { plainText } from './plain-text.ts';
import { writeOut } from './write-out.ts';

/** Adds to the plan in memory every map that its rules want and it has not. */
export async function addMapSet(path: string, plan: Plan, paper: string, date: string | undefined): Promise<void> {
  const size = (['A3', 'A4'] as const).find((each) => each === paper.toUpperCase());
  if (!size) throw new Unusable(plainText(`--map-set: expected A3 or A4, got "${paper}"`));
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Unusable(plainText(`--date: expected a date such as 2026-11-21, got "${date}"`));
  const { createFacts } = await import('../facts/facts.ts');
  const { mapSetOf } = await import('../sheet/map-set.ts');
  const { applyPatch } = await import('../plan/plan.ts');
  const { addRecords } = await import('../plan/commands/add-records.ts');
  const made = mapSetOf(createFacts(plan), { paper: size, date: date ?? today() });
  const patch = 'refused' in made ? made : addRecords(plan, { records: made });
  if ('refused' in patch) throw new Unusable(plainText(`${path}: ${patch.refused}`));
  applyPatch(plan, patch);
}

/** The calendar date where the program runs. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Writes `index.pdf` beside the sheets, or under another name where a sheet has that one. */
export async function writeIndex(plan: Plan, folder: string, entries: readonly IndexEntry[]): Promise<void> {
  const { createFacts } = await import('../facts/facts.ts');
  const { composeIndex } = await import('../sheet/compose-index.ts');
  const { paintPdf } = await import('../paint/pdf.ts');
  const { settingsOf } = await import('../plan/plan.ts');
  const { sheetFonts } = await import('./sheet-fonts.ts');
  const fonts = sheetFonts();
  const pages = composeIndex(createFacts(plan), entries, fonts);
  const { author, title } = settingsOf(plan);
  const date =
    entries
      .map(({ sheet }) => sheet.date)
      .sort()
      .pop() ?? '';
  const meta = { title: `Index of maps: ${title}`, author, subject: title, keywords: '', date };
  const taken = new Set(entries.map(({ file }) => file.toLowerCase()));
  let name = 'index.pdf';
  for (let i = 2; taken.has(name); i++) name = `index-${i}.pdf`;
  await writeOut(join(folder, name), paintPdf(pages, meta, fonts));
}

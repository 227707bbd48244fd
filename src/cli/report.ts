import { join } from 'node:path';
import type { Facts } from '../facts/facts.ts';
import type { ReportPaper } from '../sheet/report/report-style.ts';
import type { Table } from '../sheet/report/table.ts';
import type { Report } from '../validators/rule.ts';
import { type CliCommand, type Output, Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { attachmentOf, sealedPdf, sealHelp, sealOf, sealOptions } from './pdf-seal.ts';
import { plainText } from './plain-text.ts';
import { readArgs } from './read-args.ts';
import { makeFolder, writeOut } from './write-out.ts';

export const report: CliCommand = {
  name: 'report',
  usage: 'PLAN --out FILE.pdf [--date YYYY-MM-DD] [--paper A3|A4] [--csv DIR]',
  about: 'Write the compliance report as a PDF: every rule with its evidence, the schedules, what they rest on.',
  options: [
    ['--out FILE.pdf', 'the report'],
    ['--date YYYY-MM-DD', 'the day that it carries; today unless said'],
    ['--paper A3|A4', 'A4 unless said'],
    ['--csv DIR', 'every schedule as a CSV file in this folder as well'],
    ...sealHelp,
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      {
        out: { type: 'string' },
        date: { type: 'string' },
        paper: { type: 'string' },
        csv: { type: 'string' },
        ...sealOptions,
      },
      ['PLAN'],
    );
    if (!values.out) throw new Unusable('--out is missing: the PDF file to write');
    const date = dateOf(values.date);
    const paper = paperOf(values.paper);
    const seal = await sealOf(values);
    const plan = await openPlan(positionals[0], output);
    const { createFacts } = await import('../facts/facts.ts');
    const facts = createFacts(plan);
    const found = await checked(facts, output);
    const { composeReport } = await import('../sheet/report/compose-report.ts');
    const { paintPdf } = await import('../paint/pdf.ts');
    const { sheetFonts } = await import('./sheet-fonts.ts');
    const fonts = sheetFonts();
    output.progress('laying out the report');
    const { bookmarks, meta, notes, pages, tables } = composeReport(facts, found, fonts, { date, paper });
    const pdf = paintPdf(pages, meta, fonts, { bookmarks, ...(await attachmentOf(seal, plan)) });
    await writeOut(values.out, await sealedPdf(seal, pdf));
    output.progress('');
    if (seal.attach) {
      const { disclosure } = await import('../formats/plan-attachment.ts');
      output.message(plainText(`${values.out}: ${disclosure(plan)}`));
    }
    for (const note of notes) output.message(plainText(`${values.out}: note: ${note}`));
    if (values.csv !== undefined) await writeTables(values.csv, tables);
    return 0;
  },
};

function dateOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!isDay) throw new Unusable(`--date: expected a day as 2026-11-21, got "${plainText(text)}"`);
  return text;
}

function paperOf(text: string | undefined): ReportPaper | undefined {
  if (text === undefined || text === 'A3' || text === 'A4') return text;
  throw new Unusable(`--paper: expected A3 or A4, got "${plainText(text)}"`);
}

async function checked(facts: Facts, output: Output): Promise<Report> {
  const { createRunner } = await import('../validators/run.ts');
  const steps = createRunner(facts.plan, facts).steps();
  let step = steps.next();
  while (!step.done) {
    output.progress(`rule ${step.value.done + 1} of ${step.value.total}: ${step.value.next}`);
    step = steps.next();
  }
  return step.value;
}

async function writeTables(folder: string, tables: readonly Table[]): Promise<void> {
  const { tableCsv } = await import('../formats/table-csv.ts');
  await makeFolder(folder);
  for (const table of tables) await writeOut(join(folder, `${table.id}.csv`), tableCsv(table));
}

import { basename, extname, join } from 'node:path';
import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../plan/plan.ts';
import type { SheetRecord } from '../plan/record.ts';
import type { IndexEntry } from '../sheet/compose-index.ts';
import type { Fonts } from '../sheet/font.ts';
import type { Page } from '../sheet/mark.ts';
import type { Report } from '../validators/rule.ts';
import { type CliCommand, type Output, Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { attachmentOf, type Seal, sealedPdf, sealHelp, sealOf, sealOptions } from './pdf-seal.ts';
import { plainText } from './plain-text.ts';
import { readArgs } from './read-args.ts';
import { makeFolder, writeOut } from './write-out.ts';

export const sheet: CliCommand = {
  name: 'sheet',
  usage: 'PLAN --sheet ID --out FILE.pdf|FILE.svg, or PLAN --all [--map-set A3|A4] [--index] --out DIR',
  about: 'Print sheets of a plan as PDF or SVG. One that its rules do not accept is marked DRAFT.',
  options: [
    ['--sheet ID', 'the id of the sheet'],
    ['--all', 'every sheet, each a PDF of its own named after its id'],
    ['--map-set A3|A4', 'with --all: first every map that the rules want and the plan has not'],
    ['--date DATE', 'the day that a map set is made; today unless said'],
    ['--index', 'with --all: an index of the sheets too, as index.pdf'],
    ['--out PATH', 'the file, by its ending a PDF or an SVG; with --all the folder'],
    ...sealHelp,
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      {
        sheet: { type: 'string' },
        all: { type: 'boolean' },
        'map-set': { type: 'string' },
        date: { type: 'string' },
        index: { type: 'boolean' },
        out: { type: 'string' },
        ...sealOptions,
      },
      ['PLAN'],
    );
    const [path] = positionals;
    if (!values.out) throw new Unusable('--out is missing: the file to write, or with --all the folder');
    if (Boolean(values.all) === (values.sheet !== undefined)) throw new Unusable('expected either --sheet ID or --all');
    if ((values['map-set'] !== undefined || values.index) && !values.all)
      throw new Unusable('--map-set and --index: expected --all with them');
    const format = values.all ? 'pdf' : formatOf(values.out);
    if (format === 'svg' && values['attach-plan']) throw new Unusable('--attach-plan: only a PDF can carry the plan');
    if (format === 'svg' && values['passphrase-env'] !== undefined)
      throw new Unusable('--passphrase-env: only a PDF can be protected');
    const seal = await sealOf(values);
    const plan = await openPlan(path, output);
    const sets = values.all ? await import('./map-set.ts') : undefined;
    if (values['map-set'] !== undefined) await sets?.addMapSet(path, plan, values['map-set'], values.date);
    const jobs = await jobsOf(path, plan, values.sheet, values.out);
    if (values.all) await makeFolder(values.out);
    const print = await printerOf(plan, { format, output, ...seal });
    const printed: IndexEntry[] = [];
    for (const [i, job] of jobs.entries()) {
      if (jobs.length > 1) output.progress(`sheet ${i + 1} of ${jobs.length}: ${plainText(job.sheet.id)}`);
      printed.push(await print(job));
    }
    if (values.index) await sets?.writeIndex(plan, values.out, printed);
    output.progress('');
    return 0;
  },
};

type Format = 'pdf' | 'svg';

function formatOf(path: string): Format {
  const ending = extname(path).toLowerCase();
  if (ending === '.pdf' || ending === '.svg') return ending === '.pdf' ? 'pdf' : 'svg';
  throw new Unusable(`--out: expected a name that ends in .pdf or .svg, got "${plainText(path)}"`);
}

interface Job {
  readonly sheet: SheetRecord;
  readonly path: string;
}

async function jobsOf(path: string, plan: Plan, id: string | undefined, out: string): Promise<readonly Job[]> {
  const { listOf } = await import('../plan/plan.ts');
  const sheets = listOf(plan, 'sheet');
  if (sheets.length === 0) throw new Unusable(`${path}: the plan has no sheet`);
  if (id === undefined) return namedJobs(sheets, out);
  const found = sheets.find((each) => each.id === id);
  const ids = sheets.map((each) => each.id).join(', ');
  if (!found) throw new Unusable(plainText(`${path}: there is no sheet "${id}"; the plan has: ${ids}`));
  return [{ sheet: found, path: out }];
}

/** Ids may hold what file names must not; two that end alike are told apart by a number. */
function namedJobs(sheets: readonly SheetRecord[], folder: string): readonly Job[] {
  const used = new Set<string>();
  return sheets.map((each) => {
    const plain = each.id.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'sheet';
    let name = plain;
    for (let i = 2; used.has(name.toLowerCase()); i++) name = `${plain}-${i}`;
    used.add(name.toLowerCase());
    return { sheet: each, path: join(folder, `${name}.pdf`) };
  });
}

/** Reads fonts and rules once, then writes one sheet after the other. */
async function printerOf(plan: Plan, how: How): Promise<(job: Job) => Promise<IndexEntry>> {
  const { createFacts } = await import('../facts/facts.ts');
  const { sheetReport } = await import('../sheet/sheet-report.ts');
  const { sheetFonts } = await import('./sheet-fonts.ts');
  const facts = createFacts(plan);
  const report = sheetReport(facts);
  const fonts = sheetFonts();
  return (job) => printSheet({ facts, report, fonts, ...how }, job);
}

interface How extends Seal {
  readonly format: Format;
  readonly output: Output;
}

interface Press extends How {
  readonly facts: Facts;
  readonly report: Report;
  readonly fonts: Fonts;
}

async function printSheet(press: Press, { path, sheet: each }: Job): Promise<IndexEntry> {
  const { facts, fonts, format, output, report } = press;
  const { composeSheet } = await import('../sheet/compose-sheet.ts');
  const bare = composeSheet(facts, each, report, fonts);
  if ('refused' in bare) throw new Unusable(plainText(bare.refused));
  const { sheetUnderlay } = await import('./sheet-underlay.ts');
  const underlay = await sheetUnderlay(facts.plan, bare.pages[0].frames);
  const composed = underlay ? composeSheet(facts, each, report, fonts, () => underlay) : bare;
  if ('refused' in composed) throw new Unusable(plainText(composed.refused));
  if (format === 'pdf') {
    await writeOut(path, await pdfOf(press, each, composed.pages));
    if (press.attach) {
      const { disclosure } = await import('../formats/plan-attachment.ts');
      output.message(plainText(`${path}: ${disclosure(facts.plan, each)}`));
    }
  } else {
    const { paintSvg } = await import('../paint/svg.ts');
    const { svgFontStyle } = await import('../paint/svg-fonts.ts');
    for (const [i, page] of composed.pages.entries())
      await writeOut(pagePath(path, i), paintSvg(page, { sized: true, style: svgFontStyle(page, fonts) }));
    if (composed.pages.length > 1)
      output.message(plainText(`${path}: further pages are in ${pagePath(path, 1)} and so on`));
  }
  const { draftText } = await import('../sheet/furniture/header.ts');
  if (composed.broken.length) output.message(plainText(`${path}: ${draftText(composed.broken)}`));
  for (const note of composed.notes) output.message(plainText(`${path}: note: ${note}`));
  return { sheet: each, file: basename(path), pages: composed.pages.length, broken: composed.broken };
}

async function pdfOf(press: Press, each: SheetRecord, pages: readonly Page[]): Promise<Uint8Array> {
  const { facts, fonts } = press;
  const { paintPdf } = await import('../paint/pdf.ts');
  const { sheetMeta } = await import('../sheet/sheet-meta.ts');
  const extras = await attachmentOf(press, facts.plan);
  return sealedPdf(press, paintPdf(pages, sheetMeta(facts, each), fonts, extras));
}

/** An SVG holds one page: `map.svg`, then `map-2.svg`. */
const pagePath = (path: string, page: number): string =>
  page === 0 ? path : path.replace(/(\.[^.]+)$/, `-${page + 1}$1`);

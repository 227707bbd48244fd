import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFacts } from '../../src/facts/facts.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { paintSvg } from '../../src/paint/svg.ts';
import { applyPatch, change, listOf, type Plan } from '../../src/plan/plan.ts';
import type { SheetRecord } from '../../src/plan/record.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { composeSheet } from '../../src/sheet/compose-sheet.ts';
import { type Fonts, readFont } from '../../src/sheet/font.ts';
import { type Figure, quantile } from './figure.ts';
import { makePlan } from './make-plan.ts';

const runs = 15;

const fontFile = (path: string) =>
  readFont(new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${path}`)));

const readFonts = (): Fonts => ({
  regular: fontFile('400Regular/SourceSans3_400Regular.ttf'),
  semibold: fontFile('600SemiBold/SourceSans3_600SemiBold.ttf'),
});

/** A plan of so many features that all lie on one A3 sheet. */
function planOf(count: number, scale: number, half: number): { plan: Plan; sheet: SheetRecord } {
  const plan = makePlan(count, 3);
  const centre = [176.31 + half / 88_000, -37.79 + half / 111_000] as const;
  const sheet: SheetRecord = {
    type: 'sheet',
    id: 'whole',
    order: 0,
    number: '1',
    title: 'Site plan',
    paper: 'A3',
    orientation: 'landscape',
    scale,
    centre,
    rotation: 0,
    date: '2026-11-21',
    author: 'A. Person',
    inserts: [],
  };
  applyPatch(plan, change(plan, [sheet]));
  return { plan, sheet };
}

const meta = { title: 'Site plan', author: 'A. Person', subject: '', keywords: '', date: '2026-11-21' };

interface Times {
  readonly compose: number;
  readonly pdf: number;
  readonly svg: number;
  readonly bytes: number;
}

/** One composition as after an edit: the facts know the features already. */
function once(plan: Plan, fonts: Fonts): Times {
  const facts = createFacts(plan);
  const [sheet] = listOf(plan, 'sheet');
  const start = performance.now();
  const composed = composeSheet(facts, sheet, undefined, fonts);
  if ('refused' in composed) throw new Error(composed.refused);
  const composedAt = performance.now();
  const pdf = paintPdf(composed.pages, meta, fonts);
  const painted = performance.now();
  for (const page of composed.pages) paintSvg(page);
  const svg = performance.now() - painted;
  return { compose: composedAt - start, pdf: painted - composedAt, svg, bytes: pdf.length };
}

/** Forty A3 sheets, eight by five over the site, as a map set is exported: one after the other with the same facts. */
function fortySheets(fonts: Fonts): number {
  const { plan, sheet } = planOf(1000, 3000, 290);
  const [lon, lat] = sheet.centre;
  const sheets = Array.from({ length: 40 }, (_, i): SheetRecord => {
    const [column, row] = [i % 8, Math.floor(i / 8)];
    const centre = [lon + ((column - 3.5) * 72) / 88_000, lat + ((row - 2) * 110) / 111_000] as const;
    return { ...sheet, id: `part-${i}`, order: i + 1, number: String(i + 2), scale: 500, centre };
  });
  applyPatch(plan, change(plan, sheets));
  const facts = createFacts(plan);
  const start = performance.now();
  for (const each of sheets) {
    const composed = composeSheet(facts, each, undefined, fonts);
    if ('refused' in composed) throw new Error(composed.refused);
    paintPdf(composed.pages, meta, fonts);
  }
  return performance.now() - start;
}

/** The command line from its start to the file on the disk; undefined before it is built. */
function wholeProcess(): number | undefined {
  const program = 'dist/cli/bollard.js';
  if (!existsSync(program)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bollard-bench-'));
  const path = join(folder, 'plan.geojson');
  writeFileSync(path, writePlan(planOf(1000, 3000, 290).plan));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [program, 'sheet', path, '--sheet', 'whole', '--out', join(folder, 'out.pdf')]);
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** A3 sheets composed and painted in Node, warm: medians of 15 runs after 3. */
export function benchSheet(): readonly Figure[] {
  const fonts = readFonts();
  const { plan } = planOf(1000, 3000, 290);
  for (let i = 0; i < 3; i++) once(plan, fonts);
  const times = Array.from({ length: runs }, () => once(plan, fonts));
  const median = (of: (time: Times) => number) => quantile(times.map(of), 0.5);
  const large = planOf(10_000, 7500, 920).plan;
  once(large, fonts);
  const many = [1, 2, 3].map(() => once(large, fonts));
  const forty = Math.min(fortySheets(fonts), fortySheets(fonts));
  const whole = wholeProcess();
  return [
    {
      what: 'A3 sheet of 1,000 features to PDF',
      value: median(({ compose, pdf }) => compose + pdf),
      unit: 'ms',
      limit: 250,
    },
    { what: 'of that, composing', value: median(({ compose }) => compose), unit: 'ms' },
    { what: 'the same as SVG for the preview', value: median(({ svg }) => svg), unit: 'ms' },
    { what: 'its PDF', value: times[0].bytes / 1024, unit: 'KB', limit: 300 },
    {
      what: 'A3 sheet of 10,000 features to PDF',
      value: Math.min(...many.map(({ compose, pdf }) => compose + pdf)),
      unit: 'ms',
      limit: 1500,
    },
    { what: 'a set of forty A3 sheets to PDF, without underlay', value: forty, unit: 'ms', limit: 4000 },
    ...(whole === undefined
      ? []
      : [
          {
            what: 'the whole process for the sheet of 1,000 features',
            value: whole,
            unit: 'ms' as const,
            limit: 1000,
          },
        ]),
  ];
}

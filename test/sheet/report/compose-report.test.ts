import { expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { paintPdf } from '../../../src/paint/pdf.ts';
import { applyPatch, change, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import { readPlan } from '../../../src/plan/read-plan.ts';
import type { PlanRecord } from '../../../src/plan/record.ts';
import type { LinkMark, Mark, Page } from '../../../src/sheet/mark.ts';
import { type ComposedReport, composeReport } from '../../../src/sheet/report/compose-report.ts';
import type { ReportPaper } from '../../../src/sheet/report/report-style.ts';
import { runRules } from '../../../src/validators/run.ts';
import { coolstoreSample } from '../../samples/coolstore.ts';
import { overlapOf, textBox, textsIn, wordsOn } from '../marks.ts';
import { portPlan } from '../port-plan.ts';
import { sheetFonts } from '../sheet-fonts.ts';
import { sitePlan } from '../site-plan.ts';

const date = '2026-11-21';

function reportOf(plan: Plan, paper: ReportPaper = 'A4'): ComposedReport {
  const facts = createFacts(plan);
  return composeReport(facts, runRules(plan), sheetFonts, { date, paper });
}

function coolstore(): Plan {
  const reading = readPlan(coolstoreSample());
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.plan;
}

const flat = (pages: readonly Page[]): string => pages.map(wordsOn).join('\n').replace(/\s+/g, ' ');

const linksIn = (marks: readonly Mark[]): LinkMark[] =>
  marks.flatMap((mark) => (mark.mark === 'link' ? [mark] : mark.mark === 'group' ? linksIn(mark.marks) : []));

const plans: (readonly [string, () => Plan])[] = [
  ['a site', sitePlan],
  ['a port', portPlan],
  ['the coolstore', coolstore],
];

test.each(plans)('every rule stands in the report with its clause, outcome and findings: %s', (_, make) => {
  const plan = make();
  const { pages } = reportOf(plan);
  const words = flat(pages);
  for (const { clause, findings, title } of runRules(plan).rules) {
    expect(words).toContain(title);
    expect(words).toContain(clause);
    for (const { message } of findings) expect(words).toContain(message.replace(/\s+/g, ' ').slice(0, 40));
  }
});

test.each(plans.flatMap(([name, make]) => (['A4', 'A3'] as const).map((paper) => [name, paper, make] as const)))(
  'nothing on its pages overlaps or is cut off: %s on %s',
  (_, paper, make) => {
    const wrong = reportOf(make(), paper).pages.flatMap((page) => {
      const texts = textsIn(page.marks).map((mark) => ({ text: mark.text, box: textBox(mark, sheetFonts) }));
      return texts.flatMap(({ box, text }, i) => [
        ...(box[0] < 10 || box[2] > page.width - 10 || box[3] > page.height - 10 ? [`${text} is cut off`] : []),
        ...texts.slice(i + 1).flatMap((other) => (overlapOf(box, other.box) > 0.25 ? [`${text} | ${other.text}`] : [])),
      ]);
    });
    expect(wrong).toEqual([]);
  },
);

test('a line of the index leads to the page that it names, where the rule stands', () => {
  const { bookmarks, pages } = reportOf(sitePlan());
  const links = linksIn(pages[0].marks);
  expect(links.length).toBeGreaterThan(10);
  for (const { to } of links) {
    const title = bookmarks
      .flatMap(({ inside }) => inside)
      .find((mark) => mark.to.page === to?.page && mark.to.y === to.y);
    expect(title).toBeDefined();
    if (to && title) expect(wordsOn(pages[to.page])).toContain(title.title.split('  ').at(-1));
  }
});

test('a finding leads to the row of its feature in a schedule', () => {
  const plan = coolstore();
  const { pages } = reportOf(plan);
  const finding = runRules(plan)
    .rules.flatMap(({ findings }) => findings)
    .find(({ features }) => features.length === 1);
  const feature = finding && recordOf(plan, 'feature', finding.features[0]);
  const name = String(feature?.values.name);
  const at = pages.findIndex((page) => wordsOn(page).includes(finding?.message ?? '?'));
  const rows = linksIn(pages[at].marks).flatMap(({ to }) => {
    const texts = to ? textsIn(pages[to.page].marks).filter(({ y }) => y > to.y && y < to.y + 8) : [];
    return texts.map(({ text }) => text);
  });
  expect(rows).toContain(name);
});

test('who, when, which page of how many, what it rests on', () => {
  const { meta, pages } = reportOf(coolstore());
  expect(meta).toMatchObject({ title: 'Example Coolstore: compliance report', author: 'A. Person', date });
  for (const [i, page] of pages.entries()) expect(wordsOn(page)).toContain(`Page ${i + 1} of ${pages.length}`);
  const words = flat(pages);
  for (const said of [
    'A. Person',
    date,
    'The ground is taken as flat',
    'irect light only',
    'aintenance factor',
    'EN 12464',
    '2014',
  ])
    expect(words).toContain(said);
});

test('adopted levels are printed with their sources, exceptions with their reasons and who noted them', () => {
  const words = flat(reportOf(coolstore()).pages);
  expect(words).toContain('29 CFR 1917.123, active work areas');
  expect(words).toContain('Sealed transformer kiosk: opened only by the power company (A. Person)');
});

test('a finding prints where it is, on the plan’s grid', () => {
  const plan = coolstore();
  const words = flat(reportOf(plan).pages);
  const found = runRules(plan).rules.flatMap(({ findings }) => findings.filter(({ at }) => at));
  expect(found.length).toBeGreaterThan(0);
  expect(words).toMatch(/NZTM2000: N \d{1} \d{3} \d{3}\.\d E \d \d{3} \d{3}\.\d/);
});

/** The same plan with this done to some of its records. */
function withRecords(plan: Plan, records: readonly PlanRecord[]): Plan {
  applyPatch(plan, change(plan, records));
  return plan;
}

test('a schedule of a thousand rows goes on over pages, its head on each', () => {
  const plan = sitePlan();
  const camera = [...plan.records.values()].find((record) => record.type === 'feature' && record.kind === 'camera');
  if (camera?.type !== 'feature') throw new Error('expected a camera in the plan');
  const many = Array.from({ length: 1000 }, (_, i) => ({
    ...camera,
    id: `x${i}`,
    order: 1000 + i,
    values: { ...camera.values, name: `X${i}` },
  }));
  const { pages, tables } = reportOf(withRecords(plan, many));
  expect(tables.find(({ id }) => id === 'cameras')?.rows.length).toBe(1002);
  const camerasOn = pages.filter((page) => /^X\d+$/m.test(wordsOn(page)));
  for (const page of camerasOn) expect(wordsOn(page)).toMatch(/^Name$/m);
  expect(wordsOn(pages[pages.length - 1])).toContain('Assumptions');
});

test('a reason of many thousand characters, and one of no blank at all, stay on their pages', () => {
  const reasons = ['word '.repeat(3000), 'x'.repeat(4000)];
  const plan = withRecords(
    sitePlan(),
    reasons.map((reason, i) => ({
      type: 'exception' as const,
      id: `e${i}`,
      order: i,
      rule: 'site-plan-item-missing',
      item: 'perimeter-roads',
      reason,
      by: '',
    })),
  );
  for (const page of reportOf(plan).pages)
    for (const text of textsIn(page.marks)) expect(textBox(text, sheetFonts)[2]).toBeLessThan(page.width - 10);
});

test('a plan with nothing in it has a report that says so', () => {
  const { pages } = reportOf(createPlan([]));
  expect(flat(pages)).toContain('Plan without a title');
});

test('characters that the font lacks are named', () => {
  const plan = sitePlan();
  const settings = plan.records.get('settings/settings');
  if (settings?.type !== 'settings') throw new Error('expected settings');
  const { notes } = reportOf(withRecords(plan, [{ ...settings, title: 'Coolstore 冷' }]));
  expect(notes.join()).toContain('U+51B7');
});

test('the same plan and date give the same bytes', () => {
  const bytes = () => {
    const { bookmarks, meta, pages } = reportOf(sitePlan());
    return Buffer.from(paintPdf(pages, meta, sheetFonts, { bookmarks }));
  };
  expect(bytes().equals(bytes())).toBe(true);
});

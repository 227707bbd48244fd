import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { drawnOn } from '../../src/facts/sheet-content.ts';
import { isRefusal } from '../../src/plan/command.ts';
import { addRecords } from '../../src/plan/commands/add-records.ts';
import { applyPatch, createPlan, listOf, type Plan } from '../../src/plan/plan.ts';
import { composeIndex, type IndexEntry } from '../../src/sheet/compose-index.ts';
import { composeSheet } from '../../src/sheet/compose-sheet.ts';
import { mapSetOf } from '../../src/sheet/map-set.ts';
import { sheetReport } from '../../src/sheet/sheet-report.ts';
import { box } from '../../src/validators/example-plan.ts';
import { runRules } from '../../src/validators/run.ts';
import { textsIn, wordsOn } from './marks.ts';
import { portPlan } from './port-plan.ts';
import { sheetFonts } from './sheet-fonts.ts';
import { sitePlan } from './site-plan.ts';

const input = { paper: 'A3', date: '2026-11-21' } as const;

const withoutSheets = (plan: Plan): Plan =>
  createPlan([...plan.records.values()].filter(({ type }) => type !== 'sheet'));

function withSet(plan: Plan): Plan {
  const sheets = mapSetOf(createFacts(plan), input);
  if (isRefusal(sheets)) throw new Error(sheets.refused);
  const patch = addRecords(plan, { records: sheets });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  return plan;
}

const proposal = (values: Readonly<Record<string, string>>) => ({ status: 'proposed', ...values });

/** A port in which one zone would be changed, one added and one revoked. */
const changing = (): Plan =>
  withoutSheets(
    portPlan({}, [
      { id: 'wider', kind: 'land-side-restricted-zone', area: box(80, 210, 460, 80), values: proposal({ name: 'Quay apron, wider', proposal: 'change', replaces: 'land' }) },
      { id: 'new', kind: 'water-side-restricted-zone', area: box(80, 380, 300, 40), values: proposal({ name: 'Swinging basin', proposal: 'add' }) },
      { id: 'gone', kind: 'cleared-zone', area: box(300, 100, 60, 50), values: proposal({ name: 'Old hall', proposal: 'revoke' }) },
    ]),
  ); // biome-ignore format: a table

const outcomeOf = (plan: Plan, id: string) => runRules(plan).rules.find((rule) => rule.id === id)?.outcome;

test('a port’s set is the whole port and a map of each zone, and meets what the law asks of maps', () => {
  const plan = withSet(withoutSheets(portPlan()));
  expect(listOf(plan, 'sheet').map(({ id }) => id)).toEqual([
    'map-overview',
    'map-land',
    'map-water',
    'map-cleared',
    'map-ship',
  ]);
  for (const rule of ['port-map-not-whole', 'zone-coordinates-missing', 'map-title-missing', 'map-not-separate'])
    expect(outcomeOf(plan, rule), rule).toBe('met');
});

test('before and after of each proposal, at one scale, settle section 52A', () => {
  const plan = withSet(changing());
  const facts = createFacts(plan);
  const sheets = new Map(listOf(plan, 'sheet').map((sheet) => [sheet.id, sheet]));
  const drawn = (id: string): string[] => {
    const sheet = sheets.get(id);
    return sheet ? drawnOn(facts, sheet).map((feature) => feature.id) : [];
  };
  expect(outcomeOf(plan, 'proposed-zone-map-missing')).toBe('met');
  expect(drawn('map-overview')).toEqual(expect.arrayContaining(['land', 'gone']));
  expect(drawn('map-overview')).not.toContain('wider');
  expect(drawn('map-overview-proposed')).toEqual(expect.arrayContaining(['wider', 'new']));
  expect(drawn('map-overview-proposed')).not.toEqual(expect.arrayContaining(['land']));
  expect(drawn('map-wider-before')).toContain('land');
  expect(drawn('map-wider-after')).toContain('wider');
  const [before, after] = [sheets.get('map-wider-before'), sheets.get('map-wider-after')];
  expect([before?.scale, before?.centre]).toEqual([after?.scale, after?.centre]);
  expect(sheets.has('map-land')).toBe(false);
});

test('made twice, a set adds only what is missing', () => {
  const plan = withSet(withoutSheets(portPlan()));
  expect(mapSetOf(createFacts(plan), input)).toMatchObject({ refused: expect.stringContaining('every map') });
});

test('a site’s set is its plan and one map for each of its themes', () => {
  const plan = withSet(withoutSheets(sitePlan()));
  const titles = listOf(plan, 'sheet').map(({ title }) => title);
  expect(titles[0]).toBe('Example Coolstore: site plan');
  expect(titles.length).toBe(4);
});

test('nothing drawn is refused in words', () => {
  const empty = createPlan([...portPlan().records.values()].filter(({ type }) => type === 'settings'));
  expect(mapSetOf(createFacts(empty), input)).toMatchObject({ refused: expect.stringContaining('Draw something') });
});

test('every sheet of the sets is laid out, and the index lists each with its file', () => {
  const plan = withSet(changing());
  const facts = createFacts(plan);
  const report = sheetReport(facts);
  const entries = listOf(plan, 'sheet').map((sheet): IndexEntry => {
    const composed = composeSheet(facts, sheet, report, sheetFonts);
    if ('refused' in composed) throw new Error(composed.refused);
    return { sheet, file: `${sheet.id}.pdf`, pages: composed.pages.length, broken: composed.broken };
  });
  const [page] = composeIndex(facts, entries, sheetFonts);
  for (const { file } of entries)
    expect(
      textsIn(page.marks)
        .map(({ text }) => text)
        .join(''),
    ).toContain(file);
  expect(wordsOn(page)).toContain('Index of maps');
  const many = Array.from({ length: 120 }, (_, i) => ({ ...entries[0], file: `${i}.pdf` }));
  expect(composeIndex(facts, many, sheetFonts).length).toBeGreaterThan(1);
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createPlan, listOf } from '../../src/plan/plan.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { portPlan } from '../sheet/port-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollard-sheet-'));

async function bollard(...args: string[]) {
  const said = { results: [] as string[], messages: [] as string[] };
  const code = await main(args, {
    result: (text) => said.results.push(text),
    message: (text) => said.messages.push(text),
    progress: () => {},
  });
  return { code, ...said };
}

function planFile(name: string, sheet: Parameters<typeof portPlan>[0] = {}): string {
  const path = join(folder, name);
  writeFileSync(path, writePlan(portPlan(sheet)));
  return path;
}

const plan = planFile('port.plan.geojson');

test('one sheet is written as a PDF, the same bytes twice', async () => {
  const [first, second] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
  expect(await bollard('sheet', plan, '--sheet', 'main', '--out', first)).toMatchObject({ code: 0, messages: [] });
  await bollard('sheet', plan, '--sheet', 'main', '--out', second);
  expect(readFileSync(first).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
});

test('an SVG carries its fonts and a file for each page', async () => {
  const out = join(folder, 'map.svg');
  const { code, messages } = await bollard('sheet', plan, '--sheet', 'main', '--out', out);
  expect(code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('@font-face');
  expect(readFileSync(join(folder, 'map-2.svg'), 'utf8')).toContain('Coordinates');
  expect(messages.join()).toContain('map-2.svg');
});

test('every sheet goes into a folder, each named after its id', async () => {
  const out = join(folder, 'all');
  expect((await bollard('sheet', plan, '--all', '--out', out)).code).toBe(0);
  expect(readFileSync(join(out, 'main.pdf')).length).toBeGreaterThan(10_000);
});

test('a map set is made and written with its index in one step, the plan itself unchanged', async () => {
  const out = join(folder, 'set');
  const before = readFileSync(plan, 'utf8');
  const set = ['--all', '--map-set', 'A4', '--date', '2026-11-21', '--index', '--out', out];
  expect((await bollard('sheet', plan, ...set)).code).toBe(0);
  const files = readdirSync(out);
  expect(files).toEqual(expect.arrayContaining(['index.pdf', 'main.pdf', 'map-overview.pdf', 'map-land.pdf']));
  expect(readFileSync(plan, 'utf8')).toBe(before);
  for (const [args, words] of [
    [['--map-set', 'A2', '--all'], 'expected A3 or A4, got "A2"'],
    [['--map-set', 'A3', '--sheet', 'main'], 'expected --all'],
    [['--map-set', 'A3', '--all', '--date', 'soon'], 'expected a date such as 2026-11-21'],
  ] as const) {
    const { code, messages } = await bollard('sheet', plan, ...args, '--out', out);
    expect(code).toBe(2);
    expect(messages.join()).toContain(words);
  }
});

test('a draft is written, with a note on standard error and exit code 0', async () => {
  const path = planFile('draft.plan.geojson', { date: '' });
  const { code, messages } = await bollard('sheet', path, '--sheet', 'main', '--out', join(folder, 'draft.pdf'));
  expect(code).toBe(0);
  expect(messages.join('\n')).toContain('DRAFT: does not meet 3.11(1)(i)');
});

test('a PDF that carries the plan is read as the plan, and says what it gives away', async () => {
  const out = join(folder, 'carrying.pdf');
  const { code, messages } = await bollard('sheet', plan, '--sheet', 'main', '--out', out, '--attach-plan');
  expect(code).toBe(0);
  expect(messages.join()).toContain('Whoever gets this file gets the whole plan');
  expect(await bollard('diff', out, plan)).toMatchObject({ code: 0, results: ['Nothing changed.'] });
});

test('a PDF is protected with the passphrase in a variable', async () => {
  const out = join(folder, 'sealed.pdf');
  process.env.BOLLARD_TEST_PASSPHRASE = 'tōtara';
  const args = ['sheet', plan, '--sheet', 'main', '--out', out, '--attach-plan'];
  expect((await bollard(...args, '--passphrase-env', 'BOLLARD_TEST_PASSPHRASE')).code).toBe(0);
  expect(readFileSync(out).includes('/AESV3')).toBe(true);
  const { code, messages } = await bollard('check', out);
  expect(code).toBe(2);
  expect(messages).toEqual([expect.stringContaining('protected with a passphrase')]);
});

const printed = join(folder, 'printed.pdf');
await bollard('sheet', plan, '--sheet', 'main', '--out', printed);
writeFileSync(join(folder, 'half.pdf'), readFileSync(printed).subarray(0, 2000));
process.env.BOLLARD_TEST_EMPTY = '';

test.each([
  [['check', printed], 'this PDF carries no plan'],
  [['check', join(folder, 'half.pdf')], 'this PDF cannot be read'],
  [
    ['sheet', plan, '--sheet', 'main', '--out', printed, '--passphrase-env', 'BOLLARD_TEST_EMPTY'],
    'the passphrase is empty',
  ],
  [
    ['sheet', plan, '--sheet', 'main', '--out', printed, '--passphrase-env', 'BOLLARD_NONE'],
    'there is no environment variable BOLLARD_NONE',
  ],
  [
    ['sheet', plan, '--sheet', 'main', '--out', join(folder, 'x.svg'), '--attach-plan'],
    'only a PDF can carry the plan',
  ],
])('a PDF that will not do is told in one line: %j', async (args, words) => {
  const { code, messages } = await bollard(...args);
  expect(code).toBe(2);
  expect(messages.length).toBe(1);
  expect(messages[0]).toContain(words);
});

const noSheet = join(folder, 'none.plan.geojson');
const bare = portPlan();
writeFileSync(noSheet, writePlan(createPlan([...bare.records.values()].filter(({ type }) => type !== 'sheet'))));

test.each([
  [[plan, '--sheet', 'nowhere', '--out', 'x.pdf'], 'there is no sheet "nowhere"; the plan has: main'],
  [
    [plan, '--sheet', 'main', '--out', join(folder, 'missing', 'x.pdf')],
    'cannot be written: its folder does not exist',
  ],
  [[plan, '--sheet', 'main', '--out', folder], 'expected a name that ends in .pdf or .svg'],
  [[plan, '--sheet', 'main'], '--out is missing'],
  [[plan, '--out', 'x.pdf'], 'expected either --sheet ID or --all'],
  [[plan, '--all', '--out', plan], 'cannot be written'],
  [[noSheet, '--sheet', 'main', '--out', 'x.pdf'], 'the plan has no sheet'],
  [[join(folder, 'absent.geojson'), '--sheet', 'main', '--out', 'x.pdf'], 'absent.geojson'],
])('what cannot be used is told in one line, exit code 2: %j', async (args, words) => {
  const { code, messages } = await bollard('sheet', ...args);
  expect(code).toBe(2);
  expect(messages.length).toBe(1);
  expect(messages[0]).toContain(words);
  expect(messages[0]).not.toContain('\n');
});

test('a sheet that cannot be drawn is refused in one line', async () => {
  const wide = join(folder, 'wide.plan.geojson');
  const [sheet] = listOf(bare, 'sheet');
  writeFileSync(wide, writePlan(createPlan([...bare.records.values(), { ...sheet, scale: 1e9 }])));
  const { code, messages } = await bollard('sheet', wide, '--sheet', 'main', '--out', join(folder, 'wide.pdf'));
  expect(code).toBe(2);
  expect(messages.at(-1)).toContain('does not fit');
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { coolstoreSample } from '../samples/coolstore.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollard-report-'));
const plan = join(folder, 'coolstore.plan.geojson');
writeFileSync(plan, coolstoreSample());
const has = (program: string) => spawnSync('which', [program]).status === 0;

async function bollard(...args: string[]) {
  const messages: string[] = [];
  const code = await main(args, { result: () => {}, message: (text) => messages.push(text), progress: () => {} });
  return { code, messages };
}

test('the report and its schedules are written', async () => {
  const out = join(folder, 'report.pdf');
  const answer = await bollard('report', plan, '--out', out, '--date', '2026-11-21', '--csv', join(folder, 'csv'));
  expect(answer).toEqual({ code: 0, messages: [] });
  expect(readFileSync(out).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(readdirSync(join(folder, 'csv'))).toEqual(
    expect.arrayContaining(['cameras.csv', 'lamps.csv', 'barriers.csv']),
  );
  expect(readFileSync(join(folder, 'csv', 'cameras.csv'), 'utf8')).toMatch(/^Name,/);
});

test.skipIf(!has('qpdf'))('its structure is sound, and it has bookmarks (needs qpdf)', async () => {
  const out = join(folder, 'checked.pdf');
  await bollard('report', plan, '--out', out, '--date', '2026-11-21', '--paper', 'A3');
  expect(execFileSync('qpdf', ['--check', out], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
  const outline = JSON.parse(
    execFileSync('qpdf', ['--json', '--json-key=outlines', out], { encoding: 'utf8' }),
  ).outlines;
  expect(outline.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['Outcome', 'Assumptions']),
  );
  for (const { destpageposfrom1 } of outline) expect(destpageposfrom1).toBeGreaterThan(0);
});

test.each([
  [['report', plan], '--out is missing'],
  [
    ['report', plan, '--out', 'x.pdf', '--date', '2026-02-30'],
    '--date: expected a day as 2026-11-21, got "2026-02-30"',
  ],
  [['report', plan, '--out', 'x.pdf', '--paper', 'A5'], '--paper: expected A3 or A4, got "A5"'],
  [['report', plan, '--out', join(folder, 'none', 'x.pdf')], 'its folder does not exist'],
])('what cannot be used is told in one line, exit code 2: %j', async (args, words) => {
  const { code, messages } = await bollard(...args);
  expect(code).toBe(2);
  expect(messages.length).toBe(1);
  expect(messages[0]).toContain(words);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { passphraseProblem } from '../../src/formats/pdf-passphrase.ts';
import { disclosure, planAttachment } from '../../src/formats/plan-attachment.ts';
import { planInPdf, protectPdf } from '../../src/formats/qpdf.ts';
import { utf8Bytes } from '../../src/formats/utf8.ts';
import { paintPdf } from '../../src/paint/pdf.ts';
import { listOf } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { composeSheet } from '../../src/sheet/compose-sheet.ts';
import { portPlan } from '../sheet/port-plan.ts';
import { sheetFonts } from '../sheet/sheet-fonts.ts';

const wasm = 'node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm';
const has = (program: string) => spawnSync('which', [program]).status === 0;
const passphrase = '@tōtara --encrypt “quay”';
const plan = portPlan();

function sheetPdf(attach: boolean): Uint8Array {
  const composed = composeSheet(createFacts(plan), listOf(plan, 'sheet')[0], undefined, sheetFonts);
  if ('refused' in composed) throw new Error(composed.refused);
  const meta = { title: 'Port', author: '', subject: '', keywords: '', date: '2026-11-21' };
  return paintPdf(composed.pages, meta, sheetFonts, attach ? { attachment: planAttachment(plan) } : {});
}

const bare = sheetPdf(false);
const carrying = sheetPdf(true);

function onDisk(pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bollard-')), 'sheet.pdf');
  writeFileSync(path, pdf);
  return path;
}

test('the plan that a PDF carries is the plan, to the byte', async () => {
  const answer = await planInPdf(wasm, carrying);
  if (answer.found !== 'plan') throw new Error(`expected a plan, got ${answer.found}`);
  expect(answer.name).toBe('Example Harbour maritime security plan.plan.geojson');
  const reading = readPlan(new TextDecoder().decode(answer.bytes));
  if ('refused' in reading) throw new Error(reading.refused);
  expect(reading.problems).toEqual([]);
  expect(writePlan(reading.plan)).toBe(writePlan(plan));
});

test('the same plan attached twice gives the same bytes, and none attached leaves none', async () => {
  expect(Buffer.from(sheetPdf(true)).equals(Buffer.from(carrying))).toBe(true);
  expect(await planInPdf(wasm, bare)).toEqual({ found: 'none' });
});

test('protected, it opens with its passphrase and no other', async () => {
  const sealed = await protectPdf(wasm, carrying, passphrase);
  expect(Buffer.from(sealed).includes('Example')).toBe(false);
  expect(await planInPdf(wasm, sealed)).toEqual({ found: 'protected' });
  expect(await planInPdf(wasm, sealed, 'another')).toEqual({ found: 'wrong-passphrase' });
  expect(await planInPdf(wasm, sealed, passphrase)).toMatchObject({ found: 'plan' });
});

test('an empty passphrase protects nothing and is refused; so is one that PDF would cut short', async () => {
  expect(passphraseProblem('  ')).toBe('the passphrase is empty');
  expect(passphraseProblem('ā'.repeat(64))).toContain('at most 127 bytes, got 128');
  expect(passphraseProblem('ā'.repeat(63))).toBeUndefined();
  await expect(protectPdf(wasm, bare, '')).rejects.toThrow('the passphrase is empty');
});

test('what is no whole PDF is named, not read', async () => {
  expect(await planInPdf(wasm, bare.slice(0, 900))).toMatchObject({ found: 'broken' });
});

test.skipIf(!has('qpdf'))(
  'another program finds AES-256 and the attached file, and the structure sound (needs qpdf)',
  async () => {
    const sealed = onDisk(await protectPdf(wasm, carrying, passphrase));
    const encryption = execFileSync('qpdf', [`--password=${passphrase}`, '--show-encryption', sealed], {
      encoding: 'utf8',
    });
    expect(encryption).toContain('R = 6');
    expect(encryption.match(/encryption method: AESv3/g)?.length).toBe(3);
    for (const args of [[`--password=${passphrase}`, sealed], [onDisk(carrying)]])
      expect(execFileSync('qpdf', ['--check', ...args], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
    const list = execFileSync('qpdf', [`--password=${passphrase}`, '--list-attachments', sealed], { encoding: 'utf8' });
    expect(list).toContain('Example Harbour maritime security plan.plan.geojson');
  },
);

test.skipIf(!has('gdalinfo'))('protection keeps the map’s place on the ground (needs gdalinfo)', async () => {
  const corners = (pdf: Uint8Array, env: NodeJS.ProcessEnv = {}) =>
    JSON.parse(
      execFileSync('gdalinfo', ['-json', onDisk(pdf)], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ).cornerCoordinates;
  const sealed = await protectPdf(wasm, carrying, 'totara');
  expect(corners(sealed, { PDF_USER_PWD: 'totara', GDAL_PDF_USER_PWD: 'totara' })).toEqual(corners(bare));
});

test('what whoever gets it learns is said, with what the sheet leaves off', () => {
  const [sheet] = listOf(plan, 'sheet');
  expect(disclosure(plan)).toContain(`the whole plan: ${listOf(plan, 'feature').length} features`);
  expect(disclosure(plan, { ...sheet, hiddenKinds: ['camera', 'light'] })).toMatch(
    /2 lights and 2 cameras|2 cameras and 2 lights/,
  );
});

test('any text becomes the UTF-8 that everyone writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});

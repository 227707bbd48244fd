import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Page } from 'playwright/test';
import { expect, test } from './editor.ts';

const has = (program: string) => spawnSync('which', [program]).status === 0;

/** The first file with this ending that comes of it: pages after the first come as files of their own. */
async function saved(
  page: Page,
  press: () => Promise<unknown>,
  ending = '',
): Promise<{ download: Download; bytes: Buffer }> {
  const isIt = (download: Download) => download.suggestedFilename().endsWith(ending);
  const [download] = await Promise.all([page.waitForEvent('download', isIt), press()]);
  return { download, bytes: readFileSync(await download.path()) };
}

const openSheets = async (page: Page) => {
  await page.getByRole('tab', { name: 'Sheets' }).click();
  await expect(page.locator('.sheet-page svg').first()).toBeVisible();
};

/** Drops a file of these bytes on the window. */
const dropBytes = (page: Page, name: string, bytes: Buffer) =>
  page.evaluate(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, bytes.toString('base64')] as const,
  );

test('the compliance report is leafed through and saved, its schedules as CSV', async ({ editor, page }, info) => {
  await editor.openSample('coolstore');
  await openSheets(page);
  await page.getByRole('button', { name: 'Compliance report' }).click();
  const report = page.locator('.report-page');
  await expect(report).toContainText('Compliance report');
  await expect(report).toContainText('Outcome');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText(/^Page 2 of \d+$/).first()).toBeVisible();
  const { bytes, download } = await saved(page, () => page.getByRole('button', { name: 'Save PDF' }).click());
  expect(download.suggestedFilename()).toBe('Example Coolstore compliance report.pdf');
  const path = info.outputPath('report.pdf');
  writeFileSync(path, bytes);
  if (has('qpdf')) expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax');
  if (has('pdftotext')) expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('Assumptions');
  await page.getByRole('button', { name: 'Save a schedule as CSV' }).click();
  const table = await saved(page, () => page.getByRole('menuitem', { name: 'Camera schedule (CSV)' }).click());
  expect(table.bytes.toString()).toMatch(/^Name,/);
});

test('a PDF that carries the plan, under a passphrase, is dropped back and is the same plan', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  const before = await editor.savedCopy();
  await openSheets(page);
  await page.getByText('The PDF: plan in it, passphrase').click();
  await page.getByLabel(/Carry the plan in the PDF/).check();
  await expect(page.getByText('Whoever gets this file gets the whole plan')).toBeVisible();
  await page.getByLabel(/Protect the PDF with a passphrase/).check();
  await page.getByRole('button', { name: 'Print PDF' }).click();
  await expect(page.getByText('The PDF was not written: the passphrase is empty.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('tōtara at the gate');
  const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Print PDF' }).click());
  expect(bytes.includes('/AESV3')).toBe(true);

  await dropBytes(page, 'sheet.pdf', bytes);
  const dialog = page.getByRole('dialog', { name: 'A passphrase is needed' });
  await dialog.getByLabel('Passphrase').fill('kauri');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByText('That passphrase does not open it.')).toBeVisible();
  await dialog.getByLabel('Passphrase').fill('tōtara at the gate');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('tab', { name: 'Draw' }).click();
  expect(await editor.savedCopy()).toEqual(before);
});

test('a PDF without a plan, and half of one, say so in a line', async ({ editor, page }) => {
  await editor.openSample('port');
  await openSheets(page);
  const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Print PDF' }).click());
  await dropBytes(page, 'sheet.pdf', bytes);
  await expect(page.getByText('sheet.pdf: this PDF carries no plan: it was printed without one.')).toBeVisible();
  await dropBytes(page, 'half.pdf', bytes.subarray(0, 3000));
  await expect(page.getByText(/half\.pdf: this PDF cannot be read/)).toBeVisible();
});

test('a sheet is saved as a picture of 300 dots to the inch, and as an SVG with its letters', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  await openSheets(page);
  const png = await saved(page, () => page.getByRole('button', { name: 'Save PNG' }).click(), '.png');
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  expect([width, height].sort((a, b) => b - a)).toEqual([4961, 3508]);
  expect(png.bytes.subarray(37, 41).toString('latin1')).toBe('pHYs');
  expect(png.bytes.readUInt32BE(41)).toBe(11811);
  await expect(page.getByText(/PNG files? (is|are) in your downloads/)).toBeVisible();
  const svg = await saved(page, () => page.getByRole('button', { name: 'Save SVG' }).click(), '.svg');
  const text = svg.bytes.toString();
  expect(text.match(/@font-face/g)?.length).toBe(2);
  const faces = await page.evaluate(async (source) => {
    const urls = [...source.matchAll(/src:url\((data:font\/ttf;base64,[^)]+)\)/g)].map((match) => match[1]);
    return Promise.all(urls.map(async (url) => (await new FontFace('Taken', `url(${url})`).load()).status));
  }, text);
  expect(faces).toEqual(['loaded', 'loaded']);
});

test('a picture under the plan is printed under the sheet, whose it is beside it', async ({ editor, page }) => {
  await editor.openSample('port');
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 700);
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = '#7a8f6a';
    pen?.fillRect(0, 0, 900, 700);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  await openUnderlays(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'aerial.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture, 'base64') });
  await expect(page.getByText('The picture lies in the middle of the view', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await openSheets(page);
  await expect(page.locator('.sheet-page svg image').first()).toBeAttached();
  await expect(page.getByText('Not printed: the background')).toHaveCount(0);
  const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Print PDF' }).click());
  expect(bytes.includes('/DCTDecode')).toBe(true);
});

const openUnderlays = async (page: Page) => {
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name: /Underlays|Backgrounds|under the plan/i }).click();
};

/** A plan with map tiles from one host, none of whose answers is asked of the net. */
async function withTiles(page: Page, url: string): Promise<void> {
  await openUnderlays(page);
  await page.getByLabel(/^Address, with/).fill(url);
  await page.getByLabel('Attribution, shown on the map').fill('Example Tiles 2026');
  await page.getByRole('button', { name: /^Load tiles from/ }).click();
  await page.keyboard.press('Escape');
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.describe('map tiles on paper', () => {
  const hosts: (readonly [
    string,
    (index: number) => { status: number; contentType: string; body: Buffer | string } | 'hang',
    RegExp,
  ])[] = [
    [
      'one tile in ten is missing',
      (i) =>
        i % 10 === 3
          ? { status: 500, contentType: 'text/plain', body: 'no' }
          : { status: 200, contentType: 'image/png', body: onePixel },
      /\d+ of \d+ tiles are missing and left white: of tiles\.test, \d+ did not come in time/,
    ],
    [
      'the host sends web pages',
      () => ({ status: 200, contentType: 'text/html', body: '<html>Sign in</html>' }),
      /Not printed: background .tiles\.test.: of tiles\.test, 3 were no picture/,
    ],
    [
      'the host has nothing here',
      () => ({ status: 404, contentType: 'text/plain', body: '' }),
      /Not printed: background .tiles\.test.: of tiles\.test, \d+ the host does not have/,
    ],
  ];
  for (const [name, answer, said] of hosts)
    test(name, async ({ editor, page, strangers }) => {
      let asked = 0;
      await page.context().route('https://tiles.test/**', (route) => {
        const reply = answer(asked++);
        return reply === 'hang'
          ? undefined
          : route.fulfill({ ...reply, headers: { 'access-control-allow-origin': '*' } });
      });
      await editor.openSample('port');
      await withTiles(page, 'https://tiles.test/{z}/{x}/{y}.png');
      await openSheets(page);
      const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Print PDF' }).click());
      await expect(page.getByText(said).first()).toBeVisible();
      expect(bytes.includes('/DCTDecode')).toBe(name.startsWith('one tile'));
      expect([...strangers]).toEqual(['tiles.test']);
      strangers.clear();
    });
});

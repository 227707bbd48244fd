import type { Page } from 'playwright/test';
import { expect, test } from './editor.ts';

async function openSheets(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Sheets' }).click();
  await expect(page.locator('.sheet-page svg')).toBeVisible();
}

/** Presses at one place of the preview, as shares of its width and height, and lets go at another. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await page.locator('.sheet-page').boundingBox();
  if (!box) throw new Error('expected a preview with a place on the screen');
  const at = ([x, y]: readonly [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 6 });
  await page.mouse.up();
}

test('an insert is drawn as a box, is a sheet of its own with the same number, and keeps it', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  await openSheets(page);
  const inserts = page.getByRole('region', { name: 'Inserts' });
  await page.getByRole('button', { name: 'Add an insert' }).click();
  await drag(page, [0.42, 0.5], [0.52, 0.6]);
  await expect(inserts.getByRole('button', { name: 'Show' })).toHaveCount(2);
  await inserts.getByLabel('Number of the insert').nth(1).fill('7');
  await inserts.getByLabel('Number of the insert').nth(1).blur();
  await inserts.getByRole('button', { name: 'Show' }).nth(1).click();
  await expect(page.locator('.sheet-page')).toContainText('7 to sheet 1');
});

test('furniture is moved by hand and put back, and the grey proof has no colour', async ({ editor, page }) => {
  await editor.openSample('port');
  await openSheets(page);
  const legend = page.locator('.sheet-page [data-name="legend"]');
  const before = await legend.boundingBox();
  await drag(page, [0.76, 0.1], [0.1, 0.2]);
  await expect.poll(async () => (await legend.boundingBox())?.x).toBeLessThan((before?.x ?? 0) - 200);
  await page.getByText('What it prints').click();
  await page.getByRole('button', { name: 'Put moved furniture back' }).click();
  await expect.poll(async () => (await legend.boundingBox())?.x).toBe(before?.x);
  await page.getByRole('button', { name: 'Grey proof' }).click();
  await expect(page.locator('.sheet-picture')).toHaveCSS('filter', 'grayscale(1)');
});

test('a map set is made in one step and written at once with its index', async ({ editor, page }) => {
  await editor.openSample('port');
  await openSheets(page);
  await page.evaluate(() => Object.defineProperty(window, 'showDirectoryPicker', { value: undefined }));
  await page.getByRole('button', { name: 'Make the map set' }).click();
  const rows = page.getByRole('region', { name: 'Sheets of the plan' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBeGreaterThan(8);
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Export all' }).click();
  await expect.poll(() => names.includes('Index.pdf')).toBe(true);
  expect(names.length).toBe((await rows.count()) + 1);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
});

test('the frame of a sheet is moved on the main map, scaled by keys, and taken back to its sheet', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  await openSheets(page);
  const edges = page.locator('.sheet-page [data-name="edge-coordinates"]');
  const before = await edges.textContent();
  await page.getByRole('button', { name: 'Place on the map' }).click();
  await expect(editor.map).toBeVisible();
  await page.waitForTimeout(1500);
  const box = await editor.map.boundingBox();
  if (!box) throw new Error('expected a map');
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] + 80, middle[1] + 30, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('[');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet-page svg')).toBeVisible();
  await expect(page.locator('.sheet-page')).toHaveAttribute('data-scale', '5000');
  expect(await edges.textContent()).not.toBe(before);
});

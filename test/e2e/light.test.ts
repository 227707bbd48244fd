import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type Editor, expect, test } from './editor.ts';

const file = 'flood-900W-asym.ldt';
const flood = join(import.meta.dirname, '../../../shared/data/photometry', file);

const results = (page: Page) => page.getByRole('table', { name: 'Light of areas and fences' });
const row = (page: Page, name: string) => results(page).getByRole('row', { name });
const open = (page: Page) => results(page).locator('tbody tr').filter({ hasText: 'Not met' });

/** The answer that is shown is to the plan as it is. */
const settled = (page: Page) =>
  expect(page.locator('[aria-busy="false"]').filter({ has: results(page) })).toBeVisible();

async function adopt(page: Page, kind: string, set: (level: ReturnType<Page['locator']>) => Promise<unknown>) {
  await page.getByRole('button', { name: /^Adopted levels/ }).click();
  await set(page.getByRole('dialog').locator(`[data-field="${kind}"]`));
  await page.getByRole('button', { name: 'Done' }).click();
  await settled(page);
}

async function placeOf(editor: Editor, name: string): Promise<readonly number[]> {
  const { features } = await editor.savedCopy();
  const found = features.find(({ properties }) => properties.name === name);
  if (found?.geometry.type !== 'Point') throw new Error(`expected a point called ${name}`);
  return found.geometry.coordinates as readonly number[];
}

test('a real flood on the coolstore: levels adopted and not met, a lamp dragged, lamps suggested, all met', async ({
  editor,
  page,
}) => {
  test.setTimeout(420_000);
  test.skip(!existsSync(flood), `no ${file} beside the project`);
  await editor.openSample('coolstore');
  await editor.drop(file, readFileSync(flood, 'latin1'));
  await expect(editor.status).toContainText('Add luminaire flood-900W-asym: done');
  await expect(page.getByRole('tab', { name: 'Light' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: /^Luminaires/ }).click();
  const card = page.getByRole('listitem', { name: 'flood-900W-asym' });
  await expect(card).toContainText(/12[23].\d{3} lm from its candelas/);
  await page.getByRole('button', { name: 'Done' }).click();

  await settled(page);
  await expect(open(page)).toHaveCount(0);
  await adopt(page, 'loading-area', async (level) => {
    await level
      .getByRole('combobox', { name: /^Published levels/ })
      .first()
      .selectOption({ label: '54 lx: 29 CFR 1917.123, active work areas' });
    await level.getByLabel('Lowest').first().fill('20');
    await page.keyboard.press('Tab');
  });
  await adopt(page, 'fence', async (level) => {
    await level.getByLabel('Lowest').first().fill('3');
    await page.keyboard.press('Tab');
  });
  await expect(row(page, 'Dock apron')).toContainText('Not met');
  await expect(row(page, 'East fence')).toContainText('Not met');

  const before = await row(page, 'Dock apron').textContent();
  const place = await placeOf(editor, 'L16');
  await editor.select('L16');
  await editor.dragBy(await editor.goneTo(place), [-60, 40]);
  await expect(editor.status).toContainText('Move L16: done');
  await expect(row(page, 'Dock apron')).not.toHaveText(before ?? '');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Dock apron')).toHaveText(before ?? '');

  const suggest = page.getByRole('region', { name: 'Suggest lamps' });
  for (let left = await open(page).count(); left > 0; left = await open(page).count()) {
    await suggest.getByRole('combobox', { name: 'Luminaire' }).selectOption({ label: 'flood-900W-asym' });
    await suggest.getByRole('button', { name: 'Suggest lamps' }).click();
    await expect(suggest.getByText('Its level is met')).toBeVisible({ timeout: 90_000 });
    await suggest.getByRole('button', { name: 'Accept' }).click();
    await settled(page);
    await expect.poll(() => open(page).count()).toBeLessThan(left);
  }
  await expect(row(page, 'Dock apron')).toContainText('Met');
  const { features } = await editor.savedCopy();
  expect(features.filter(({ properties }) => properties.luminaire === 'flood-900w-asym').length).toBeGreaterThan(0);

  await page.getByRole('tab', { name: 'Sheets' }).click();
  await page.getByRole('button', { name: 'Compliance report' }).click();
  await expect(page.locator('.report-page')).toContainText('Compliance report');
  await page.getByRole('button', { name: 'Save a schedule as CSV' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Lighting schedule (CSV)' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('flood-900W-asym');
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './editor.ts';

/** What axe finds wrong by WCAG 2.2 A and AA, as one line each. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('no screen has a fault that axe finds', async ({ editor, page }) => {
  await page.goto('./');
  await expect(page.getByRole('button', { name: /Start a plan/ })).toBeVisible();
  expect.soft(await faults(page), 'the first page').toEqual([]);
  await page.getByRole('button', { name: /Start a plan/ }).click();
  await expect(page.getByLabel('Title of the plan')).toBeVisible();
  expect.soft(await faults(page), 'starting a plan').toEqual([]);

  await editor.openSample('coolstore');
  await editor.checklist.getByRole('button', { name: 'Fill in how long images are stored' }).click();
  await expect(page.getByLabel('Images kept')).toBeFocused();
  expect.soft(await faults(page), 'drawing, with a camera selected').toEqual([]);
  for (const place of ['Light', 'View', 'Sheets']) {
    await page.getByRole('tab', { name: place }).click();
    await expect(page.getByRole('tab', { name: place })).toHaveAttribute('aria-selected', 'true');
    await page.waitForLoadState('networkidle');
    expect.soft(await faults(page), place).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Draw' }).click();
  for (const [keys, what] of [
    ['Control+,', 'plan settings'],
    ['?', 'all actions'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await faults(page), what).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

import { readFileSync } from 'node:fs';
import { expect, test } from './editor.ts';

test('the map of a sheet is moved and scaled in its preview, undone, and printed as shown', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  await page.getByRole('tab', { name: 'Sheets' }).click();
  const preview = page.locator('.sheet-page');
  await expect(preview.locator('svg')).toBeVisible();
  await expect(preview).toContainText('Legend');
  const scale = Number(await preview.getAttribute('data-scale'));
  const edges = preview.locator('[data-name="edge-coordinates"]');
  const before = await edges.textContent();

  const box = await preview.boundingBox();
  if (!box) throw new Error('expected a preview with a place on the screen');
  const at = [box.x + box.width * 0.3, box.y + box.height * 0.5] as const;
  await page.mouse.move(...at);
  await page.mouse.down();
  await page.mouse.move(at[0] + 90, at[1] + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => edges.textContent()).not.toBe(before);

  await page.mouse.wheel(0, 120);
  await expect.poll(async () => Number(await preview.getAttribute('data-scale'))).toBeGreaterThan(scale);
  await page.waitForTimeout(700);
  await page.keyboard.press('Control+z');
  await expect(preview).toHaveAttribute('data-scale', String(scale));
  await page.keyboard.press('Control+z');
  await expect.poll(() => edges.textContent()).toBe(before);

  await page.getByLabel('Title').fill('Harbour <b>zones</b>');
  await page.getByLabel('Title').blur();
  await expect(preview).toContainText('Harbour <b>zones</b>');
  await page.getByLabel('Date produced').fill('');
  await expect(preview).toContainText('DRAFT: does not meet 3.11(1)(i)');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Print PDF' }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 8)
      .toString(),
  ).toBe('%PDF-1.7');
});

test('a scale that is none stays on screen with the reason, and one that does not fit is refused', async ({
  editor,
  page,
}) => {
  await editor.openSample('coolstore');
  await page.getByRole('tab', { name: 'Sheets' }).click();
  await expect(page.locator('.sheet-page svg')).toBeVisible();
  const scale = page.getByRole('combobox', { name: 'Scale', exact: true });
  await scale.fill('large');
  await scale.blur();
  await expect(page.getByText('Expected a scale such as 1:2500, got “large”.')).toBeVisible();
  await scale.fill('1:900000000');
  await scale.blur();
  await expect(page.getByRole('alert')).toContainText('does not fit');
});

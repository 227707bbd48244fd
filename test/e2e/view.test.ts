import type { Page } from 'playwright/test';
import { crsOf, fromGrid } from '../../src/geometry/crs.ts';
import { type Editor, expect, test } from './editor.ts';

const results = (page: Page) => page.getByRole('table', { name: 'View of areas and fences' });
const row = (page: Page, name: string) => results(page).getByRole('row', { name });
const open = (page: Page) => results(page).locator('tbody tr').filter({ hasText: 'Not met' });
const settled = (page: Page) =>
  expect(page.locator('[aria-busy="false"]').filter({ has: results(page) })).toBeVisible();

/** Lon, lat of a place on the coolstore sample, as it is drawn: metres right and up from its corner on the grid. */
function onSample([x, y]: readonly [number, number]): readonly number[] {
  const crs = crsOf('EPSG:2193');
  if (!crs) throw new Error('expected EPSG:2193 among the CRSs');
  return fromGrid(crs, [1_891_380 + x, 5_812_260 + y]);
}

/** The camera on the packhouse's corner: from it a stack of one tier and the pump shed lie before other ground. */
const camera = [166, 104] as const;
const beyondStack = [192, 86] as const;
const beyondShed = [190, 126] as const;

async function pointAt(editor: Editor, place: readonly [number, number]): Promise<void> {
  const { x, y } = await editor.pixelAt(onSample(place));
  await editor.page.mouse.move(x, y);
}

/** Turns the selected camera, which stands at `at` on the page, by its handle until it looks to the right. */
async function aimRight(editor: Editor, at: { x: number; y: number }): Promise<void> {
  const direction = editor.page.getByRole('region', { name: 'Selected' }).getByLabel('Direction');
  const turn = (Number(await direction.inputValue()) * Math.PI) / 180;
  const handle = { x: at.x + 52 * Math.sin(turn), y: at.y - 52 * Math.cos(turn) };
  await editor.dragBy(handle, [at.x + 150 - handle.x, at.y + 8 - handle.y]);
}

test('a camera is aimed: it sees over a container and not through a building; what is not seen is found, and cameras are suggested until all is met', async ({
  editor,
  page,
}) => {
  test.setTimeout(420_000);
  await editor.openSample('coolstore');
  await page.getByRole('tab', { name: 'View' }).click();
  await settled(page);
  await page.getByRole('button', { name: /^Adopted levels/ }).click();
  await page.getByRole('dialog').locator('[data-field="container-storage"] > summary').click();
  await page
    .getByRole('combobox', { name: 'Published levels: Container storage areas', exact: true })
    .selectOption({ label: '25 px/m: IEC 62676-4:2014, detect' });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row(page, 'Sealed containers')).toContainText('Not met');

  await editor.select('C4');
  const form = page.getByRole('region', { name: 'Selected' });
  for (const [label, value] of [
    ['Mounting height', '12'],
    ['Tilt', '20'],
  ] as const) {
    await form.getByLabel(label).fill(value);
    await page.keyboard.press('Tab');
  }
  await aimRight(editor, await editor.goneTo(onSample(camera)));
  await expect(editor.status).toContainText('Aim C4: done');
  await expect(form.getByLabel('Direction')).toHaveValue(/^9\d$/);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+E');
  await expect.poll(async () => Number(await editor.map.getAttribute('data-zoom'))).toBeLessThan(18.5);
  await editor.rested();
  await settled(page);
  const legend = page.getByRole('complementary', { name: 'Legend of the view' });
  await pointAt(editor, beyondStack);
  await expect(legend).toContainText(/C4 \d/);
  await pointAt(editor, beyondShed);
  await expect(legend).not.toContainText('C4');

  await row(page, 'Sealed containers').getByRole('button').click();
  await expect(row(page, 'Sealed containers')).toHaveAttribute('aria-selected', 'true');
  const suggest = page.getByRole('region', { name: 'Suggest cameras' });
  for (let left = await open(page).count(); left > 0; left = await open(page).count()) {
    await suggest.getByRole('button', { name: 'Suggest cameras' }).click();
    await expect(suggest.getByText('Its level is met')).toBeVisible({ timeout: 90_000 });
    await suggest.getByRole('button', { name: 'Accept' }).click();
    await settled(page);
    await expect.poll(() => open(page).count()).toBeLessThan(left);
  }
  await expect(row(page, 'Sealed containers')).toContainText('Met');
});

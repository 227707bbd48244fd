import { expect, test } from './editor.ts';

/** Of longitude at 37.79° S on GRS 80: radius across the meridian times the cosine, by the degree. */
const metresPerDegree =
  ((6378137 / Math.sqrt(1 - 0.00669438002290079 * Math.sin((37.79 * Math.PI) / 180) ** 2)) *
    Math.cos((37.79 * Math.PI) / 180) *
    Math.PI) /
  180;

test('a fence drawn by mouse can be undone, drawn again, and backed out of', async ({ editor, page }) => {
  await editor.startSite('Yard');
  await page.keyboard.press('f');
  await editor.draw([[0, 0], [60, 0], [60, 40]]); // biome-ignore format: one line
  await editor.expectFeatures(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await editor.expectFeatures(0);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await editor.expectFeatures(1);

  await page.keyboard.press('f');
  await editor.clickAt([20, 60]);
  await editor.clickAt([40, 60]);
  await page.keyboard.press('Backspace');
  await expect(editor.status).toContainText('Last point taken back');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await editor.expectFeatures(1);
  await expect(editor.page.getByRole('button', { name: 'Select and move (Shift+V)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('typed coordinates, distances and snapping give exact places', async ({ editor, page }) => {
  await editor.startSite('Yard');
  await page.keyboard.press('f');
  const box = page.getByLabel('Distance and bearing, or a coordinate');
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await expect(box).toHaveValue(text);
    await page.keyboard.press('Enter');
  };
  await editor.clickAt([80, 80]);
  await page.keyboard.press('Backspace');
  await type('37.79 S 176.31 E');
  await type('50 90');
  await expect(editor.status).toContainText('Point 2');
  await page.keyboard.press('Enter');
  await editor.expectFeatures(1);
  const copy = await editor.savedCopy();
  const east = 176.31 + 50 / metresPerDegree;
  expect(copy.features[0]?.geometry.coordinates).toEqual([
    [176.31, -37.79],
    [expect.closeTo(east, 8), expect.closeTo(-37.79, 8)],
  ]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await editor.draw([[0.4, 0.4], [10, 0.3]]); // biome-ignore format: one line
  const gate = (await editor.savedCopy()).features.find(({ properties }) => properties.kind === 'gate');
  expect(gate?.geometry.coordinates).toEqual([[176.31, -37.79], [expect.any(Number), expect.any(Number)]]); // biome-ignore format: one line
});

test('a hole is cut and a part added, and both are in the file', async ({ editor, page }) => {
  await editor.startSite('Yard');
  await editor.zoomTo(17.2, [50, 45]);
  await page.keyboard.press('u');
  await editor.draw([[0, 0], [60, 0], [60, 40], [0, 40]]); // biome-ignore format: one line
  await editor.expectFeatures(1);
  await page.getByRole('button', { name: 'Holes and parts' }).click();
  await page.getByRole('menuitem', { name: 'Cut a hole' }).click();
  await editor.draw([[20, 10], [40, 10], [40, 30], [20, 30]]); // biome-ignore format: one line
  await page.getByRole('button', { name: 'Holes and parts' }).click();
  await page.getByRole('menuitem', { name: 'Add a part' }).click();
  await editor.draw([[70, 0], [90, 0], [90, 20]]); // biome-ignore format: one line
  await editor.expectSaved();
  const [building] = (await editor.savedCopy()).features;
  expect(building?.geometry.type).toBe('MultiPolygon');
  const parts = building?.geometry.coordinates as number[][][][];
  expect(parts.map((rings) => rings.map((ring) => ring.length))).toEqual([[5, 5], [4]]);
});

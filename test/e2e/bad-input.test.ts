import { expect, test } from './editor.ts';

const square = [[[176.31, -37.79], [176.311, -37.79], [176.311, -37.789], [176.31, -37.79]]]; // biome-ignore format: one line
const planWith = (
  features: readonly unknown[],
  bollard: object = { version: 1, datum: 'NZGD2000', crs: 'EPSG:2193' },
): string => JSON.stringify({ type: 'FeatureCollection', bollard, features });

const refused: readonly (readonly [name: string, content: string | { readonly bytes: number }, says: RegExp])[] = [
  ['cut off', planWith([]).slice(0, -9), /line 1/],
  ['not JSON at all', 'Dear officer,', /line 1/],
  ['empty', '', /is empty/],
  ['of a newer version', planWith([], { version: 99 }), /version 99.*newer Bollard/],
  ['of 200 MB', { bytes: 200 * 1024 * 1024 }, /200 MB; plans are read up to 100 MB/],
  ['not a plan', '[1, 2, 3]', /expected a GeoJSON FeatureCollection/],
];

test('a file that cannot be read is answered with one clear line, and the open plan stays', async ({ editor }) => {
  await editor.openSample('coolstore');
  for (const [name, content, says] of refused) {
    await editor.drop(`${name}.plan.geojson`, content);
    await expect(editor.status).toContainText(says);
    await expect(editor.status).toContainText(`${name}.plan.geojson`);
    await expect(editor.status).not.toContainText(/ at .*\.js|undefined|NaN/);
  }
  await expect(editor.page.getByRole('button', { name: 'Plan', exact: true })).toContainText('Example Coolstore');
});

test('a file with wrong values opens with what can be read, and lists the rest by its place', async ({
  editor,
  page,
}) => {
  await editor.openSample('coolstore');
  const camera = { kind: 'camera', name: 'C1', hfov: 'wide' };
  const broken = planWith([
    { type: 'Feature', id: 'c1', geometry: { type: 'Point', coordinates: [176.31, -37.79] }, properties: camera },
    { type: 'Feature', id: 'b1', geometry: { type: 'Polygon', coordinates: square }, properties: { kind: 'building' } },
    { type: 'Feature', id: 'b1', geometry: { type: 'Polygon', coordinates: square }, properties: { kind: 'building' } },
    {
      type: 'Feature',
      id: 'x',
      geometry: { type: 'Point', coordinates: [999, 'north'] },
      properties: { kind: 'sign' },
    },
  ]);
  await editor.drop('broken.plan.geojson', broken);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('features[0].properties.hfov');
  await expect(dialog).toContainText('features[3]');
  await page.keyboard.press('Escape');
  await editor.expectFeatures(3);
  const copy = await editor.savedCopy();
  expect(copy.features.find(({ properties }) => properties.kind === 'camera')?.properties.hfov).toBe('wide');
});

test('a name that is a script is text wherever it shows', async ({ editor, page }) => {
  await editor.openSample('coolstore');
  const name = '<img src=x onerror="window.hacked = true">';
  const feature = {
    type: 'Feature',
    id: 'b1',
    geometry: { type: 'Polygon', coordinates: square },
    properties: { kind: 'building', name },
  };
  await editor.drop(
    'named.plan.geojson',
    planWith([feature], { version: 1, title: name, crs: 'EPSG:2193', datum: 'NZGD2000', packs: ['nz-ses'] }),
  );
  await expect(editor.features.getByText(name)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan', exact: true })).toContainText(name);
  await editor.features.getByText(name).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await expect(editor.checklist).toContainText('Building');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

import { expect, test } from './editor.ts';

/** Naval waters, Spectacle Island: Control of Naval Waters Act 1918 Proclamation, Sch 1 item 1; minutes of 75 in line 4. */
const spectacle = `World Geodetic System (WGS 84)
Point 1  33°51’06.1446”S  151°09’59.9966”E
Point 2  33°51’02.2258”S  151°10’01.2551”E
Point 3  33°75’47.2271”S  151°09’54.3550”E
Point 4  33°50’52.0409”S  151°09’36.5977”E
Point 5  33°51’01.7478”S  151°09’42.0228”E`;

test('a list from a notice is pasted, mended where its line says, accepted, and written out the same', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  await page.keyboard.press('Control+Shift+L');
  const dialog = page.getByRole('dialog', { name: 'Paste a boundary' });
  const text = dialog.getByLabel('Text of the boundary');
  await text.fill(spectacle);
  const lines = dialog.getByRole('list', { name: 'What was understood, line by line' });
  const accept = dialog.getByRole('button', { name: 'Put it on the plan' });
  await expect(lines.getByRole('listitem').nth(3)).toContainText('75 minutes');
  await expect(dialog.getByRole('status')).toContainText('Line 4');
  await expect(accept).toHaveAttribute('aria-disabled', 'true');

  await lines.getByRole('button', { name: /^4/ }).click();
  const line = await text.evaluate((box) => {
    const { value, selectionStart, selectionEnd } = box as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(line).toMatch(/^Point 3 /);
  await page.keyboard.type(line.replace('75’', '50’'));
  await expect(dialog.getByText('taken as GDA2020').first()).toBeVisible();
  await expect(dialog.getByRole('cell', { name: /^495\.0\d m$/ })).toBeVisible();
  await dialog.getByLabel('Along a water mark').check();
  await dialog.getByLabel('It is the boundary of').selectOption('Water-side restricted zone');
  await dialog.getByLabel('Name').fill('Spectacle Island');
  await accept.click();
  await expect(dialog).toBeHidden();
  await expect(editor.features.getByText('Spectacle Island')).toBeVisible();
  const { properties } =
    (await editor.savedCopy()).features.find(({ properties: { name } }) => name === 'Spectacle Island') ?? {};
  expect(properties?.vertices).toEqual(['1', '2', '3', '4', '5']);
  expect(properties?.edges).toHaveLength(5);

  await page.keyboard.press('Control+Shift+X');
  const writer = page.getByRole('dialog', { name: /^Write out/ });
  await writer.getByLabel('Write it as').selectOption('Legal description');
  await expect(writer.getByLabel('Text', { exact: true })).toHaveValue(
    /33° 51′ 06\.145″ S, longitude 151° 09′ 59\.997″ E/,
  );
});

test('a leg is edited in the table, and the description of the boundary makes the same ring in a new plan', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  await page.keyboard.press('Control+Shift+L');
  const dialog = page.getByRole('dialog', { name: 'Paste a boundary' });
  await dialog.getByLabel('Text of the boundary').fill(spectacle.replace('33°75’', '33°50’'));
  await dialog.getByLabel('Straight (geodesic)').check();
  await dialog.getByLabel('It is the boundary of').selectOption('Water-side restricted zone');
  await dialog.getByLabel('Name').fill('Spectacle Island');
  await dialog.getByRole('button', { name: 'Put it on the plan' }).click();
  await expect(dialog).toBeHidden();

  await page.keyboard.press('F8');
  const table = page.getByRole('region', { name: 'Points of the boundary' });
  await expect(table.getByLabel('Distance from point 1')).toHaveValue(/^125\.0/);
  await table.getByLabel('Distance from point 1').fill('150');
  await page.keyboard.press('Enter');
  await expect(table.getByLabel('Distance from point 1')).toHaveValue('150.000');
  await expect(table.getByLabel('Latitude of point 2')).toHaveValue(/33° 51′ 01\.44/);
  await table.getByRole('button', { name: 'What to do with point 5' }).click();
  await table.getByRole('menuitem', { name: 'Insert a point after it' }).click();
  await expect(table.getByLabel('Label of point 6')).toHaveValue('5a');
  const ringIn = async (name: string): Promise<number[][]> => {
    const found = (await editor.savedCopy()).features.find(({ properties }) => properties.name === name);
    const [outline = []] = (found?.geometry.coordinates ?? []) as number[][][];
    return outline;
  };
  const ring = await ringIn('Spectacle Island');
  expect(ring).toHaveLength(7);

  await page.keyboard.press('Control+Shift+X');
  const writer = page.getByRole('dialog', { name: /^Write out/ });
  await writer.getByLabel('Write it as').selectOption('Legal description');
  await writer.getByLabel('Decimals of a second').fill('6');
  const description = await writer.getByLabel('Text', { exact: true }).inputValue();
  expect(description).toContain('to point 5a, latitude');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name: /Plans and new plan/ }).click();
  await page.getByRole('button', { name: /Start a plan/ }).click();
  await page.getByLabel('Title of the plan').fill('Another plan');
  await page.getByLabel(/A port in Australia/).check();
  await page.getByLabel(/^Where/).fill(description);
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await editor.expectFeatures(1);
  const [again] = (await editor.savedCopy()).features;
  const [copy = []] = (again?.geometry.coordinates ?? []) as number[][][];
  expect(copy).toHaveLength(7);
  for (const [i, [lon = 0, lat = 0]] of copy.entries()) {
    expect(lon).toBeCloseTo(ring[i]?.[0] ?? 0, 9);
    expect(lat).toBeCloseTo(ring[i]?.[1] ?? 0, 9);
  }
  expect(again?.properties.vertices).toEqual(['1', '2', '3', '4', '5', '5a']);
});

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

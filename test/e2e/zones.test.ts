import { expect, test } from './editor.ts';

/** A zone's properties in the saved plan, by its name. */
const named = (features: readonly { properties: Readonly<Record<string, unknown>> }[], name: string) =>
  features.find(({ properties }) => properties.name === name)?.properties;

test('a water-side zone is made 50 m from a berth, and a change of a zone is proposed, compared and accepted', async ({
  editor,
  page,
}) => {
  await editor.openSample('port');
  const form = page.getByRole('region', { name: 'Selected' });
  const list = page.getByRole('searchbox', { name: 'Find a feature' });
  const select = async (name: string) => {
    await list.fill(name);
    await editor.features.getByText(name, { exact: true }).click();
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue(name);
    await list.fill('');
  };
  await select('Berth 1');
  await expect(form.getByRole('button', { name: 'Make a water-side zone' })).toHaveAttribute('aria-disabled', 'true');
  await form.getByRole('textbox', { name: 'Distance' }).fill('50');
  await form.getByRole('button', { name: 'Make a water-side zone' }).click();
  await expect(editor.status).toContainText('Zone made');
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Berth 1 water');
  await page.keyboard.press('Enter');

  await select('Wharf face');
  await form.getByRole('button', { name: 'Propose a change' }).click();
  await expect(form.getByText(/It would take the place of/)).toBeVisible();
  await form.getByRole('button', { name: 'As proposed' }).click();
  await expect(form.getByRole('button', { name: 'As proposed' })).toHaveAttribute('aria-pressed', 'true');
  await form.getByRole('button', { name: 'All', exact: true }).click();
  await form.getByRole('button', { name: 'Accept the proposal' }).click();

  const { features } = await editor.savedCopy();
  const zone = features.find(({ properties }) => properties.name === 'Berth 1 water');
  const berth = features.find(({ properties }) => properties.name === 'Berth 1');
  expect(zone?.geometry).toEqual(berth?.geometry);
  expect(zone?.properties).toMatchObject({ kind: 'water-side-restricted-zone', distance: 50, reference: 'berth1' });
  expect(zone?.properties.side).toBe('left');
  expect(named(features, 'Wharf face')?.status).toBe('established');
  expect(named(features, 'Wharf face (revoked)')?.status).toBe('revoked');
});

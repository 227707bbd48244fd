import { expect, test } from './editor.ts';

test('the coolstore sample opens drawn, and the checklist names its findings', async ({ editor, page }) => {
  await editor.openSample('coolstore');
  const toDo = editor.checklist.getByRole('list', { name: 'To do' });
  await expect(toDo).toContainText('Camera “C8” does not record how long images are stored.');
  await expect(toDo).toContainText('Building “Pump shed” shows no access point.');
  await expect(editor.checklist.getByText(/^2 to do/)).toBeVisible();
  await toDo.getByText('Camera “C8” does not record').click();
  await expect(page.getByRole('region', { name: 'Selected' })).toContainText('Camera');
  await expect(page.getByRole('region', { name: 'Selected' }).getByLabel('Name')).toHaveValue('C8');
});

test('the port sample opens drawn, and the checklist names its findings', async ({ editor }) => {
  await editor.openSample('port');
  await expect(editor.checklist).toContainText('“Wharf face” does not state: responsible person.');
  await expect(editor.checklist.getByText(/^1 to do/)).toBeVisible();
});

import { type Editor, expect, test } from './editor.ts';
import { answers, siteSteps } from './site.ts';

/** Fills in what the checklist asks for, one field after the other, in the order of the list. */
async function fillIn(editor: Editor): Promise<void> {
  const asked = editor.checklist.getByRole('list', { name: 'To do' }).getByRole('button', { name: /^Fill in/ });
  for (let step = 0; step < 30 && (await asked.count()) > 0; step++) {
    const finding = await asked.first().locator('xpath=ancestor::li[1]').innerText();
    await asked.first().click();
    const label = await editor.focusedLabel();
    const answer = answers[label];
    if (answer === undefined) throw new Error(`expected a field that the site knows an answer for, got ${label}`);
    for (const part of answer.split('\t')) {
      await editor.page.keyboard.type(part);
      await editor.page.keyboard.press('Tab');
    }
    await expect(asked.first().locator('xpath=ancestor::li[1]').or(editor.allDone)).not.toHaveText(finding);
  }
}

test('by mouse, from an empty plan down the checklist until nothing is not met', async ({ editor, page }) => {
  await editor.startSite('Depot');
  await editor.zoomTo(18, [50, 45]);
  for (const { button, points } of siteSteps) {
    const more = editor.checklist.getByRole('button', { name: /^Show all/ });
    if (await more.isVisible()) await more.click();
    const step = editor.checklist.getByRole('button', { name: button, exact: true });
    await step.click();
    await editor.draw(points);
    await expect(step).toBeHidden();
  }
  await fillIn(editor);
  await expect(editor.checklist).not.toContainText('to do');
  await editor.expectFeatures(siteSteps.length);
  await editor.expectSaved();

  await page.reload();
  await editor.expectFeatures(siteSteps.length);
  await expect(editor.checklist.getByText(/\d+ met/)).toBeVisible();
  await expect(editor.checklist).not.toContainText('to do');
  await page.screenshot({ path: '/tmp/team/store/j1.png' });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { has } from '../installed.ts';
import { type Editor, expect, test } from './editor.ts';
import { type Hand, keyboard, mouse } from './hands.ts';
import { answers, siteSteps } from './site.ts';

/** Draws every item that the checklist asks for, in its order. */
async function drawItems(editor: Editor, hand: Hand): Promise<void> {
  for (const { button, points } of siteSteps) {
    await hand.step(button);
    await hand.draw(points);
    await expect(editor.checklist.getByRole('button', { name: button, exact: true })).toBeHidden();
  }
}

/** Fills in what the checklist asks for, one field after the other, in the order of the list. */
async function fillIn(editor: Editor, hand: Hand): Promise<void> {
  const { page } = editor;
  const asked = editor.checklist.getByRole('list', { name: 'To do' }).getByRole('button', { name: /^Fill in/ });
  for (let field = 0; field < 40 && (await asked.count()) > 0; field++) {
    const before = await editor.checklist.textContent();
    await hand.step((await asked.first().textContent()) ?? '');
    const label = await editor.focusedLabel();
    const answer = answers[label];
    if (answer === undefined) throw new Error(`expected a field that the site knows an answer for, got ${label}`);
    for (const part of answer.split('\t')) {
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
    await expect.poll(() => editor.checklist.textContent()).not.toBe(before);
  }
}

async function printSheet(editor: Editor, hand: Hand): Promise<string> {
  await hand.addSheet();
  await hand.fill('Title', 'Depot site plan');
  await hand.fill('Author', 'A. Person');
  const download = editor.page.waitForEvent('download');
  await hand.press('Print PDF');
  return (await download).path();
}

for (const [name, handOf] of [['mouse', mouse], ['keyboard alone', keyboard]] as const) // biome-ignore format: one line
  test(`by ${name}, from an empty plan down the checklist to the printed sheet, and all is there after a reload`, async ({
    editor,
    page,
  }) => {
    const hand = handOf(editor);
    await hand.start('Depot');
    await drawItems(editor, hand);
    await fillIn(editor, hand);
    await expect(editor.checklist.getByText(/\d+ met/)).not.toContainText('to do');

    const pdf = await printSheet(editor, hand);
    expect(readFileSync(pdf).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    if (has('pdftotext')) {
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      for (const printed of ['Depot site plan', 'A. Person', 'NZGD2000', '1:500']) expect(text).toContain(printed);
      expect(text).not.toContain('DRAFT');
    }

    await editor.expectSaved();
    await page.reload();
    await editor.expectFeatures(siteSteps.length);
    await expect(editor.checklist.getByText(/\d+ met/)).not.toContainText('to do');
    await page.getByRole('tab', { name: 'Sheets' }).click();
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Depot site plan');
  });

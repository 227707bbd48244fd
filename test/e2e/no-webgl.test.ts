import { chromiumArguments } from '../../tools/browser.mjs';
import { findChromium } from '../../tools/find-chromium.mjs';
import { expect, test } from './editor.ts';
import { sampleSize } from './sample-size.ts';

test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...chromiumArguments.filter((argument) => !/gl|gpu|swiftshader/.test(argument)), '--disable-3d-apis'],
  },
});

test('without WebGL 2 one line says so, and lists, forms and checks work', async ({ editor, page }) => {
  await page.goto('./?sample=coolstore');
  await expect(page.getByRole('alert').filter({ hasText: 'WebGL 2' })).toBeVisible();
  await expect(editor.checklist).toContainText('Building “Pump shed” shows no access point.');
  await editor.expectFeatures(sampleSize('coolstore'));
  await editor.checklist.getByRole('button', { name: 'Fill in how long images are stored' }).click();
  await expect(page.getByLabel('Images kept')).toBeFocused();
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await expect(editor.checklist.getByText(/^1 to do/)).toBeVisible();
  await editor.expectSaved();
});

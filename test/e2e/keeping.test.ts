import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { chromiumArguments } from '../../tools/browser.mjs';
import { findChromium } from '../../tools/find-chromium.mjs';
import { Editor, expect, test } from './editor.ts';
import { sampleSize } from './sample-size.ts';

test('a reload finds every change, and a changed sample is a plan of its own', async ({ editor, page }) => {
  await editor.openSample('coolstore');
  await page.keyboard.press('f');
  await editor.draw([[0, 100], [60, 110]]); // biome-ignore format: one line
  const drawn = sampleSize('coolstore') + 1;
  await editor.expectFeatures(drawn);
  await editor.expectSaved();
  await page.reload();
  await editor.expectFeatures(drawn);
  await page.goto('./?sample=coolstore');
  await editor.expectFeatures(drawn - 1);
});

test('a plan in which nothing is drawn yet opens where it was started', async ({ editor, page }) => {
  await editor.startSite('Depot');
  const before = await editor.map.getAttribute('data-centre');
  await page.reload();
  await expect(editor.checklist.getByText(/^Buildings: not drawn/)).toBeVisible();
  await expect.poll(async () => Number(await editor.map.getAttribute('data-zoom'))).toBeGreaterThan(15);
  await editor.rested();
  expect((await editor.map.getAttribute('data-centre'))?.slice(0, 9)).toBe(before?.slice(0, 9));
});

test('storage that is full says so, keeps the work in hand, and saves it once there is room', async ({
  editor,
  page,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await page.context().newCDPSession(page);
  await page.goto('./');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await editor.startSite('Depot');
  await page.keyboard.press('f');
  await editor.draw([[0, 0], [60, 0]]); // biome-ignore format: one line
  const state = page.getByRole('status').filter({ hasText: 'Not saved' });
  await expect(state).toHaveAttribute('title', /storage is full/);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await editor.expectSaved();
  await page.reload();
  await editor.expectFeatures(1);
});

test('where storage is denied the plan can be drawn and saved as a file, and the bar says why nothing is kept', async ({
  editor,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await editor.startSite('Depot');
  await page.keyboard.press('f');
  await editor.draw([[0, 0], [60, 0]]); // biome-ignore format: one line
  const state = page.getByRole('status').filter({ hasText: 'Not saved' });
  await expect(state).toHaveAttribute('title', /private window/);
  expect((await editor.savedCopy()).features).toHaveLength(1);
});

test('two tabs do not write one plan: the second reads until it takes over', async ({ editor, page, context }) => {
  await editor.startSite('Depot');
  await page.keyboard.press('f');
  await editor.draw([[0, 0], [60, 0]]); // biome-ignore format: one line
  await editor.expectSaved();
  const second = new Editor(await context.newPage());
  await second.page.goto('./');
  const notice = second.page.getByRole('alert').filter({ hasText: 'open in another tab' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Take over' }).click();
  await expect(notice).toBeHidden();
  await expect(page.getByRole('alert').filter({ hasText: 'taken this plan over' })).toBeVisible();
  await second.handy();
  await second.rested();
  await second.page.keyboard.press('f');
  await second.draw([[10, 10], [50, 10]]); // biome-ignore format: one line
  await second.expectFeatures(2);
  await second.expectSaved();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await editor.draw([[0, 20], [60, 20]]); // biome-ignore format: one line
  await expect(editor.status).toContainText('Another tab');
  await editor.expectFeatures(1);
});

test('a killed browser loses nothing that was called saved', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'bollard-profile-'));
  const first = await startBrowser(profile);
  const editor = first.editor;
  await editor.startSite('Depot', baseURL);
  await editor.page.keyboard.press('f');
  for (const north of [0, 20, 40]) await editor.draw([[0, north], [60, north]]); // biome-ignore format: one line
  await editor.expectFeatures(3);
  await editor.expectSaved();
  first.kill();
  const next = await startBrowser(profile);
  await next.editor.page.goto(baseURL ?? '');
  await next.editor.expectFeatures(3);
  next.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser as a process of its own, so that it can be killed as by a power cut. */
async function startBrowser(profile: string): Promise<{ editor: Editor; kill: () => void }> {
  const child = spawn(
    findChromium() ?? 'chromium',
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,900',
      '--no-first-run',
      ...chromiumArguments,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('expected a browser that starts')));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('expected a page');
  return { editor: new Editor(page), kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL') };
}

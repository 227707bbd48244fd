import type { Page } from 'playwright';
import { writePlan } from '../../src/plan/write-plan.ts';
import { withBrowser } from '../../tools/browser.mjs';
import { type Figure, quantile } from './figure.ts';
import { makePlan } from './make-plan.ts';

const features = 10_000;
const rounds = 7;

/** Puts a plan into the journal as a person would: by dropping its file on the window. */
async function keepPlan(page: Page, title: string, text: string): Promise<void> {
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'bench.plan.geojson'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, text);
  await page.getByRole('button', { name: 'Plan', exact: true }).filter({ hasText: title }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  // How it is drawn is kept once nothing else waits.
  await page.waitForTimeout(5000);
}

/** Opens a plan from the list of plans, and waits until the map has its data. */
async function openFromList(page: Page, title: string | RegExp): Promise<void> {
  const given = await page.evaluate(() => performance.getEntriesByName('map-has-data').length);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Plans and new plan…' }).click();
  await page.getByRole('region', { name: 'Your plans' }).getByRole('button', { name: title }).first().click();
  await page.waitForFunction((count) => performance.getEntriesByName('map-has-data').length > count, given);
}

/** Milliseconds from the last opening's first read of the journal to the moment the map had its data. */
const opening = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
    return at('map-has-data') - at('plan-read');
  });

const parsing = (page: Page, text: string): Promise<number> =>
  page.evaluate((json) => {
    const start = performance.now();
    JSON.parse(json);
    return performance.now() - start;
  }, text);

/** Opening a kept plan of 10,000 features from the list of plans, beside `JSON.parse` of its file in the same page. */
export function benchOpen(): Promise<readonly Figure[]> {
  const text = writePlan(makePlan(features));
  return withBrowser(async (browser, address) => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${address}?sample=coolstore`);
    await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
    await keepPlan(page, 'Another plan', writePlan(makePlan(20)).replace('20 features', 'Another plan'));
    await keepPlan(page, `${features} features`, text);
    const [opened, parsed]: number[][] = [[], []];
    for (let i = 0; i < rounds; i++) {
      await openFromList(page, /^Another plan/);
      parsed.push(await parsing(page, text));
      await openFromList(page, new RegExp(`^${features} features`));
      opened.push(await opening(page));
    }
    const [open, parse] = [quantile(opened, 0.5), quantile(parsed, 0.5)];
    return [
      { what: `JSON.parse of the file of a plan of ${features} features`, value: parse, unit: 'ms' },
      { what: 'from the first read of the journal until the map has its data', value: open, unit: 'ms' },
      { what: 'the second as a multiple of the first', value: open / parse, unit: 'times', limit: 4 },
    ];
  }, 4396);
}

import type { Page } from 'playwright';
import { writePlan } from '../../src/plan/write-plan.ts';
import { withBrowser } from '../../tools/browser.mjs';
import { type Figure, quantile } from './figure.ts';
import { makePlan } from './make-plan.ts';

const features = 10_000;
const rounds = 5;

/** Puts a plan into the journal as a person would: by dropping its file on the window. */
async function keepPlan(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'bench.plan.geojson'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, text);
  await page.getByText(`${features} features`).first().waitFor({ timeout: 60_000 });
  await page.getByText('Saved', { exact: true }).first().waitFor({ timeout: 60_000 });
}

/** Milliseconds from the first read of the journal to the moment the map has its data, after a reload. */
async function openAgain(page: Page): Promise<number> {
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('map-has-data').length > 0, null, { timeout: 60_000 });
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
    return at('map-has-data') - at('plan-read');
  });
}

const parse = (page: Page, text: string): Promise<number> =>
  page.evaluate((json) => {
    const start = performance.now();
    JSON.parse(json);
    return performance.now() - start;
  }, text);

/** Opening a kept plan of 10,000 features, beside `JSON.parse` of its file in the same page. */
export function benchOpen(): Promise<readonly Figure[]> {
  const text = writePlan(makePlan(features));
  return withBrowser(async (browser, address) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${address}?sample=coolstore`);
    await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0, null, { timeout: 60_000 });
    await keepPlan(page, text);
    const [opened, parsed]: number[][] = [[], []];
    for (let i = 0; i < rounds; i++) {
      opened.push(await openAgain(page));
      parsed.push(await parse(page, text));
    }
    const [opening, parsing] = [quantile(opened, 0.5), quantile(parsed, 0.5)];
    return [
      { what: `JSON.parse of a plan file of ${features} features`, value: parsing, unit: 'ms' },
      { what: 'from the journal’s first read until the map has its data', value: opening, unit: 'ms' },
      { what: 'the second as a multiple of the first', value: opening / parsing, unit: 'times', limit: 4 },
    ];
  });
}

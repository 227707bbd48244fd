import { gzipSync } from 'node:zlib';
import { withBrowser } from './browser.mjs';

// `npm run size`: what is fetched until the first frame with the plan on it, gzipped, in a real Chromium.

const limit = 555;
const kilobytes = (bytes) => bytes / 1000;

/** Everything that was asked for before the plan was drawn: address and gzipped bytes. */
async function fetchedBeforeDrawn(browser, address) {
  const page = await browser.newPage();
  const fetched = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith('http')) return;
    const response = request.response();
    const body = response.then((answer) => answer?.body()).catch(() => undefined);
    fetched.push({ url: request.url(), started: request.timing().startTime, body });
  });
  await page.goto(`${address}?sample=coolstore`);
  await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0, null, { timeout: 60_000 });
  const drawn = await page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('map-drawn')[0]?.startTime ?? 0),
  );
  await page.waitForLoadState('networkidle');
  const before = fetched.filter(({ started }) => started <= drawn);
  return Promise.all(
    before.map(async ({ url, body }) => {
      const text = await body;
      if (text === undefined) throw new Error(`expected the body of ${url}, got none`);
      return { url, bytes: gzipSync(text, { level: 9 }).length };
    }),
  );
}

const files = await withBrowser(fetchedBeforeDrawn);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
const map = files.filter(({ url }) => /\/maplibre/.test(url)).reduce((sum, { bytes }) => sum + bytes, 0);
for (const { url, bytes } of files.sort((a, b) => b.bytes - a.bytes)) {
  console.log(`${kilobytes(bytes).toFixed(1).padStart(8)} KB  ${new URL(url).pathname}`);
}
console.log(
  `${kilobytes(total).toFixed(1).padStart(8)} KB  until the map is drawn, gzipped; at most ${limit} KB: ${kilobytes(total) <= limit ? 'ok' : 'over'}`,
);
console.log(`${kilobytes(map).toFixed(1).padStart(8)} KB  of these are MapLibre with its worker`);
process.exitCode = kilobytes(total) <= limit ? 0 : 1;

import type { Browser, Page } from 'playwright';
import { siteFrame } from '../../src/geometry/site-frame.ts';
import { mercatorScreen, type Screen } from '../../src/map/screen.ts';
import { createPlan, listOf, newSettings } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { withBrowser } from '../../tools/browser.mjs';
import { type Figure, quantile } from './figure.ts';
import { makePlan } from './make-plan.ts';

const features = 10_000;
const moves = 240;
const workingZoom = 18.5;

/** What the map element tells of its view. */
async function screenOf(page: Page): Promise<{ screen: Screen; left: number; top: number }> {
  const view = await page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('[data-centre]');
    const box = map?.getBoundingClientRect();
    if (!map || !box) throw new Error('expected a map element with data-centre, got none');
    const { centre = '', zoom = '' } = map.dataset;
    return { centre, zoom, left: box.left, top: box.top, width: box.width, height: box.height };
  });
  const [lon, lat] = view.centre.split(' ').map(Number);
  return {
    screen: mercatorScreen([lon, lat], Number(view.zoom), view.width, view.height),
    left: view.left,
    top: view.top,
  };
}

/** Where a place is on the page, in CSS pixels. */
async function pageAt(page: Page, position: readonly number[]): Promise<{ x: number; y: number }> {
  const { screen, left, top } = await screenOf(page);
  const [x, y] = screen.project([...position]);
  return { x: left + x, y: top + y };
}

async function zoomTo(page: Page, position: readonly number[], zoom: number): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const { screen } = await screenOf(page);
    if (screen.zoom >= zoom) return;
    const at = await pageAt(page, position);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -240);
    await page.waitForTimeout(150);
  }
  throw new Error(`expected to reach zoom ${zoom}, got ${(await screenOf(page)).screen.zoom}`);
}

/** Selects an area, takes its first corner and drags it about; milliseconds of all handlers of each move. */
async function dragCorner(page: Page, building: FeatureRecord): Promise<number[]> {
  if (building.geometry.type !== 'Polygon') throw new Error(`expected an area, got a ${building.geometry.type}`);
  const [[corner, next]] = building.geometry.coordinates;
  await zoomTo(page, corner, workingZoom);
  await page.waitForTimeout(1500);
  const edge = await pageAt(page, [(corner[0] * 2 + next[0]) / 3, (corner[1] * 2 + next[1]) / 3]);
  await page.mouse.click(edge.x, edge.y);
  const start = await pageAt(page, corner);
  return page.evaluate(
    async ({ x, y, count }) => {
      const canvas = document.querySelector('.maplibregl-canvas');
      const send = (type: string, dx: number, dy: number) =>
        canvas?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x + dx, clientY: y + dy, buttons: 1 }),
        );
      send('mousemove', 0, 0);
      send('mousedown', 0, 0);
      const times: number[] = [];
      for (let i = 0; i < count; i++) {
        const [dx, dy] = [60 * Math.sin(i / 9) + 5, 45 * Math.sin(i / 5) + 5];
        const before = performance.now();
        send('mousemove', dx, dy);
        times.push(performance.now() - before);
        await new Promise((resolve) => setTimeout(resolve, 12));
      }
      send('mouseup', 5, 5);
      return times;
    },
    { x: start.x, y: start.y, count: moves },
  );
}

const corners = 2000;

/** One port boundary of 2,000 corners, and a zone that shares forty of them. */
function longBoundary(): { readonly text: string; readonly boundary: FeatureRecord } {
  const frame = siteFrame([151.78, -32.91]);
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    const radius = 800 + 40 * Math.sin(37 * angle);
    return [...frame.toLonLat([radius * Math.cos(angle), radius * Math.sin(angle)])];
  });
  const shared = [...ring.slice(0, 40), [...frame.toLonLat([0, 0])]];
  const area = (id: string, kind: string, order: number, outline: number[][]): FeatureRecord => ({
    type: 'feature',
    id,
    kind,
    order,
    geometry: { type: 'Polygon', coordinates: [[...outline, outline[0]]] },
    values: { name: id },
  });
  const boundary = area('port', 'port-boundary', 0, ring);
  const settings = { ...newSettings, datum: 'GDA2020', crs: 'EPSG:7856', packs: ['au-mtofsr'] } as const;
  const records = [settings, boundary, area('zone', 'cleared-zone', 1, shared)];
  return { text: writePlan(createPlan(records)), boundary };
}

/** Opens a plan in a fresh page and drags the first corner of one of its areas. */
async function dragIn(browser: Browser, address: string, text: string, area: FeatureRecord): Promise<number[]> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.waitForSelector('[data-centre]');
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'bench.plan.geojson'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0, null, { timeout: 60_000 });
  const times = await dragCorner(page, area);
  await page.context().close();
  return times;
}

/** Dragging one vertex among 10,000 features in a real Chromium: every handler of a pointer move, the map library's too. */
export function benchDrag(): Promise<readonly Figure[]> {
  const plan = makePlan(features);
  const text = writePlan(plan);
  const building = listOf(plan, 'feature').find(({ kind }) => kind === 'building');
  if (!building) throw new Error('expected a building on the plan, got none');
  return withBrowser(async (browser, address) => {
    const times = await dragIn(browser, address, text, building);
    const long = longBoundary();
    const onLong = await dragIn(browser, address, long.text, long.boundary);
    return [
      {
        what: `dragging a vertex among ${features} features: handlers per move, median`,
        value: quantile(times, 0.5),
        unit: 'ms',
        limit: 4,
      },
      { what: 'the same, p95', value: quantile(times, 0.95), unit: 'ms', limit: 8 },
      {
        what: `dragging a vertex of a boundary of ${corners}: handlers per move, median`,
        value: quantile(onLong, 0.5),
        unit: 'ms',
        limit: 4,
      },
      { what: 'the same, p95', value: quantile(onLong, 0.95), unit: 'ms', limit: 8 },
    ];
  });
}

import { readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from 'playwright/test';
import { siteFrame } from '../../src/geometry/site-frame.ts';
import { mercatorScreen } from '../../src/map/screen.ts';

/** Where the journeys begin their site: near Te Puke. */
export const corner = [176.31, -37.79] as const;
const frame = siteFrame(corner);

/** Lon, lat of a place in metres east and north of the corner. */
export const placeAt = ([east, north]: readonly number[]): [number, number] => frame.toLonLat([east, north]);

/** A place as a person would type it, to a millimetre. */
export function placeText(metres: readonly number[]): string {
  const [lon, lat] = placeAt(metres);
  return `${(-lat).toFixed(8)} S ${lon.toFixed(8)} E`;
}

/** The editor as a person sees it: by the roles and names of what is on the screen. */
export class Editor {
  readonly page: Page;
  readonly checklist: Locator;
  readonly palette: Locator;
  readonly features: Locator;
  readonly status: Locator;
  readonly map: Locator;
  readonly allDone: Locator;

  constructor(page: Page) {
    this.page = page;
    this.checklist = page.getByRole('region', { name: 'Checklist' });
    this.palette = page.getByRole('region', { name: 'Tools' });
    this.features = page.getByRole('region', { name: 'Features' });
    this.status = page.getByRole('contentinfo');
    this.map = page.locator('[data-centre]');
    this.allDone = this.checklist.getByText('Nothing is left to do under these rules.');
  }

  async openSample(id: 'coolstore' | 'port'): Promise<void> {
    await this.page.goto(`./?sample=${id}`);
    await this.drawn();
  }

  /** Waits for the first frame with the plan on it. */
  async drawn(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0, null, {
      timeout: 45_000,
    });
    await this.handy();
  }

  /** Waits until the map's tools are there. */
  handy(): Promise<void> {
    return expect(this.map).toHaveAttribute('data-tools', 'ready');
  }

  /** Starts a New Zealand site at the corner, from the first page, by mouse. */
  async startSite(title: string, address = './'): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('button', { name: /Start a plan/ }).click();
    await this.page.getByLabel('Title of the plan').fill(title);
    await this.page.getByLabel(/^Where/).fill(placeText([50, 45]));
    await this.page.getByRole('button', { name: 'Start the plan' }).click();
    await expect(this.map).toHaveAttribute('data-centre', /\d/);
    await expect(this.checklist.getByText(/^Buildings: not drawn/)).toBeVisible();
    await this.handy();
    await this.rested();
  }

  /** Turns the wheel over a place until the map is at least so near. */
  async zoomTo(zoom: number, metres: readonly number[]): Promise<void> {
    for (let turn = 0; turn < 40 && Number(await this.map.getAttribute('data-zoom')) < zoom; turn++) {
      const { x, y } = await this.pixelOf(metres);
      await this.page.mouse.move(x, y);
      await this.page.mouse.wheel(0, -200);
      await this.rested();
    }
  }

  /** Waits until the map has stopped moving. */
  async rested(): Promise<void> {
    const view = () => this.map.evaluate((map) => JSON.stringify((map as HTMLElement).dataset));
    for (let before = '', now = await view(); before !== now; now = await view()) {
      before = now;
      await this.page.waitForTimeout(350);
    }
  }

  /** CSS pixels of a place in metres from the corner on the page. */
  pixelOf(metres: readonly number[]): Promise<{ x: number; y: number }> {
    return this.pixelAt(placeAt(metres));
  }

  /** CSS pixels of a lon, lat on the page. */
  async pixelAt(place: readonly number[]): Promise<{ x: number; y: number }> {
    const view = await this.map.evaluate((map) => {
      const box = map.getBoundingClientRect();
      const { centre = '', zoom = '' } = (map as HTMLElement).dataset;
      return { centre, zoom: Number(zoom), left: box.left, top: box.top, width: box.width, height: box.height };
    });
    const [lon = 0, lat = 0] = view.centre.split(' ').map(Number);
    const [x, y] = mercatorScreen([lon, lat], view.zoom, view.width, view.height).project([...place]);
    return { x: view.left + x, y: view.top + y };
  }

  async clickAt(metres: readonly number[]): Promise<void> {
    const { x, y } = await this.pixelOf(metres);
    await this.page.mouse.move(x, y, { steps: 2 });
    await this.page.mouse.click(x, y);
  }

  /** Clicks a line, an area or a point; Enter ends what has several points. */
  async draw(points: readonly (readonly number[])[]): Promise<void> {
    for (const point of points) await this.clickAt(point);
    if (points.length > 1) await this.page.keyboard.press('Enter');
  }

  /** How many features the list counts. */
  async expectFeatures(count: number): Promise<void> {
    await expect(this.features.getByText(String(count), { exact: true }).first()).toBeVisible();
  }

  /** Drops a file on the window, as from a folder. */
  async drop(name: string, content: string | { readonly bytes: number }): Promise<void> {
    await this.page.evaluate(
      ([fileName, body]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([typeof body === 'string' ? body : new Uint8Array(body.bytes)], fileName));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, content] as const,
    );
  }

  /** Selects a feature by its name in the list, which takes the map there. */
  async select(name: string): Promise<void> {
    const search = this.page.getByRole('searchbox', { name: 'Find a feature' });
    await search.fill(name);
    await this.features.getByText(name, { exact: true }).click();
    await expect(this.page.getByRole('region', { name: 'Selected' }).getByLabel('Name', { exact: true })).toHaveValue(
      name,
    );
    await search.fill('');
  }

  /** Waits until the map has gone to a lon, lat: it stands in its middle. Answers its pixel on the page. */
  async goneTo(place: readonly number[]): Promise<{ x: number; y: number }> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('expected the map on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await expect
      .poll(async () => {
        const now = await this.pixelAt(place);
        return Math.hypot(now.x - x, now.y - y);
      })
      .toBeLessThan(1.5);
    return { x, y };
  }

  /** Takes hold of the map at a place on the page and drags by so many pixels, in steps. */
  async dragBy({ x, y }: { x: number; y: number }, [right, down]: readonly [number, number]): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    for (let step = 1; step <= 5; step++) await this.page.mouse.move(x + (right * step) / 5, y + (down * step) / 5);
    await this.page.mouse.up();
  }

  /** The plan file that "Save a copy" gives. */
  async savedCopy(): Promise<SavedPlan> {
    const download = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+Shift+S');
    return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  }

  /** The label of the field that has the focus, once one has. */
  async focusedLabel(): Promise<string> {
    const field = this.page.locator('input:focus, select:focus, textarea:focus');
    await expect(field).toBeVisible();
    return field.evaluate((element) => {
      const [label] = (element as HTMLInputElement).labels ?? [];
      return (label?.textContent ?? element.getAttribute('aria-label') ?? '').trim();
    });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }
}

interface SavedPlan {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

interface Watched {
  readonly editor: Editor;
  /** The hosts but the editor's own that anything was asked of. */
  readonly strangers: Set<string>;
}

/** A test with the editor, which fails on an error that nothing caught and on a request to a host that nobody named. */
export const test = base.extend<Watched>({
  strangers: async ({ context, baseURL }, use) => {
    const strangers = new Set<string>();
    context.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && host !== new URL(baseURL ?? '').host) strangers.add(host);
    });
    await use(strangers);
  },
  editor: async ({ page, strangers }, use) => {
    const errors: string[] = [];
    // Without the pickers of the File System Access API, which no test can answer, files are downloaded.
    await page.addInitScript(() => {
      Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await use(new Editor(page));
    expect(errors).toEqual([]);
    expect([...strangers]).toEqual([]);
  },
});

export { expect };

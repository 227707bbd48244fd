import { type Editor, expect, placeText } from './editor.ts';

/** A way to work the editor: the journeys are the same by mouse and by keyboard alone. */
export interface Hand {
  /** Begins a New Zealand site from the first page. */
  start(title: string): Promise<void>;
  /** Presses the next step of the checklist that is called so. */
  step(name: string): Promise<void>;
  draw(points: readonly (readonly number[])[]): Promise<void>;
  /** Opens the sheets and adds one. */
  addSheet(): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  press(name: string): Promise<void>;
}

export function mouse(editor: Editor): Hand {
  const { page, checklist } = editor;
  return {
    async start(title) {
      await editor.startSite(title);
      await editor.zoomTo(18, [50, 45]);
    },
    async step(name) {
      const more = checklist.getByRole('button', { name: /^Show all/ });
      if (await more.isVisible()) await more.click();
      await checklist.getByRole('button', { name, exact: true }).first().click();
    },
    draw: (points) => editor.draw(points),
    async addSheet() {
      await page.getByRole('tab', { name: 'Sheets' }).click();
      await page.getByRole('button', { name: 'Add a sheet over all that is drawn' }).click();
    },
    async fill(label, value) {
      await page.getByLabel(label, { exact: true }).fill(value);
      await page.keyboard.press('Tab');
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
  };
}

/** Tab stops that a person would still put up with on the way to something. */
const farthest = 90;

export function keyboard(editor: Editor): Hand {
  const { page, checklist } = editor;
  const { keyboard: keys } = page;
  const isAt = (name: string) =>
    page.evaluate((wanted) => {
      const at = document.activeElement;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
      const names = [label, at?.getAttribute('aria-label'), at?.textContent];
      return names.some(
        (text) => text?.trim() === wanted || (wanted.endsWith('…') && text?.startsWith(wanted.slice(0, -1))),
      );
    }, name);
  async function tabTo(name: string): Promise<void> {
    for (let stops = 0; stops < farthest; stops++) {
      if (await isAt(name)) return;
      await keys.press('Tab');
    }
    throw new Error(`expected to reach “${name}” within ${farthest} tab stops`);
  }
  async function toChecklist(): Promise<void> {
    for (let parts = 0; parts < 8; parts++) {
      if (await checklist.evaluate((list) => list.contains(document.activeElement))) return;
      await keys.press('F6');
    }
    throw new Error('expected F6 to lead to the checklist');
  }
  return {
    async start(title) {
      await page.goto('./');
      await expect(page.getByRole('button', { name: /Start a plan/ })).toBeVisible();
      await tabTo('Start a plan…');
      await keys.press('Enter');
      await tabTo('Title of the plan');
      await keys.type(title);
      await tabTo('Where…');
      await keys.type(placeText([50, 45]));
      await tabTo('Start the plan');
      await keys.press('Enter');
      await expect(checklist.getByText(/^Buildings: not drawn/)).toBeVisible();
      await editor.handy();
    },
    async step(name) {
      await toChecklist();
      await tabTo(name);
      await keys.press('Enter');
    },
    async draw(points) {
      await expect(page.locator('canvas:focus')).toBeVisible();
      const box = page.getByLabel('Distance and bearing, or a coordinate');
      for (const point of points) {
        await keys.type(placeText(point));
        await expect(box).toHaveValue(placeText(point));
        await keys.press('Enter');
        await expect(box).toBeHidden();
      }
      if (points.length > 1) await keys.press('Enter');
    },
    async addSheet() {
      await keys.press('Alt+4');
      await expect(page.getByRole('button', { name: 'Add a sheet over all that is drawn' })).toBeVisible();
      await tabTo('Add a sheet over all that is drawn');
      await keys.press('Enter');
    },
    async fill(label, value) {
      await tabTo(label);
      await keys.press('Control+A');
      await keys.type(value);
      await keys.press('Tab');
    },
    async press(name) {
      await tabTo(name);
      await keys.press('Enter');
    },
  };
}

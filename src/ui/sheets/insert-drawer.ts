import { signal } from '@preact/signals';
import { mapFrame, pageTransform } from '../../facts/paper.ts';
import { usualFrame } from '../../facts/sheet-inserts.ts';
import { scaleFor } from '../../facts/sheet-scales.ts';
import { crsOf, fromGrid } from '../../geometry/crs.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { plan } from '../../session/document.ts';
import { complain } from '../../session/view.ts';
import type { Page } from '../../sheet/mark.ts';
import { startInsert } from './edit-sheet.ts';
import { type PagePoint, pagePoint } from './page-point.ts';

/** How the insert that is being drawn will be printed; null while none is. */
export const drawingInsert = signal<'sheet' | 'frame' | null>(null);
/** The box so far, millimetres of the page. */
export const insertBox = signal<{ readonly from: PagePoint; readonly to: PagePoint } | null>(null);

/** Draws the box of a new insert over the map of the preview. */
export class InsertDrawer {
  #sheet: SheetRecord | undefined;
  #page: Page | undefined;
  #box: HTMLElement | null = null;

  follow(sheet: SheetRecord, page: Page, box: HTMLElement | null): void {
    this.#sheet = sheet;
    this.#page = page;
    this.#box = box;
  }

  start(event: PointerEvent): boolean {
    const at = pagePoint(this.#box, this.#page, event);
    if (!drawingInsert.value || event.button !== 0 || !at) return false;
    insertBox.value = { from: at, to: at };
    this.#box?.setPointerCapture(event.pointerId);
    return true;
  }

  move(event: PointerEvent): void {
    const at = pagePoint(this.#box, this.#page, event);
    if (insertBox.value && at) insertBox.value = { ...insertBox.value, to: at };
  }

  settle(): void {
    const box = insertBox.value;
    const form = drawingInsert.value;
    insertBox.value = null;
    if (!box || !form || !this.#sheet) return;
    drawingInsert.value = null;
    addInsertOf(this.#sheet, box.from, box.to, form === 'frame');
  }

  drop(): void {
    insertBox.value = null;
    drawingInsert.value = null;
  }
}

/** The largest scale of the list at which what the box holds is on the insert's map. */
export function addInsertOf(sheet: SheetRecord, a: PagePoint, b: PagePoint, framed: boolean): void {
  const crs = crsOf(settingsOf(plan.value).crs);
  const transform = crs && pageTransform(sheet, crs);
  const [width, height] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (!crs || !transform) return;
  if (width < 3 || height < 3) {
    complain('Drag a box over what the insert is to show.');
    return;
  }
  const room = framed ? usualFrame(sheet) : mapFrame(sheet);
  const metres = sheet.scale / 1000;
  const scale = Math.max(
    scaleFor(width * metres, room.width),
    scaleFor(height * metres, room.height - (framed ? 14 : 0)),
  );
  const [lon, lat] = fromGrid(crs, transform.toGrid([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]));
  const centre = [Math.round(lon * 1e8) / 1e8, Math.round(lat * 1e8) / 1e8] as const;
  startInsert(sheet, { centre, scale, framed });
}

import { groundFrameLonLat } from '../facts/paper.ts';
import { nextScale } from '../facts/sheet-scales.ts';
import { fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import { changeSheet } from '../plan/commands/change-sheet.ts';
import { listOf, recordOf } from '../plan/plan.ts';
import type { SheetRecord } from '../plan/record.ts';
import { draft, dropDraft, keepDraft, plan } from '../session/document.ts';
import { announce, complain, place, selectTool, tool } from '../session/view.ts';
import { type Gesture, idleGesture, type KeyPress, type Pointing } from './gesture.ts';
import { type Brush, overlayInk } from './overlay.ts';
import { planCrs, type Workbench } from './workbench.ts';

type LonLat = readonly [lon: number, lat: number];

/** Moves the frame of a sheet's map over the site by dragging it, and scales it by the list with [ and ]. */
export class PlaceSheetGesture implements Gesture {
  readonly #bench: Workbench;
  readonly #id: string;
  #held: { readonly from: LonLat; readonly centre: LonLat } | undefined;
  #pointing: Pointing | undefined;

  constructor(bench: Workbench, id: string) {
    this.#bench = bench;
    this.#id = id;
  }

  click = idleGesture.click;
  doubleClick = idleGesture.doubleClick;
  type = idleGesture.type;

  cursor(): string {
    return this.#held ? 'grabbing' : 'grab';
  }

  hover(at: Pointing): void {
    this.#pointing = at;
    this.#bench.redraw();
  }

  press(at: Pointing): boolean {
    const sheet = this.#sheet();
    if (!sheet) return false;
    this.#held = { from: at.position, centre: [...sheet.centre] };
    return true;
  }

  drag(at: Pointing): void {
    this.#pointing = at;
    const crs = planCrs();
    if (!this.#held || !crs) return;
    const [from, to, centre] = [this.#held.from, at.position, this.#held.centre].map((each) => toGrid(crs, [...each]));
    const [lon, lat] = fromGrid(crs, [centre[0] + to[0] - from[0], centre[1] + to[1] - from[1]]);
    if (insideCrs(crs, [lon, lat])) this.#try({ centre: [millimetre(lon), millimetre(lat)] });
  }

  release(): void {
    this.#held = undefined;
    keepDraft('Move the map of a sheet');
    this.#bench.redraw();
  }

  key({ key }: KeyPress): boolean {
    if (key === 'Enter') {
      this.#done();
      return true;
    }
    const by = { ']': -1, '[': 1 }[key];
    const sheet = this.#sheet();
    if (!by || !sheet) return false;
    const scale = nextScale(sheet.scale, by === 1 ? 1 : -1);
    this.#try({ scale });
    keepDraft('Change the scale of a sheet');
    announce(`Scale 1:${scale}`);
    return true;
  }

  back(): boolean {
    if (!this.#held) {
      this.#done();
      return true;
    }
    this.#held = undefined;
    dropDraft();
    return true;
  }

  /** The sheet's frame, and thinly those of the others. */
  paint(brush: Brush): void {
    const crs = planCrs();
    if (!crs) return;
    for (const other of listOf(plan.value, 'sheet')) {
      const corners = other.id === this.#id ? undefined : groundFrameLonLat(other, crs);
      if (corners) brush.line(corners, { colour: overlayInk.soft, width: 1, closed: true });
    }
    const sheet = this.#sheet();
    const corners = sheet && groundFrameLonLat(sheet, crs);
    if (!sheet || !corners) return;
    brush.line(corners, { colour: overlayInk.accent, width: 2, halo: 1, closed: true });
    const [x, y] = brush.screen.project([...corners[1]]);
    brush.note([x + 6, y + 6], [`Sheet ${sheet.number || sheet.title || sheet.id}, ${sheet.paper} 1:${sheet.scale}`]);
    if (!this.#pointing || this.#held) return;
    const [px, py] = this.#pointing.pixel;
    brush.note([px + 16, py + 16], ['Drag the frame of the map; [ and ] change its scale', 'Enter: back to the sheet']);
  }

  end(): void {
    if (this.#held) dropDraft();
    this.#held = undefined;
  }

  #try(values: Partial<Pick<SheetRecord, 'centre' | 'scale'>>): void {
    const refusal = draft(changeSheet, { id: this.#id, values });
    if (refusal) complain(refusal.refused);
    this.#bench.redraw();
  }

  #done(): void {
    tool.value = selectTool;
    place.value = 'sheets';
  }

  #sheet(): SheetRecord | undefined {
    return recordOf(plan.value, 'sheet', this.#id);
  }
}

/** Eight decimals of a degree are a millimetre. */
const millimetre = (degrees: number): number => Math.round(degrees * 1e8) / 1e8;

import type { SheetRecord } from '../../plan/record.ts';
import { announce } from '../../session/view.ts';
import { placeable } from '../../sheet/hand-placed.ts';
import type { Page } from '../../sheet/mark.ts';
import { keepSheet } from './edit-sheet.ts';
import { type PagePoint, pagePoint } from './page-point.ts';

/** Millimetres within which an edge goes to the map's edge or the page's middle. */
const snapReach = 2.5;

interface Held {
  readonly group: SVGGElement;
  readonly name: string;
  readonly from: PagePoint;
  /** Where it stands on the page, millimetres. */
  readonly box: DOMRectReadOnly;
}

/** Drags furniture and the frames of inserts about the page; letting go is one entry of undo. */
export class FurnitureMover {
  #sheet: SheetRecord | undefined;
  #page: Page | undefined;
  #box: HTMLElement | null = null;
  #held: Held | undefined;
  #by: PagePoint = [0, 0];

  follow(sheet: SheetRecord, page: Page, box: HTMLElement | null): void {
    this.#sheet = sheet;
    this.#page = page;
    this.#box = box;
  }

  /** True where the pointer took hold of a piece of furniture. */
  start(event: PointerEvent): boolean {
    const at = pagePoint(this.#box, this.#page, event);
    const group = event.target instanceof Element ? heldGroup(event.target) : undefined;
    const name = group?.getAttribute('data-name');
    if (event.button !== 0 || !at || !group || !name || !this.#page?.frames.length) return false;
    this.#held = { group, name, from: at, box: group.getBBox() };
    this.#by = [0, 0];
    this.#box?.setPointerCapture(event.pointerId);
    return true;
  }

  move(event: PointerEvent): void {
    const at = pagePoint(this.#box, this.#page, event);
    if (!this.#held || !at) return;
    const { box, from, group } = this.#held;
    this.#by = this.#snapped(box, [at[0] - from[0], at[1] - from[1]]);
    group.setAttribute('transform', `translate(${this.#by[0]} ${this.#by[1]})`);
  }

  settle(): void {
    const held = this.#held;
    const sheet = this.#sheet;
    this.#held = undefined;
    if (!held || !sheet) return;
    held.group.removeAttribute('transform');
    if (Math.hypot(...this.#by) < 0.5) return;
    const [x, y] = [round(held.box.x + this.#by[0]), round(held.box.y + this.#by[1])];
    if (held.name.startsWith('insert/')) moveInsert(sheet, Number(held.name.slice(7)) - 1, held.box, [x, y]);
    else keepSheet(sheet, { places: { ...sheet.places, [held.name]: [x, y] } }, `Move the ${words(held.name)}`);
    announce(`The ${words(held.name)} stands ${x} mm from the left and ${y} mm from the top.`);
  }

  drop(): void {
    this.#held?.group.removeAttribute('transform');
    this.#held = undefined;
  }

  /** To whole millimetres, and to the edges of the map. */
  #snapped(box: DOMRectReadOnly, [dx, dy]: PagePoint): PagePoint {
    const map = this.#page?.frames[0];
    if (!map) return [dx, dy];
    const snap = (start: number, size: number, from: number, to: number): number => {
      const targets = [from, to - size, (from + to - size) / 2];
      const near = targets.find((target) => Math.abs(start - target) < snapReach);
      return near ?? Math.round(start);
    };
    const x = snap(box.x + dx, box.width, map.x, map.x + map.width);
    const y = snap(box.y + dy, box.height, map.y, map.y + map.height);
    return [x - box.x, y - box.y];
  }
}

const round = (millimetres: number): number => Math.round(millimetres * 10) / 10;
const words = (name: string): string => (name.startsWith('insert/') ? 'insert' : name.replace('-', ' '));

function heldGroup(target: Element): SVGGElement | undefined {
  for (let group: Element | null = target.closest('[data-name]'); group; group = outer(group)) {
    const name = group.getAttribute('data-name') ?? '';
    const isHeld = placeable.some((each) => each === name) || /^insert\/\d+$/.test(name);
    if (isHeld && group instanceof SVGGElement) return group;
  }
  return undefined;
}

const outer = (group: Element): Element | null => group.parentElement?.closest('[data-name]') ?? null;

/** The frames of a page stand in the order of the inserts that are frames. */
function moveInsert(sheet: SheetRecord, place: number, box: DOMRectReadOnly, [x, y]: PagePoint): void {
  const framed = sheet.inserts.filter((insert) => insert.sheet === undefined)[place];
  if (!framed) return;
  const [width, height] = framed.frame?.slice(2) ?? [round(box.width), round(box.height)];
  const inserts = sheet.inserts.map((insert) =>
    insert === framed ? { ...insert, frame: [x, y, width, height] as const } : insert,
  );
  keepSheet(sheet, { inserts }, 'Move the frame of an insert');
}

import type { Rect } from '../facts/paper.ts';
import type { Box } from '../geometry/box.ts';
import type { PagePoint } from './page-shape.ts';
import { segmentMeetsBox } from './segment-box.ts';

/** Millimetres: about the height of two labels. */
const cell = 6;

/** What lies where in a frame of the page, in square cells: labels ask it many thousand times for one sheet. */
class Cells {
  readonly #left: number;
  readonly #top: number;
  readonly #across: number;
  readonly #down: number;
  readonly #lists: (number[] | undefined)[];

  constructor({ height, width, x, y }: Rect) {
    this.#left = x;
    this.#top = y;
    this.#across = Math.max(1, Math.ceil(width / cell));
    this.#down = Math.max(1, Math.ceil(height / cell));
    this.#lists = new Array(this.#across * this.#down);
  }

  column = (x: number): number => Math.min(this.#across - 1, Math.max(0, Math.floor((x - this.#left) / cell)));
  row = (y: number): number => Math.min(this.#down - 1, Math.max(0, Math.floor((y - this.#top) / cell)));
  topOf = (row: number): number => this.#top + row * cell;
  at = (column: number, row: number): readonly number[] | undefined => this.#lists[row * this.#across + column];

  put(column: number, row: number, item: number): void {
    const place = row * this.#across + column;
    const list = this.#lists[place];
    if (list) list.push(item);
    else this.#lists[place] = [item];
  }
}

/** Boxes that are taken. Touching is not meeting. */
export class TakenBoxes {
  readonly #cells: Cells;
  readonly #boxes: Box[] = [];

  constructor(frame: Rect) {
    this.#cells = new Cells(frame);
  }

  add(box: Box): void {
    const item = this.#boxes.push(box) - 1;
    const [first, last] = [this.#cells.column(box[0]), this.#cells.column(box[2])];
    const [top, bottom] = [this.#cells.row(box[1]), this.#cells.row(box[3])];
    for (let row = top; row <= bottom; row++)
      for (let column = first; column <= last; column++) this.#cells.put(column, row, item);
  }

  meets([minX, minY, maxX, maxY]: Box): boolean {
    const [first, last] = [this.#cells.column(minX), this.#cells.column(maxX)];
    const [top, bottom] = [this.#cells.row(minY), this.#cells.row(maxY)];
    for (let row = top; row <= bottom; row++)
      for (let column = first; column <= last; column++) {
        const list = this.#cells.at(column, row);
        if (!list) continue;
        for (const item of list) {
          const box = this.#boxes[item];
          if (box[0] < maxX && box[2] > minX && box[1] < maxY && box[3] > minY) return true;
        }
      }
    return false;
  }
}

/** The lines of the map, to be counted where a label crosses them. */
export class CrossedLines {
  readonly #cells: Cells;
  readonly #from: PagePoint[] = [];
  readonly #to: PagePoint[] = [];
  /** The question in which each segment was met last: one that lies in several cells counts once. */
  readonly #met: number[] = [];
  #question = 0;

  constructor(lines: readonly (readonly PagePoint[])[], frame: Rect) {
    this.#cells = new Cells(frame);
    const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
    for (const line of lines)
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1], line[i]];
        if (a[0] > right && b[0] > right) continue;
        if (a[1] > bottom && b[1] > bottom) continue;
        if ((a[0] < frame.x && b[0] < frame.x) || (a[1] < frame.y && b[1] < frame.y)) continue;
        this.#add(a, b);
      }
  }

  /** Row by row, only the cells that the segment runs through. */
  #add(a: PagePoint, b: PagePoint): void {
    const item = this.#from.push(a) - 1;
    this.#to.push(b);
    this.#met.push(-1);
    const [low, high] = a[1] <= b[1] ? [a, b] : [b, a];
    const [top, bottom] = [this.#cells.row(low[1]), this.#cells.row(high[1])];
    const rise = high[1] - low[1];
    const xAt = (y: number): number =>
      rise > 1e-9 ? low[0] + ((high[0] - low[0]) * (Math.min(high[1], Math.max(low[1], y)) - low[1])) / rise : low[0];
    for (let row = top; row <= bottom; row++) {
      const isOnly = rise <= 1e-9;
      const [from, to] = isOnly ? [low[0], high[0]] : this.#spanIn(row, top, bottom, xAt);
      const [first, last] = [this.#cells.column(Math.min(from, to)), this.#cells.column(Math.max(from, to))];
      for (let column = first; column <= last; column++) this.#cells.put(column, row, item);
    }
  }

  #spanIn(row: number, top: number, bottom: number, xAt: (y: number) => number): [number, number] {
    const start = row === top ? -Infinity : this.#cells.topOf(row);
    const end = row === bottom ? Infinity : this.#cells.topOf(row + 1);
    return [xAt(start), xAt(end)];
  }

  count(box: Box): number {
    const question = ++this.#question;
    let count = 0;
    const [first, last] = [this.#cells.column(box[0]), this.#cells.column(box[2])];
    const [top, bottom] = [this.#cells.row(box[1]), this.#cells.row(box[3])];
    for (let row = top; row <= bottom; row++)
      for (let column = first; column <= last; column++) {
        const list = this.#cells.at(column, row);
        if (!list) continue;
        for (const item of list) {
          if (this.#met[item] === question) continue;
          this.#met[item] = question;
          if (segmentMeetsBox(this.#from[item], this.#to[item], box)) count++;
        }
      }
    return count;
  }
}

import type { Prism } from '../prism.ts';
import { type CameraPart, cameraPart } from './camera-part.ts';
import type { Eye } from './sight.ts';

/** Square cells over a rectangle, in site metres: the south-west corner, the cell's side, how many east and north. */
export interface ViewGrid {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** Metres above ground of what is to be seen. */
  readonly height: number;
}

/** A rectangle of cells. */
export interface ViewWindow {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export interface ViewProgress {
  readonly done: number;
  readonly total: number;
}

/** What a field is of: the cameras and what blocks them, as `viewScene` gives them. */
export interface Watch {
  readonly eyes: readonly Eye[];
  readonly prisms: readonly Prism[];
}

/** Cameras that have or had a place in a field at most: what an index of 16 bits can name. */
const mostCameras = 32_767;

/**
 * The best camera, its pixels per metre, and how many cameras see, over a grid of cells (judged at their middles). Each
 * camera's own part is kept, so that one that moved costs its own part and the cells that it leaves or comes to. Rows run
 * from south to north, cells in a row from west to east.
 */
export class ViewField {
  readonly grid: ViewGrid;
  /** Pixels per metre of the best camera; 0 where none sees it at `least`. */
  readonly density: Float32Array;
  /** The best camera as its place in `cameras`; -1 where there is none. */
  readonly camera: Int16Array;
  /** How many cameras see it at `level` or better; 255 stands for all above. */
  readonly count: Uint8Array;
  /** Ids of the cameras by their places; empty text where one is gone. */
  readonly cameras: string[] = [];
  /** Pixels per metre from which a camera counts. */
  readonly level: number;
  /** Pixels per metre below which nothing is kept. */
  readonly least: number;
  readonly #parts = new Map<string, { readonly place: number; readonly part: CameraPart }>();

  constructor(grid: ViewGrid, level: number, least = level / 2) {
    this.grid = grid;
    this.level = level;
    this.least = least;
    const cells = grid.columns * grid.rows;
    this.density = new Float32Array(cells);
    this.camera = new Int16Array(cells).fill(-1);
    this.count = new Uint8Array(cells);
  }

  /** Brings the field up to date, at once: the cells that may have changed, one rectangle for each camera that did and for where it was. */
  update(watch: Watch): ViewWindow[] {
    const steps = this.steps(watch);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** The same in steps, a stop after each camera that had to look again. One that is dropped leaves the field as it was but for the parts that are ready for the next. */
  *steps({ eyes, prisms }: Watch): Generator<ViewProgress, ViewWindow[]> {
    const keys = keysOf(eyes);
    const fresh = new Map<string, CameraPart>();
    for (const [i, eye] of eyes.entries()) {
      const known = this.#parts.get(keys[i])?.part;
      const part = cameraPart(this.grid, eye, prisms, this.least, known);
      if (part === known) continue;
      fresh.set(keys[i], part);
      yield { done: i + 1, total: eyes.length };
    }
    return this.#take(keys, fresh);
  }

  #take(keys: readonly string[], fresh: ReadonlyMap<string, CameraPart>): ViewWindow[] {
    const now = new Set(keys);
    const dirty: ViewWindow[] = [];
    for (const [key, { place, part }] of this.#parts) {
      const next = fresh.get(key);
      if (now.has(key) && !next) continue;
      dirty.push(part.window);
      if (now.has(key)) continue;
      this.#parts.delete(key);
      this.cameras[place] = '';
    }
    for (const [key, part] of fresh) {
      dirty.push(part.window);
      this.#parts.set(key, { place: this.#parts.get(key)?.place ?? this.#placeFor(part.eye.id), part });
    }
    const changed = dirty.filter(({ columns, rows }) => columns > 0 && rows > 0);
    for (const window of apart(changed, this.grid)) this.#combine(window);
    return changed;
  }

  #placeFor(id: string): number {
    const free = this.cameras.indexOf('');
    const place = free >= 0 ? free : this.cameras.length;
    if (place > mostCameras) throw new Error(`got more than ${mostCameras} cameras, expected fewer`);
    this.cameras[place] = id;
    return place;
  }

  /** Works out the cells of a window anew from every camera's part that reaches into it. */
  #combine(window: ViewWindow): void {
    const { column, row, columns, rows } = window;
    for (let r = row; r < row + rows; r++) {
      const from = r * this.grid.columns + column;
      this.density.fill(0, from, from + columns);
      this.camera.fill(-1, from, from + columns);
      this.count.fill(0, from, from + columns);
    }
    for (const { place, part } of this.#parts.values()) this.#add(place, part, window);
  }

  #add(place: number, { window, values }: CameraPart, within: ViewWindow): void {
    const west = Math.max(window.column, within.column);
    const east = Math.min(window.column + window.columns, within.column + within.columns);
    const south = Math.max(window.row, within.row);
    const north = Math.min(window.row + window.rows, within.row + within.rows);
    const { density, camera, count, level } = this;
    for (let row = south; row < north; row++) {
      let own = (row - window.row) * window.columns + west - window.column;
      let cell = row * this.grid.columns + west;
      for (let column = west; column < east; column++, own++, cell++) {
        const value = values[own];
        if (value === 0) continue;
        if (value >= level && count[cell] < 255) count[cell]++;
        const best = density[cell];
        if (value < best || (value === best && place > camera[cell])) continue;
        density[cell] = value;
        camera[cell] = place;
      }
    }
  }
}

/** A camera's key: its id, and a count where one feature stands in several places. */
function keysOf(eyes: readonly Eye[]): string[] {
  const seen = new Map<string, number>();
  return eyes.map(({ id }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return `${id}\u0000${count}`;
  });
}

/** Few windows as they are; many as the whole grid, so that no cell is worked out many times. */
function apart(windows: readonly ViewWindow[], grid: ViewGrid): readonly ViewWindow[] {
  const cells = windows.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  const whole = { column: 0, row: 0, columns: grid.columns, rows: grid.rows };
  return cells > grid.columns * grid.rows ? [whole] : windows;
}

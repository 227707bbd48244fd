import type { Raster } from '../geometry/warp.ts';
import { named } from '../sheet/underlay/print-underlay.ts';
import { type TileRange, type TileSource, tilePixels } from '../sheet/underlay/tile-layer.ts';

/** What is known of one tile after it was asked for. */
type Tile = ImageBitmap | Missing;
type Missing = 'silent' | 'refused' | 'no-picture';

const reasons: Readonly<Record<Missing, (count: number) => string>> = {
  silent: (count) => `${count} did not come in time`,
  refused: (count) => `${count} the host does not have`,
  'no-picture': (count) => `${count} ${count === 1 ? 'was' : 'were'} no picture`,
};

/** Milliseconds that a tile is waited for, and the pause before it is asked for once more. */
const patience = 10_000;
const pauseBeforeRetry = 400;
/** Tiles asked for at a time: what browsers allow one host. */
const atOnce = 6;
/** Failures one after the other after which the host is asked no more. */
const giveUpAfter = 12;
/** Steps of zoom by which coarser tiles are tried, where the host has none so fine. */
const coarser = 6;

export interface FetchTiles {
  readonly name: string;
  /** XYZ address with {z}, {x}, {y}. */
  readonly url: string;
  readonly host: string;
  readonly signal: AbortSignal;
  readonly fetch?: typeof fetch;
  readonly patience?: number;
}

/** Fetches the tiles of one host: each once, a missing one twice, and counts what is missing and why. */
export class TileFetcher implements TileSource {
  readonly #from: FetchTiles;
  readonly #tiles = new Map<string, Promise<Tile>>();
  #running = 0;
  readonly #queue: (() => void)[] = [];
  #missing = new Map<string, Missing>();
  #come = 0;
  /** Failures of the host one after the other; what it says that it does not have is none. */
  #failed = 0;
  #wanted = 0;
  #used: number | undefined;

  constructor(from: FetchTiles) {
    this.#from = from;
  }

  /** The finest zoom up to one at which the host has a tile of these places; undefined where it has none at all. */
  async zoomFor(wanted: number, places: readonly (readonly [x: number, y: number])[]): Promise<number | undefined> {
    this.#wanted = wanted;
    for (let zoom = wanted; zoom >= Math.max(0, wanted - coarser); zoom--) {
      const side = 2 ** zoom;
      const tiles = await Promise.all(
        places.map(([x, y]) => this.#tile(zoom, Math.floor(x * side), Math.floor(y * side))),
      );
      if (tiles.some((tile) => typeof tile !== 'string')) {
        this.#used = zoom;
        for (const key of this.#missing.keys()) if (!key.startsWith(`${zoom}/`)) this.#missing.delete(key);
        return zoom;
      }
      if (tiles.every((tile) => tile === 'silent' || tile === 'no-picture')) break;
    }
    return undefined;
  }

  async mosaic({ bottom, left, right, top, zoom }: TileRange): Promise<Raster> {
    const canvas = new OffscreenCanvas((right - left + 1) * tilePixels, (bottom - top + 1) * tilePixels);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('this browser has no room for the tiles of the background');
    const drawn: Promise<void>[] = [];
    for (let y = top; y <= bottom; y++)
      for (let x = left; x <= right; x++)
        drawn.push(
          this.#tile(zoom, x, y).then((tile) => {
            if (typeof tile === 'string') return;
            pen.drawImage(tile, (x - left) * tilePixels, (y - top) * tilePixels, tilePixels, tilePixels);
          }),
        );
    await Promise.all(drawn);
    return pen.getImageData(0, 0, canvas.width, canvas.height);
  }

  notes(): readonly string[] {
    const { host, name } = this.#from;
    const who = `Background ${named(name)}`;
    if (this.#used === undefined) return [`Not printed: background ${named(name)}: ${this.#why(host)}.`];
    const missing = this.#missing.size;
    const steps = this.#wanted - this.#used;
    return [
      ...(steps > 0
        ? [`${who} is coarser than the paper: the host’s tiles end ${2 ** steps} times short of 300 dpi.`]
        : []),
      ...(missing > 0
        ? [`${who}: ${missing} of ${missing + this.#come} tiles are missing and left white: ${this.#why(host)}.`]
        : []),
    ];
  }

  /** Why tiles are missing, by how many. */
  #why(host: string): string {
    const counts = new Map<Missing, number>();
    for (const why of this.#missing.values()) counts.set(why, (counts.get(why) ?? 0) + 1);
    const words = [...counts].map(([why, count]) => reasons[why](count));
    return words.length ? `of ${host}, ${words.join(', ')}` : `${host} was not asked`;
  }

  #tile(zoom: number, column: number, row: number): Promise<Tile> {
    const side = 2 ** zoom;
    const x = ((column % side) + side) % side;
    const key = `${zoom}/${x}/${row}`;
    let tile = this.#tiles.get(key);
    if (!tile) {
      tile = this.#inTurn(() => this.#ask(zoom, x, row)).then((answer) => {
        if (typeof answer === 'string') this.#missing.set(key, answer);
        else if (zoom === (this.#used ?? zoom)) this.#come++;
        return answer;
      });
      this.#tiles.set(key, tile);
    }
    return tile;
  }

  /** No more than so many at a time. */
  async #inTurn(work: () => Promise<Tile>): Promise<Tile> {
    if (this.#running >= atOnce) await new Promise<void>((go) => this.#queue.push(go));
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
      this.#queue.shift()?.();
    }
  }

  async #ask(zoom: number, x: number, y: number): Promise<Tile> {
    const { signal, url } = this.#from;
    if (this.#failed >= giveUpAfter) return 'silent';
    const address = url.replaceAll('{z}', String(zoom)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y));
    const first = await this.#once(address);
    if (typeof first !== 'string' || first === 'refused') {
      this.#failed = 0;
      return first;
    }
    await new Promise((resume) => setTimeout(resume, pauseBeforeRetry));
    signal.throwIfAborted();
    const second = await this.#once(address);
    this.#failed = typeof second === 'string' && second !== 'refused' ? this.#failed + 1 : 0;
    return second;
  }

  async #once(address: string): Promise<Tile> {
    const { patience: wait = patience, signal } = this.#from;
    signal.throwIfAborted();
    const control = new AbortController();
    const end = (): void => control.abort();
    const timer = setTimeout(end, wait);
    signal.addEventListener('abort', end);
    try {
      const answer = await (this.#from.fetch ?? fetch)(address, { signal: control.signal });
      if (absent.has(answer.status)) return 'refused';
      return answer.ok ? await pictureIn(await answer.blob()) : 'silent';
    } catch {
      signal.throwIfAborted();
      return 'silent';
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  }
}

/** What a host answers for a tile that it does not have, or does not give. */
const absent: ReadonlySet<number> = new Set([204, 403, 404, 410]);

async function pictureIn(blob: Blob): Promise<Tile> {
  try {
    return await createImageBitmap(blob);
  } catch {
    return 'no-picture';
  }
}

import type { LinkTarget, Mark } from '../mark.ts';

/** Where an anchor ended up, for links to it; undefined while it is not on any page. */
export type PlaceOf = (anchor: string) => LinkTarget | undefined;

/** A piece of the report that is not broken: one line or a few, with what the pages do to it. All in millimetres. */
export interface Strip {
  readonly height: number;
  /** White above it, but not at the top of a page. */
  readonly above?: number;
  /** It stays on one page with the strip after it. */
  readonly keep?: boolean;
  /** Starts a new page. */
  readonly breakBefore?: boolean;
  /** Drawn once more above it where it comes first on a page: the head of a table. */
  readonly repeat?: Strip;
  /** What links and bookmarks call it. */
  readonly anchor?: string;
  readonly bookmark?: { readonly title: string; readonly level: 0 | 1 };
  readonly draw: (x: number, y: number, placeOf: PlaceOf) => readonly Mark[];
}

export interface PlacedStrip {
  readonly strip: Strip;
  readonly y: number;
}

/** Fills pages of a height from top to bottom. A strip that is higher than a page has one of its own. */
export function paginate(strips: readonly Strip[], height: number): PlacedStrip[][] {
  const pages: PlacedStrip[][] = [];
  let page: PlacedStrip[] = [];
  let y = 0;
  const turn = (): void => {
    if (page.length) pages.push(page);
    page = [];
    y = 0;
  };
  const put = (strip: Strip): void => {
    page.push({ strip, y });
    y += strip.height;
  };
  for (const [i, strip] of strips.entries()) {
    const above = page.length ? (strip.above ?? 0) : 0;
    if (strip.breakBefore || (page.length && y + above + runHeight(strips, i, height) > height + 1e-6)) turn();
    if (page.length) y += strip.above ?? 0;
    else if (strip.repeat) put(strip.repeat);
    put(strip);
  }
  turn();
  return pages;
}

/** Of a strip and those that must stay with it, as far as a page holds them. */
function runHeight(strips: readonly Strip[], first: number, most: number): number {
  let sum = strips[first].height;
  for (let i = first; strips[i].keep && i + 1 < strips.length; i++) {
    const more = sum + (strips[i + 1].above ?? 0) + strips[i + 1].height;
    if (more > most) return sum;
    sum = more;
  }
  return sum;
}

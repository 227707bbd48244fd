/**
 * A drawn thing on a page, in millimetres from its top left corner, y down. Painters turn the same marks into PDF, SVG
 * and canvas: what is previewed is what prints.
 */
export type Mark = PathMark | TextMark | ImageMark | GroupMark | LinkMark;

/** `ops` holds one letter per step (M, L, C, Z); `points` their coordinates in order: 2, 2, 6 and 0 numbers. */
export interface Path {
  readonly ops: string;
  readonly points: readonly number[];
}

export interface PathMark extends Path {
  readonly mark: 'path';
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly evenOdd?: boolean;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round' | 'square';
  readonly join?: 'miter' | 'round' | 'bevel';
}

export type Weight = 'regular' | 'semibold';

export interface TextMark {
  readonly mark: 'text';
  /** The baseline's start, middle or end by `anchor`. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Font size in millimetres (1 pt is 0.3528 mm). */
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: string;
  /** Degrees anticlockwise about the anchor. */
  readonly angle?: number;
  /** A halo of this colour and width round the letters. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

export interface ImageMark {
  readonly mark: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
}

export interface GroupMark {
  readonly mark: 'group';
  /** Names the group for layers, golden tests and hit tests: `map`, `legend`, `feature/c1`. */
  readonly name?: string;
  readonly clip?: Path;
  readonly marks: readonly Mark[];
}

export interface LinkMark {
  readonly mark: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An address on the web; left out where it leads to a place in the document itself. */
  readonly url?: string;
  readonly to?: LinkTarget;
}

/** A place in the document: its page from 0, and millimetres from the top of that page. */
export interface LinkTarget {
  readonly page: number;
  readonly y: number;
}

/** A map on a page: what a PDF reader needs to read positions off the paper. */
export interface MapFrame {
  /** `Main map`, `Insert 1`. */
  readonly name?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** EPSG code of the CRS that it is drawn in. */
  readonly crs: string;
  /** Grid metres and lon, lat of the corners: bottom left, top left, top right, bottom right. */
  readonly grid: readonly (readonly [easting: number, northing: number])[];
  readonly lonLat: readonly (readonly [lon: number, lat: number])[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly frames: readonly MapFrame[];
}

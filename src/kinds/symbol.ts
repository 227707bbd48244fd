/**
 * How a kind is drawn, as data in print millimetres, so that the map, the sheet, the legend, the palette and the
 * gallery draw the same thing. Colours are `#rrggbb`. Every symbol reads in grey: shape, hatch and dash tell kinds
 * apart, colour only helps.
 */
export interface Symbol {
  /** Flat tint under everything else. */
  readonly fill?: { readonly colour: string; readonly opacity: number };
  readonly hatch?: Hatch;
  /** Drawn in order along a line or round an area: a casing first, then the line. */
  readonly strokes?: readonly Stroke[];
  /** Small shapes repeated along a line or edge: crosses on a fence, arrows on a flow. */
  readonly ornament?: Ornament;
  /** What stands at a point, or at the middle of a line or area where the kind is drawn so. */
  readonly marker?: Marker;
  /** A sector drawn from the point on the ground: what a camera sees, where a lamp aims. */
  readonly sector?: Sector;
}

export interface Hatch {
  /** lines: parallel; cross: two sets at right angles; dots; dashes: broken parallel lines; waves. */
  readonly pattern: 'lines' | 'cross' | 'dots' | 'dashes' | 'waves';
  /** Degrees anticlockwise from the page's horizontal. */
  readonly angle: number;
  /** Between lines or dots. */
  readonly gap: number;
  /** Of a line, or the diameter of a dot. */
  readonly width: number;
  readonly colour: string;
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** On, off, on, off... in millimetres. */
  readonly dash?: readonly number[];
  /** Millimetres to the right of the line's direction; a ring's inside is to the left. */
  readonly offset?: number;
}

export interface Ornament {
  readonly shape: Shape;
  /** Distance between two along the line. */
  readonly every: number;
  /** `line`: turned with the line; `page`: upright. */
  readonly turn: 'line' | 'page';
}

export interface Marker {
  readonly shapes: readonly Shape[];
  /** Millimetres across, for hit tests, label clearance and legend boxes. */
  readonly size: number;
  /** The number field that turns it clockwise from true north (`azimuth`). The shapes are drawn pointing north. */
  readonly turn?: string;
}

/** A path in millimetres, x right, y down, about the symbol's own centre. Commands M, L, C, Z only, absolute. */
export interface Shape {
  readonly path: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

export interface Sector {
  /** The number fields that hold direction, opening angle and reach in metres. */
  readonly azimuth: string;
  readonly angle: string;
  readonly range: string;
  /** Reach in metres where the feature names none, for drawing only. */
  readonly drawnRange: number;
  readonly fill?: { readonly colour: string; readonly opacity: number };
  readonly stroke?: Stroke;
}

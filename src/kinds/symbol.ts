/**
 * How a kind is drawn, as data in print millimetres, so that the map, the sheet, the legend, the palette and the
 * gallery draw the same thing. Colours are `#rrggbb`. Every symbol reads in grey: shape, hatch and dash tell kinds
 * apart, colour only helps. Drawn in the order of the members below.
 */
export interface KindSymbol {
  /** The zone at a distance of metres round a point, line or area: drawn first, with its own fill, hatch and edge. */
  readonly surround?: Surround;
  /** A sector on the ground, drawn from the point: what a camera sees. */
  readonly sector?: Sector;
  /** A line drawn at its true width, such as a road. `strokes` are drawn instead where the width is not known. */
  readonly band?: Band;
  /** Flat tint of an area. */
  readonly fill?: Fill;
  readonly hatch?: Hatch;
  /** Drawn in order along a line or round an area: a casing first, then the line. */
  readonly strokes?: readonly Stroke[];
  /** Small shapes along a line or edge: crosses on a fence, arrows on a flow. */
  readonly ornaments?: readonly Ornament[];
  /** What stands at a point. */
  readonly marker?: Marker;
  /** What stands in the middle of an area (inside it) or of a line. Left out where the area is too small for it. */
  readonly badge?: Marker;
}

export interface Fill {
  readonly colour: string;
  readonly opacity: number;
}

export interface Hatch {
  /** lines: parallel; cross: two sets at right angles; dots and waves: on a staggered lattice; dashes: broken parallel lines. */
  readonly pattern: 'lines' | 'cross' | 'dots' | 'dashes' | 'waves';
  /** Degrees anticlockwise from the page's horizontal, or from the area's longest edge if `along`. */
  readonly angle: number;
  readonly along?: boolean;
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
  /** Round ends make a dash of 0 a dot. */
  readonly cap?: 'round';
  /** Millimetres to the right of the line's direction; a ring's inside is to the left (negative). */
  readonly offset?: number;
  /** Drawn as waves or as scallops (half circles to the left) in place of a straight line. */
  readonly form?: 'wave' | 'scallops';
  /** Length of one wave or scallop. */
  readonly pitch?: number;
}

export interface Ornament {
  readonly shapes: readonly Shape[];
  /** Distance between two along the line; the spacing is stretched so that they stand evenly. */
  readonly every: number;
  /** spaced: all along, half a space from the ends; ends: at both, pointing outwards; middle: once. `spaced` unless said. */
  readonly place?: 'spaced' | 'ends' | 'middle';
  /** `line`: drawn for a line that runs to the right (+x), turned with it; `page`: upright. */
  readonly turn: 'line' | 'page';
}

export interface Marker {
  readonly shapes: readonly Shape[];
  /** Millimetres across, for hit tests, label clearance and legend boxes. */
  readonly size: number;
  /** The number field that turns it clockwise from true north (`azimuth`). The shapes are drawn pointing north. */
  readonly turn?: string;
  /** Drawn in place of `shapes` where the turning field is empty: no direction is better than a wrong one. */
  readonly unturned?: readonly Shape[];
  /** More shapes, drawn first, pointing north: turned by a number field of their own, and left out where it is empty. */
  readonly aim?: { readonly field: string; readonly shapes: readonly Shape[] };
  /** Kinds whose nearest edge it is turned along, as a door stands in its wall. The shapes are drawn for a wall that runs to the right. */
  readonly align?: readonly string[];
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
  /** The field of the mounting height, where the reach is a slant one. */
  readonly height?: string;
  /** The field of degrees that it can be panned through: added to the angle, drawn as an outline. */
  readonly sweep?: string;
  /** Reach in metres where the feature names none, for drawing only; such a sector has no far edge. */
  readonly drawnRange: number;
  readonly fill?: Fill;
  readonly stroke?: Stroke;
}

export interface Surround {
  /** The number field that holds the distance in metres. */
  readonly distance: string;
  /** The choice field that says on which side the distance counts: both, left, right, outside. Where it is one side, only the surround is drawn. */
  readonly side?: string;
  readonly fill?: Fill;
  readonly hatch?: Hatch;
  readonly strokes?: readonly Stroke[];
  readonly ornaments?: readonly Ornament[];
}

export interface Band {
  /** The number field that holds the width in metres. */
  readonly width: string;
  readonly fill: Fill;
  /** Both edges. Drawn for all features of the kind before any fill, so that roads join. */
  readonly edge: Stroke;
}

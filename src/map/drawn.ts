import type { Feature, Geometry, Position } from 'geojson';
import { partsOf } from '../facts/facts.ts';
import { labelOf, numberOf, type Values } from '../kinds/kind-values.ts';
import type { Marker } from '../kinds/symbol.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { sectorShapes, surroundShape } from './ground-shapes.ts';
import { hatchImage, type Look, lookOf, markerImage, ornamentImage, type SymbolLook } from './look.ts';

/** What the map's sources hold of one feature: lines and areas, and the places of markers and labels. */
export interface Drawn {
  readonly shapes: readonly MapFeature[];
  readonly places: readonly MapFeature[];
}

type Properties = Record<string, string | number>;
export type MapFeature = Feature<Geometry, Properties> & { readonly id: string };

/** What a feature's drawing takes from the rest of the plan. */
export interface Surroundings {
  /** The values that count: those of a camera's type added. */
  valuesOf(feature: FeatureRecord): Values;
  /** Degrees clockwise from east of the nearest edge of these kinds, where one is near. */
  edgeAngle(kinds: readonly string[], at: Position): number | undefined;
  /** A label in place of the kind's own: the length that a dimension prints. */
  labelOf(feature: FeatureRecord): string | undefined;
}

/**
 * Properties are short, as there are thousands: `s` look, `o` drawing order, `h` hatch image, `b` band width in pixels
 * at zoom 0; of places `i` image, `r` degrees clockwise, `n` label, `w` where the label stands, `z` least zoom.
 */
export function drawnOf(feature: FeatureRecord, surroundings: Surroundings): Drawn {
  const look = lookOf(feature);
  const values = surroundings.valuesOf(feature);
  const number = (field: string) => (look.kind ? numberOf(look.kind, values, field) : undefined);
  const anchor = anchorOf(feature.geometry);
  const shapes: MapFeature[] = [];
  const add = (part: Look | undefined, geometry: Geometry | undefined, more: Properties = {}) => {
    if (!part || !geometry) return;
    const hatch: Properties = part.hatch ? { h: hatchImage(part, hatchAngle(part, anchor)) } : {};
    const id = shapes.length ? `${feature.id}\n${shapes.length}` : feature.id;
    shapes.push({ type: 'Feature', id, geometry, properties: { s: part.key, o: part.order, ...hatch, ...more } });
  };
  if (anchor.shape !== 'point') add(look, feature.geometry, bandWidth(look, number, anchor));
  const { surround, sector } = look.symbol;
  if (surround) add(look.surround, surroundShape(feature.geometry, number(surround.distance) ?? 0));
  if (sector && anchor.shape === 'point') {
    const shape = sectorShapes(sector, anchor.at, number);
    add(look.sector, shape?.area);
    add(look.sectorEdge, shape?.edge);
    add(look.sweepEdge, shape?.sweep);
  }
  return { shapes, places: placesOf(feature, look, anchor, surroundings, values, number) };
}

const hatchAngle = (look: Look, anchor: Anchor): number => {
  const angle = look.hatch?.angle ?? 0;
  return Math.round(look.hatch?.along ? (angle - anchor.angle) / 5 : angle / 5) * 5;
};

type NumberIn = (field: string) => number | undefined;

function bandWidth(look: Look, number: NumberIn, anchor: Anchor): Record<string, number> {
  const metres = look.band ? number(look.band.width) : undefined;
  return metres === undefined ? {} : { b: metres * anchor.pixelsPerMetre };
}

function placesOf(
  feature: FeatureRecord,
  look: SymbolLook,
  anchor: Anchor,
  surroundings: Surroundings,
  values: Values,
  number: NumberIn,
): MapFeature[] {
  const places: MapFeature[] = [];
  const add = (at: Position, properties: Properties) => {
    const id = `${feature.id}\n${places.length}`;
    const geometry: Geometry = { type: 'Point', coordinates: [at[0], at[1]] };
    places.push({ type: 'Feature', id, geometry, properties: { o: look.order, ...properties } });
  };
  const { marker, badge } = look.symbol;
  if (anchor.shape === 'point') {
    if (marker) for (const [[at]] of partsOf(feature.geometry)) addMarker(add, look, marker, at, surroundings, number);
  } else {
    addLineOrnaments(add, look, feature);
    const need = badge ? badge.size * 8 : 0;
    if (badge) add(anchor.at, { i: markerImage(look, 'badge'), r: 0, z: anchor.zoomFor(need) });
  }
  const label = surroundings.labelOf(feature) ?? (look.kind ? labelOf(look.kind, values) : nameOf(feature));
  if (label) addLabel(add, look, anchor, label);
  return places;
}

const nameOf = (feature: FeatureRecord): string => (typeof feature.values.name === 'string' ? feature.values.name : '');

type Add = (at: Position, properties: Properties) => void;

function addMarker(
  add: Add,
  look: SymbolLook,
  marker: Marker,
  at: Position,
  surroundings: Surroundings,
  number: NumberIn,
) {
  const aim = marker.aim ? number(marker.aim.field) : undefined;
  if (aim !== undefined) add(at, { i: markerImage(look, 'aim'), r: aim });
  const turned = marker.turn ? number(marker.turn) : undefined;
  if (turned !== undefined) return add(at, { i: markerImage(look, 'marker'), r: turned });
  if (marker.turn && marker.unturned) return add(at, { i: markerImage(look, 'unturned'), r: 0 });
  const along = marker.align ? surroundings.edgeAngle(marker.align, at) : undefined;
  add(at, { i: markerImage(look, 'marker'), r: along ?? 0 });
}

/** Ornaments at the ends or in the middle stand at places of their own; the spaced ones are a layer of lines. */
function addLineOrnaments(add: Add, look: SymbolLook, feature: FeatureRecord) {
  look.ornaments?.forEach((ornament, index) => {
    if (ornament.place !== 'ends' && ornament.place !== 'middle') return;
    const image = ornamentImage(look, index);
    for (const [line] of partsOf(feature.geometry)) {
      if (ornament.place === 'middle') {
        const middle = anchorOf({ type: 'LineString', coordinates: line });
        add(middle.at, { i: image, r: ornament.turn === 'line' ? middle.angle : 0 });
        continue;
      }
      const last = line.length - 1;
      if (last < 1) continue;
      for (const [end, before] of [
        [line[0], line[1]],
        [line[last], line[last - 1]],
      ]) {
        add(end, { i: image, r: ornament.turn === 'line' ? screenAngle(before, end) : 0 });
      }
    }
  });
}

/** Degrees clockwise from east on the screen, from `a` to `b`. */
function screenAngle(a: Position, b: Position): number {
  const stretch = Math.cos((a[1] * Math.PI) / 180);
  return (Math.atan2(-(b[1] - a[1]), (b[0] - a[0]) * stretch) * 180) / Math.PI;
}

const letterWidth = 6.2;

function addLabel(add: Add, look: SymbolLook, anchor: Anchor, label: string) {
  const longest = Math.max(...label.split('\n').map((line) => line.length));
  if (anchor.shape === 'point') {
    const size = look.symbol.marker?.size ?? 0;
    add(anchor.at, { n: label, w: 'point', d: size / 2, z: 0 });
    return;
  }
  const room = Math.min(longest, anchor.shape === 'polygon' ? 12 : longest) * letterWidth;
  const lift = anchor.shape === 'polygon' && look.symbol.badge ? look.symbol.badge.size / 2 : 0;
  add(anchor.at, {
    n: label,
    w: anchor.shape,
    r: anchor.shape === 'line' ? uprightAngle(anchor.angle) : 0,
    d: lift,
    z: anchor.zoomFor(room * 0.8),
  });
}

const uprightAngle = (degrees: number): number =>
  degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees;

import type { Feature, Geometry, Position } from 'geojson';
import { labelOf, numberOf, shapeOfType, type Values } from '../kinds/kind-values.ts';
import { withLines } from '../plan/change-feature.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { sideOf } from '../plan/zone-reach.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { sectorShapes } from './ground-shapes.ts';
import { hatchImage, type Look, lookOf, type SymbolLook } from './look.ts';
import { placesOf } from './places.ts';
import { surroundShape } from './surround.ts';
import { trueLines } from './true-lines.ts';

/** What the map's sources hold of one feature: lines and areas, and the places of markers and labels. */
export interface Drawn {
  readonly shapes: readonly MapFeature[];
  readonly places: readonly MapFeature[];
}

/** Short names, as there are thousands. */
export type Properties = Record<string, string | number>;
export type MapFeature = Feature<Geometry, Properties> & { readonly id: string };

/** What a feature's drawing takes from the rest of the plan. */
export interface Surroundings {
  /** The values that count: those of a camera's type added. */
  valuesOf(feature: FeatureRecord): Values;
  /** Degrees clockwise from east of the nearest edge of these kinds, where one is near. */
  edgeAngle(kinds: readonly string[], at: Position): number | undefined;
  /** Ids of the features whose `edgeAngle` may be another when these records change: doors beside a wall. */
  turnedBy(records: readonly FeatureRecord[]): string[];
  /** A label in place of the kind's own: the length that a dimension prints. */
  labelOf(feature: FeatureRecord): string | undefined;
}

/** A feature with what its drawing asks for again and again. */
export interface Subject {
  readonly feature: FeatureRecord;
  readonly look: SymbolLook;
  readonly anchor: Anchor;
  readonly label: string;
  readonly number: (field: string) => number | undefined;
}

/** Properties of shapes: `s` look, `h` hatch image, `b` band width in pixels at zoom 0. */
export function drawnOf(feature: FeatureRecord, surroundings: Surroundings): Drawn {
  const look = lookOf(feature);
  const values = surroundings.valuesOf(feature);
  const label = surroundings.labelOf(feature) ?? (look.kind ? labelOf(look.kind, values) : nameOf(feature));
  const anchor = anchorOf(feature.geometry);
  const number = (field: string) => (look.kind ? numberOf(look.kind, values, field) : undefined);
  const subject = { feature, look, anchor, label, number };
  return { shapes: shapesOf(subject), places: placesOf(subject, surroundings) };
}

const nameOf = ({ values }: FeatureRecord): string => (typeof values.name === 'string' ? values.name : '');

function shapesOf({ feature, look, anchor, number }: Subject): MapFeature[] {
  const shapes: MapFeature[] = [];
  const add = (part: Look | undefined, geometry: Geometry | undefined) => {
    if (!part || !geometry) return;
    const id = shapes.length ? `${feature.id}\n${shapes.length}` : feature.id;
    const properties: Properties = { s: part.key };
    if (part.hatch) properties.h = hatchImage(part, hatchAngle(part, anchor));
    const metres = part.band ? number(part.band.width) : undefined;
    if (metres !== undefined) properties.b = metres * anchor.pixelsPerMetre;
    shapes.push({ type: 'Feature', id, geometry, properties });
  };
  const isPoint = shapeOfType(feature.geometry.type) === 'point';
  const { surround, sector } = look.symbol;
  const distance = surround && number(surround.distance);
  const side = distance ? sideOf(feature) : 'both';
  if (!isPoint && side === 'both') add(look, trueGeometry(feature));
  if (distance) add(look.surround, surroundShape(feature.geometry, distance, side));
  if (sector && isPoint) {
    const shape = sectorShapes(sector, anchor.at, number);
    if (!shape) return shapes;
    add(shape.edge ? look.openSector : look.sector, shape.area);
    add(look.sectorEdge, shape.edge);
    add(look.sweepEdge, shape.sweep);
  }
  return shapes;
}

/** The plan's own geometry where no edge is long. */
function trueGeometry(feature: FeatureRecord): Geometry {
  const { geometry } = feature;
  const lines = trueLines(feature);
  if (lines.every((part, p) => part.every((line, r) => line === linesOf(geometry)[p][r]))) return geometry;
  return withLines(geometry, lines);
}

/** In steps of 5°, so that images are few. */
const hatchAngle = (look: Look, anchor: Anchor): number => {
  const angle = look.hatch?.angle ?? 0;
  return Math.round((look.hatch?.along ? angle - anchor.angle : angle) / 5) * 5;
};

import type { Polygon as GeoPolygon, LineString, MultiPolygon, Position } from 'geojson';
import { partsOf } from '../facts/facts.ts';
import { lineOffset, polygonsOffset } from '../geometry/offset.ts';
import type { Point, Polygon } from '../geometry/point.ts';
import { closedRing } from '../geometry/ring.ts';
import type { Sector } from '../kinds/symbol.ts';
import type { PlanGeometry } from '../plan/record.ts';
import { groundFrame } from './ground-frame.ts';

/** A sector on the ground, and apart from it the edges that do not close: where the reach is not known, and of what panning adds. */
export interface SectorShapes {
  readonly area: GeoPolygon;
  readonly edge?: LineString;
  readonly sweep?: LineString;
}

export type NumberIn = (field: string) => number | undefined;

const radians = Math.PI / 180;
/** How far a drawn arc may be from the true one, metres: nothing on the screen. */
const arcError = 0.05;

/** What the sector of a symbol covers from a place, or undefined where its direction or angle is not known. */
export function sectorShapes(sector: Sector, at: Position, number: NumberIn): SectorShapes | undefined {
  const azimuth = number(sector.azimuth);
  const angle = number(sector.angle);
  if (azimuth === undefined || angle === undefined) return undefined;
  const slant = number(sector.range);
  const height = sector.height ? (number(sector.height) ?? 0) : 0;
  const reach = slant === undefined ? sector.drawnRange : Math.sqrt(Math.max(0, slant * slant - height * height));
  if (reach === 0) return undefined;
  const opening = Math.min(360, angle);
  const sweep = sector.sweep ? number(sector.sweep) : undefined;
  return {
    area: { type: 'Polygon', coordinates: [[...closedRing(outline(at, azimuth, opening, reach))]] },
    edge: slant === undefined ? edgeLine(at, azimuth, opening, reach, false) : undefined,
    sweep: sweep ? edgeLine(at, azimuth, Math.min(360, opening + sweep), reach, slant !== undefined) : undefined,
  };
}

/** From the apex along one side, round, and back; a full circle has no sides. */
function outline(at: Position, azimuth: number, opening: number, reach: number): [number, number][] {
  const arc = arcOf(at, azimuth, opening, reach);
  return opening >= 360 ? arc : [[at[0], at[1]], ...arc];
}

function arcOf(at: Position, azimuth: number, opening: number, reach: number): [number, number][] {
  const frame = groundFrame(at);
  const most = reach > arcError ? (2 * Math.acos(1 - arcError / reach)) / radians : 30;
  const steps = Math.max(2, Math.ceil(opening / Math.max(2, most)));
  const points: [number, number][] = [];
  for (let i = 0; i <= steps; i++) {
    const direction = (azimuth - opening / 2 + (opening * i) / steps) * radians;
    points.push(frame.toLonLat([Math.sin(direction) * reach, Math.cos(direction) * reach]));
  }
  return points;
}

/** Without a known reach the far edge is left out. */
function edgeLine(at: Position, azimuth: number, opening: number, reach: number, closed: boolean): LineString {
  const arc = arcOf(at, azimuth, opening, reach);
  const apex: [number, number] = [at[0], at[1]];
  if (opening >= 360) return { type: 'LineString', coordinates: arc };
  if (closed) return { type: 'LineString', coordinates: [apex, ...arc, apex] };
  return { type: 'LineString', coordinates: [arc[0], apex, arc[arc.length - 1]] };
}

/** All that lies within so many metres of a geometry. */
export function surroundShape(geometry: PlanGeometry, metres: number): GeoPolygon | MultiPolygon | undefined {
  if (!(metres > 0)) return undefined;
  if (geometry.type === 'Point') return { type: 'Polygon', coordinates: [circle(geometry.coordinates, metres)] };
  const parts = partsOf(geometry);
  const frame = groundFrame(parts[0][0][0]);
  const flat = parts.map((part) => part.map((line): Point[] => line.map(frame.toMetres)));
  const areas = geometry.type.endsWith('Polygon')
    ? polygonsOffset(flat, metres)
    : flat.flatMap((part) => lineOffset(part[0], metres));
  const ringOf = (ring: readonly Point[]): Position[] => closedRing(ring).map((point) => frame.toLonLat(point));
  return { type: 'MultiPolygon', coordinates: areas.map((area: Polygon) => area.map(ringOf)) };
}

const circle = (at: Position, metres: number): Position[] => [...closedRing(arcOf(at, 0, 360, metres))];

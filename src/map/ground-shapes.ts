import type { LineString, Polygon, Position } from 'geojson';
import { closedRing } from '../geometry/ring.ts';
import type { Sector } from '../kinds/symbol.ts';
import { groundFrame } from './ground-frame.ts';

/** A sector on the ground, and apart from it the edges that do not close: where the reach is not known, and of what panning adds. */
export interface SectorShapes {
  readonly area: Polygon;
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
    const [lon, lat] = frame.toLonLat([Math.sin(direction) * reach, Math.cos(direction) * reach]);
    points.push([toTenthMillimetre(lon), toTenthMillimetre(lat)]);
  }
  return points;
}

/** Nine decimals of a degree: arcs have many points, and shorter numbers are quicker to hand to the map. */
const toTenthMillimetre = (degrees: number): number => Math.round(degrees * 1e9) / 1e9;

/** Without a known reach the far edge is left out. */
function edgeLine(at: Position, azimuth: number, opening: number, reach: number, closed: boolean): LineString {
  const arc = arcOf(at, azimuth, opening, reach);
  const apex: [number, number] = [at[0], at[1]];
  if (opening >= 360) return { type: 'LineString', coordinates: arc };
  if (closed) return { type: 'LineString', coordinates: [apex, ...arc, apex] };
  return { type: 'LineString', coordinates: [arc[0], apex, arc[arc.length - 1]] };
}

/** A circle on the ground, closed. */
export const circleRing = (at: Position, metres: number): Position[] => [...closedRing(arcOf(at, 0, 360, metres))];

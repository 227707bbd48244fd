import type { Position } from 'geojson';
import { got } from './got.ts';
import type { PlanGeometry } from './record.ts';

/** What is wrong inside a geometry: where, from the geometry down, and what. */
export interface GeometryFault {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

export type GeometryReading =
  | { readonly geometry: PlanGeometry; readonly closed: readonly GeometryFault[] }
  | { readonly fault: GeometryFault };

type Depth = 0 | 1 | 2 | 3;

/** How deep each type nests its positions, and whether its lines are rings. */
const types: ReadonlyMap<unknown, { readonly depth: Depth; readonly rings: boolean; readonly least: number }> = new Map(
  [
    ['Point', { depth: 0, rings: false, least: 0 }],
    ['MultiPoint', { depth: 1, rings: false, least: 1 }],
    ['LineString', { depth: 1, rings: false, least: 2 }],
    ['MultiLineString', { depth: 2, rings: false, least: 2 }],
    ['Polygon', { depth: 2, rings: true, least: 2 }],
    ['MultiPolygon', { depth: 3, rings: true, least: 2 }],
  ],
);

/**
 * A geometry of a plan out of parsed JSON. A ring that is not closed is closed, and said so; crossing, flat and tiny
 * rings are left to the drawing rules. The value itself is returned where nothing had to be mended.
 */
export function readGeometry(value: unknown): GeometryReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: { path: [], problem: `expected a geometry, got ${got(value)}` } };
  }
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  const form = types.get(type);
  if (!form) {
    const problem = `expected Point, LineString, Polygon or their Multi forms, got ${got(type)}`;
    return { fault: { path: ['type'], problem } };
  }
  const { depth, rings, least } = form;
  const fault = faultIn(coordinates, depth, least);
  if (fault) return { fault: { path: ['coordinates', ...fault.path], problem: fault.problem } };
  const geometry = value as PlanGeometry;
  return rings ? closeRings(geometry, depth) : { geometry, closed: [] };
}

function faultIn(value: unknown, depth: Depth, least: number): GeometryFault | undefined {
  if (depth === 0) return positionFault(value);
  if (!Array.isArray(value)) return { path: [], problem: `expected a list, got ${got(value)}` };
  const wanted = depth === 1 ? least : 1;
  if (value.length < wanted) {
    return {
      path: [],
      problem: `expected at least ${wanted} ${depth === 1 ? 'positions' : 'part'}, got ${value.length}`,
    };
  }
  const inner = (depth - 1) as Depth;
  for (let i = 0; i < value.length; i++) {
    const fault = faultIn(value[i], inner, least);
    if (fault) return { path: [i, ...fault.path], problem: fault.problem };
  }
  return undefined;
}

function positionFault(value: unknown): GeometryFault | undefined {
  if (Array.isArray(value) && value.length >= 2) {
    const lon: unknown = value[0];
    const lat: unknown = value[1];
    if (typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
      return undefined;
    }
  }
  return { path: [], problem: positionProblem(value) };
}

function positionProblem(value: unknown): string {
  const wanted = 'expected [longitude, latitude]';
  if (!Array.isArray(value) || value.length < 2 || value.some((number) => typeof number !== 'number')) {
    return `${wanted}, got ${got(value)}`;
  }
  const [first, second]: number[] = value;
  if (Math.abs(first) <= 90 && Math.abs(second) > 90 && Math.abs(second) <= 180) {
    return `${wanted}, got ${got(value)}, which looks like [latitude, longitude]`;
  }
  if (!Number.isFinite(first) || !Number.isFinite(second)) return `${wanted}, got ${got(value)}`;
  const metres = Math.abs(first) > 1000 || Math.abs(second) > 1000 ? ', which looks like grid metres' : '';
  return `expected longitude between -180 and 180 and latitude between -90 and 90, got ${got(value)}${metres}`;
}

const isOpen = (ring: readonly Position[]): boolean => {
  const last = ring[ring.length - 1];
  return ring[0][0] !== last[0] || ring[0][1] !== last[1];
};

function closeRings(geometry: PlanGeometry, depth: Depth): GeometryReading {
  const closed: GeometryFault[] = [];
  const close = (ring: Position[], path: readonly number[]): Position[] => {
    if (!isOpen(ring)) return ring;
    const problem = 'the ring was not closed; its first position is repeated at its end';
    closed.push({ path: ['coordinates', ...path], problem });
    return [...ring, ring[0]];
  };
  if (geometry.type === 'Polygon' && depth === 2) {
    const coordinates = geometry.coordinates.map((ring, i) => close(ring, [i]));
    return { geometry: closed.length > 0 ? { ...geometry, coordinates } : geometry, closed };
  }
  if (geometry.type === 'MultiPolygon') {
    const coordinates = geometry.coordinates.map((part, p) => part.map((ring, i) => close(ring, [p, i])));
    return { geometry: closed.length > 0 ? { ...geometry, coordinates } : geometry, closed };
  }
  return { geometry, closed };
}

import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Point } from '../geometry/point.ts';
import { closedRing } from '../geometry/ring.ts';
import type { Side } from '../geometry/side.ts';
import { shapeOfType } from '../kinds/kind-values.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { PlanGeometry } from '../plan/record.ts';
import { groundFrame } from './ground-frame.ts';
import { circleRing } from './ground-shapes.ts';

type Offset = typeof import('../geometry/side-offset.ts');

/** Few plans have a zone at a distance from a line or an area: what works it out is loaded when one does. */
let offset: Offset | undefined;
let loading: Promise<void> | undefined;
let missed = false;
const listeners = new Set<() => void>();

/** Hears that zones which were not drawn yet can be. */
export function onSurrounds(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function loadSurrounds(): Promise<void> {
  loading ??= import('../geometry/side-offset.ts').then((loaded) => {
    offset = loaded;
    for (const listener of listeners) listener();
  });
  return loading;
}

/** Whether something could not be drawn yet since this was last asked. */
export function tookMissed(): boolean {
  const was = missed;
  missed = false;
  return was;
}

/** All that lies within so many metres of a geometry, on one side of it or all round; undefined while what works it out is on its way. */
export function surroundShape(
  geometry: PlanGeometry,
  metres: number,
  side: Side = 'both',
): Polygon | MultiPolygon | undefined {
  if (!(metres > 0)) return undefined;
  if (geometry.type === 'Point') return { type: 'Polygon', coordinates: [circleRing(geometry.coordinates, metres)] };
  if (!offset) {
    missed = true;
    void loadSurrounds();
    return undefined;
  }
  return offsetShape(offset, geometry, metres, side);
}

function offsetShape({ areaWithin }: Offset, geometry: PlanGeometry, metres: number, side: Side): MultiPolygon {
  const parts = linesOf(geometry);
  const frame = groundFrame(parts[0][0][0]);
  const flat = parts.map((part) => part.map((line): Point[] => line.map(frame.toMetres)));
  const areas = areaWithin(shapeOfType(geometry.type), flat, metres, side);
  const ringOf = (ring: readonly Point[]): Position[] => closedRing(ring).map((point) => frame.toLonLat(point));
  return { type: 'MultiPolygon', coordinates: areas.map((area) => area.map(ringOf)) };
}

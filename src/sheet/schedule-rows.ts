import { type BoundaryRing, boundaryOf } from '../facts/boundary.ts';
import { scheduleOf } from '../facts/sheet-content.ts';
import { type AngleFormat, formatGrid, formatPosition } from '../geometry/coordinate-format.ts';
import { shapeOfType } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { reachOf, sideOf } from '../plan/zone-reach.ts';
import { formatShort } from '../units/number.ts';
import type { SheetContext } from './sheet-context.ts';

/** The schedule as text, before it is laid out. */
export type ScheduleRow =
  | { readonly row: 'boundary'; readonly text: string }
  | { readonly row: 'part'; readonly text: string }
  | { readonly row: 'vertex'; readonly cells: readonly string[] }
  | { readonly row: 'note'; readonly text: string };

/** Heads of the columns: label, then latitude and longitude, then the grid in the order that its users write. */
export function scheduleHeads({ crs, options }: SheetContext): readonly string[] {
  const grid = crs.order === 'NE' ? ['Northing', 'Easting'] : ['Easting', 'Northing'];
  if (options.coordinates === 'en') return ['Point', ...grid];
  return ['Point', 'Latitude', 'Longitude', ...(options.gridColumns ? grid : [])];
}

/** Every boundary and zone of the sheet with its vertices, in the order of its labels. */
export function scheduleRows(context: SheetContext): readonly ScheduleRow[] {
  return scheduleOf(context.facts, context.sheet).flatMap(({ feature }) => {
    const rings = boundaryOf(context.facts, feature);
    return [
      { row: 'boundary' as const, text: boundaryTitle(feature) },
      ...reachNote(feature),
      ...rings.flatMap((ring) => [...partRow(ring, rings), ...vertexRows(context, ring), ...lineNotes(ring)]),
    ];
  });
}

function boundaryTitle(feature: FeatureRecord): string {
  const kind = kindOf(feature.kind)?.name ?? feature.kind;
  const name = typeof feature.values.name === 'string' ? feature.values.name.trim() : '';
  return name && name !== kind ? `${kind}: ${name}` : kind;
}

const sideWords = {
  both: '',
  left: ', on the left from the first to the last',
  right: ', on the right from the first to the last',
  outside: ', outside it',
} as const;

/** What a zone by distance covers: all within so many metres of what is listed. */
function reachNote(feature: FeatureRecord): ScheduleRow[] {
  const metres = reachOf(feature);
  if (!metres) return [];
  const from = shapeOfType(feature.geometry.type) === 'point' ? 'this point' : 'what these points join';
  return [{ row: 'note', text: `All within ${formatShort(metres, 6)} m of ${from}${sideWords[sideOf(feature)]}` }];
}

function partRow(ring: BoundaryRing, rings: readonly BoundaryRing[]): ScheduleRow[] {
  if (rings.length === 1) return [];
  if (ring.ring > 0)
    return [{ row: 'part', text: `Hole ${ring.ring}${ring.part > 0 ? ` of part ${ring.part + 1}` : ''}` }];
  const parts = rings.filter((other) => other.ring === 0).length;
  return parts > 1 ? [{ row: 'part', text: `Part ${ring.part + 1}` }] : [];
}

/** Vertices inside a run along a water mark or a feature are defined by it, and not listed. */
function vertexRows({ crs, options }: SheetContext, ring: BoundaryRing): ScheduleRow[] {
  return ring.vertices
    .filter((vertex) => vertex.needed)
    .map(({ label, position }) => {
      const { easting, northing } = formatGrid(
        crs,
        position,
        options.coordinates === 'en' ? options.decimals : undefined,
      );
      const grid = crs.order === 'NE' ? [northing, easting] : [easting, northing];
      if (options.coordinates === 'en') return { row: 'vertex', cells: [label, ...grid] };
      const format: AngleFormat = options.coordinates;
      const { latitude, longitude } = formatPosition(position, format, options.decimals);
      return { row: 'vertex', cells: [label, latitude, longitude, ...(options.gridColumns ? grid : [])] };
    });
}

const lineWords = {
  geodesic: 'along the geodesic',
  parallel: 'along the parallel',
  meridian: 'along the meridian',
  'water-mark': 'along the water mark',
  feature: 'along the feature',
} as const;

/** How the boundary runs where it does not follow geodesics, each run once: `3 to 9: along the mean high water mark`. */
function lineNotes({ closed, edges, vertices }: BoundaryRing): ScheduleRow[] {
  const count = edges.length;
  const isSame = (i: number, j: number): boolean =>
    edges[i].line === edges[j].line && (edges[i].text ?? '') === (edges[j].text ?? '');
  const starts = edges.map((_, i) => i).filter((i) => (i === 0 && !closed) || !isSame(i, (i + count - 1) % count));
  const runs = starts.length ? starts : count ? [0] : [];
  return runs.flatMap((start, i): ScheduleRow[] => {
    const { line, text } = edges[start];
    if (line === 'geodesic' && !text) return [];
    const end = closed ? runs[(i + 1) % runs.length] : (runs[i + 1] ?? count);
    const [from, to] = [vertices[start].label, vertices[end].label];
    return [{ row: 'note', text: `${from} to ${to}: ${text || lineWords[line]}` }];
  });
}

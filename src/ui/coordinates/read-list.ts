import { type CoordinateTextOptions, readCoordinateText } from '../../geometry/coordinate-text/read-coordinate-text.ts';
import type { ReadRing } from '../../geometry/coordinate-text/ring.ts';
import { datumShift } from '../../geometry/datum.ts';
import type { Shape } from '../../kinds/kind.ts';
import type { Datum, JsonObject, PlanGeometry } from '../../plan/record.ts';

/** What a text holds: lists of points, what is wrong with them, and what was taken as meant. */
export interface ReadList {
  readonly rings: readonly ReadRing[];
  /** Why nothing can be made of it; undefined when something can. */
  readonly problem?: string;
  /** One line each, with the line of the text that it speaks of. */
  readonly remarks: readonly string[];
}

const unsure = new Set(['datum-missing', 'not-closed']);

/** Reads a pasted list. A text of one coordinate is a list of one. */
export function readList(text: string, options: CoordinateTextOptions): ReadList {
  const read = readCoordinateText(text, options);
  const several = text.trim().includes('\n');
  const line = (number: number, message: string) => (several ? `Line ${number}: ${message}` : message);
  const wrong = read.diagnostics.find(({ severity }) => severity === 'error');
  const rest = read.diagnostics.filter((each) => each !== wrong && (several || !unsure.has(each.code)));
  const remarks = rest.map((each) => line(each.line, each.message));
  return wrong
    ? { rings: read.rings, problem: line(wrong.line, wrong.message), remarks }
    : { rings: read.rings, remarks };
}

/** What a list becomes on a plan. */
export interface ListFeature {
  readonly geometry: PlanGeometry;
  readonly values: JsonObject;
  readonly notes: readonly string[];
}

/** The feature that a list of points describes, in the plan's datum, or why it cannot be. */
export function listFeature(ring: ReadRing, shape: Shape, datum: Datum): ListFeature | { readonly problem: string } {
  const least = { point: 1, line: 2, polygon: 3 }[shape];
  if (!ring.complete) return { problem: 'A line of the list could not be read, so a point is missing.' };
  if (ring.points.length < least) return { problem: `Expected at least ${least} points, found ${ring.points.length}.` };
  const shift = datumShift(ring.datum ?? datum, datum);
  if (!shift) return { problem: `Coordinates in ${ring.datum} cannot be put on a plan in ${datum}.` };
  const positions = ring.points.map(({ lon, lat }) => shift.move([lon, lat]));
  const notes = shift.from === shift.to ? [] : [shift.note];
  if (ring.datum === null) notes.push(`The list names no datum: taken as ${datum}.`);
  if (shape === 'point') return { geometry: { type: 'Point', coordinates: positions[0] }, values: {}, notes };
  const labels = ring.points.map(({ label }) => label);
  const edges = ring.legs.map(({ line, text }) => (text ? { line, text } : { line }));
  if (shape === 'line') return { geometry: { type: 'LineString', coordinates: positions }, values: {}, notes };
  if (ring.closingLeg) {
    const { from, to } = ring.closingLeg;
    notes.push(`The list does not say how it closes: drawn straight from ${from} to ${to}. Check the notice.`);
  }
  const values = {
    vertices: labels,
    ...(edges.some(({ line }) => line !== 'geodesic') ? { edges: closed(edges, labels.length) } : {}),
  };
  return { geometry: { type: 'Polygon', coordinates: [[...positions, positions[0]]] }, values, notes };
}

/** One edge for each vertex: what the list does not say runs straight. */
const closed = <E extends { readonly line: string }>(
  edges: readonly E[],
  count: number,
): (E | { readonly line: 'geodesic' })[] =>
  Array.from({ length: count }, (_, i) => edges[i] ?? { line: 'geodesic' as const });

import type { ReadLeg, ReadRing } from '../geometry/coordinate-text/ring.ts';
import { datumShift } from '../geometry/datum.ts';
import type { Datum, Json, JsonObject, PlanGeometry } from './record.ts';
import type { Edge, LineType } from './vertices.ts';

/** What a list of points becomes on a plan. */
export interface PastedBoundary {
  readonly geometry: PlanGeometry;
  /** Labels as `vertices`; `edges` where one is not a plain geodesic; `note` where coordinates were taken or moved from another datum. */
  readonly values: JsonObject;
  /** What it still wants, a sentence each: edges along a water mark that the text gives no coordinates of. */
  readonly wants: readonly string[];
}

/** The boundary that a list of points describes, in the plan's datum; `closing` is how it closes where it does not say. */
export function pastedBoundary(
  ring: ReadRing,
  datum: Datum,
  closing: LineType = 'geodesic',
): PastedBoundary | { readonly problem: string } {
  if (ring.points.length < 3) return { problem: `An area has at least 3 points; the text has ${ring.points.length}.` };
  const shift = datumShift(ring.datum ?? datum, datum);
  if (!shift) return { problem: `Coordinates in ${ring.datum} cannot be put on a plan in ${datum}.` };
  const positions = ring.points.map(({ lon, lat }) => shift.move([lon, lat]));
  const last = ring.closingLeg && { ...ring.closingLeg, line: closing };
  const legs = last ? [...ring.legs, last] : ring.legs;
  const edges = legs.map(edgeOf);
  const plain = edges.every(({ line, text }) => line === 'geodesic' && text === undefined);
  const values: { [name: string]: Json } = { vertices: ring.points.map(({ label }) => label) };
  if (!plain) values.edges = edges.map(({ line, text }): Json => (text === undefined ? { line } : { line, text }));
  if (shift.from !== shift.to) values.note = shift.note;
  return {
    geometry: { type: 'Polygon', coordinates: [[...positions, positions[0]]] },
    values,
    wants: legs.flatMap((leg, i) => wantOf(leg, edges[i])),
  };
}

/** Half a coordinate on the way ends the line at something that is not a line on the earth: a water mark unless said. */
function edgeOf({ line, text, halves }: ReadLeg): Edge {
  const natural = line === 'water-mark' || line === 'feature';
  return { line: halves && !natural ? 'water-mark' : line, text };
}

function wantOf({ from, to, halves }: ReadLeg, { line }: Edge): string[] {
  const half = halves ? `The text gives only ${halves.map(({ source }) => source).join(' and ')} on the way. ` : '';
  if (line !== 'water-mark' && line !== 'feature') return [];
  const what = line === 'water-mark' ? 'a water mark' : 'a feature';
  return [
    `${half}The edge from ${from} to ${to} runs along ${what}: it is drawn straight until its points are put in.`,
  ];
}

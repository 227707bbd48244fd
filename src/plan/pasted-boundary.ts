import type { ReadLeg, ReadRing } from '../geometry/coordinate-text/ring.ts';
import { datumShift } from '../geometry/datum.ts';
import type { Datum, Json, JsonObject, PlanGeometry } from './record.ts';
import { type Edge, inFileShape, type LineType } from './vertices.ts';

/** What a list of points becomes on a plan. */
export interface PastedBoundary {
  readonly geometry: PlanGeometry;
  /** Labels as `vertices`; `edges` where one is not a plain geodesic; `note` where coordinates were taken or moved from another datum. */
  readonly values: JsonObject;
  /** What it still wants, a sentence each: edges along a water mark that the text gives no coordinates of. */
  readonly wants: readonly string[];
}

/** One area of a text: its outline, then its holes. */
export type PastedArea = readonly [ReadRing, ...ReadRing[]];

/**
 * The boundary that lists of points describe, in the plan's datum: several areas are its parts. `closing` is how a list
 * closes where it does not say.
 */
export function pastedBoundary(
  areas: readonly [PastedArea, ...PastedArea[]],
  datum: Datum,
  closing: LineType = 'geodesic',
): PastedBoundary | { readonly problem: string } {
  const rings = areas.flat();
  const short = rings.find(({ points }) => points.length < 3);
  if (short) return { problem: `An area has at least 3 points; the text has ${short.points.length}.` };
  const shifts = rings.map((ring) => ({ ring, shift: datumShift(ring.datum ?? datum, datum) }));
  const unmoved = shifts.find(({ shift }) => !shift);
  if (unmoved) return { problem: `Coordinates in ${unmoved.ring.datum} cannot be put on a plan in ${datum}.` };
  const notes = shifts.flatMap(({ shift }) => (shift && shift.from !== shift.to ? [shift.note] : []));
  const read = areas.map((area) => area.map((ring) => ringFrom(ring, datum, closing)));
  const lines = read.map((area) => area.map(({ positions }) => [...positions, positions[0]]));
  const geometry: PlanGeometry =
    lines.length === 1 ? { type: 'Polygon', coordinates: lines[0] } : { type: 'MultiPolygon', coordinates: lines };
  const labels = labelsFrom(areas);
  const values: { [name: string]: Json } = { vertices: inFileShape(labels, geometry) };
  const edges = read.map((area) => area.map((ring) => ring.edges));
  if (!edges.flat(2).every(({ line, text }) => line === 'geodesic' && text === undefined))
    values.edges = inFileShape(
      edges.map((area) =>
        area.map((ring) => ring.map(({ line, text }): Json => (text === undefined ? { line } : { line, text }))),
      ),
      geometry,
    );
  if (notes.length) values.note = [...new Set(notes)].join(' ');
  return { geometry, values, wants: read.flat().flatMap(({ wants }) => wants) };
}

function ringFrom(ring: ReadRing, datum: Datum, closing: LineType) {
  const shift = datumShift(ring.datum ?? datum, datum);
  const positions = ring.points.map(({ lon, lat }) => shift?.move([lon, lat]) ?? [lon, lat]);
  const last = ring.closingLeg && { ...ring.closingLeg, line: closing };
  const legs = last ? [...ring.legs, last] : ring.legs;
  const edges = legs.map(edgeOf);
  return { positions, edges, wants: legs.flatMap((leg, i) => wantOf(leg, edges[i])) };
}

/** Labels as they are written; a hole or part that counts from 1 again takes up the count where the list before ended. */
function labelsFrom(areas: readonly PastedArea[]): string[][][] {
  const used = new Set<string>();
  return areas.map((area) =>
    area.map((ring) => {
      const labels = ring.points.map(({ label }) => label);
      const taken = labels.some((label) => used.has(label));
      const fresh = taken ? labels.map((_, i) => String(used.size + i + 1)) : labels;
      for (const label of fresh) used.add(label);
      return fresh;
    }),
  );
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

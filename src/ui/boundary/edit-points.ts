import { type Crs, fromGrid, outsideCrs, toGrid } from '../../geometry/crs.ts';
import { geodesicBetween, geodesicFrom } from '../../geometry/geodesic.ts';
import { sharedWith } from '../../map/drags.ts';
import { type Vertex, type VertexPlace, verticesOf } from '../../plan/change-feature.ts';
import { deleteVertex } from '../../plan/commands/delete-vertex.ts';
import { insertVertex } from '../../plan/commands/insert-vertex.ts';
import { moveEdge } from '../../plan/commands/move-edge.ts';
import { moveVertex } from '../../plan/commands/move-vertex.ts';
import { recordOf } from '../../plan/plan.ts';
import { plan, run } from '../../session/document.ts';
import { vertex } from '../../session/view.ts';
import { normalAzimuth, parseAngle } from '../../units/angle.ts';
import { parseLength } from '../../units/length.ts';
import { parseNumber } from '../../units/number.ts';
import { typedAngle } from './typed-angle.ts';

/** What is wrong with what was typed, in words; undefined where it was done. */
type Problem = string | undefined;

/** A leg of a boundary: its vertex, the next one, and where both stand. */
export interface Leg {
  readonly feature: string;
  readonly place: VertexPlace;
  readonly from: Vertex;
  readonly end: VertexPlace;
  readonly to: Vertex;
}

/** What goes along, by id: read from the plan as it stands, for rows of a table outlive a change. */
function sharedBy(feature: string, handle: 'vertex' | 'middle', place: VertexPlace): string[] {
  const now = recordOf(plan.value, 'feature', feature);
  return now ? sharedWith(now, { handle, place }) : [];
}

/** Takes a vertex elsewhere, and what others have in its place along while shared edges move together. */
export function movePoint(feature: string, place: VertexPlace, to: readonly number[], label: string): Problem {
  const others = sharedBy(feature, 'vertex', place);
  const input = { feature, vertex: place, to: [to[0], to[1]] as const, together: others };
  return run(moveVertex, input, others.length ? `${label} and ${others.length} beside it` : label)?.refused;
}

/** The other half of the pair stays to the last digit. */
export function typeAngle(
  feature: string,
  place: VertexPlace,
  { position }: Vertex,
  axis: 'lat' | 'lon',
  text: string,
): Problem {
  const [lon, lat] = position;
  const typed = typedAngle(text, axis, axis === 'lat' ? lat : lon);
  if (typeof typed === 'object') return typed.problem;
  return movePoint(feature, place, axis === 'lat' ? [lon, typed] : [typed, lat], 'Move a vertex');
}

/** An easting or a northing in the plan's grid. */
export function typeMetres(
  feature: string,
  place: VertexPlace,
  { position }: Vertex,
  crs: Crs,
  axis: 'easting' | 'northing',
  text: string,
): Problem {
  const metres = parseNumber(text);
  const name = axis === 'easting' ? 'Easting' : 'Northing';
  if (metres === undefined) return `${name}: expected metres, such as 334 567.12, found “${text.trim()}”.`;
  const [easting, northing] = toGrid(crs, position);
  const to = fromGrid(crs, axis === 'easting' ? [metres, northing] : [easting, metres]);
  return outsideCrs(crs, to) ?? movePoint(feature, place, to, 'Move a vertex');
}

/** A bearing typed into a leg turns it about its start. */
export function typeBearing({ feature, from, to, end }: Leg, text: string): Problem {
  const azimuth = parseAngle(text);
  if (azimuth === undefined || azimuth < 0 || azimuth > 360)
    return `Bearing: expected 0 to 360 degrees, such as 115° 30′, found “${text.trim()}”.`;
  const { distance } = geodesicBetween(from.position, to.position);
  const place = geodesicFrom(from.position, normalAzimuth(azimuth), distance);
  return movePoint(feature, end, place, 'Move the end of a leg');
}

/** A distance typed into a leg moves its end along it. */
export function typeDistance({ feature, from, to, end }: Leg, text: string): Problem {
  const distance = parseLength(text);
  if (distance === undefined || distance <= 0)
    return `Distance: expected more than 0 m, such as 120.5, found “${text.trim()}”.`;
  const { azimuth } = geodesicBetween(from.position, to.position);
  return movePoint(feature, end, geodesicFrom(from.position, azimuth, distance), 'Move the end of a leg');
}

/** Shifts a leg sideways, metres to the right of its direction; to the left below 0. */
export function shiftLeg({ feature, place, from, to, end }: Leg, metres: number): Problem {
  const { azimuth } = geodesicBetween(from.position, to.position);
  const [lon, lat] = geodesicFrom(from.position, normalAzimuth(azimuth + 90), metres);
  const ends = [place, end].flatMap((each) => sharedBy(feature, 'vertex', each));
  const input = {
    feature,
    vertex: place,
    from: [from.position[0], from.position[1]] as const,
    to: [lon, lat] as const,
    together: [...new Set(ends)],
  };
  return run(moveEdge, input, 'Move an edge sideways')?.refused;
}

/** Puts a vertex half way along a leg and selects it. */
export function insertAfter({ feature, place, from, to }: Leg): Problem {
  const { distance, azimuth } = geodesicBetween(from.position, to.position);
  const [lon, lat] = geodesicFrom(from.position, azimuth, distance / 2);
  const together = sharedBy(feature, 'middle', place);
  const refused = run(insertVertex, { feature, after: place, at: [lon, lat], together }, 'Add a vertex');
  if (refused) return refused.refused;
  const now = recordOf(plan.value, 'feature', feature);
  const ring = (now && verticesOf(now)[place.part]?.[place.ring]) ?? [];
  const index = ring.findIndex(({ position }) => position[0] === lon && position[1] === lat);
  vertex.value = { ...place, index: index < 0 ? place.index + 1 : index };
  return undefined;
}

export function deletePoint(feature: string, place: VertexPlace): Problem {
  const together = sharedBy(feature, 'vertex', place);
  const refused = run(deleteVertex, { feature, vertex: place, together }, 'Delete a vertex');
  if (!refused) vertex.value = null;
  return refused?.refused;
}

import type { CoordinateFormat } from '../geometry/coordinate-format.ts';
import { mgaOf } from '../geometry/coordinate-text/datum-words.ts';
import type { Described, DescribedRing } from '../geometry/coordinate-text/described.ts';
import { type Crs, type CrsDatum, crsOf, outsideCrs } from '../geometry/crs.ts';
import { datumShift } from '../geometry/datum.ts';
import type { LonLat } from '../geometry/point.ts';
import { hasRings, linesOf } from './geometry-lines.ts';
import type { FeatureRecord, SettingsRecord } from './record.ts';
import { edgesOf, vertexLabels } from './vertices.ts';

/**
 * A feature's boundary as it is written out: in the plan's datum, or in another that is asked for and that it can be
 * moved to; for eastings and northings in that of the plan's grid, or the same zone in the datum asked for. Or why it
 * cannot be, in words.
 */
export function describedFeature(
  { crs: code, datum: own }: Pick<SettingsRecord, 'crs' | 'datum'>,
  feature: FeatureRecord,
  format: CoordinateFormat,
  asked?: CrsDatum,
): Described | { readonly problem: string } {
  const planCrs = crsOf(code);
  const wanted = asked ?? (format === 'en' && planCrs ? planCrs.datum : own);
  const crs = planCrs && gridIn(planCrs, wanted);
  if (format === 'en' && !planCrs) return { problem: `The plan’s grid “${code}” is not known. Choose degrees.` };
  if (format === 'en' && !crs) return { problem: `${planCrs?.short} has no zone on ${wanted}. Choose degrees.` };
  const shift = datumShift(own, wanted);
  if (!shift) return { problem: `Positions in ${own} cannot be written in ${wanted}.` };
  const rings = ringsOf(feature, shift.move);
  const outside =
    crs && rings.flatMap((ring) => ring.points.flatMap(({ position }) => outsideCrs(crs, position) ?? []));
  if (outside?.length && format === 'en') return { problem: outside[0] };
  const name = typeof feature.values.name === 'string' ? feature.values.name : feature.id;
  return { name, rings, datum: wanted, crs: outside?.length ? undefined : crs };
}

/** The plan's grid, or the grid of the same zone on another of Australia's datums. */
function gridIn(crs: Crs, datum: CrsDatum): Crs | undefined {
  if (crs.datum === datum) return crs;
  return crs.zone === undefined || datum === 'WGS84' ? undefined : mgaOf(datum, crs.zone);
}

function ringsOf(feature: FeatureRecord, move: (position: LonLat) => readonly number[]): DescribedRing[] {
  const labels = vertexLabels(feature);
  const edges = edgesOf(feature);
  const closed = hasRings(feature.geometry);
  return linesOf(feature.geometry).flatMap((part, p) =>
    part.map((line, r) => {
      const open = closed ? line.slice(0, -1) : line;
      const points = open.map((position, i) => ({ label: labels[p][r][i], position: move(position) }));
      return { points, edges: edges[p][r], closed, hole: r > 0 };
    }),
  );
}

import type { CoordinateFormat } from '../geometry/coordinate-format.ts';
import type { Described, DescribedRing } from '../geometry/coordinate-text/described.ts';
import { crsOf, outsideCrs } from '../geometry/crs.ts';
import { datumShift } from '../geometry/datum.ts';
import type { LonLat } from '../geometry/point.ts';
import { hasRings, linesOf } from './geometry-lines.ts';
import type { FeatureRecord, SettingsRecord } from './record.ts';
import { edgesOf, vertexLabels } from './vertices.ts';

/**
 * A feature's boundary as it is written out: in the plan's datum; for eastings and northings in that of the plan's
 * grid. Or why it cannot be, in words.
 */
export function describedFeature(
  { crs: code, datum: own }: Pick<SettingsRecord, 'crs' | 'datum'>,
  feature: FeatureRecord,
  format: CoordinateFormat,
): Described | { readonly problem: string } {
  const planCrs = crsOf(code);
  const crs = planCrs && (format === 'en' || planCrs.datum === own) ? planCrs : undefined;
  if (format === 'en' && !crs) return { problem: `The plan’s grid “${code}” is not known. Choose degrees.` };
  const datum = crs?.datum ?? own;
  const shift = datumShift(own, datum);
  if (!shift) return { problem: `Positions in ${own} cannot be written in ${datum}.` };
  const rings = ringsOf(feature, shift.move);
  const outside =
    crs && rings.flatMap((ring) => ring.points.flatMap(({ position }) => outsideCrs(crs, position) ?? []));
  if (outside?.length && format === 'en') return { problem: outside[0] };
  const name = typeof feature.values.name === 'string' ? feature.values.name : feature.id;
  return { name, rings, datum, crs: outside?.length ? undefined : crs };
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

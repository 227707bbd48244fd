import { formatGrid, formatPosition } from '../../geometry/coordinate-format.ts';
import { insideCrs } from '../../geometry/crs.ts';
import { thinSpace } from '../../units/number.ts';
import type { ReportContext } from './report-context.ts';

/** A place to a decimetre, broken between its numbers only: on the plan's grid where it has one, else in degrees. `E 1 888 120.4 N 5 812 330.1`. */
export function placeText({ crs }: Pick<ReportContext, 'crs'>, at: readonly [lon: number, lat: number]): string {
  if (crs && insideCrs(crs, [...at])) {
    const { easting, northing } = formatGrid(crs, [...at], 1);
    const [n, e] = [`N${thinSpace}${northing}`, `E${thinSpace}${easting}`];
    return crs.order === 'NE' ? `${n} ${e}` : `${e} ${n}`;
  }
  const { latitude, longitude } = formatPosition([...at], 'dd', 6);
  return `${latitude} ${longitude}`;
}

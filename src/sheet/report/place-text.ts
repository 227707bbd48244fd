import { formatGrid, formatPosition } from '../../geometry/coordinate-format.ts';
import { insideCrs } from '../../geometry/crs.ts';
import type { ReportContext } from './report-context.ts';

/** A place to a decimetre: on the plan's grid where it has one, else in degrees. `E 1 888 120.4 N 5 812 330.1`. */
export function placeText({ crs }: Pick<ReportContext, 'crs'>, at: readonly [lon: number, lat: number]): string {
  if (crs && insideCrs(crs, [...at])) {
    const { easting, northing } = formatGrid(crs, [...at], 1);
    return crs.order === 'NE' ? `N ${northing} E ${easting}` : `E ${easting} N ${northing}`;
  }
  const { latitude, longitude } = formatPosition([...at], 'dd', 6);
  return `${latitude} ${longitude}`;
}

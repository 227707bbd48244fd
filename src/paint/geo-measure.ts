import { type Crs, crsOf } from '../geometry/crs.ts';
import { datumNotes } from '../geometry/datum.ts';
import type { MapFrame } from '../sheet/mark.ts';

/**
 * The page dictionary's entry that tells a reader where on the ground each map lies: ISO 32000-2, 12.9 and 12.10.
 * Corners are latitude, longitude even though the CRS is projected. `toPoint` turns page millimetres into points.
 */
export function viewports(frames: readonly MapFrame[], toPoint: (x: number, y: number) => string): string {
  const each = frames.flatMap((frame, i) => {
    const crs = crsOf(frame.crs);
    return crs && frame.lonLat.length === 4 ? [viewport(frame, crs, i + 1, toPoint)] : [];
  });
  return each.length ? `/VP [${each.join(' ')}]` : '';
}

function viewport(frame: MapFrame, crs: Crs, number: number, toPoint: (x: number, y: number) => string): string {
  const { x, y, width, height } = frame;
  const corners = frame.lonLat.map(([lon, lat]) => `${lat.toFixed(10)} ${lon.toFixed(10)}`).join(' ');
  const square = '0 0 0 1 1 1 1 0';
  const code = crs.code.replace('EPSG:', '');
  return (
    `<</Type /Viewport /Name (${escaped(nameOf(frame, number))}) /BBox [${toPoint(x, y + height)} ${toPoint(x + width, y)}] ` +
    `/Measure <</Type /Measure /Subtype /GEO /Bounds [${square}] /GPTS [${corners}] /LPTS [${square}] ` +
    `/GCS <</Type /PROJCS /EPSG ${code} /WKT (${escaped(wktOf(crs))})>>>>>>`
  );
}

/** In ASCII: what is not would need another encoding. */
const nameOf = ({ name }: MapFrame, number: number): string => (name ?? `Map ${number}`).replace(/[^\x20-\x7e]/g, '?');

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

const ellipsoids = {
  'GRS 80': 'SPHEROID["GRS 1980",6378137,298.257222101]',
  'WGS 84': 'SPHEROID["WGS 84",6378137,298.257223563]',
} as const;

const datums: Readonly<Record<Crs['datum'], readonly [geographic: string, datum: string]>> = {
  GDA2020: ['GDA2020', 'Geocentric_Datum_of_Australia_2020'],
  GDA94: ['GDA94', 'Geocentric_Datum_of_Australia_1994'],
  NZGD2000: ['NZGD2000', 'New_Zealand_Geodetic_Datum_2000'],
  WGS84: ['WGS 84', 'WGS_1984'],
};

/** Well-known text of 2001, which every reader of georeferenced PDF takes. */
export function wktOf(crs: Crs): string {
  const [geographic, datum] = datums[crs.datum];
  const parameters = [
    ['latitude_of_origin', crs.latitudeOfOrigin],
    ['central_meridian', crs.centralMeridian],
    ['scale_factor', crs.scaleFactor],
    ['false_easting', crs.falseOrigin[0]],
    ['false_northing', crs.falseOrigin[1]],
  ].map(([name, value]) => `PARAMETER["${name}",${value}]`);
  return (
    `PROJCS["${crs.name}",GEOGCS["${geographic}",DATUM["${datum}",${ellipsoids[datumNotes[crs.datum].ellipsoid]}],` +
    `PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],` +
    `${parameters.join(',')},UNIT["metre",1],AUTHORITY["EPSG","${crs.code.replace('EPSG:', '')}"]]`
  );
}

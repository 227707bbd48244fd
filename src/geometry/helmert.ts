import type { LonLat } from './point.ts';

/** GRS 80: the ellipsoid of both GDA94 and GDA2020. */
const semiMajor = 6378137;
const flattening = 1 / 298.257222101;
const eccentricity2 = flattening * (2 - flattening);
const radians = Math.PI / 180;

type Vector = readonly [x: number, y: number, z: number];

/**
 * GDA94 to GDA2020, EPSG:8048, as the coordinate-frame rotation that EPSG lists: metres, seconds of arc, parts per
 * million. Heights take no part: positions are moved along the ellipsoid.
 */
const shift = { x: 0.06155, y: -0.01087, z: -0.04019 };
const rotation = {
  x: (-0.0394924 / 3600) * radians,
  y: (-0.0327221 / 3600) * radians,
  z: (-0.0328979 / 3600) * radians,
};
const scale = 1 - 0.009994e-6;

/** A GDA94 position in GDA2020. */
export const gda2020From94 = (position: LonLat): [lon: number, lat: number] => geodetic(forward(geocentric(position)));

/** A GDA2020 position in GDA94: the same transformation undone. */
export const gda94From2020 = (position: LonLat): [lon: number, lat: number] => geodetic(inverse(geocentric(position)));

const forward = ([x, y, z]: Vector): Vector => [
  shift.x + scale * (x + rotation.z * y - rotation.y * z),
  shift.y + scale * (-rotation.z * x + y + rotation.x * z),
  shift.z + scale * (rotation.y * x - rotation.x * y + z),
];

/** The rotation is so small that its transpose is its inverse within a micrometre. */
function inverse([gx, gy, gz]: Vector): Vector {
  const [x, y, z] = [(gx - shift.x) / scale, (gy - shift.y) / scale, (gz - shift.z) / scale];
  return [
    x - rotation.z * y + rotation.y * z,
    rotation.z * x + y - rotation.x * z,
    -rotation.y * x + rotation.x * y + z,
  ];
}

function geocentric([lon, lat]: LonLat): Vector {
  const sine = Math.sin(lat * radians);
  const cosine = Math.cos(lat * radians);
  const radius = semiMajor / Math.sqrt(1 - eccentricity2 * sine * sine);
  return [
    radius * cosine * Math.cos(lon * radians),
    radius * cosine * Math.sin(lon * radians),
    radius * (1 - eccentricity2) * sine,
  ];
}

/** Bowring's formula, once: exact to a nanometre this near to the ellipsoid. */
function geodetic([x, y, z]: Vector): [lon: number, lat: number] {
  const semiMinor = semiMajor * (1 - flattening);
  const distance = Math.hypot(x, y);
  const parametric = Math.atan2(z * semiMajor, distance * semiMinor);
  const secondEccentricity2 = eccentricity2 / (1 - eccentricity2);
  const lat = Math.atan2(
    z + secondEccentricity2 * semiMinor * Math.sin(parametric) ** 3,
    distance - eccentricity2 * semiMajor * Math.cos(parametric) ** 3,
  );
  return [Math.atan2(y, x) / radians, lat / radians];
}

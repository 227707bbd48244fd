const radians = Math.PI / 180;

/** Web Mercator, 0 to 1 from west to east. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

/** Web Mercator, 0 to 1 from north to south; defined up to 85.05° either way. */
export const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / (2 * Math.PI);

/** Metres round the equator of the sphere that Web Mercator takes the Earth for. */
export const mercatorRound = 2 * Math.PI * 6378137;

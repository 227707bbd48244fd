import { formatPosition } from '../geometry/coordinate-format.ts';

/** A place for people to read, to about 30 metres: `37° 47′ 21″ S  176° 18′ 36″ E`. */
export function positionText(at: readonly [lon: number, lat: number]): string {
  const { latitude, longitude } = formatPosition([...at], 'dms', 0);
  return `${latitude}  ${longitude}`;
}

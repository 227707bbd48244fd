import type { Diagnostic } from './coordinate-text/diagnostic.ts';
import { type CoordinateTextOptions, readCoordinateText } from './coordinate-text/read-coordinate-text.ts';
import type { CrsDatum } from './crs.ts';

/** One typed coordinate, read; or why it cannot be. */
export type ReadPosition =
  | {
      readonly position: readonly [lon: number, lat: number];
      readonly datum: CrsDatum | null;
      readonly notes: readonly Diagnostic[];
    }
  | { readonly refusal: string };

/** Reads one coordinate of any family: what was assumed comes back as notes; a datum need not be said. */
export function readPosition(text: string, options: CoordinateTextOptions = {}): ReadPosition {
  const { rings, diagnostics } = readCoordinateText(text, options);
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) return { refusal: wrong.message };
  const points = rings.flatMap((ring) => ring.points);
  if (!points.length) return { refusal: 'Expected latitude and longitude, or easting and northing.' };
  if (points.length > 1) return { refusal: `Expected one coordinate, found ${points.length}.` };
  const notes = diagnostics.filter(({ code }) => code !== 'datum-missing');
  return { position: [points[0].lon, points[0].lat], datum: rings[0].datum, notes };
}

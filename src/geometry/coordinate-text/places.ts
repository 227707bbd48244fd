import type { Angle } from './angle.ts';
import { pointNamed } from './leg-words.ts';
import type { LineReading } from './read-line.ts';
import type { Reading } from './reading.ts';
import type { Place, WrittenLeg } from './stop.ts';

/** A place of a line and where it stands in it. */
export interface Placed {
  readonly place: Place;
  /** The number in front of it, which may be its label. */
  readonly number?: string;
  readonly start: number;
  readonly end: number;
}

/** Angles in twos, grid numbers in twos, what is left over as halves. */
export function placesOf(readings: readonly Reading[], plain: string): Placed[] {
  const places: Placed[] = [];
  let number: string | undefined;
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    const next = readings[i + 1];
    if (reading.what === 'label') number = reading.text;
    else if (reading.what === 'angle') {
      const { angle } = reading;
      const second =
        next?.what === 'angle' && pairs(angle, next.angle) && !wordsBetween(plain, angle, next.angle)
          ? next.angle
          : undefined;
      const place: Place = second ? { what: 'pair', first: angle, second } : { what: 'half', angle };
      places.push({ place, number, start: angle.start, end: (second ?? angle).end });
      if (second) i++;
      number = undefined;
    } else if (reading.what === 'grid' && next?.what === 'grid' && !wordsBetween(plain, reading.grid, next.grid)) {
      const place: Place = { what: 'grid', first: reading.grid, second: next.grid };
      places.push({ place, number, start: reading.grid.start, end: next.grid.end });
      i++;
      number = undefined;
    }
  }
  return places;
}

const coordinateWords = /\b(?:and|x|by|latitude|longitude|lat|long?|lng|eastings?|northings?|m|metres)\b/gi;

/** Words part two angles: `… East; thence along the geodesic to latitude …` are of two points. */
function wordsBetween(plain: string, a: { readonly end: number }, b: { readonly start: number }): boolean {
  if (b.start - a.end < 3) return false;
  const between = plain.slice(a.end, b.start);
  return (
    /[A-Za-z\u00c0-\u1fff]|->|>/.test(between) &&
    /[A-Za-z\u00c0-\u1fff]|->|>/.test(between.replace(coordinateWords, ''))
  );
}

const pairs = (a: Angle, b: Angle): boolean => a.axis === undefined || b.axis === undefined || a.axis !== b.axis;

/** Bearings with the distances that belong to them, in a stretch of a line. */
export function legsOf(line: LineReading, from: number, to: number, either: boolean): WrittenLeg[] {
  const bearings = line.bearings.filter(within(from, to));
  const distances = line.distances.filter(within(from, to));
  if (!bearings.length || !distances.length) return [];
  return bearings.flatMap((bearing, i) => {
    const until = bearings[i + 1]?.start ?? to;
    const since = bearings[i - 1]?.end ?? from;
    const distance =
      distances.find((each) => each.start >= bearing.end && each.end <= until) ??
      distances.findLast((each) => each.end <= bearing.start && each.start >= since);
    if (!distance) return [];
    const behind = line.words.slice(Math.max(bearing.end, distance.end), until);
    return [{ line: line.line, bearing, distance, either, label: pointNamed(/\bto\b/i.test(behind) ? behind : '') }];
  });
}

/** Whether a part of a line lies in a stretch of it. */
export const within =
  (from: number, to: number) =>
  (part: { readonly start: number; readonly end: number }): boolean =>
    part.start >= from && part.end <= to;

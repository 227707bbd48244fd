import { type Crs, fromGrid, insideCrs, outsideCrs, toGrid } from '../crs.ts';
import { countryOf } from '../crs-for.ts';
import type { Angle } from './angle.ts';
import type { Collected } from './collect-stops.ts';
import { errorOf, type Problem, warningOf } from './diagnostic.ts';
import type { GridNumber } from './reading.ts';
import type { Stop } from './stop.ts';

/** What the whole text says of its columns: used where one row does not say. */
export interface ColumnHabits {
  readonly lat: -1 | 0 | 1;
  readonly lon: -1 | 0 | 1;
  /** Rows carry letters for their longitude, so that one without is an omission. */
  readonly lettersForLon: boolean;
  readonly order: 'lat' | 'lon';
  /** The order is stated by column heads. */
  readonly stated: boolean;
}

/** The habits of the columns: majority of the letters and signs, of the order of unnamed pairs. */
export function habitsOf(stops: readonly Stop[], order: Collected['order']): ColumnHabits {
  const votes = { lat: 0, lon: 0, lettersForLon: 0, latFirst: 0 };
  for (const { place } of stops) {
    const angles = place.what === 'pair' ? [place.first, place.second] : place.what === 'half' ? [place.angle] : [];
    for (const angle of angles) {
      if (angle.axis) votes[angle.axis] += angle.side;
      if (angle.axis === 'lon' && angle.letter) votes.lettersForLon++;
    }
    if (place.what === 'pair') votes.latFirst += latFirstVote(place.first, place.second);
    if (place.what === 'pair' && place.first.axis === undefined && place.second.axis === undefined) {
      const latFirst = latFirstVote(place.first, place.second) >= 0;
      votes.lat += (latFirst ? place.first : place.second).side;
      votes.lon += (latFirst ? place.second : place.first).side;
    }
  }
  const stated = order === 'lat' || order === 'lon' ? order : undefined;
  return {
    lat: signOf(votes.lat),
    lon: signOf(votes.lon),
    lettersForLon: votes.lettersForLon > 0,
    order: stated ?? (votes.latFirst < 0 ? 'lon' : 'lat'),
    stated: stated !== undefined,
  };
}

const signOf = (value: number): -1 | 0 | 1 => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Positive where the first of two can only be the latitude, negative where it can only be the longitude. */
function latFirstVote(first: Angle, second: Angle): number {
  if (first.axis !== undefined || second.axis !== undefined) return 0;
  if (first.degrees > 90) return -1;
  return second.degrees > 90 ? 1 : 0;
}

export interface Resolved {
  readonly position?: readonly [lon: number, lat: number];
  /** The last written digit in degrees: of longitude, of latitude. */
  readonly resolution?: readonly [lon: number, lat: number];
  readonly grid?: readonly [easting: number, northing: number];
  readonly problems: readonly Problem[];
}

/** The position of a stop with both coordinates. */
export function resolvePlace(stop: Stop, habits: ColumnHabits, crs: Crs | undefined): Resolved {
  const { place } = stop;
  if (place.what === 'half') return { problems: [] };
  return place.what === 'pair'
    ? resolvePair(place.first, place.second, habits)
    : resolveGrid(place.first, place.second, crs);
}

function resolvePair(first: Angle, second: Angle, habits: ColumnHabits): Resolved {
  const problems: Problem[] = [];
  let latFirst = first.axis === 'lat' || second.axis === 'lon';
  if (first.axis === undefined && second.axis === undefined) {
    const vote = latFirstVote(first, second);
    latFirst = vote === 0 ? habits.order === 'lat' : vote > 0;
    if (vote !== 0 && latFirst !== (habits.order === 'lat')) {
      problems.push(
        warningOf(
          'swapped',
          `Latitude and longitude are the other way round than in the other rows: ${shown(latFirst ? second : first)} is read as the longitude.`,
        ),
      );
    }
  }
  const [lat, lon] = latFirst ? [first, second] : [second, first];
  if (lat.degrees > 90 || lon.degrees > 180) {
    const wrong = lat.degrees > 90 ? `${shown(lat)} cannot be a latitude` : `${shown(lon)} cannot be a longitude`;
    return {
      problems: [...problems, errorOf(lat.degrees > 90 && lon.degrees <= 90 ? 'swapped' : 'unreadable', `${wrong}.`)],
    };
  }
  const latSide = sideOf(lat, 'lat', habits, lon, problems);
  const lonSide = sideOf(lon, 'lon', habits, lat, problems);
  return {
    position: [lon.degrees * lonSide, lat.degrees * latSide],
    resolution: [lon.resolution, lat.resolution],
    problems,
  };
}

const shown = (angle: Angle): string => `${Number(angle.degrees.toFixed(6))}°`;

/** The hemisphere of an angle; where it does not say, the column's or the region's, and a warning says so. */
function sideOf(angle: Angle, axis: 'lat' | 'lon', habits: ColumnHabits, other: Angle, problems: Problem[]): -1 | 1 {
  if (angle.side !== 0) return angle.side;
  const letters = axis === 'lon' && (habits.lettersForLon || other.letter !== undefined);
  if (axis === 'lon' && !letters) return 1;
  const column = habits[axis];
  const name = axis === 'lat' ? 'latitude' : 'longitude';
  const word = (side: -1 | 1) => (axis === 'lat' ? (side < 0 ? 'south' : 'north') : side < 0 ? 'west' : 'east');
  if (column !== 0) {
    problems.push(
      warningOf('hemisphere-missing', `The ${name} has no hemisphere: taken as ${word(column)}, as in the other rows.`),
    );
    return column;
  }
  const lat = axis === 'lat' ? -angle.degrees : -other.degrees;
  const lon = axis === 'lon' ? angle.degrees : other.degrees;
  const assumed = countryOf([lon, lat]) !== undefined && axis === 'lat' ? -1 : 1;
  problems.push(warningOf('hemisphere-missing', `The ${name} has no hemisphere: taken as ${word(assumed)}.`));
  return assumed;
}

function resolveGrid(first: GridNumber, second: GridNumber, crs: Crs | undefined): Resolved {
  if (!crs) {
    return {
      problems: [
        errorOf(
          'datum-missing',
          'Easting and northing without a grid: say which, such as “MGA2020 zone 56” or “NZTM2000”.',
        ),
      ],
    };
  }
  if (first.axis !== undefined && first.axis === second.axis) {
    return { problems: [errorOf('unreadable', `Two numbers are called ${first.axis}.`)] };
  }
  const named = first.axis !== undefined || second.axis !== undefined;
  const eastFirst = named ? first.axis === 'easting' || second.axis === 'northing' : crs.order === 'EN';
  const grid: [number, number] = eastFirst ? [first.value, second.value] : [second.value, first.value];
  const position = onGround(crs, grid);
  if (position) return { position, grid, resolution: resolutionOf(first, second, position), problems: [] };
  const turned = onGround(crs, [grid[1], grid[0]]);
  if (turned && !named) {
    const problem = warningOf(
      'swapped',
      `Read as ${eastFirst ? 'northing, easting' : 'easting, northing'}: the other way round the point is outside ${crs.short}.`,
    );
    return {
      position: turned,
      grid: [grid[1], grid[0]],
      resolution: resolutionOf(first, second, turned),
      problems: [problem],
    };
  }
  if (turned)
    return {
      problems: [errorOf('swapped', `Easting and northing seem to be swapped: the point is outside ${crs.short}.`)],
    };
  const far = outsideCrs(crs, fromGrid(crs, grid)) ?? `The point is outside ${crs.short}.`;
  return { problems: [errorOf('outside-region', far)] };
}

/** The place of a grid pair; undefined where it lies outside the grid's area or is no place at all. */
function onGround(crs: Crs, grid: readonly [number, number]): [number, number] | undefined {
  const position = fromGrid(crs, grid);
  if (!position.every(Number.isFinite) || !insideCrs(crs, position)) return undefined;
  const [easting, northing] = toGrid(crs, position);
  return Math.hypot(easting - grid[0], northing - grid[1]) < 0.001 ? position : undefined;
}

const metresInDegree = 111_320;

function resolutionOf(first: GridNumber, second: GridNumber, [, lat]: readonly number[]): [number, number] {
  const metres = Math.max(first.resolution, second.resolution);
  return [metres / (metresInDegree * Math.cos((lat * Math.PI) / 180)), metres / metresInDegree];
}

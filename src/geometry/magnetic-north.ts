import magvar from 'magvar';
import type { LonLat } from './point.ts';

export interface MagneticNorth {
  /** Degrees from true north to magnetic north, positive clockwise. */
  readonly declination: number;
  /** Degrees that the declination grows by in a year. */
  readonly perYear: number;
  /** Degrees within which the model is good here, one standard deviation. */
  readonly accuracy: number;
  readonly model: string;
}

/** The years that the World Magnetic Model 2025 was made for. */
const [firstYear, endYear] = [2025, 2030];

/**
 * Declination at sea level on a day (YYYY-MM-DD) by the World Magnetic Model 2025 of NOAA and the British Geological
 * Survey; undefined outside the years that it was made for. Accuracy by the formula of its technical report:
 * sqrt(0.26² + (5417 / H)²) degrees.
 */
export function magneticNorthAt([lon, lat]: LonLat, date: string): MagneticNorth | undefined {
  const year = decimalYear(date);
  if (year === undefined || year < firstYear || year >= endYear) return undefined;
  const { declination, h } = magvar.calculateMagneticField(year, lat, lon, 0);
  const other = year + 1 < endYear ? year + 1 : year - 1;
  const change = magvar.calculateMagneticField(other, lat, lon, 0).declination - declination;
  return {
    declination,
    perYear: other > year ? change : -change,
    accuracy: Math.hypot(0.26, 5417 / h),
    model: 'World Magnetic Model 2025',
  };
}

function decimalYear(date: string): number | undefined {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number) ?? [];
  if (year === undefined) return undefined;
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const fraction = (Date.UTC(year, month - 1, day) - start) / (end - start);
  return fraction >= 0 && fraction < 1 ? year + fraction : undefined;
}

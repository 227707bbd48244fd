import { fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import { type Refusal, refuse } from '../plan/command.ts';
import { recordsOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import type { Facts } from './facts.ts';
import { mapFrame } from './paper.ts';
import { crsOfPlan } from './sheet-content.ts';
import { extentOf } from './zone-area.ts';

/** The n of the usual scales 1:n, from large to small. */
export const scales: readonly number[] = [
  100, 200, 250, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 25_000, 40_000,
  50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 500_000,
];

/** The largest scale of the list at which so many metres fit on so many millimetres. */
export const scaleFor = (metres: number, millimetres: number): number =>
  scales.find((scale) => (metres * 1000) / scale <= millimetres) ?? scales[scales.length - 1];

/** The next scale of the list that shows more (`by` 1) or less (-1) than this one; itself at either end. */
export function nextScale(scale: number, by: 1 | -1): number {
  const next = by === 1 ? scales.find((other) => other > scale) : [...scales].reverse().find((other) => other < scale);
  return next ?? scale;
}

export type Fit = Pick<SheetRecord, 'scale' | 'centre'>;
type Paper = Pick<SheetRecord, 'paper' | 'orientation'>;

/** Share of the map that is left white round what is drawn. */
const usualRim = 0.06;

/**
 * The centre and the largest scale of the list at which some features, all unless said, are whole on the paper; zones by
 * distance with all that they cover. Refused where the plan has no CRS or nothing lies in it.
 */
export function fitSheet(
  facts: Facts,
  paper: Paper,
  features: Iterable<FeatureRecord> = recordsOf(facts.plan, 'feature').values(),
  rim = usualRim,
): Fit | Refusal {
  const crs = crsOfPlan(facts);
  if (!crs) return refuse('Choose the plan’s CRS under Plan settings first: sheets are drawn in it.');
  let [minE, minN, maxE, maxN] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    const [west, south, east, north] = extentOf(facts, feature);
    for (const corner of [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ] as const) {
      const position = facts.frame.toLonLat(corner);
      if (!insideCrs(crs, position)) continue;
      const [easting, northing] = toGrid(crs, position);
      [minE, maxE] = [Math.min(minE, easting), Math.max(maxE, easting)];
      [minN, maxN] = [Math.min(minN, northing), Math.max(maxN, northing)];
    }
  }
  if (minE > maxE) return refuse('Draw something first: a sheet is laid round what is drawn.');
  const { width, height } = mapFrame(paper);
  const [lon, lat] = fromGrid(crs, [(minE + maxE) / 2, (minN + maxN) / 2]);
  const room = 1 - 2 * rim;
  const scale = Math.max(scaleFor(maxE - minE, width * room), scaleFor(maxN - minN, height * room));
  return { scale, centre: [millimetre(lon), millimetre(lat)] };
}

/** Eight decimals of a degree are a millimetre. */
const millimetre = (degrees: number): number => Math.round(degrees * 1e8) / 1e8;

import { fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import { type Refusal, refuse } from '../plan/command.ts';
import { recordsOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import type { Facts } from './facts.ts';
import { mapFrame } from './paper.ts';
import { crsOfPlan } from './sheet-content.ts';
import { scaleFor } from './sheet-scales.ts';
import { extentOf } from './zone-area.ts';

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

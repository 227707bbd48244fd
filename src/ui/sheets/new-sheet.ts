import { positionsOf } from '../../facts/facts.ts';
import { mapFrame } from '../../facts/paper.ts';
import { crsOf, fromGrid, insideCrs, toGrid } from '../../geometry/crs.ts';
import { type Refusal, refuse } from '../../plan/command.ts';
import type { AddSheet } from '../../plan/commands/add-sheet.ts';
import { type Plan, recordsOf, settingsOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { scaleFor } from './scales.ts';

type Fit = Pick<SheetRecord, 'scale' | 'centre'>;

/** Share of the map that is left white round what is drawn. */
const rim = 0.06;

/** The centre and the largest scale of the list at which all that is drawn is on the paper. Refused where nothing can be. */
export function fitSheet(plan: Plan, paper: Pick<SheetRecord, 'paper' | 'orientation'>): Fit | Refusal {
  const crs = crsOf(settingsOf(plan).crs);
  if (!crs) return refuse('Choose the plan’s CRS under Plan settings first: sheets are drawn in it.');
  let [minE, minN, maxE, maxN] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of recordsOf(plan, 'feature').values())
    for (const position of positionsOf(feature.geometry)) {
      if (!insideCrs(crs, position)) continue;
      const [easting, northing] = toGrid(crs, position);
      [minE, maxE] = [Math.min(minE, easting), Math.max(maxE, easting)];
      [minN, maxN] = [Math.min(minN, northing), Math.max(maxN, northing)];
    }
  if (minE > maxE) return refuse('Draw something first: a sheet is laid round what is drawn.');
  const { width, height } = mapFrame(paper);
  const [lon, lat] = fromGrid(crs, [(minE + maxE) / 2, (minN + maxN) / 2]);
  const room = 1 - 2 * rim;
  const scale = Math.max(scaleFor(maxE - minE, width * room), scaleFor(maxN - minN, height * room));
  return { scale, centre: [round(lon), round(lat)] };
}

/** Eight decimals of a degree are a millimetre. */
const round = (degrees: number): number => Math.round(degrees * 1e8) / 1e8;

/** A new A3 sheet over everything that is drawn. */
export function newSheet(plan: Plan, id: string, date: string): AddSheet | Refusal {
  const fit = fitSheet(plan, { paper: 'A3', orientation: 'landscape' });
  return 'refused' in fit ? fit : { id, ...fit, date, title: settingsOf(plan).title };
}

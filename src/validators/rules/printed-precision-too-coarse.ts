import { boundaryOf } from '../../facts/boundary.ts';
import type { Facts } from '../../facts/facts.ts';
import { crsOfPlan, optionsOf, scheduleOf } from '../../facts/sheet-content.ts';
import { nameOf } from '../../facts/values.ts';
import { boundaryKinds, kindTopics } from '../../facts/zones.ts';
import { type CoordinateFormat, positionAsPrinted } from '../../geometry/coordinate-format.ts';
import { type Crs, insideCrs } from '../../geometry/crs.ts';
import { geodesicBetween } from '../../geometry/geodesic.ts';
import { listOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Finding, Rule } from '../rule.ts';
import { sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';
import { metresText, toMillimetre } from '../words.ts';

const id = 'printed-precision-too-coarse';

interface Shift {
  readonly metres: number;
  readonly at: readonly [lon: number, lat: number];
}

/** How far the printed coordinates of a boundary put a vertex from where it is drawn, at most. */
const worstShift = (
  facts: Facts,
  feature: FeatureRecord,
  format: CoordinateFormat,
  crs: Crs,
  decimals: number,
): Shift =>
  facts.per(`printed/${format}/${decimals}/${crs.code}`, feature, () => {
    let worst: Shift = { metres: 0, at: [0, 0] };
    for (const { position } of boundaryOf(facts, feature).flatMap((ring) => ring.vertices)) {
      if (format === 'en' && !insideCrs(crs, position)) continue;
      const { distance } = geodesicBetween(position, positionAsPrinted(position, format, crs, decimals));
      if (distance > worst.metres) worst = { metres: distance, at: [position[0], position[1]] };
    }
    return worst;
  });

const port: ExampleFeature = { id: 'port', kind: 'port-boundary', area: box(0.3, 0.4, 101, 77) };

export const printedPrecisionTooCoarse: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Printed coordinates are fine enough',
  why: 'Whoever draws the boundary from the printed schedule gets it where it is drawn here, within the limit.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [
    {
      id: 'shift',
      label: 'Printing may move a vertex by',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 10,
      default: 0.1,
    },
  ],
  reads: ['sheet', 'settings', ...kindTopics(boundaryKinds)],
  check({ plan, facts, limits }) {
    const crs = crsOfPlan(facts);
    if (!crs) return { scope: [], findings: [] };
    const scope: string[] = [];
    const findings: Finding[] = [];
    for (const sheet of listOf(plan, 'sheet')) {
      const { coordinates, decimals } = optionsOf(facts, sheet);
      for (const { feature } of scheduleOf(facts, sheet)) {
        scope.push(feature.id);
        const shift = worstShift(facts, feature, coordinates, crs, decimals);
        if (shift.metres <= limits.shift) continue;
        findings.push({
          outcome: 'not-met',
          features: [feature.id],
          sheet: sheet.id,
          at: shift.at,
          message: `${sheetName(sheet)} prints the coordinates of ${nameOf(feature)} so coarsely that a vertex moves by ${metresText(shift.metres)}.`,
          measured: toMillimetre(shift.metres),
          limit: limits.shift,
          advice: 'Print more decimals.',
          steps: [sheetStep('Print more decimals', sheet.id, 'decimals'), exceptStep(id, { feature: feature.id })],
        });
      }
    }
    return { scope, findings };
  },
  examples: [
    {
      title: 'Degrees, minutes and seconds to a thousandth',
      outcome: 'met',
      finds: [],
      plan: { features: [port], sheets: [{ coordinates: 'dms' }] },
    },
    {
      title: 'Whole seconds: half a second is 15 m',
      outcome: 'not-met',
      finds: [{ features: ['port'], sheet: 'main' }],
      plan: { features: [port], sheets: [{ coordinates: 'dms', decimals: 0 }] },
    },
    {
      title: 'Whole metres',
      outcome: 'not-met',
      finds: [{ features: ['port'], sheet: 'main' }],
      plan: { features: [port], sheets: [{ coordinates: 'en', decimals: 0 }] },
    },
    { title: 'Nothing is printed', outcome: 'not-applicable', finds: [], plan: { features: [port] } },
  ],
};

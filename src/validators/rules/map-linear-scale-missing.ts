import type { Facts } from '../../facts/facts.ts';
import { crsOfPlan, groundSpan, optionsOf, scaleBarOf } from '../../facts/sheet-content.ts';
import { transformOf } from '../../facts/sheet-place.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Rule } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-linear-scale-missing';

/** How wrong the bar is at the sheet's centre, per cent of its length on the ground; undefined where there can be no bar. */
function barError(facts: Facts, sheet: SheetRecord): number | undefined {
  const bar = scaleBarOf(facts, sheet);
  const transform = transformOf(facts, sheet);
  const crs = crsOfPlan(facts);
  if (!bar || !transform || !crs) return undefined;
  return Math.abs(groundSpan(transform, crs, bar.length) / bar.metres - 1) * 100;
}

export const mapLinearScaleMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(b)',
  title: 'A linear scale',
  why: 'A reader measures on the paper with the scale bar, so there is one and its length is true. It is compared with the ground at the middle of the map.',
  quote: 'include the following: (b) a linear scale',
  cites: [mtofsr('3.11(1)(b)')],
  severity: 'error',
  limits: [
    {
      id: 'error',
      label: 'A scale bar may be wrong by',
      help: 'Per cent of its length on the ground at the middle of the map.',
      type: 'number',
      unit: 'count',
      min: 0,
      max: 5,
      default: 0.5,
    },
  ],
  reads: ['sheet', 'settings'],
  check: (context) =>
    checkSheets(context, (sheet) => {
      const off = !optionsOf(context.facts, sheet).prints.scaleBar;
      const error = barError(context.facts, sheet);
      const placed = error !== undefined && Number.isFinite(error);
      if (!off && placed && error <= context.limits.error) return undefined;
      const wrong = placed
        ? `is wrong by ${error.toFixed(2)} %`
        : 'cannot be drawn: the map has no place in the plan’s CRS';
      return {
        outcome: 'not-met',
        features: [],
        sheet: sheet.id,
        message: off ? `${sheetName(sheet)} prints no scale bar.` : `${sheetName(sheet)}: the scale bar ${wrong}.`,
        ...(placed && !off ? { measured: Number(error.toFixed(3)), limit: context.limits.error } : {}),
        advice: off ? 'Let the sheet print its scale bar.' : 'Check the sheet’s place, its scale and the plan’s CRS.',
        steps: [sheetStep('Set up the scale', sheet.id, off ? 'furniture' : 'scale'), exceptStep(id)],
      };
    }),
  examples: [
    {
      title: 'A scale bar, true at the middle of the map',
      outcome: 'met',
      finds: [],
      plan: { features: [exampleWharf], sheets: [{}] },
    },
    {
      title: 'The scale bar is switched off',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ furniture: { scaleBar: false } }] },
    },
    {
      title: 'The map lies outside the CRS that the plan names, so no bar is true',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { settings: { crs: 'EPSG:7850' }, features: [exampleWharf], sheets: [{}] },
    },
  ],
};

import { boundaryOf } from '../facts/boundary.ts';
import type { Facts } from '../facts/facts.ts';
import { middleOf } from '../facts/middle.ts';
import { drawnPlacer, type ScheduleEntry, scheduleOf } from '../facts/sheet-content.ts';
import { nameOf } from '../facts/values.ts';
import { listOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import type { Finding, RuleContext, Verdict } from './rule.ts';
import { sheetName } from './sheet-check.ts';
import { exceptStep, sheetStep } from './steps.ts';
import { counted } from './words.ts';

/** Whether each sheet that draws a boundary also prints the coordinates that define it, and some sheet draws it. */
export function checkCoordinates(
  { plan, facts }: RuleContext,
  rule: string,
  boundaries: readonly FeatureRecord[],
): Verdict {
  const sheets = listOf(plan, 'sheet').map((sheet) => ({
    sheet,
    place: drawnPlacer(facts, sheet),
    schedule: new Map(scheduleOf(facts, sheet).map((entry) => [entry.feature.id, entry])),
  }));
  const findings = boundaries.flatMap((boundary): Finding[] => {
    const drawing = sheets.filter(({ place }) => place(boundary) !== 'off');
    if (drawing.length === 0) return [onNoSheet(facts, rule, boundary, sheets.length > 0)];
    return drawing.flatMap(({ sheet, schedule }) => missingOn(facts, rule, boundary, sheet, schedule.get(boundary.id)));
  });
  return { scope: boundaries.map((boundary) => boundary.id), findings };
}

function onNoSheet(facts: Facts, rule: string, boundary: FeatureRecord, sheets: boolean): Finding {
  return {
    outcome: 'not-met',
    features: [boundary.id],
    at: middleOf(facts, boundary),
    message: `${nameOf(boundary)} is on no ${sheets ? 'sheet’s map' : 'sheet: there is none'}, so its coordinates are not printed.`,
    advice: sheets ? 'Move or scale a sheet so that its map shows it.' : 'Make a sheet that shows it.',
    steps: [sheetStep(sheets ? 'Place a sheet' : 'Make a sheet'), exceptStep(rule, { feature: boundary.id })],
  };
}

function missingOn(
  facts: Facts,
  rule: string,
  boundary: FeatureRecord,
  sheet: SheetRecord,
  entry: ScheduleEntry | undefined,
): Finding[] {
  const needed = boundaryOf(facts, boundary).flatMap((ring) => ring.vertices.filter((vertex) => vertex.needed));
  if (needed.length === entry?.vertices.length) return [];
  const printed = new Set(entry?.vertices.map(({ position }) => position));
  const missing = needed.filter(({ position }) => !printed.has(position));
  if (missing.length === 0) return [];
  const labels = missing.slice(0, 5).map(({ label }) => label);
  const which = missing.length === needed.length ? `all ${needed.length}` : labels.join(', ');
  return [
    {
      outcome: 'not-met',
      features: [boundary.id],
      sheet: sheet.id,
      at: [missing[0].position[0], missing[0].position[1]],
      message: `${sheetName(sheet)} draws ${nameOf(boundary)} without the coordinates of ${counted(missing.length, 'vertex', 'vertices')}: ${which}.`,
      measured: missing.length,
      limit: 0,
      advice: 'Let the sheet print its coordinate schedule, with this boundary in it.',
      steps: [sheetStep('Print its coordinates', sheet.id, 'coordinates'), exceptStep(rule, { feature: boundary.id })],
    },
  ];
}

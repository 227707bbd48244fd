import { type BarrierSchedule, barrierSchedule } from '../../facts/barrier/barrier-schedule.ts';
import { classOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordOf } from '../../plan/plan.ts';
import { formatShort } from '../../units/number.ts';
import { counted } from '../../validators/words.ts';
import { placeCells, placeColumns } from './place-cells.ts';
import type { ReportContext } from './report-context.ts';
import { featureName } from './rule-strips.ts';
import { numberCell, type Table, withoutEmptyColumns } from './table.ts';

/** Barriers, gates, and the places where the perimeter is open. */
export function barrierTables(context: ReportContext): Table[] {
  const schedule = barrierSchedule(context.facts);
  return [...barriers(context, schedule), ...gates(context, schedule), ...gaps(context, schedule)];
}

/** As the legend calls it: `Mesh fence`. */
function className({ facts }: ReportContext, id: string, kind: string): string {
  const feature = recordOf(facts.plan, 'feature', id);
  const known = kindOf(kind);
  return known && feature ? classOf(known, feature.values) : kind;
}

function barriers(context: ReportContext, schedule: BarrierSchedule): Table[] {
  const { closed, outside, tolerance } = schedule;
  if (!schedule.barriers.length) return [];
  const table: Table = {
    id: 'barriers',
    title: 'Barriers',
    columns: [
      { head: 'Name' },
      { head: 'What' },
      { head: 'Length, m', numeric: true },
      { head: 'Height, m', numeric: true },
      { head: 'Opaque' },
      { head: 'Doors', numeric: true },
      { head: 'Other control' },
    ],
    rows: schedule.barriers.map((barrier) => [
      barrier.name || barrier.feature,
      className(context, barrier.feature, barrier.kind),
      numberCell(barrier.length, 1),
      numberCell(barrier.height, 1),
      barrier.opaque ? 'yes' : 'no',
      numberCell(barrier.kind === 'building' ? barrier.doors.length : null, 0),
      barrier.otherControl,
    ]),
    features: schedule.barriers.map(({ feature }) => feature),
    notes: [
      closed
        ? `The barriers close round all of the secured areas; ends within ${formatShort(tolerance)} m count as joined.`
        : `The barriers do not close round all of the secured areas; ends within ${formatShort(tolerance)} m count as joined.`,
      ...outside.map(
        ({ area, feature }) => `${featureName(context, feature)} stands outside with ${formatShort(area)} m².`,
      ),
    ],
  };
  return [withoutEmptyColumns(table)];
}

function gates(context: ReportContext, { gates: rows }: BarrierSchedule): Table[] {
  if (!rows.length) return [];
  const table: Table = {
    id: 'gates',
    title: 'Gates and access points in barriers',
    columns: [
      { head: 'Name' },
      { head: 'What' },
      { head: 'Width, m', numeric: true },
      { head: 'Control' },
      { head: 'Meets the barrier' },
      ...placeColumns(context),
    ],
    rows: rows.map((gate) => [
      gate.name || gate.feature,
      className(context, gate.feature, gate.kind),
      numberCell(gate.width, 1),
      gate.control,
      gate.meets ? 'yes' : gate.distance === null ? 'no barrier is drawn' : `no: ${formatShort(gate.distance)} m off`,
      ...placeCells(context, gate.at),
    ]),
    features: rows.map(({ feature }) => feature),
    notes: [],
  };
  return [withoutEmptyColumns(table, ['Control'])];
}

function gaps(context: ReportContext, { gaps: rows }: BarrierSchedule): Table[] {
  if (!rows.length) return [];
  return [
    {
      id: 'gaps',
      title: `Gaps in the perimeter: ${counted(rows.length, 'place')}`,
      columns: [
        { head: 'No.', numeric: true },
        { head: 'Length, m', numeric: true },
        { head: 'Between' },
        ...placeColumns(context),
      ],
      rows: rows.map((gap) => [
        numberCell(gap.number, 0),
        numberCell(gap.length, 2),
        gap.between.map(({ feature }) => featureName(context, feature)).join(' and '),
        ...placeCells(context, gap.at),
      ]),
      notes: ['No length: a barrier ends there and no other is near.'],
    },
  ];
}

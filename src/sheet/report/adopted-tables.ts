import { adoptedLighting } from '../../facts/light/adopted-lighting.ts';
import { nameOf } from '../../facts/values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { listOf, recordsOf } from '../../plan/plan.ts';
import type { ExceptionRecord, FeatureRecord, JsonObject } from '../../plan/record.ts';
import { formatShort } from '../../units/number.ts';
import { rules } from '../../validators/packs.ts';
import { levelText } from './light-tables.ts';
import type { ReportContext } from './report-context.ts';
import { featureName } from './rule-strips.ts';
import type { Cell, Table } from './table.ts';

/** Every number that the user adopted for a word of the law, and where it comes from. */
export function adoptedTable({ facts, settings }: ReportContext): Table | undefined {
  const { lighting = {}, separation, viewing = {} } = settings.adopted;
  const rows: Cell[][] = [
    ...Object.entries(lighting).map(([kind, level]) => ['Light', kindName(kind), levelText(level), level.source ?? '']),
    ...Object.entries(viewing).map(([kind, level]) => [
      'View',
      kindName(kind),
      viewText(level.pixelsPerMetre, level.fraction),
      level.source ?? '',
    ]),
    ...(separation?.metres === undefined
      ? []
      : [['Separation', 'Loading from parking', `${formatShort(separation.metres)} m`, separation.source ?? '']]),
    ...[...recordsOf(facts.plan, 'feature').values()].filter(hasOwnLevel).map((feature) => {
      const level = adoptedLighting(facts, feature);
      return ['Light', nameOf(feature), levelText(level), level?.source ?? ''];
    }),
  ];
  if (!rows.length) return undefined;
  return {
    id: 'adopted-levels',
    title: 'Adopted levels',
    columns: [{ head: 'Of' }, { head: 'For' }, { head: 'Level' }, { head: 'Source' }],
    rows,
    notes: [
      'The law gives the word and no number: these are the levels that the plan adopts. None is required by the standards themselves.',
    ],
  };
}

const kindName = (id: string): string => kindOf(id)?.name ?? id;

const viewText = (density: number | undefined, fraction: number | undefined): string =>
  [
    density === undefined ? '' : `${formatShort(density)} px/m`,
    fraction === undefined ? '' : `over ${formatShort(fraction * 100)} %`,
  ]
    .filter(Boolean)
    .join(' ');

function hasOwnLevel({ values }: FeatureRecord): boolean {
  const adopted = values.adopted;
  return (
    typeof adopted === 'object' && adopted !== null && !Array.isArray(adopted) && !!(adopted as JsonObject).lighting
  );
}

/** Every exception that the plan notes, with who noted it. */
export function exceptionsTable(context: ReportContext): Table | undefined {
  const rows = listOf(context.facts.plan, 'exception').map((exception): Cell[] => {
    const rule = rules.find(({ id }) => id === exception.rule);
    return [
      rule?.clause || exception.rule,
      rule?.title ?? '',
      aboutText(context, exception),
      exception.reason,
      exception.by,
    ];
  });
  if (!rows.length) return undefined;
  return {
    id: 'exceptions',
    title: 'Exceptions',
    columns: [{ head: 'Clause' }, { head: 'Rule' }, { head: 'About' }, { head: 'Reason' }, { head: 'By' }],
    rows,
    notes: rows.some((row) => row[3] === '') ? ['An exception without a reason does not count.'] : [],
  };
}

const aboutText = (context: ReportContext, { feature, item }: ExceptionRecord): string =>
  feature ? featureName(context, feature) : (item ?? 'the whole rule');

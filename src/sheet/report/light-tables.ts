import type { LightReason } from '../../facts/light/light-judgement.ts';
import { lightScene } from '../../facts/light/light-scene.ts';
import { type LightResult, lightingSchedule, lightResults } from '../../facts/light/lighting-schedule.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { LightingLevel } from '../../plan/record.ts';
import { formatShort, thinSpace } from '../../units/number.ts';
import { rules } from '../../validators/packs.ts';
import { outcomeWords } from './outcome.ts';
import { placeCells, placeColumns } from './place-cells.ts';
import { placeText } from './place-text.ts';
import type { ReportContext } from './report-context.ts';
import { type Cell, numberCell, type Table, withoutEmptyColumns } from './table.ts';

/** The lights, then what they give each area, entrance and fence. */
export const lightTables = (context: ReportContext): Table[] => [...schedule(context), ...results(context)];

function schedule(context: ReportContext): Table[] {
  const lights = lightingSchedule(context.facts);
  if (!lights.length) return [];
  const table: Table = {
    id: 'lamps',
    title: 'Lighting schedule',
    columns: [
      { head: 'Name' },
      { head: 'Luminaire' },
      { head: 'File' },
      { head: 'Lumens', numeric: true },
      { head: 'Stated', numeric: true },
      { head: 'Watts', numeric: true },
      { head: 'Height, m', numeric: true },
      { head: 'Direction, °', numeric: true },
      { head: 'Tilt, °', numeric: true },
      { head: 'Turn, °', numeric: true },
      { head: 'Factor', numeric: true },
      { head: 'Covers, m', numeric: true },
      ...placeColumns(context),
      { head: 'Note' },
    ],
    rows: lights.map((light) => [
      light.name || light.feature,
      light.luminaire,
      light.file ?? '',
      numberCell(light.lumens, 0),
      numberCell(light.statedLumens, 0),
      numberCell(light.watts, 0),
      numberCell(light.mountHeight, 1),
      numberCell(light.azimuth, 0),
      numberCell(light.tilt, 0),
      numberCell(light.turn || null, 0),
      numberCell(light.factor, 2),
      numberCell(light.coverRadius, 1),
      ...placeCells(context, light.at),
      light.note,
    ]),
    features: lights.map(({ feature }) => feature),
    notes: ['Lumens are integrated from the candelas of the file; beside them those that the file states.'],
  };
  return [withoutEmptyColumns(table)];
}

function results(context: ReportContext): Table[] {
  const rows = lightScene(context.facts).lamps.length ? lightResults(context.facts, roundEntrances()) : [];
  if (!rows.length) return [];
  const table: Table = {
    id: 'light-results',
    title: 'Light of each area, entrance and fence',
    columns: [
      { head: 'Name' },
      { head: 'What' },
      { head: 'Outcome' },
      { head: 'Lowest, lx', numeric: true },
      { head: 'Average, lx', numeric: true },
      { head: 'Highest, lx', numeric: true },
      { head: 'Uniformity', numeric: true },
      { head: 'At level, %', numeric: true },
      { head: 'Dark run, m', numeric: true },
      { head: 'Level, lx' },
      { head: 'Darkest place' },
      { head: 'Points', numeric: true },
    ],
    rows: rows.map((row) => resultRow(context, row)),
    features: rows.map(({ feature }) => feature),
    notes: ['A dark run is the longest part of a fence line below its level.'],
  };
  return [withoutEmptyColumns(table)];
}

/** As far round an entrance as the rule of clause 1.3 judges. */
function roundEntrances(): { readonly around?: number } {
  const limits = rules.find(({ id }) => id === 'area-lighting-below-level')?.limits ?? [];
  const around = limits.find(({ id }) => id === 'around');
  return around?.default === undefined ? {} : { around: around.default };
}

function resultRow(context: ReportContext, row: LightResult): readonly Cell[] {
  return [
    row.name || row.feature,
    kindOf(row.kind)?.name ?? row.kind,
    outcomeText(context, row),
    luxCell(row.min),
    luxCell(row.average),
    luxCell(row.max),
    numberCell(row.uniformity, 2),
    numberCell(row.fractionAtLevel === null ? null : row.fractionAtLevel * 100, 0),
    numberCell(row.longestDarkRun, 1),
    shortLevel(row.adopted, row.planeHeight),
    row.worst ? placeText(context, row.worst) : '',
    numberCell(row.points, 0),
  ];
}

/** As the rules of clause 1.3 have it, where the plan is checked against them. */
function outcomeText(context: ReportContext, { feature, outcome, reason }: LightResult): string {
  if (!context.report.rules.some(isLightRule)) return '';
  if (isExcepted(context, feature)) return 'Excepted';
  return [outcomeWords[outcome], reasons[reason]].filter(Boolean).join(': ');
}

const isLightRule = ({ id }: { readonly id: string }): boolean => id.endsWith('-lighting-below-level');

/** By an exception to either rule of clause 1.3. */
const isExcepted = ({ report }: ReportContext, feature: string): boolean =>
  report.rules.some((rule) => isLightRule(rule) && rule.excepted.some((note) => note.feature === feature));

/** Without the unit, which the head says. */
const shortLevel = (level: LightingLevel | null, planeHeight: number): string =>
  levelText(level, planeHeight)
    .replaceAll(' lx', '')
    .replace(/ (?=[\d.]+)/g, thinSpace);

/** Why, where the numbers beside it do not say it. */
const reasons: Readonly<Record<LightReason, string>> = {
  enough: '',
  'below-min': 'lowest',
  'below-average': 'average',
  uneven: 'uniformity',
  'dark-run': 'dark run',
  'dark-part': 'a part is dark',
  'no-level': 'no level adopted',
  indoors: 'indoors',
  'no-points': 'no size',
  declared: 'a light’s reach is only declared',
  'height-unknown': 'a height is not known',
};

/** Below ten lux a tenth matters. */
const luxCell = (lux: number | null): Cell => numberCell(lux, lux !== null && lux < 10 ? 2 : 1);

export function levelText(level: LightingLevel | null, planeHeight = level?.planeHeight): string {
  if (!level) return '';
  return [
    level.average === undefined ? '' : `average ${formatShort(level.average)} lx`,
    level.min === undefined ? '' : `lowest ${formatShort(level.min)} lx`,
    level.uniformity === undefined ? '' : `uniformity ${formatShort(level.uniformity)}`,
    planeHeight ? `at ${formatShort(planeHeight)} m` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

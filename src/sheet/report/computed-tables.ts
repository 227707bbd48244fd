import { type AreaLight, areasLight } from '../../facts/light/area-light.ts';
import { lightScene } from '../../facts/light/light-scene.ts';
import { areasView } from '../../facts/view/area-view.ts';
import { viewingScales } from '../../facts/view/levels.ts';
import { viewScene } from '../../facts/view/view-scene.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { featuresOf } from '../../plan/plan.ts';
import type { LightingLevel } from '../../plan/record.ts';
import { formatShort } from '../../units/number.ts';
import { featureTable, kindsNamed } from './feature-table.ts';
import { placeText } from './place-text.ts';
import type { ReportContext } from './report-context.ts';
import { featureName } from './rule-strips.ts';
import { type Cell, numberCell, type Table } from './table.ts';

/** Fences, walls and gates. */
export function barrierTables(context: ReportContext): (Table | undefined)[] {
  return [
    featureTable(context, {
      id: 'barriers',
      title: 'Barriers and gates',
      kinds: kindsNamed('fence', 'gate', 'access-point'),
      measures: ['length'],
      fields: ['height', 'width', 'control', 'otherControl'],
    }),
  ];
}

/** The lamps, then what they give each area and fence. */
export function lightTables(context: ReportContext): (Table | undefined)[] {
  const { facts } = context;
  const lamps = featureTable(context, {
    id: 'lamps',
    title: 'Lighting schedule',
    kinds: kindsNamed('light'),
    measures: ['position'],
    fields: ['luminaire', 'mountHeight', 'azimuth', 'tilt', 'coverRadius'],
    heads: { mountHeight: 'Height, m' },
    notes: lightScene(facts).notes.map(({ feature, note }) => `${featureName(context, feature)}: ${note}`),
  });
  if (!lightScene(facts).lamps.length) return [lamps];
  const rows = areasLight(facts).map((area) => lightRow(context, area));
  const results: Table = {
    id: 'light-results',
    title: 'Light of each area and fence',
    columns: [
      { head: 'Name' },
      { head: 'What' },
      { head: 'Points', numeric: true },
      { head: 'Lowest, lx', numeric: true },
      { head: 'Average, lx', numeric: true },
      { head: 'Highest, lx', numeric: true },
      { head: 'Uniformity', numeric: true },
      { head: 'At level, %', numeric: true },
      { head: 'Longest dark run, m', numeric: true },
      { head: 'Adopted level' },
      { head: 'Darkest place' },
    ],
    rows,
    notes: [],
  };
  return [lamps, rows.length ? results : undefined];
}

function lightRow(context: ReportContext, area: AreaLight): readonly Cell[] {
  return [
    area.name || area.feature,
    kindOf(area.kind)?.name ?? area.kind,
    numberCell(area.points, 0),
    luxCell(area.min),
    luxCell(area.average),
    luxCell(area.max),
    numberCell(area.uniformity, 2),
    numberCell(area.fractionAtLevel === null ? null : area.fractionAtLevel * 100, 0),
    numberCell(area.longestDarkRun, 1),
    levelText(area.adopted),
    area.worst ? placeText(context, area.worst) : '',
  ];
}

/** Below ten lux a tenth matters. */
const luxCell = (lux: number | null): Cell => numberCell(lux, lux !== null && lux < 10 ? 2 : 1);

export function levelText(level: LightingLevel | null): string {
  if (!level) return '';
  return [
    level.average === undefined ? '' : `average ${formatShort(level.average)} lx`,
    level.min === undefined ? '' : `lowest ${formatShort(level.min)} lx`,
    level.uniformity === undefined ? '' : `uniformity ${formatShort(level.uniformity)}`,
    level.planeHeight === undefined ? '' : `at ${formatShort(level.planeHeight)} m`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The cameras with the four facts of SES 1.6, then what they see of each area and fence. */
export function cameraTables(context: ReportContext): (Table | undefined)[] {
  const { facts } = context;
  const cameras = kindsNamed('camera');
  const notes = viewScene(facts).notes.map(({ feature, note }) => `${featureName(context, feature)}: ${note}`);
  const placed = featureTable(context, {
    id: 'cameras',
    title: 'Camera schedule',
    kinds: cameras,
    measures: ['position'],
    fields: ['cameraType', 'mountHeight', 'azimuth', 'tilt', 'hfov', 'vfov', 'pixels', 'range', 'panRange'],
    heads: { mountHeight: 'Height, m', hfov: 'Angle across, °', vfov: 'Angle up and down, °', panRange: 'Pans, °' },
    notes,
  });
  const records = featureTable(context, {
    id: 'camera-records',
    title: 'Camera records',
    kinds: cameras,
    measures: [],
    fields: ['recordingSystem', 'procedures', 'monitoring', 'retentionDays'],
    always: ['recordingSystem', 'procedures', 'monitoring', 'retentionDays'],
  });
  return [placed, records, viewTable(context)];
}

function viewTable({ facts }: ReportContext): Table | undefined {
  if (!featuresOf(facts.plan, 'camera').size || !viewScene(facts).eyes.length) return undefined;
  const areas = areasView(facts);
  if (!areas.length) return undefined;
  const { source, steps } = viewingScales['2014'];
  return {
    id: 'view-results',
    title: 'What cameras see of each area and fence',
    columns: [
      { head: 'Name' },
      { head: 'What' },
      { head: 'Points', numeric: true },
      ...steps.map(({ name, pixelsPerMetre }) => ({ head: `${name} ${pixelsPerMetre}, %`, numeric: true })),
      { head: 'Longest unseen run, m', numeric: true },
    ],
    rows: areas.map((area) => [
      area.name || area.feature,
      kindOf(area.kind)?.name ?? area.kind,
      numberCell(area.points, 0),
      ...steps.map(({ pixelsPerMetre }) => numberCell((area.fractions[String(pixelsPerMetre)] ?? 0) * 100, 0)),
      numberCell(area.longestUnseenRun, 1),
    ]),
    notes: [`Steps of ${source}, in pixels per metre, of what stands on the ground.`],
  };
}

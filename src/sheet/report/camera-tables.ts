import { type CameraRow, cameraSchedule } from '../../facts/view/camera-schedule.ts';
import { editionOf } from '../../facts/view/edition.ts';
import { viewingScales } from '../../facts/view/levels.ts';
import { viewResults } from '../../facts/view/view-results.ts';
import { viewScene } from '../../facts/view/view-scene.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { formatShort, thinSpace } from '../../units/number.ts';
import { outcomeWords } from './outcome.ts';
import { placeCells, placeColumns } from './place-cells.ts';
import type { ReportContext } from './report-context.ts';
import { featureName } from './rule-strips.ts';
import { numberCell, type Table, withoutEmptyColumns } from './table.ts';

/** The cameras, the four facts of SES 1.6 of each, and what they see of each area and fence. */
export function cameraTables(context: ReportContext): Table[] {
  const cameras = cameraSchedule(context.facts);
  return cameras.length ? [placed(context, cameras), records(cameras), ...results(context)] : [];
}

function placed(context: ReportContext, cameras: readonly CameraRow[]): Table {
  const steps = cameras.find(({ reaches }) => reaches.length)?.reaches ?? [];
  // The first three steps are what areas and fences are watched for; the rest is read from a shorter distance.
  const shown = steps.slice(0, 4);
  const table: Table = {
    id: 'cameras',
    title: 'Camera schedule',
    columns: [
      { head: 'Name' },
      { head: 'Type' },
      { head: 'Height, m', numeric: true },
      { head: 'Direction, °', numeric: true },
      { head: 'Tilt, °', numeric: true },
      { head: 'Angles, °' },
      { head: 'Pixels' },
      { head: 'Range, m', numeric: true },
      { head: 'Pans, °', numeric: true },
      ...shown.map(({ name }) => ({ head: `${name}, m`, numeric: true })),
      ...placeColumns(context),
    ],
    rows: cameras.map((camera) => [
      camera.name || camera.feature,
      camera.type,
      numberCell(camera.mountHeight, 1),
      numberCell(camera.azimuth, 0),
      numberCell(camera.tilt, 0),
      camera.hfov === null || camera.vfov === null
        ? ''
        : `${formatShort(camera.hfov)}${times}${formatShort(camera.vfov)}`,
      camera.pixels ? camera.pixels.join(times) : '',
      numberCell(camera.range, 0),
      numberCell(camera.panRange, 0),
      ...shown.map(({ name }) => numberCell(camera.reaches.find((reach) => reach.name === name)?.metres, 0)),
      ...placeCells(context, camera.at),
    ]),
    features: cameras.map(({ feature }) => feature),
    notes: [
      ...(shown.length
        ? [`Metres along the axis up to which each level of ${scaleOf(context).source} is reached.`]
        : []),
      ...cameras.flatMap(({ feature, notes }) => notes.map((note) => `${featureName(context, feature)}: ${note}`)),
    ],
  };
  return withoutEmptyColumns(table);
}

/** Not broken over lines. */
const times = `${thinSpace}×${thinSpace}`;

const scaleOf = ({ facts }: ReportContext) => viewingScales[editionOf(facts.plan)];

const records = (cameras: readonly CameraRow[]): Table => ({
  id: 'camera-records',
  title: 'Camera records',
  columns: [
    { head: 'Name' },
    { head: 'Recording system' },
    { head: 'Operating procedures' },
    { head: 'Monitoring' },
    { head: 'Kept, days', numeric: true },
  ],
  rows: cameras.map((camera) => [
    camera.name || camera.feature,
    camera.recordingSystem,
    camera.procedures,
    camera.monitoring,
    numberCell(camera.retentionDays, 0),
  ]),
  features: cameras.map(({ feature }) => feature),
  notes: ['The four facts of SES 1.6.'],
});

function results(context: ReportContext): Table[] {
  const { facts } = context;
  const rows = viewScene(facts).eyes.length ? viewResults(facts) : [];
  if (!rows.length) return [];
  const steps = rows[0].levels;
  const percent = (fraction: number | null | undefined) => numberCell(fraction == null ? null : fraction * 100, 0);
  const table: Table = {
    id: 'view-results',
    title: 'What cameras see of each area and fence',
    columns: [
      { head: 'Name' },
      { head: 'What' },
      { head: 'Outcome' },
      { head: 'Level' },
      { head: 'At level, %', numeric: true },
      ...steps.map(({ name }) => ({ head: `${name}, %`, numeric: true })),
      { head: 'By one only, %', numeric: true },
      { head: 'At night, %', numeric: true },
      { head: 'Largest unseen', numeric: true },
    ],
    rows: rows.map((row) => [
      row.name || row.feature,
      kindOf(row.kind)?.name ?? row.kind,
      row.attended ? `${outcomeWords.met}: attended` : row.adopted ? outcomeWords[row.outcome] : '',
      row.adopted
        ? `${formatShort(row.adopted.pixelsPerMetre)} px/m over ${formatShort(row.adopted.fraction * 100)} %`
        : '',
      percent(row.fractionAtLevel),
      ...row.levels.map(({ fraction }) => percent(fraction)),
      percent(row.byOneOnly),
      percent(row.night?.night),
      numberCell(row.worst?.size, 1),
    ]),
    features: rows.map(({ feature }) => feature),
    notes: [
      `Levels of ${scaleOf(context).source}, of what stands on the ground: ${steps.map(({ name, pixelsPerMetre }) => `${name} ${pixelsPerMetre} px/m`).join(', ')}.`,
      'The largest unseen part is in square metres, of a fence in metres. By one only: lost when that camera fails.',
      ...(rows.some(({ night }) => night)
        ? [
            `At night: seen at the level, with at least ${formatShort(rows.find(({ night }) => night)?.night?.darkBelow ?? 0)} lx on a face turned to the camera, 1.5 m above ground.`,
          ]
        : []),
    ],
  };
  return [withoutEmptyColumns(table)];
}

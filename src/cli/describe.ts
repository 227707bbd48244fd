import type { CoordinateFormat } from '../geometry/coordinate-format.ts';
import type { Described, DescribedRing } from '../geometry/coordinate-text/described.ts';
import type { Plan } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { CliCommand } from './command.ts';
import { Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { readArgs } from './read-args.ts';

const formats: readonly CoordinateFormat[] = ['dms', 'ddm', 'dd', 'en'];

export const describe: CliCommand = {
  name: 'describe',
  usage: 'PLAN --feature ID [--format dms|ddm|dd|en] [--as table|narrative]',
  about: 'Write a boundary out: a schedule of its coordinates, or a legal description.',
  options: [
    ['--feature ID', 'the feature to describe'],
    ['--format F', 'dms (usual), ddm, dd, or en for eastings and northings'],
    ['--as table|narrative', 'a schedule (usual) or a legal description'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      { feature: { type: 'string' }, format: { type: 'string' }, as: { type: 'string' } },
      ['PLAN'],
    );
    if (values.feature === undefined) throw new Unusable('--feature is missing: the id of the feature to describe');
    const format = formats.find((each) => each === (values.format ?? 'dms'));
    if (!format) throw new Unusable(`--format: expected ${formats.join(', ')}, got "${values.format}"`);
    const form = values.as ?? 'table';
    if (form !== 'table' && form !== 'narrative')
      throw new Unusable(`--as: expected table or narrative, got "${form}"`);
    const plan = await openPlan(positionals[0], output);
    const { recordOf } = await import('../plan/plan.ts');
    const feature = recordOf(plan, 'feature', values.feature);
    if (!feature) throw new Unusable(`${positionals[0]}: there is no feature "${values.feature}"`);
    const described = await describedFeature(plan, feature, format);
    output.result(await written(described, format, form));
    return 0;
  },
};

async function written(described: Described, format: CoordinateFormat, form: 'table' | 'narrative'): Promise<string> {
  if (form === 'narrative') {
    const { narrativeOf } = await import('../geometry/coordinate-text/write-narrative.ts');
    return narrativeOf(described, { format });
  }
  const { scheduleOf, scheduleText } = await import('../geometry/coordinate-text/write-schedule.ts');
  return scheduleText(scheduleOf(described, { format }));
}

/** A feature's boundary in the plan's datum; for eastings and northings in that of the plan's grid. */
async function describedFeature(plan: Plan, feature: FeatureRecord, format: CoordinateFormat): Promise<Described> {
  const { settingsOf } = await import('../plan/plan.ts');
  const { crsOf } = await import('../geometry/crs.ts');
  const { datumShift } = await import('../geometry/datum.ts');
  const settings = settingsOf(plan);
  const planCrs = crsOf(settings.crs);
  const crs = planCrs && (format === 'en' || planCrs.datum === settings.datum) ? planCrs : undefined;
  if (format === 'en' && !crs)
    throw new Unusable(`the plan's grid "${settings.crs}" is not known: choose dms, ddm or dd`);
  const datum = crs?.datum ?? settings.datum;
  const shift = datumShift(settings.datum, datum);
  if (!shift) throw new Unusable(`positions in ${settings.datum} cannot be written in ${datum}`);
  const { outsideCrs } = await import('../geometry/crs.ts');
  const rings = await ringsOf(feature, shift.move);
  const outside =
    crs && rings.flatMap((ring) => ring.points.flatMap(({ position }) => outsideCrs(crs, position) ?? []))[0];
  if (outside && format === 'en') throw new Unusable(outside);
  const name = typeof feature.values.name === 'string' ? feature.values.name : feature.id;
  return { name, rings, datum, crs: outside ? undefined : crs };
}

async function ringsOf(
  feature: FeatureRecord,
  move: (position: readonly number[]) => readonly number[],
): Promise<DescribedRing[]> {
  const { edgesOf, vertexLabels } = await import('../plan/vertices.ts');
  const { hasRings, linesOf } = await import('../plan/geometry-lines.ts');
  const labels = vertexLabels(feature);
  const edges = edgesOf(feature);
  const closed = hasRings(feature.geometry);
  return linesOf(feature.geometry).flatMap((part, p) =>
    part.map((line, r) => {
      const open = closed ? line.slice(0, -1) : line;
      const points = open.map((position, i) => ({ label: labels[p][r][i], position: move(position) }));
      return { points, edges: edges[p][r], closed, hole: r > 0 };
    }),
  );
}

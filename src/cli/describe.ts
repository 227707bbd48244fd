import type { CoordinateFormat } from '../geometry/coordinate-format.ts';
import type { Described } from '../geometry/coordinate-text/described.ts';
import type { CliCommand } from './command.ts';
import { Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { readArgs } from './read-args.ts';

const formats: readonly CoordinateFormat[] = ['dms', 'ddm', 'dd', 'en'];

export const describe: CliCommand = {
  name: 'describe',
  usage: 'PLAN --feature ID [--format dms|ddm|dd|en] [--as table|narrative] [--datum D]',
  about: 'Write a boundary out: a schedule of its coordinates, or a legal description.',
  options: [
    ['--feature ID', 'the feature to describe'],
    ['--format F', 'dms (usual), ddm, dd, or en for eastings and northings'],
    ['--as table|narrative', 'a schedule (usual) or a legal description'],
    ['--datum D', 'GDA94 for a plan in GDA2020: moved by the national transformation'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      { feature: { type: 'string' }, format: { type: 'string' }, as: { type: 'string' }, datum: { type: 'string' } },
      ['PLAN'],
    );
    if (values.feature === undefined) throw new Unusable('--feature is missing: the id of the feature to describe');
    const format = formats.find((each) => each === (values.format ?? 'dms'));
    if (!format) throw new Unusable(`--format: expected ${formats.join(', ')}, got "${values.format}"`);
    const form = values.as ?? 'table';
    if (form !== 'table' && form !== 'narrative')
      throw new Unusable(`--as: expected table or narrative, got "${form}"`);
    const { datumNamed } = await import('../geometry/datum.ts');
    const datum = values.datum === undefined ? undefined : datumNamed(values.datum);
    if (typeof datum === 'object' || (values.datum !== undefined && datum === undefined))
      throw new Unusable(`--datum: expected GDA2020, GDA94, NZGD2000 or WGS84, got "${values.datum}"`);
    const plan = await openPlan(positionals[0], output);
    const { recordOf, settingsOf } = await import('../plan/plan.ts');
    const { describedFeature } = await import('../plan/described-feature.ts');
    const feature = recordOf(plan, 'feature', values.feature);
    if (!feature) throw new Unusable(`${positionals[0]}: there is no feature "${values.feature}"`);
    const described = describedFeature(settingsOf(plan), feature, format, datum);
    if ('problem' in described) throw new Unusable(described.problem);
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

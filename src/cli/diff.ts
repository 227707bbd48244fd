import type { Comparison } from '../plan/compare.ts';
import { type Plan, recordOf } from '../plan/plan.ts';
import type { CliCommand } from './command.ts';
import { openPlan } from './open-plan.ts';
import { plainText } from './plain-text.ts';
import { readArgs } from './read-args.ts';

export const diff: CliCommand = {
  name: 'diff',
  usage: 'OLD NEW [--json]',
  about: 'Tell what changed between two plans.',
  options: [['--json', 'one JSON document']],
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } }, ['OLD', 'NEW']);
    const [old, next] = [await openPlan(positionals[0], output), await openPlan(positionals[1], output)];
    const { comparePlans } = await import('../plan/compare.ts');
    const comparison = comparePlans(old, next);
    output.result(values.json ? JSON.stringify(comparison, null, 2) : await comparisonText(comparison, old, next));
    return 0;
  },
};

async function comparisonText(comparison: Comparison, old: Plan, next: Plan): Promise<string> {
  const { isUnchanged } = await import('../plan/compare.ts');
  if (isUnchanged(comparison)) return 'Nothing changed.';
  const { added, removed, changed, settings } = comparison;
  const told = (plan: Plan, id: string): string => {
    const feature = recordOf(plan, 'feature', id);
    const name = typeof feature?.values.name === 'string' ? ` "${feature.values.name}"` : '';
    return `${feature?.kind || 'unknown'} ${id}${name}`;
  };
  const lines = [
    ...added.map((id) => `added    ${told(next, id)}`),
    ...removed.map((id) => `removed  ${told(old, id)}`),
    ...changed.map(({ id, what }) => `changed  ${told(next, id)}: ${what.join(', ')}`),
    ...settings.map((name) => `settings ${name}`),
  ];
  return lines.map(plainText).join('\n');
}

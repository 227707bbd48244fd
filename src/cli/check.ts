import type { Plan } from '../plan/plan.ts';
import type { PackId } from '../plan/record.ts';
import type { Report } from '../validators/rule.ts';
import { type CliCommand, type ExitCode, type Output, Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { readArgs } from './read-args.ts';

export const check: CliCommand = {
  name: 'check',
  usage: 'PLAN... [--pack P]... [--json]',
  about: 'Check plans against their rules; exit code 1 if one is not met.',
  options: [
    ['--pack P', 'nz-ses, au-mtofsr or drawing, in place of the packs of the plan; may be given again'],
    ['--json', 'one JSON document: an object for one plan, a list for several'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      { pack: { type: 'string', multiple: true }, json: { type: 'boolean' } },
      ['PLAN...'],
    );
    const packs = await packsOf(values.pack);
    const plans: { path: string; plan: Plan }[] = [];
    for (const path of positionals) plans.push({ path, plan: await openPlan(path, output) });
    const reports: { path: string; report: Report }[] = [];
    for (const { path, plan } of plans) reports.push({ path, report: await checked(plan, packs, output) });
    if (values.json) {
      const { reportJson } = await import('../validators/report-json.ts');
      const documents = reports.map(({ path, report }) => reportJson(path, report));
      output.result(JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2));
    } else {
      const { reportText } = await import('./report-text.ts');
      output.result(reports.map(({ path, report }) => reportText(path, report)).join('\n\n'));
    }
    const isNotMet = reports.some(({ report }) => report.counts['not-met'] > 0);
    return (isNotMet ? 1 : 0) satisfies ExitCode;
  },
};

async function packsOf(names: readonly string[] | undefined): Promise<readonly PackId[] | undefined> {
  if (!names) return undefined;
  const { packs } = await import('../validators/packs.ts');
  return names.map((name) => {
    const pack = packs.find(({ id }) => id === name);
    if (!pack) throw new Unusable(`--pack: expected one of ${packs.map(({ id }) => id).join(', ')}, got "${name}"`);
    return pack.id;
  });
}

/** Every rule, with a line of progress once it has taken a second. */
async function checked(plan: Plan, packs: readonly PackId[] | undefined, output: Output): Promise<Report> {
  const { createRunner } = await import('../validators/run.ts');
  const steps = createRunner(plan, undefined, packs ? { packs } : {}).steps();
  const start = performance.now();
  let step = steps.next();
  while (!step.done) {
    const { done, total, next } = step.value;
    if (performance.now() - start > 1000) output.progress(`rule ${done + 1} of ${total}: ${next}`);
    step = steps.next();
  }
  output.progress('');
  return step.value;
}

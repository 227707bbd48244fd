import type { Facts } from '../facts/facts.ts';
import type { AreaView } from '../facts/view/area-view.ts';
import type { CliCommand, Output } from './command.ts';
import { Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { plainText } from './plain-text.ts';
import { metresOf, oneOf, openPoints } from './points.ts';
import { readArgs } from './read-args.ts';

export const view: CliCommand = {
  name: 'view',
  usage: 'PLAN --points CSV | PLAN --areas [--height M] [--json] | PLAN --what-if [--json] | PLAN --barriers [--json]',
  about: 'Compute camera view: the best camera at points, or over areas and along fences; and the perimeter.',
  options: [
    ['--points CSV', 'lon,lat[,height]; the same comes out with columns camera and px_per_m'],
    ['--areas', 'the fraction seen at each level, and what no camera sees'],
    ['--height M', 'height of what is to be seen in metres; the ground unless said'],
    ['--what-if', 'which rule and which adopted level breaks when one camera fails'],
    ['--barriers', 'fences, walls, buildings and gates, and where the perimeter is open'],
    ['--json', 'one JSON document, for all but --points'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      {
        points: { type: 'string' },
        areas: { type: 'boolean' },
        'what-if': { type: 'boolean' },
        barriers: { type: 'boolean' },
        height: { type: 'string' },
        json: { type: 'boolean' },
      },
      ['PLAN'],
    );
    const alone = ['what-if', 'barriers'] as const;
    const chosen = alone.filter((name) => values[name]);
    if (chosen.length === 0) oneOf(values.points, values.areas);
    else if (chosen.length > 1 || values.points !== undefined || values.areas)
      throw new Unusable(`--${chosen[0]} stands alone`);
    const height = metresOf('--height', values.height, 0, 1000);
    const plan = await openPlan(positionals[0], output);
    const { createFacts } = await import('../facts/facts.ts');
    const { viewScene } = await import('../facts/view/view-scene.ts');
    const facts = createFacts(plan);
    for (const { feature, note } of values.barriers ? [] : viewScene(facts).notes) {
      output.message(plainText(`${positionals[0]}: camera "${feature}": ${note}`));
    }
    if (values['what-if']) output.result(await whatIf(facts, output, values.json === true));
    else if (values.barriers) output.result(await barriers(facts, values.json === true));
    else if (values.points !== undefined) output.result(await viewPoints(facts, values.points));
    else output.result(await viewAreas(facts, height, values.json === true));
    return 0;
  },
};

async function viewAreas(facts: Facts, height: number | undefined, json: boolean): Promise<string> {
  const { areasView } = await import('../facts/view/area-view.ts');
  const areas = areasView(facts, { height, outlines: json });
  if (!json) return areas.map(line).join('\n');
  const { nightView } = await import('../facts/view/night-view.ts');
  const { wholePersonShare } = await import('../facts/view/whole-person.ts');
  const { recordOf } = await import('../plan/plan.ts');
  const told = areas.map((area) => {
    const feature = recordOf(facts.plan, 'feature', area.feature);
    return feature
      ? { ...area, wholePerson: wholePersonShare(facts, feature), night: nightView(facts, feature) }
      : area;
  });
  return JSON.stringify(told, null, 2);
}

async function whatIf(facts: Facts, output: Output, json: boolean): Promise<string> {
  const { viewWhatIf } = await import('../facts/view/view-what-if.ts');
  const steps = viewWhatIf(facts);
  let step = steps.next();
  for (; !step.done; step = steps.next()) output.progress(`What if: ${step.value.done} of ${step.value.total}`);
  output.progress('');
  const { breaking, met, cameras } = step.value;
  if (json) return JSON.stringify({ met, cameras, breaking }, null, 2);
  const head = `Areas, lines and zone edges that cameras watch well enough: ${met}. Tried one at a time: ${cameras} cameras.`;
  const broken = breaking.flatMap(({ camera, name, breaks }) =>
    breaks.map(({ kind, feature, name: what, rule }) => {
      const named = `${kind} "${what || feature}"`;
      return plainText(`${name || camera} fails: ${named} is no longer watched well enough${rule ? ` (${rule})` : ''}`);
    }),
  );
  return [head, ...broken].join('\n');
}

async function barriers(facts: Facts, json: boolean): Promise<string> {
  const { barrierSchedule } = await import('../facts/barrier/barrier-schedule.ts');
  const schedule = barrierSchedule(facts);
  if (json) return JSON.stringify(schedule, null, 2);
  const { barriers: lines, gates, gaps, outside, closed } = schedule;
  const place = ([lon, lat]: readonly [number, number]) => `${lon.toFixed(7)} ${lat.toFixed(7)}`;
  return [
    `${lines.length} barriers, ${gates.length} gates and access points: the perimeter is ${closed ? 'closed' : 'not closed'}.`,
    ...gaps.map(({ number, at, length, between }) => {
      const sides = between.map(({ feature, name }) => `"${name || feature}"`).join(' and ');
      const metres = length === null ? 'no end' : `${length.toFixed(3)} m`;
      return plainText(`gap ${number}: ${metres} at ${place(at)}, between ${sides}`);
    }),
    ...outside.map(({ feature, name }) => plainText(`outside: "${name || feature}"`)),
    ...gates
      .filter(({ meets }) => !meets)
      .map(({ feature, name }) => plainText(`meets no barrier: "${name || feature}"`)),
  ].join('\n');
}

async function viewPoints(facts: Facts, path: string): Promise<string> {
  const list = await openPoints(path);
  const { viewAt } = await import('../facts/view/area-view.ts');
  const { writePoints } = await import('../formats/points-csv.ts');
  const seen = viewAt(
    facts,
    list.points.map(({ lon, lat, height }) => {
      const [x, y] = facts.frame.toSite([lon, lat]);
      return { x, y, z: height ?? 0 };
    }),
  );
  const cells = seen.map((best) => (best ? [best.camera, String(Number(best.density.toPrecision(8)))] : ['', '']));
  return writePoints(list, ['camera', 'px_per_m'], cells).trimEnd();
}

function line(area: AreaView): string {
  const name = plainText(`${area.kind} "${area.name || area.feature}"`);
  const levels = Object.entries(area.fractions)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([level, fraction]) => `${Math.round(fraction * 100)} % at ${level}`);
  return `${name}: ${levels.join(', ')} px/m; ${area.unseen.length} unseen ${area.unseen.length === 1 ? 'part' : 'parts'}`;
}

import type { Facts } from '../facts/facts.ts';
import type { AreaView } from '../facts/view/area-view.ts';
import type { CliCommand } from './command.ts';
import { openPlan } from './open-plan.ts';
import { plainText } from './plain-text.ts';
import { metresOf, oneOf, openPoints } from './points.ts';
import { readArgs } from './read-args.ts';

export const view: CliCommand = {
  name: 'view',
  usage: 'PLAN --points CSV | PLAN --areas [--height M] [--json]',
  about: 'Compute camera view: the best camera at points, or over areas and along fences.',
  options: [
    ['--points CSV', 'lon,lat[,height]; the same comes out with columns camera and px_per_m'],
    ['--areas', 'the fraction seen at each level, and what no camera sees'],
    ['--height M', 'height of what is to be seen in metres; the ground unless said'],
    ['--json', 'one JSON document, for --areas'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      { points: { type: 'string' }, areas: { type: 'boolean' }, height: { type: 'string' }, json: { type: 'boolean' } },
      ['PLAN'],
    );
    oneOf(values.points, values.areas);
    const height = metresOf('--height', values.height, 0, 1000);
    const plan = await openPlan(positionals[0], output);
    const { createFacts } = await import('../facts/facts.ts');
    const { viewScene } = await import('../facts/view/view-scene.ts');
    const facts = createFacts(plan);
    for (const { feature, note } of viewScene(facts).notes) {
      output.message(plainText(`${positionals[0]}: camera "${feature}": ${note}`));
    }
    if (values.points !== undefined) output.result(await viewPoints(facts, values.points));
    else {
      const { areasView } = await import('../facts/view/area-view.ts');
      const areas = areasView(facts, { height, outlines: true });
      output.result(values.json ? JSON.stringify(areas, null, 2) : areas.map(line).join('\n'));
    }
    return 0;
  },
};

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

import type { Facts } from '../facts/facts.ts';
import type { AreaLight } from '../facts/light/area-light.ts';
import type { BrokenLight, WhatIf } from '../facts/light/light-what-if.ts';
import type { CliCommand, Output } from './command.ts';
import { Unusable } from './command.ts';
import { openPlan } from './open-plan.ts';
import { plainText } from './plain-text.ts';
import { metresOf, oneOf, openPoints } from './points.ts';
import { readArgs } from './read-args.ts';

export const light: CliCommand = {
  name: 'light',
  usage: 'PLAN --points CSV | PLAN --areas [--spacing M] [--json] | PLAN --what-if [--json]',
  about: 'Compute light: lux at points, or over areas and along fences.',
  options: [
    ['--points CSV', 'lon,lat[,height[,azimuth]]; the same comes out with a column lux'],
    ['--areas', 'average, minimum, uniformity and worst place of every area and fence'],
    ['--spacing M', 'grid spacing in metres, in place of the grid rule of EN 12464'],
    ['--what-if', 'which single light’s failure, and which stack grown by one tier, breaks which area or fence'],
    ['--json', 'one JSON document, for --areas and --what-if'],
  ],
  run: async (args, output) => {
    const { values, positionals } = readArgs(
      args,
      {
        points: { type: 'string' },
        areas: { type: 'boolean' },
        'what-if': { type: 'boolean' },
        spacing: { type: 'string' },
        json: { type: 'boolean' },
      },
      ['PLAN'],
    );
    if (!values['what-if']) oneOf(values.points, values.areas);
    else if (values.points !== undefined || values.areas) throw new Unusable('--what-if stands alone');
    const spacing = metresOf('--spacing', values.spacing, 0.05, 1000);
    const plan = await openPlan(positionals[0], output);
    const { createFacts } = await import('../facts/facts.ts');
    const facts = createFacts(plan);
    await tellNotes(facts, positionals[0], output);
    if (values['what-if']) output.result(await whatIf(facts, output, values.json === true));
    else if (values.points !== undefined) output.result(await lightPoints(facts, values.points));
    else {
      const { areasLight } = await import('../facts/light/area-light.ts');
      const areas = areasLight(facts, spacing);
      output.result(values.json ? JSON.stringify(areas, null, 2) : areas.map(line).join('\n'));
    }
    return 0;
  },
};

async function whatIf(facts: Facts, output: Output, json: boolean): Promise<string> {
  const { lightWhatIf } = await import('../facts/light/light-what-if.ts');
  const steps = lightWhatIf(facts);
  let step = steps.next();
  for (; !step.done; step = steps.next()) output.progress(`What if: ${step.value.done} of ${step.value.total}`);
  output.progress('');
  const { breaking, met, lights, stacks } = step.value;
  if (json) return JSON.stringify({ met, lights, stacks, breaking }, null, 2);
  const head = `Areas, entrances and fences that meet their level: ${met}. Tried one at a time: ${lights} lights out, ${stacks} stacks a tier higher.`;
  return [
    head,
    ...breaking.flatMap(({ breaks, ...change }) => breaks.map((broken) => brokenLine(change, broken))),
  ].join('\n');
}

function brokenLine(
  { change, name, feature }: Omit<WhatIf, 'breaks'>,
  { after, measured, limit }: BrokenLight,
): string {
  const what = `${name || feature} ${change === 'light-fails' ? 'fails' : 'grows by one tier'}`;
  const numbers = measured === null ? '' : `: ${measured.toFixed(2)} against ${limit}`;
  return plainText(`${what}: ${after.kind} "${after.name || after.feature}" no longer meets its level${numbers}`);
}

/** A lamp whose file cannot be read stops the work; one that gives no light for another reason is told. */
async function tellNotes(facts: Facts, path: string, output: Output): Promise<void> {
  const { lightScene, photometryOf } = await import('../facts/light/light-scene.ts');
  const { PhotometryProblem } = await import('../facts/light/photometry.ts');
  const { listOf } = await import('../plan/plan.ts');
  const broken = listOf(facts.plan, 'luminaire').flatMap((luminaire) => {
    const read = photometryOf(luminaire);
    return read instanceof PhotometryProblem
      ? [plainText(`${path}: luminaire "${luminaire.id}": ${read.message}`)]
      : [];
  });
  if (broken.length > 0) throw new Unusable(...broken.slice(0, 5));
  for (const { feature, note } of lightScene(facts).notes)
    output.message(plainText(`${path}: light "${feature}": ${note}`));
}

async function lightPoints(facts: Facts, path: string): Promise<string> {
  const list = await openPoints(path);
  const { luxAt } = await import('../facts/light/area-light.ts');
  const { settingsOf } = await import('../plan/plan.ts');
  const { writePoints } = await import('../formats/points-csv.ts');
  const planeHeight = settingsOf(facts.plan).lighting.planeHeight ?? 0;
  const lux = luxAt(
    facts,
    list.points.map(({ lon, lat, height, azimuth }) => {
      const [x, y] = facts.frame.toSite([lon, lat]);
      return { x, y, z: height ?? planeHeight, azimuth };
    }),
  );
  return writePoints(
    list,
    ['lux'],
    lux.map((value) => [significant(value)]),
  ).trimEnd();
}

/** Eight significant digits, without an exponent where people write none. */
const significant = (value: number): string => String(Number(value.toPrecision(8)));

function line(area: AreaLight): string {
  const name = plainText(`${area.kind} "${area.name || area.feature}"`);
  if (area.average === null || area.min === null) return `${name}: no point to judge`;
  const level =
    area.adopted === null
      ? 'no level adopted'
      : `${Math.round((area.fractionAtLevel ?? 0) * 100)} % at the adopted level`;
  return `${name}: average ${area.average.toFixed(2)} lx, minimum ${area.min.toFixed(2)} lx, ${area.points} points, ${level}`;
}

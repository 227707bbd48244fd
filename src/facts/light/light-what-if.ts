import { tierHeight } from '../../kinds/container-stack.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import type { Prism } from '../prism.ts';
import { textOf } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { type AreaLight, summaryOfLux } from './area-light.ts';
import {
  type JudgementOptions,
  judgeNumbers,
  type LightReason,
  lightJudgement,
  litFeatures,
} from './light-judgement.ts';
import { type LightScene, lightScene } from './light-scene.ts';
import { type LightTarget, lightTarget } from './light-target.ts';
import type { LightProgress, LitBy } from './lit-points.ts';

/** What no longer meets its level when one thing changes. */
export interface WhatIf {
  /** A light that fails, or a stack that grows by one tier. */
  readonly change: 'light-fails' | 'stack-grows';
  readonly feature: string;
  readonly name: string;
  readonly breaks: readonly BrokenLight[];
}

export interface BrokenLight {
  readonly before: AreaLight;
  readonly after: AreaLight;
  readonly reason: LightReason;
  /** What decides, and what it should be at least: lux, or a fraction for uniformity. */
  readonly measured: number | null;
  readonly limit: number | null;
}

export interface WhatIfs {
  /** Only changes that break something, lights first, in file order. */
  readonly breaking: readonly WhatIf[];
  /** How many areas, entrances and fences meet their level now: only those can be broken. */
  readonly met: number;
  readonly lights: number;
  readonly stacks: number;
}

interface Met {
  readonly feature: FeatureRecord;
  readonly target: LightTarget;
  readonly before: AreaLight;
}

/** Which single light's failure, and which stack grown by one tier, breaks which area, entrance or fence. May be dropped at any step. */
export function* lightWhatIf(facts: Facts, options: JudgementOptions = {}): Generator<LightProgress, WhatIfs> {
  const scene = lightScene(facts);
  const met = litFeatures(facts).flatMap((feature): Met[] => {
    const { outcome, light } = lightJudgement(facts, feature, options);
    return outcome === 'met' ? [{ feature, target: lightTarget(facts, feature, options.around), before: light }] : [];
  });
  const lit = new Set(scene.lamps.map(({ id }) => id));
  const lights = featuresOfKinds(facts.plan, ['light']).filter(({ id }) => lit.has(id));
  const stacks = featuresOfKinds(facts.plan, ['container-stack']);
  const total = lights.length + stacks.length;
  const breaking: WhatIf[] = [];
  let done = 0;
  for (const [change, feature] of [
    ...lights.map((light) => ['light-fails', light] as const),
    ...stacks.map((stack) => ['stack-grows', stack] as const),
  ]) {
    const changed = change === 'light-fails' ? without(scene, feature.id) : grown(scene, feature.id);
    const breaks = met.flatMap((one) => brokenBy(facts, one, changed, options) ?? []);
    if (breaks.length > 0) breaking.push({ change, feature: feature.id, name: textOf(feature, 'name'), breaks });
    yield { done: ++done, total };
  }
  return { breaking, met: met.length, lights: lights.length, stacks: stacks.length };
}

const without = ({ lamps, prisms }: LightScene, id: string): LitBy => ({
  lamps: lamps.filter((lamp) => lamp.id !== id),
  prisms,
});

/** A stack without a height blocks at any height already. */
const grown = ({ lamps, prisms }: LightScene, id: string): LitBy => ({
  lamps,
  prisms: prisms.map((prism): Prism => (prism.id === id ? { ...prism, top: prism.top + tierHeight } : prism)),
});

function brokenBy(
  facts: Facts,
  { feature, target, before }: Met,
  scene: LitBy,
  { dark }: JudgementOptions,
): BrokenLight | undefined {
  const lit = target.lit.copy();
  lit.update(scene);
  const after = summaryOfLux(facts, feature, target.pieces, lit.lux(), scene);
  const { outcome, reason, measured, limit } = judgeNumbers(after, dark);
  return outcome === 'met' ? undefined : { before, after, reason, measured, limit };
}

import { lonLatOf } from '../facts/middle.ts';
import { type Fault, type FaultLimits, type FaultName, faultsOf } from '../facts/ring-faults.ts';
import type { NumberField } from '../kinds/field.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Finding, RuleContext, Step, Verdict } from './rule.ts';
import { exceptStep } from './steps.ts';

/** The limits of all slips of lines and rings: each rule shows its own, and all share one look at the plan. */
export const repeatLimit: NumberField = {
  id: 'repeat',
  label: 'Vertices this near repeat each other',
  type: 'number',
  unit: 'm',
  min: 0,
  max: 1,
  default: 0.001,
};
export const spikeLimit: NumberField = {
  id: 'spike',
  label: 'Corners sharper than this are spikes',
  type: 'number',
  unit: '°',
  min: 0,
  max: 45,
  default: 1,
};
export const outlierLimit: NumberField = {
  id: 'outlier',
  label: 'Times the median edge at which a vertex stands out',
  type: 'number',
  unit: 'count',
  min: 2,
  max: 1000,
  default: 20,
};

const defaults: FaultLimits = {
  repeat: repeatLimit.default ?? 0,
  spike: spikeLimit.default ?? 0,
  outlier: outlierLimit.default ?? 0,
};

export interface Words {
  readonly message: string;
  readonly measured?: number | string;
  readonly limit?: number | string;
  readonly advice: string;
  readonly fixes?: readonly Step[];
}

/** Judges one kind of slip in every area (or every line and area): one finding a feature, at its first place. */
export function checkRings(
  { facts, limits }: RuleContext,
  rule: string,
  fault: FaultName,
  scope: 'areas' | 'drawn',
  words: (feature: FeatureRecord, faults: readonly Fault[]) => Words,
): Verdict {
  const found = faultsOf(facts, { ...defaults, ...limits });
  const findings = found.faulty.flatMap(({ feature, faults }): Finding[] => {
    const own = faults.filter((it) => it.fault === fault);
    if (own.length === 0) return [];
    const { fixes = [], ...said } = words(feature, own);
    return [
      {
        outcome: 'not-met',
        features: [feature.id],
        at: lonLatOf(facts, own[0].at),
        ...said,
        steps: [...fixes, exceptStep(rule, { feature: feature.id })],
      },
    ];
  });
  return { scope: found[scope], findings };
}

import type { Facts } from '../facts/facts.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Finding, Verdict } from './rule.ts';

/** Judges each feature by itself; what was found of one is kept while its record lives. For checks that read nothing but the feature. */
export const judgeEach = (
  facts: Facts,
  rule: string,
  features: readonly FeatureRecord[],
  look: (feature: FeatureRecord) => Finding | undefined,
): Verdict => ({
  scope: features.map((feature) => feature.id),
  findings: features.flatMap((feature) => facts.per(`finding/${rule}`, feature, () => look(feature)) ?? []),
});

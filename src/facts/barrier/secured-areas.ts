import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { listIn } from '../values.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';

/** What clause 1.4 of the SES standards wants kept from unauthorised people. */
export const securedKinds = ['office', 'cargo-storage', 'packing-area', 'loading-area', 'container-storage'] as const;

/** Of offices only those that hold export documents or seals. */
export const isSecured = (feature: FeatureRecord): boolean =>
  feature.kind !== 'office' || listIn(feature, 'holds').some((thing) => /document|seal/i.test(thing));

export const securedAreas = (facts: Facts): readonly FeatureRecord[] =>
  facts.memo('secured-areas', kindTopics(securedKinds), () =>
    featuresOfKinds(facts.plan, securedKinds).filter(isSecured),
  );

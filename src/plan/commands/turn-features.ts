import { fieldOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { featuresIn, withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';

/** Degrees clockwise from true north: where to aim, or by how much to turn on. */
export type TurnFeatures = { readonly features: readonly string[] } & (
  | { readonly azimuth: number }
  | { readonly by: number }
);

/** Aims lights, cameras and what else has a direction. The azimuth is kept from 0 to under 360. */
export const turnFeatures: Command<TurnFeatures> = (plan, input) => {
  const features = featuresIn(plan, input.features);
  if ('refused' in features) return features;
  const still = features.find(({ kind }) => !hasAim(kind));
  if (still) return refuse(`${kindOf(still.kind)?.name ?? 'This feature'} has no direction to turn.`);
  const turn = 'azimuth' in input ? input.azimuth : input.by;
  if (!Number.isFinite(turn)) return refuse('Direction: expected degrees, got something that is not a number.');
  return change(
    plan,
    features.map((feature) => {
      const from = 'azimuth' in input ? 0 : aimOf(feature);
      return { ...feature, values: withValues(feature.values, { azimuth: normalised(from + turn) }) };
    }),
  );
};

const hasAim = (kindId: string): boolean => {
  const kind = kindOf(kindId);
  return kind !== undefined && fieldOf(kind, 'azimuth')?.type === 'number';
};

const aimOf = ({ values }: FeatureRecord): number => (typeof values.azimuth === 'number' ? values.azimuth : 0);

/** Whole turns off; the remainder of a tiny negative angle would round to 360 itself. */
function normalised(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned >= 360 ? 0 : turned + 0;
}

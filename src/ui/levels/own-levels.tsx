import type { Field } from '../../kinds/field.ts';
import { featuresOf } from '../../plan/plan.ts';
import type { FeatureRecord, JsonObject } from '../../plan/record.ts';
import { plan } from '../../session/document.ts';
import { nameOf } from '../features/feature-rows.ts';
import { keepAdopted } from '../inspector/edit-values.ts';
import { LevelForm } from './level-form.tsx';
import type { PublishedLevel } from './published-levels.ts';
import { PublishedSelect } from './published-select.tsx';

interface OwnLevelsProps {
  readonly sort: 'lighting' | 'viewing';
  readonly kind: string;
  readonly fields: readonly Field[];
  readonly published: readonly PublishedLevel<object>[];
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownOf = (feature: FeatureRecord, sort: 'lighting' | 'viewing'): JsonObject | undefined => {
  const { adopted } = feature.values;
  const own = isObject(adopted) ? adopted[sort] : undefined;
  return isObject(own) ? own : undefined;
};

/** Levels of single areas, where the one for their kind does not fit. */
export function OwnLevels({ sort, kind, fields, published }: OwnLevelsProps) {
  const features = [...featuresOf(plan.value, kind).values()].sort((a, b) => a.order - b.order);
  if (features.length < 2 && !features.some((feature) => ownOf(feature, sort))) return null;
  const count = features.filter((feature) => ownOf(feature, sort)).length;
  return (
    <details class="own-levels" open={count > 0}>
      <summary>
        Single ones <span class="soft">{count > 0 ? `${count} with a level of their own` : 'all as above'}</span>
      </summary>
      <ul>
        {features.map((feature) => {
          const own = ownOf(feature, sort);
          return (
            <li key={feature.id}>
              <details open={own !== undefined}>
                <summary>
                  {nameOf(feature)} <span class="soft">{own ? 'its own level' : 'as above'}</span>
                </summary>
                <PublishedSelect
                  what={nameOf(feature)}
                  published={published}
                  onTake={(level) => keepAdopted(feature, sort, level)}
                />
                <LevelForm fields={fields} level={own ?? {}} onKeep={(level) => keepAdopted(feature, sort, level)} />
              </details>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import type { FeatureRecord, JsonObject } from '../../plan/record.ts';
import { lightingFields, litKinds, seenKinds, viewingFields } from '../levels/level-fields.ts';
import { LevelForm } from '../levels/level-form.tsx';
import { keepAdopted } from './edit-values.ts';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Levels for this one feature, where the plan's own for its kind do not fit. */
export function AdoptedSection({ feature }: { readonly feature: FeatureRecord }) {
  const lit = litKinds.some((kind) => kind === feature.kind);
  const seen = seenKinds.some((kind) => kind === feature.kind);
  if (!lit && !seen) return null;
  const adopted = isObject(feature.values.adopted) ? feature.values.adopted : {};
  const keep = (sort: 'lighting' | 'viewing') => (level: JsonObject | undefined) => keepAdopted(feature, sort, level);
  return (
    <details class="inspector-section" open={feature.values.adopted !== undefined}>
      <summary>Adopted levels for this one</summary>
      <div>
        <p class="soft small">Left empty, the levels of the plan settings for its kind apply.</p>
        {lit && (
          <section aria-label="Light">
            <h3>Light</h3>
            <LevelForm
              fields={lightingFields}
              level={isObject(adopted.lighting) ? adopted.lighting : {}}
              onKeep={keep('lighting')}
            />
          </section>
        )}
        {seen && (
          <section aria-label="Camera view">
            <h3>Camera view</h3>
            <LevelForm
              fields={viewingFields}
              level={isObject(adopted.viewing) ? adopted.viewing : {}}
              onKeep={keep('viewing')}
            />
          </section>
        )}
      </div>
    </details>
  );
}

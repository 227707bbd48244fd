import { fieldsOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { FeatureRecord } from '../../plan/record.ts';

/** Members that Bollard works on elsewhere than in the list of fields. */
const own = new Set(['vertices', 'edges', 'adopted']);

/** What the file says of the feature that Bollard does not know: kept, shown, not changed. */
export function OtherValues({ feature }: { readonly feature: FeatureRecord }) {
  const kind = kindOf(feature.kind);
  const known = new Set(kind ? fieldsOf(kind).map((field) => field.id) : []);
  const others = Object.entries(feature.values).filter(
    ([name, value]) => value !== undefined && !known.has(name) && !own.has(name),
  );
  if (kind && others.length === 0) return null;
  return (
    <details class="inspector-section" open={!kind}>
      <summary>Other values in the file</summary>
      <div>
        {!kind && (
          <p class="soft small">
            Bollard does not know the kind “{feature.kind}”. The feature is kept as it is and saved with the plan, but
            not checked or printed as anything in particular.
          </p>
        )}
        <dl class="facts">
          {others.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </>
          ))}
        </dl>
      </div>
    </details>
  );
}

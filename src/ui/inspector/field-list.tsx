import type { Field } from '../../kinds/field.ts';
import { fieldsOf } from '../../kinds/kind-values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { FeatureRecord, Json } from '../../plan/record.ts';
import { keepValue, tryValue } from './edit-values.ts';
import { FieldRow } from './field-row.tsx';
import { sharedFields, sharedValue } from './shared-fields.ts';

/** The fields that all selected features have; those that are rarely filled in are folded away. */
export function FieldList({ features }: { readonly features: readonly FeatureRecord[] }) {
  const ids = features.map((feature) => feature.id);
  const fields = sharedFields(
    features.map((feature) => kindOf(feature.kind)).map((kind) => (kind ? fieldsOf(kind) : [])),
  );
  const filled = (field: Field) => features.some((feature) => feature.values[field.id] !== undefined);
  const rare = fields.filter((field) => field.rare && !filled(field));
  const usual = fields.filter((field) => !rare.includes(field));
  const row = (field: Field) => (
    <FieldRow
      key={field.id}
      field={field}
      value={sharedValue(features, field.id)}
      onDraft={(value: Json | undefined) => tryValue(ids, field, value)}
      onKeep={(value: Json | undefined) => keepValue(ids, field, value)}
    />
  );
  return (
    <div class="form">
      {usual.map(row)}
      {rare.length > 0 && (
        <details class="form-more">
          <summary>More ({rare.length})</summary>
          {rare.map(row)}
        </details>
      )}
    </div>
  );
}

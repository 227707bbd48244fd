import type { FeatureRecord } from '../../plan/record.ts';
import { focusField } from '../../session/view.ts';
import { nameOf } from '../features/feature-rows.ts';
import { showFeatures } from '../go-to.ts';
import { pane } from '../panels.ts';
import type { Wanting } from './wanting.ts';

interface WantingListProps {
  readonly label: string;
  readonly features: readonly FeatureRecord[];
  readonly wanting: (feature: FeatureRecord) => readonly Wanting[];
  readonly complete: string;
}

/** Features with what is not filled in; a click puts the first of it in focus. */
export function WantingList({ label, features, wanting, complete }: WantingListProps) {
  const rows = features.map((feature) => ({ feature, fields: wanting(feature) }));
  const open = rows.filter(({ fields }) => fields.length > 0);
  const fill = (feature: FeatureRecord, field: string | undefined) => {
    showFeatures([feature.id]);
    pane.value = 'details';
    focusField.value = field ?? null;
  };
  return (
    <>
      <p class="soft">
        {rows.length - open.length} of {rows.length} complete{open.length === 0 ? `: ${complete}` : '.'}
      </p>
      <ul class="wanting" aria-label={label}>
        {open.map(({ feature, fields }) => (
          <li key={feature.id}>
            <button type="button" data-row onClick={() => fill(feature, fields[0]?.id)}>
              <strong>{nameOf(feature)}</strong>
              <span class="soft">lacks {fields.map((field) => field.label.toLowerCase()).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

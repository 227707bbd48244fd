import type { ReferenceField } from '../../kinds/field.ts';
import { featuresOf, listOf } from '../../plan/plan.ts';
import { kept, plan } from '../../session/document.ts';
import { dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { mixed, type Widget } from './widget.ts';

interface Target {
  readonly id: string;
  readonly name: string;
}

function targetsOf(field: ReferenceField): Target[] {
  kept.value;
  if (field.to === 'feature') {
    const features = field.kinds
      ? field.kinds.flatMap((kind) => [...featuresOf(plan.value, kind).values()])
      : listOf(plan.value, 'feature');
    return features.map((feature) => ({ id: feature.id, name: nameOf(feature) }));
  }
  return listOf(plan.value, field.to).map((record) => ({ id: record.id, name: record.name || record.id }));
}

const noneYet: Record<ReferenceField['to'], string> = {
  feature: 'None',
  luminaire: 'No luminaire file chosen',
  'camera-type': 'No camera type chosen',
};

/** Where what is referred to is kept, where people add to it. */
const libraryOf = {
  feature: undefined,
  luminaire: { dialog: 'luminaires', about: 'Photometric files in this plan: add, replace, remove' },
  'camera-type': { dialog: 'camera-types', about: 'Camera types in this plan: add from a datasheet, change, remove' },
} as const satisfies Record<ReferenceField['to'], object | undefined>;

export function ReferenceWidget({ field, value, id, describedBy, onKeep }: Widget<ReferenceField>) {
  const targets = targetsOf(field);
  const known = typeof value === 'string' && targets.some((target) => target.id === value);
  const choice = (
    <select
      id={id}
      value={typeof value === 'string' ? value : ''}
      aria-describedby={describedBy}
      onChange={(event) => onKeep(event.currentTarget.value || undefined)}
    >
      <option value="">{value === mixed ? 'Several values' : noneYet[field.to]}</option>
      {typeof value === 'string' && !known && <option value={value}>{value} (not on this plan)</option>}
      {targets.map((target) => (
        <option key={target.id} value={target.id}>
          {target.name}
        </option>
      ))}
    </select>
  );
  const library = libraryOf[field.to];
  if (!library) return choice;
  return (
    <span class="with-unit">
      {choice}
      <Button class="framed" title={library.about} onClick={() => (dialog.value = { dialog: library.dialog })}>
        Library…
      </Button>
    </span>
  );
}

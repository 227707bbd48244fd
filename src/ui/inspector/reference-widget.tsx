import type { ReferenceField } from '../../kinds/field.ts';
import { featuresOf, listOf } from '../../plan/plan.ts';
import { kept, plan } from '../../session/document.ts';
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

export function ReferenceWidget({ field, value, id, describedBy, onKeep }: Widget<ReferenceField>) {
  const targets = targetsOf(field);
  const known = typeof value === 'string' && targets.some((target) => target.id === value);
  return (
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
}

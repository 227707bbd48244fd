import { computed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { kindOf } from '../../kinds/kinds.ts';
import { recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { plan, revision } from '../../session/document.ts';
import { focusField, locked, selection } from '../../session/view.ts';
import { nameOf } from '../features/feature-rows.ts';
import { KindSymbol } from '../kind-symbol.tsx';
import { loaded } from '../loaded.tsx';
import { ZonesMount } from '../zones/zones-mount.tsx';
import { AdoptedSection } from './adopted-section.tsx';
import { FeatureActions } from './feature-actions.tsx';
import { FieldList } from './field-list.tsx';
import { GeometrySection } from './geometry-section.tsx';
import { OtherValues } from './other-values.tsx';
import '../../../styles/inspector.css';

const HeadsSection = loaded(
  () => import('../light/heads-section.tsx').then((file) => file.HeadsSection),
  'Heads on a mast',
);

/** The same list until a selected record is replaced: what a drag elsewhere does not redraw. */
let last: readonly FeatureRecord[] = [];
const selected = computed(() => {
  revision.value;
  const now = selection.value.flatMap((id) => recordOf(plan.value, 'feature', id) ?? []);
  if (now.length !== last.length || now.some((feature, index) => feature !== last[index])) last = now;
  return last;
});

/** The form of what is selected. */
export function Inspector() {
  const body = useRef<HTMLElement>(null);
  const features = selected.value;
  useEffect(() => focusOn(body.current), [focusField.value, features]);
  const [first] = features;
  return (
    <section class="inspector" aria-label="Selected" ref={body}>
      <header class="panel-head">
        <h2>
          {features.length === 1 && first && <Kind feature={first} />}
          <span class="name">{headline(features)}</span>
        </h2>
      </header>
      {first ? (
        <>
          <FeatureActions features={features} />
          <div class="panel-body" key={features.map((feature) => feature.id).join(' ')}>
            <Locked features={features} />
            <ZonesMount features={features} />
            <FieldList features={features} />
            {features.length === 1 && <AdoptedSection feature={first} />}
            {features.length === 1 && first.kind === 'light' && <HeadsSection light={first} />}
            <GeometrySection features={features} />
            {features.length === 1 && <OtherValues feature={first} />}
          </div>
        </>
      ) : (
        <p class="empty">Click a feature on the map or in the list to see and change it here.</p>
      )}
    </section>
  );
}

function Kind({ feature }: { readonly feature: FeatureRecord }) {
  const kind = kindOf(feature.kind);
  return kind ? <KindSymbol kind={kind} /> : null;
}

function headline(features: readonly FeatureRecord[]): string {
  const [first] = features;
  if (!first) return 'Nothing selected';
  const kinds = new Set(features.map((feature) => feature.kind));
  if (features.length === 1) {
    const kind = kindOf(first.kind)?.name ?? `Unknown kind “${first.kind}”`;
    const name = nameOf(first);
    return name.startsWith(kind) ? kind : `${kind} ${name}`;
  }
  const plural = kinds.size === 1 ? kindOf(first.kind)?.plural.toLowerCase() : undefined;
  return `${features.length} ${plural ?? 'features'} selected`;
}

function Locked({ features }: { readonly features: readonly FeatureRecord[] }) {
  const held = features.filter(({ id, kind }) => locked.value.has(id) || locked.value.has(kind));
  if (held.length === 0) return null;
  return (
    <p class="soft small pad">Locked on the map: it cannot be moved by accident. Its values can be changed here.</p>
  );
}

/** Puts the field that a finding asks for in focus, unfolding what hides it. */
function focusOn(form: HTMLElement | null): void {
  const field = focusField.value;
  if (!field || !form) return;
  const row = form.querySelector(`[data-field="${CSS.escape(field)}"]`);
  if (!row) return;
  focusField.value = null;
  for (let at = row.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  const control = row.querySelector<HTMLElement>('input, select, textarea');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

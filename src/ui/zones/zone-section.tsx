import '../../../styles/zones.css';
import { useMemo } from 'preact/hooks';
import { kindOf } from '../../kinds/kinds.ts';
import { followedKinds } from '../../plan/followers.ts';
import { recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { replacedBy } from '../../plan/zone-status.ts';
import { kept, plan } from '../../session/document.ts';
import { together } from '../../session/view.ts';
import { type ZonesShown, zonesShown } from '../../session/zones-shown.ts';
import { Button } from '../button.tsx';
import { nameOf } from '../features/feature-rows.ts';
import type { Work } from './work.ts';
import { ZoneAround } from './zone-around.tsx';
import { jointWorks, shapeWorks, statusWorks } from './zone-works.ts';

/** What can be done with zones and boundaries: proposals, shapes, what moves together, and what the map shows of time. */
export function ZoneSection({ features }: { readonly features: readonly FeatureRecord[] }) {
  const [first] = features;
  const now = kept.value;
  const ids = features.map(({ id }) => id).join();
  // A drag redraws the form at every step; what can be done is asked again only when it is let go.
  const works = useMemo(() => worksFor(features), [now, ids]);
  if (!first) return null;
  const kind = kindOf(first.kind);
  const single = features.length === 1;
  const isBoundary = kind?.zone === true || kind?.boundary === true;
  return (
    <details class="inspector-section zone-section" open>
      <summary>{kind?.zone ? 'Zone' : 'Zones'}</summary>
      <div>
        {single && kind?.zone && <InForce zone={first} />}
        {works.length > 0 && <Works works={works} />}
        {single && followedKinds.has(first.kind) && <ZoneAround key={first.id} feature={first} />}
        {isBoundary && <Together />}
        {kind?.zone && <Shown />}
      </div>
    </details>
  );
}

function worksFor(features: readonly FeatureRecord[]): Work[] {
  const [first, ...others] = features;
  if (!first) return [];
  if (others.length > 0) return jointWorks(features);
  const kind = kindOf(first.kind);
  return [...(kind?.zone ? statusWorks(first) : []), ...(kind?.zone || kind?.boundary ? shapeWorks(first) : [])];
}

const Works = ({ works }: { readonly works: readonly Work[] }) => (
  <ul class="zone-works" aria-label="Work on zones">
    {works.map((work) => (
      <li key={work.label}>
        <Button why={work.why} onClick={work.run}>
          {work.label}
        </Button>
      </li>
    ))}
  </ul>
);

/** When the zone is in force, and what it would take the place of. */
function InForce({ zone }: { readonly zone: FeatureRecord }) {
  const { inForce } = zone.values;
  const of = replacedBy(zone);
  const replaced = of === undefined ? undefined : recordOf(plan.value, 'feature', of);
  return (
    <p class="soft small">
      {typeof inForce === 'string' && inForce.trim()
        ? `In force: ${inForce.trim()}.`
        : 'When it is in force is not filled in.'}
      {replaced && ` It would take the place of ${nameOf(replaced)}.`}
    </p>
  );
}

const Together = () => (
  <label class="tick">
    <input
      type="checkbox"
      checked={together.value}
      onChange={(event) => (together.value = event.currentTarget.checked)}
    />
    <span>Shared corners and edges move together</span>
  </label>
);

const times: readonly { readonly id: ZonesShown; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'now', label: 'As they stand' },
  { id: 'proposed', label: 'As proposed' },
];

/** Before and after: what the map leaves out is still in the list. */
const Shown = () => (
  <fieldset class="zones-shown">
    <legend>Zones on the map</legend>
    {times.map(({ id, label }) => (
      <Button key={id} pressed={zonesShown.value === id} onClick={() => (zonesShown.value = id)}>
        {label}
      </Button>
    ))}
  </fieldset>
);

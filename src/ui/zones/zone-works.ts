import { waterSideOf } from '../../facts/face-side.ts';
import { createFacts } from '../../facts/facts.ts';
import { acceptProposal } from '../../plan/commands/accept-proposal.ts';
import { clipArea } from '../../plan/commands/clip-area.ts';
import { cutArea } from '../../plan/commands/cut-area.ts';
import { dropProposal } from '../../plan/commands/drop-proposal.ts';
import { fixBoundary } from '../../plan/commands/fix-boundary.ts';
import { followFeature } from '../../plan/commands/follow-feature.ts';
import { mergeAreas } from '../../plan/commands/merge-areas.ts';
import { proposeChange } from '../../plan/commands/propose-change.ts';
import { proposeRevocation } from '../../plan/commands/propose-revocation.ts';
import { liesOn, referenceOf } from '../../plan/followers.ts';
import { shapeOf } from '../../plan/geometry-lines.ts';
import { mergeLosses } from '../../plan/merge-losses.ts';
import { featuresOf, recordOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { reachOf } from '../../plan/zone-reach.ts';
import { statusOf } from '../../plan/zone-status.ts';
import { plan } from '../../session/document.ts';
import { place, selection, tool } from '../../session/view.ts';
import { nameOf } from '../features/feature-rows.ts';
import { newId } from '../new-id.ts';
import { whyNotChangeSelection } from '../selection-state.ts';
import { type Work, workOf } from './work.ts';

/** What can be proposed of a zone, or done with what is proposed. */
export function statusWorks(zone: FeatureRecord): Work[] {
  const input = { feature: zone.id };
  if (statusOf(zone) === 'proposed') {
    return [
      workOf('Accept the proposal', acceptProposal, input, 'Proposal accepted. Fill in its notice.'),
      workOf('Drop the proposal', dropProposal, input, 'Proposal dropped. Undo brings it back.'),
    ];
  }
  const id = newId();
  const select = () => (selection.value = [id]);
  const told = 'Proposed change drawn on top of the zone. Reshape it and fill it in.';
  return [
    workOf('Propose a change', proposeChange, { ...input, id }, told, select),
    workOf(
      'Propose to revoke it',
      proposeRevocation,
      input,
      'Proposed to be revoked. It stands until that is accepted.',
    ),
  ];
}

/** What can be done with the shape of one zone or boundary. */
export function shapeWorks(feature: FeatureRecord): Work[] {
  const works: Work[] = [];
  const input = { feature: feature.id };
  if (reachOf(feature) > 0) {
    const told = 'The zone has a boundary of its own now, and follows nothing.';
    const of = referenceOf(feature);
    const reference = of === undefined ? undefined : recordOf(plan.value, 'feature', of);
    if (reference && !liesOn(feature, reference)) {
      const label = `Measure it from ${nameOf(reference)} itself`;
      works.push(workOf(label, followFeature, { ...input, reference: reference.id }, `${label}: done.`));
    }
    if (reference)
      works.push(
        workOf('Follow nothing any more', followFeature, { ...input, reference: null }, 'The zone stays where it is.'),
      );
    return [...works, workOf('Give it a boundary of its own', fixBoundary, input, told)];
  }
  if (shapeOf(feature.geometry) !== 'polygon') return works;
  works.push({
    label: 'Split by a line',
    why: whyNotChangeSelection(),
    run() {
      place.value = 'draw';
      tool.value = { tool: 'split-area', feature: feature.id };
    },
  });
  const [port, ...others] = featuresOf(plan.value, 'port-boundary').values();
  if (port && others.length === 0 && port.id !== feature.id)
    works.push(workOf('Clip to the port', clipArea, { ...input, to: port.id }, 'Clipped to the port.'));
  return works;
}

/** What can be done with several features: the first selected is changed by the others. */
export function jointWorks(features: readonly FeatureRecord[]): Work[] {
  const [first, second, ...others] = features;
  if (!first || !second) return [];
  const works: Work[] = [];
  const ids = features.map(({ id }) => id);
  const losses = mergeLosses(features);
  const kept =
    losses.length > 0 ? ` Its own ${losses.join(', ').toLowerCase()} stay; those of the others are gone.` : '';
  if (features.every(({ geometry }) => shapeOf(geometry) === 'polygon'))
    works.push(
      workOf(
        `Merge into ${nameOf(first)}`,
        mergeAreas,
        { features: ids },
        `Merged into ${nameOf(first)}.${kept}`,
        () => (selection.value = [first.id]),
      ),
    );
  if (others.length > 0) return works;
  if (second.kind === 'water-mark') return [...works, markWork(first, second)];
  const input = { feature: first.id };
  return [
    ...works,
    workOf(`Cut ${nameOf(second)} out of ${nameOf(first)}`, cutArea, { ...input, by: second.id }, 'Cut out.'),
    workOf(`Clip ${nameOf(first)} to ${nameOf(second)}`, clipArea, { ...input, to: second.id }, 'Clipped.'),
  ];
}

/** A land-side zone keeps what is on land, any other what is in water. */
function markWork(zone: FeatureRecord, mark: FeatureRecord): Work {
  const water = waterSideOf(createFacts(plan.value), mark);
  const onLand = zone.kind === 'land-side-restricted-zone';
  const keep = water && (onLand ? (water === 'left' ? 'right' : 'left') : water);
  const label = `Clip ${nameOf(zone)} to ${nameOf(mark)}: keep the ${onLand ? 'land' : 'water'}`;
  const work = workOf(label, clipArea, { feature: zone.id, to: mark.id, keep }, 'Clipped to the water mark.');
  const untold =
    'Nothing drawn tells which side of the mark is water. Draw a wharf, a berth or a building beside it first.';
  return keep ? work : { ...work, why: untold };
}

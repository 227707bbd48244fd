import { expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { zonesAsProposed, zonesAsTheyStand } from '../../../src/facts/zones-in-time.ts';
import { isRefusal, type Refusal } from '../../../src/plan/command.ts';
import { acceptProposal } from '../../../src/plan/commands/accept-proposal.ts';
import { deleteFeatures } from '../../../src/plan/commands/delete-features.ts';
import { dropProposal } from '../../../src/plan/commands/drop-proposal.ts';
import { proposeChange } from '../../../src/plan/commands/propose-change.ts';
import { proposeRevocation } from '../../../src/plan/commands/propose-revocation.ts';
import type { Patch } from '../../../src/plan/patch.ts';
import { applyPatch, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import { feature, point, polygon, square } from '../sample-plan.ts';

function done(plan: Plan, result: Patch | Refusal): Plan {
  if (isRefusal(result)) throw new Error(result.refused);
  applyPatch(plan, result);
  return plan;
}
const refused = (result: Patch | Refusal): string => (isRefusal(result) ? result.refused : 'done');
const valuesOf = (plan: Plan, id: string) => recordOf(plan, 'feature', id)?.values;
const now = (plan: Plan) => zonesAsTheyStand(createFacts(plan)).map(({ id }) => id);
const then = (plan: Plan) => zonesAsProposed(createFacts(plan)).map(({ id }) => id);

const start = (): Plan =>
  createPlan([
    feature('a', 'cleared-zone', polygon(square(151, -33)), { name: 'Zone A', purpose: 'Screening', notice: 'N1' }, 0),
    feature('b', 'water-side-restricted-zone', polygon(square(152, -33)), { status: 'proposed' }, 1),
    feature('old', 'cleared-zone', polygon(square(153, -33)), { status: 'revoked' }, 2),
    feature('s', 'sign', point(151, -33), {}, 3),
  ]);

test('a proposed change stands beside its zone until it is accepted, then takes its place and name', () => {
  const plan = done(start(), proposeChange(start(), { feature: 'a', id: 'a2' }));
  expect(valuesOf(plan, 'a2')).toEqual({
    ...{ name: 'Zone A (proposed)', purpose: 'Screening' },
    ...{ status: 'proposed', proposal: 'change', replaces: 'a' },
  });
  expect(recordOf(plan, 'feature', 'a2')?.geometry).toEqual(recordOf(plan, 'feature', 'a')?.geometry);
  expect(now(plan)).toEqual(['a']);
  expect(then(plan)).toEqual(['b', 'a2']);
  done(plan, acceptProposal(plan, { feature: 'a2', notice: ' N2 ' }));
  expect(valuesOf(plan, 'a2')).toEqual({ name: 'Zone A', purpose: 'Screening', status: 'established', notice: 'N2' });
  expect(valuesOf(plan, 'a')).toMatchObject({ name: 'Zone A (revoked)', status: 'revoked', notice: 'N1' });
  expect(now(plan)).toEqual(['a2']);
});

test('a zone that is proposed to be revoked stands until that is accepted', () => {
  const plan = done(start(), proposeRevocation(start(), { feature: 'a' }));
  expect([now(plan), then(plan)]).toEqual([['a'], ['b']]);
  done(plan, acceptProposal(plan, { feature: 'a' }));
  expect(valuesOf(plan, 'a')).toMatchObject({ status: 'revoked' });
  expect(valuesOf(plan, 'a')).not.toHaveProperty('proposal');
  expect([now(plan), then(plan)]).toEqual([[], ['b']]);
});

test('a zone that is proposed to be added is established when that is accepted', () => {
  const plan = done(start(), acceptProposal(start(), { feature: 'b' }));
  expect(valuesOf(plan, 'b')).toEqual({ status: 'established' });
  expect([now(plan), then(plan)]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('a proposal that is dropped leaves the plan as it was', () => {
  const first = start();
  const plan = done(start(), proposeRevocation(first, { feature: 'a' }));
  done(plan, dropProposal(plan, { feature: 'a' }));
  expect(valuesOf(plan, 'a')).toEqual({ ...valuesOf(first, 'a'), status: 'established' });
  done(plan, proposeChange(plan, { feature: 'a', id: 'a2' }));
  done(plan, dropProposal(plan, { feature: 'a2' }));
  expect(recordOf(plan, 'feature', 'a2')).toBeUndefined();
  expect(now(plan)).toEqual(['a']);
});

test('what cannot be proposed or accepted is refused in words', () => {
  const plan = done(start(), proposeChange(start(), { feature: 'a', id: 'a2' }));
  expect(refused(proposeChange(plan, { feature: 'a', id: 'a3' }))).toMatch(
    /^A change of this zone is proposed already/,
  );
  expect(refused(proposeRevocation(plan, { feature: 'a' }))).toMatch(/^A change of this zone is proposed already/);
  expect(refused(proposeRevocation(plan, { feature: 'a2' }))).toMatch(/^This zone is a proposal itself/);
  expect(refused(proposeChange(plan, { feature: 'old', id: 'n' }))).toBe('This zone is revoked.');
  expect(refused(proposeChange(plan, { feature: 's', id: 'n' }))).toMatch(/^Only a zone/);
  expect(refused(acceptProposal(plan, { feature: 'a' }))).toBe('Nothing is proposed for this zone.');
  expect(refused(dropProposal(plan, { feature: 'old' }))).toBe('Nothing is proposed for this zone.');
  done(plan, deleteFeatures(plan, { features: ['a'] }));
  expect(refused(acceptProposal(plan, { feature: 'a2' }))).toMatch(/^The zone that this change replaces/);
});

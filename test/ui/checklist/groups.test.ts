import { expect, test } from 'vitest';
import { groupsOf, isToDo, openedRules, outcomeOf, progressOf } from '../../../src/ui/checklist/groups.ts';
import type { Finding, Outcome, RuleResult } from '../../../src/validators/rule.ts';

const found = (message: string): Finding => ({ outcome: 'not-met', features: [], message, advice: '' });
const rule = (id: string, clause: string, outcome: Outcome, more: Partial<RuleResult> = {}): RuleResult => ({
  id,
  pack: 'nz-ses',
  clause,
  title: id,
  cites: [],
  outcome,
  findings: [],
  judged: 1,
  excepted: [],
  ...more,
});

test('rules of one clause stand together, in the order of the report, under the worst of their outcomes', () => {
  const groups = groupsOf([rule('a', '1.9', 'met'), rule('b', '6.4', 'review'), rule('c', '1.9', 'not-met')]);
  expect(groups.map((group) => [group.clause, group.rules.map(({ id }) => id), group.outcome])).toEqual([
    ['1.9', ['a', 'c'], 'not-met'],
    ['6.4', ['b'], 'review'],
  ]);
  expect(groups.every(isToDo)).toBe(true);
});

test('a clause of one pack never mixes with the same number in another', () => {
  const groups = groupsOf([rule('a', '', 'met'), rule('b', '', 'met', { pack: 'drawing' })]);
  expect(groups).toHaveLength(2);
});

test('a rule whose check failed is for a person to look at, whatever it says', () => {
  expect(outcomeOf(rule('a', '1', 'met', { error: 'broken' }))).toBe('review');
  expect(outcomeOf(rule('a', '1', 'not-met', { error: 'broken' }))).toBe('not-met');
});

test('progress counts only rules that apply', () => {
  const rules = [rule('a', '1', 'met'), rule('b', '2', 'not-applicable'), rule('c', '3', 'not-met')];
  const counts = { met: 1, 'not-met': 1, review: 0, 'not-applicable': 1 };
  expect(progressOf({ revision: 1, packs: ['nz-ses'], rules, counts })).toEqual({ applying: 2, counts });
});

test('of rules that find the same thing only the first stands open', () => {
  const rules = [
    rule('paper', '3.11(1)', 'not-met', { findings: [found('There is no sheet.')] }),
    rule('title', '3.11(1)(a)', 'not-met', { findings: [found('There is no sheet.')] }),
    rule('zones', '3.77', 'not-met', { findings: [found('There is no sheet.'), found('Zone Z1 has no purpose.')] }),
    rule('seen', '6.11', 'review', { findings: [found('Look.')] }),
  ];
  expect([...openedRules(rules)]).toEqual(['paper', 'zones']);
});

import { expect, test } from 'vitest';
import type { Report, RuleResult } from '../../src/validators/rule.ts';
import { ReportReceiver, ReportSender } from '../../src/workers/report-delta.ts';

const result = (id: string, judged: number): RuleResult => ({
  id,
  pack: 'drawing',
  clause: '',
  title: id,
  cites: [],
  outcome: 'met',
  findings: [],
  judged,
  excepted: [],
});

const report = (revision: number, ...rules: RuleResult[]): Report => ({
  revision,
  packs: ['drawing'],
  rules,
  counts: { met: rules.length, 'not-met': 0, review: 0, 'not-applicable': 0 },
});

test('what did not change is not sent again, and comes out as the same object', () => {
  const sender = new ReportSender();
  const receiver = new ReportReceiver();
  const first = receiver.take(structuredClone(sender.send(report(1, result('a', 1), result('b', 1)), receiver.stamp)));
  const delta = sender.send(report(2, result('a', 1), result('b', 2)), receiver.stamp);
  expect(delta.rules).toEqual(['a', result('b', 2)]);
  const second = receiver.take(structuredClone(delta));
  expect(second).toEqual(report(2, result('a', 1), result('b', 2)));
  expect(second.rules[0]).toBe(first.rules[0]);
});

test('an answer that was dropped on the way is sent whole the next time', () => {
  const sender = new ReportSender();
  const receiver = new ReportReceiver();
  receiver.take(sender.send(report(1, result('a', 1)), receiver.stamp));
  sender.send(report(2, result('a', 2)), receiver.stamp);
  expect(receiver.take(sender.send(report(3, result('a', 2)), receiver.stamp))).toEqual(report(3, result('a', 2)));
  receiver.forget();
  expect(new ReportSender().send(report(4, result('a', 2)), receiver.stamp).rules).toEqual([result('a', 2)]);
});

import type { ExceptionRecord } from '../plan/record.ts';
import type { Finding, RuleResult, Verdict } from './rule.ts';

export interface Excepted {
  readonly scope: readonly string[];
  readonly findings: readonly Finding[];
  readonly excepted: RuleResult['excepted'];
}

/**
 * What is left of a verdict when the plan's exceptions are taken out: an item, a feature, or the whole rule where the
 * exception names neither. One without a reason does not count, and the finding that it was meant for says so.
 */
export function applyExceptions(rule: string, verdict: Verdict, exceptions: readonly ExceptionRecord[]): Excepted {
  const named = exceptions.filter((exception) => exception.rule === rule);
  if (named.length === 0) return { ...verdict, excepted: [] };
  const [counting, idle] = [named.filter(hasReason), named.filter((exception) => !hasReason(exception))];
  const applied = counting.filter((exception) => touches(exception, verdict));
  if (applied.some(isWhole)) return { scope: [], findings: [], excepted: applied.map(noteOf) };
  return {
    scope: verdict.scope.filter(
      (id) => !applied.some((exception) => exception.item === id || exception.feature === id),
    ),
    findings: verdict.findings
      .filter((finding) => !applied.some((exception) => covers(exception, finding)))
      .map((finding) => (idle.some((exception) => covers(exception, finding)) ? withReminder(finding) : finding)),
    excepted: applied.map(noteOf),
  };
}

const hasReason = (exception: ExceptionRecord): boolean => exception.reason.trim() !== '';
const isWhole = (exception: ExceptionRecord): boolean => !exception.item && !exception.feature;

/** A finding about several features goes when one of them is excepted: the rule does not apply to that one. */
const covers = ({ item, feature }: ExceptionRecord, finding: Finding): boolean =>
  (!item || finding.item === item) && (!feature || finding.features.includes(feature));

const touches = (exception: ExceptionRecord, { scope, findings }: Verdict): boolean =>
  isWhole(exception)
    ? scope.length > 0 || findings.length > 0
    : scope.some((id) => id === exception.item || id === exception.feature) ||
      findings.some((finding) => covers(exception, finding));

const noteOf = ({ item, feature, reason }: ExceptionRecord) => ({
  ...(item ? { item } : {}),
  ...(feature ? { feature } : {}),
  reason: reason.trim(),
});

const withReminder = (finding: Finding): Finding => ({
  ...finding,
  advice: `${finding.advice} The exception noted for this has no reason, so it does not count: say why it does not apply.`,
});

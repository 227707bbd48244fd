import type { Outcome, Report, RuleResult } from '../../validators/rule.ts';

/** The rules of one clause, as the checklist shows them together. */
export interface ClauseGroup {
  readonly key: string;
  /** `1.9`, `3.11(1)(a)`; empty for the drawing pack. */
  readonly clause: string;
  readonly rules: readonly RuleResult[];
  readonly outcome: Outcome;
}

const weight: Record<Outcome, number> = { 'not-met': 3, review: 2, met: 1, 'not-applicable': 0 };

export const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce<Outcome>((sofar, outcome) => (weight[outcome] > weight[sofar] ? outcome : sofar), 'not-applicable');

/** A rule whose check failed has not been judged: a person must look. */
export const outcomeOf = (rule: RuleResult): Outcome => (rule.error ? worst([rule.outcome, 'review']) : rule.outcome);

/** Rules grouped by clause, clauses in the order of the pack, the drawing pack last. */
export function groupsOf(rules: readonly RuleResult[]): ClauseGroup[] {
  const groups = new Map<string, RuleResult[]>();
  for (const rule of rules) {
    const key = `${rule.pack} ${rule.clause}`;
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    clause: members[0]?.clause ?? '',
    rules: members,
    outcome: worst(members.map(outcomeOf)),
  }));
}

export const isToDo = (group: ClauseGroup): boolean => group.outcome === 'not-met' || group.outcome === 'review';

/** How far the plan is: rules that apply, and how many of them stand where. */
export function progressOf(report: Report): {
  readonly applying: number;
  readonly counts: Readonly<Record<Outcome, number>>;
} {
  const counts: Record<Outcome, number> = { met: 0, 'not-met': 0, review: 0, 'not-applicable': 0 };
  for (const rule of report.rules) counts[outcomeOf(rule)]++;
  return { applying: report.rules.length - counts['not-applicable'], counts };
}

/**
 * The rules that stand open by themselves: those that are not met, but of several that find the same thing (no sheet is
 * made yet) only the first.
 */
export function openedRules(rules: readonly RuleResult[]): ReadonlySet<string> {
  const told = new Set<string>();
  const opened = new Set<string>();
  for (const rule of rules) {
    if (outcomeOf(rule) !== 'not-met') continue;
    const found = rule.findings.map((finding) => `${finding.message} ${finding.features.join()}`);
    if (found.some((text) => !told.has(text))) opened.add(rule.id);
    for (const text of found) told.add(text);
  }
  return opened;
}

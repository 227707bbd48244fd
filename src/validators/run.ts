import { createFacts, type Facts } from '../facts/facts.ts';
import { listOf, type Plan, recordOf, settingsOf, type Topic, versionOf } from '../plan/plan.ts';
import type { ExceptionRecord, PackId } from '../plan/record.ts';
import { applyExceptions } from './exceptions.ts';
import { rules as allRules } from './packs.ts';
import type { Finding, Outcome, Report, Rule, RuleContext, RuleResult, Verdict } from './rule.ts';

export interface RunOptions {
  /** Replaces the plan's packs; `drawing` runs always. */
  readonly packs?: readonly PackId[];
  /** Whether what is stored of the plan is under a passphrase; not, unless said. */
  readonly protected?: boolean;
  /** Limits that replace a rule's own defaults, by rule and limit. */
  readonly limits?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The rules to choose from: Bollard's own unless said. */
  readonly rules?: readonly Rule[];
}

/** How far a run is: `done` of `total` rules answered. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The rule that comes next. */
  readonly next: string;
}

/** Keeps each rule's answer and asks a rule again only when a topic that it reads has changed. */
export interface Runner {
  run(): Report;
  /**
   * The same in steps, with a stop before each rule that has to be asked again. A run may be dropped at any stop; the
   * next one goes on with what was answered.
   */
  steps(): Generator<Progress, Report>;
}

interface Answer {
  readonly stamp: string;
  readonly verdict: Verdict;
  readonly error?: string;
}

export function createRunner(plan: Plan, facts: Facts = createFacts(plan), options: RunOptions = {}): Runner {
  const answers = new Map<string, Answer>();
  const results = new Map<
    string,
    { readonly answer: Answer; readonly exceptions: number; readonly result: RuleResult }
  >();

  function answerOf(rule: Rule): Answer {
    const stamp = stampOf(plan, rule.reads);
    const known = answers.get(rule.id);
    if (known?.stamp === stamp) return known;
    const answer = { stamp, ...ask(rule, contextOf(rule, plan, facts, options)) };
    answers.set(rule.id, answer);
    return answer;
  }

  function resultOf(rule: Rule, exceptions: readonly ExceptionRecord[]): RuleResult {
    const answer = answerOf(rule);
    const version = versionOf(plan, 'exception');
    const known = results.get(rule.id);
    if (known?.answer === answer && known.exceptions === version) return known.result;
    const result = judge(rule, answer, exceptions, plan);
    results.set(rule.id, { answer, exceptions: version, result });
    return result;
  }

  function* steps(): Generator<Progress, Report> {
    const packs = packsOf(plan, options);
    const chosen = (options.rules ?? allRules).filter((rule) => packs.includes(rule.pack));
    for (const [done, rule] of chosen.entries()) {
      if (answers.get(rule.id)?.stamp === stampOf(plan, rule.reads)) continue;
      yield { done, total: chosen.length, next: rule.id };
      answerOf(rule);
    }
    const exceptions = listOf(plan, 'exception');
    const results = chosen.map((rule) => resultOf(rule, exceptions));
    return { revision: plan.revision, packs, rules: results, counts: countsOf(results) };
  }

  return {
    steps,
    run() {
      const running = steps();
      let step = running.next();
      while (!step.done) step = running.next();
      return step.value;
    },
  };
}

/** Every rule from scratch. */
export const runRules = (plan: Plan, options: RunOptions = {}): Report =>
  createRunner(plan, createFacts(plan), options).run();

/** The packs that run, in their order: those chosen, and `drawing`. */
function packsOf(plan: Plan, options: RunOptions): readonly PackId[] {
  const chosen = options.packs ?? settingsOf(plan).packs;
  const others: PackId[] = ['nz-ses', 'au-mtofsr'];
  return [...others.filter((pack) => chosen.includes(pack)), 'drawing'];
}

const stampOf = (plan: Plan, topics: readonly Topic[]): string => topics.map((topic) => versionOf(plan, topic)).join();

function contextOf(rule: Rule, plan: Plan, facts: Facts, options: RunOptions): RuleContext {
  const limits = Object.fromEntries(rule.limits.map((limit) => [limit.id, limit.default ?? limit.min]));
  return {
    plan,
    facts,
    limits: { ...limits, ...options.limits?.[rule.id] },
    protected: options.protected ?? false,
  };
}

/** A check that throws is that rule's error: a person must look, and the other rules still run. */
function ask(rule: Rule, context: RuleContext): { verdict: Verdict; error?: string } {
  try {
    return { verdict: rule.check(context) };
  } catch (problem) {
    const error = problem instanceof Error ? problem.message : String(problem);
    const finding: Finding = {
      outcome: 'review',
      features: [],
      message: `This rule could not be checked: ${error}`,
      advice: 'Check it by eye. The other rules were checked.',
    };
    return { verdict: { scope: [rule.id], findings: [finding] }, error };
  }
}

function judge(rule: Rule, answer: Answer, exceptions: readonly ExceptionRecord[], plan: Plan): RuleResult {
  const { scope, findings, excepted } = applyExceptions(rule.id, answer.verdict, exceptions);
  return {
    id: rule.id,
    pack: rule.pack,
    clause: rule.clause,
    title: rule.title,
    cites: rule.cites,
    outcome: outcomeOf(scope, findings),
    findings: inOrder(findings, plan),
    judged: scope.length,
    excepted,
    ...(answer.error === undefined ? {} : { error: answer.error }),
  };
}

/** The worst finding; without one, met if anything was judged. */
function outcomeOf(scope: readonly string[], findings: readonly Finding[]): Outcome {
  if (findings.some((finding) => finding.outcome === 'not-met')) return 'not-met';
  if (findings.length > 0) return 'review';
  return scope.length > 0 ? 'met' : 'not-applicable';
}

/** By sheet, then by the features' places in the file, so that the order does not depend on how the plan came about. */
function inOrder(findings: readonly Finding[], plan: Plan): Finding[] {
  const sheetOrder = (finding: Finding) => (finding.sheet ? (recordOf(plan, 'sheet', finding.sheet)?.order ?? -1) : -1);
  const featureOrder = (id: string | undefined) => (id ? (recordOf(plan, 'feature', id)?.order ?? -1) : -1);
  const keyed = findings.map((finding) => ({
    finding,
    key: [sheetOrder(finding), featureOrder(finding.features[0]), featureOrder(finding.features[1])],
  }));
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
  return keyed.map(({ finding }) => finding);
}

function countsOf(results: readonly RuleResult[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { met: 0, 'not-met': 0, review: 0, 'not-applicable': 0 };
  for (const result of results) counts[result.outcome]++;
  return counts;
}

import type { Report } from './rule.ts';

/** What `check --json` prints: the shape that outside checks read. Members that a finding lacks are null. */
export interface ReportJson {
  readonly plan: string;
  readonly packs: readonly string[];
  readonly rules: readonly RuleJson[];
  readonly counts: Readonly<Record<string, number>>;
}

export interface RuleJson {
  readonly id: string;
  readonly pack: string;
  readonly clause: string;
  readonly title: string;
  readonly cites: readonly string[];
  readonly outcome: string;
  readonly judged: number;
  readonly findings: readonly FindingJson[];
  readonly excepted: readonly { readonly item?: string; readonly feature?: string; readonly reason: string }[];
  readonly error?: string;
}

export interface FindingJson {
  readonly outcome: string;
  readonly features: readonly string[];
  readonly item: string | null;
  readonly sheet: string | null;
  readonly at: readonly [lon: number, lat: number] | null;
  readonly message: string;
  readonly measured: number | string | null;
  readonly limit: number | string | null;
  readonly advice: string;
}

/** `plan` names what was checked: the file as the user gave it, or the plan's title. */
export function reportJson(plan: string, report: Report): ReportJson {
  return {
    plan,
    packs: report.packs,
    rules: report.rules.map((rule) => ({
      id: rule.id,
      pack: rule.pack,
      clause: rule.clause,
      title: rule.title,
      cites: rule.cites,
      outcome: rule.outcome,
      judged: rule.judged,
      findings: rule.findings.map((finding) => ({
        outcome: finding.outcome,
        features: finding.features,
        item: finding.item ?? null,
        sheet: finding.sheet ?? null,
        at: finding.at ?? null,
        message: finding.message,
        measured: finding.measured ?? null,
        limit: finding.limit ?? null,
        advice: finding.advice,
      })),
      excepted: rule.excepted,
      ...(rule.error === undefined ? {} : { error: rule.error }),
    })),
    counts: report.counts,
  };
}

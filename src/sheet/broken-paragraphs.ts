import type { Report } from '../validators/rule.ts';

/** The paragraphs of regulation 3.11 that a sheet does not meet, in order, each once. Only these make it a draft. */
export function brokenParagraphs(report: Report | undefined, sheet: string): string[] {
  const broken = (report?.rules ?? [])
    .filter(({ clause }) => clause.startsWith('3.11'))
    .filter(({ findings }) => findings.some((finding) => finding.outcome === 'not-met' && concerns(finding, sheet)))
    .map(({ clause }) => clause);
  return [...new Set(broken)].sort();
}

/** A finding that names no sheet is about all of them. */
const concerns = (finding: { readonly sheet?: string }, sheet: string): boolean =>
  finding.sheet === undefined || finding.sheet === sheet;

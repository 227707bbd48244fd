import type { Finding, Outcome, Report, RuleResult } from '../validators/rule.ts';
import { plainText } from './plain-text.ts';

const words: Readonly<Record<Outcome, string>> = {
  'not-met': 'not met',
  review: 'review',
  met: 'met',
  'not-applicable': 'not applicable',
};
const order: readonly Outcome[] = ['not-met', 'review', 'met', 'not-applicable'];
const widest = Math.max(...order.map((outcome) => words[outcome].length));

/** A report for people: every rule by its outcome, worst first, with what was found and what to do. */
export function reportText(path: string, { packs, rules, counts }: Report): string {
  const lines = [`${plainText(path)}: ${packs.join(', ')}`, ''];
  for (const outcome of order) {
    for (const rule of rules) if (rule.outcome === outcome) lines.push(...ruleLines(rule));
  }
  const sums = order.filter((outcome) => counts[outcome] > 0).map((outcome) => `${counts[outcome]} ${words[outcome]}`);
  return [...lines, '', `${sums.join(', ')}.`].join('\n');
}

function ruleLines({ id, clause, title, outcome, findings, excepted }: RuleResult): string[] {
  const name = clause ? `${clause}  ${id}` : id;
  return [
    `${words[outcome].padEnd(widest)}  ${name}: ${title}`,
    ...findings.map((finding) => `  - ${findingText(finding)}`),
    ...excepted.map(({ item, feature, reason }) =>
      plainText(`  - excepted${item || feature ? ` ${item ?? feature}` : ''}: ${reason}`),
    ),
  ];
}

function findingText({ outcome, features, at, message, advice }: Finding): string {
  const place = at ? ` at ${at[0].toFixed(6)}, ${at[1].toFixed(6)}` : '';
  const about = features.length > 0 ? ` [${features.join(', ')}]` : '';
  return plainText(`${words[outcome]}: ${message}${about}${place} ${advice}`.trim());
}

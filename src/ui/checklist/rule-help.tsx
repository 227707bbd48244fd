import type { RuleResult } from '../../validators/rule.ts';

/** What the rule rests on, and the page with right and wrong pictures. */
export function RuleHelp({ rule }: { readonly rule: RuleResult }) {
  return (
    <p class="rule-help small">
      <span>{rule.cites.join('; ')}</span>{' '}
      <a href={`rules/${rule.id}.html`} target="_blank" rel="noreferrer">
        What this rule means
      </a>
    </p>
  );
}

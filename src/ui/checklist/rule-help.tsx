import type { RuleResult } from '../../validators/rule.ts';

/** What the rule rests on, and the page that says what it means, with right and wrong pictures. */
export function RuleHelp({ rule }: { readonly rule: RuleResult }) {
  return (
    <p class="rule-help small">
      <a
        href={`rules/${rule.id}.html`}
        target="_blank"
        rel="noreferrer"
        aria-label={`What this rule means: ${rule.title}`}
      >
        What this rule means
      </a>
      <span>{rule.cites.join('; ')}</span>
    </p>
  );
}

import { kindOf } from '../../kinds/kinds.ts';
import { listOf, recordOf } from '../../plan/plan.ts';
import type { ExceptionRecord } from '../../plan/record.ts';
import { kept, plan } from '../../session/document.ts';
import type { RuleResult } from '../../validators/rule.ts';
import { Button } from '../button.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { Icon } from '../icon.tsx';
import { withdrawException } from './except.ts';

/** What people noted as not applying under this rule, with their reasons. */
export function ExceptedList({ rule }: { readonly rule: RuleResult }) {
  kept.value;
  const noted = listOf(plan.value, 'exception').filter((exception) => exception.rule === rule.id);
  if (noted.length === 0) return null;
  return (
    <ul aria-label="Noted as not applying">
      {noted.map((exception) => (
        <li key={exception.id} class="excepted">
          <span>
            <strong>{subjectOf(exception)}</strong> does not apply: {exception.reason || 'no reason given'}
            {exception.by && <span class="soft"> ({exception.by})</span>}
          </span>
          <Button
            class="bare"
            label={`Take back: ${subjectOf(exception)} does not apply`}
            onClick={() => withdrawException(exception)}
          >
            <Icon name="cross" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function subjectOf({ item, feature }: ExceptionRecord): string {
  if (item) return item.charAt(0).toUpperCase() + item.slice(1).replaceAll('-', ' ');
  const record = feature === undefined ? undefined : recordOf(plan.value, 'feature', feature);
  if (!record) return feature ?? 'The rule';
  return `${kindOf(record.kind)?.name ?? record.kind} ${nameOf(record)}`;
}

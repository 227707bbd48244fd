import { addException } from '../../plan/commands/add-exception.ts';
import { removeException } from '../../plan/commands/remove-exception.ts';
import type { ExceptionRecord } from '../../plan/record.ts';
import { run } from '../../session/document.ts';
import { announce, complain } from '../../session/view.ts';
import type { Step } from '../../validators/rule.ts';
import { newId } from '../new-id.ts';

export function recordException(step: Extract<Step, { do: 'except' }>, reason: string, by: string): void {
  const { rule, item, feature } = step;
  const refused = run(
    addException,
    { id: newId(), rule, item, feature, reason, by },
    'Note that a rule does not apply',
  );
  if (refused) complain(refused.refused);
  else announce('Noted as not applying, with its reason. It is listed under the rule.');
}

export function withdrawException(exception: ExceptionRecord): void {
  const refused = run(removeException, { id: exception.id }, 'Take back that a rule does not apply');
  if (refused) complain(refused.refused);
}

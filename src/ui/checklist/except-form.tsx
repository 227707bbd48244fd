import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { settingsOf } from '../../plan/plan.ts';
import { plan } from '../../session/document.ts';
import type { Step } from '../../validators/rule.ts';
import { Button } from '../button.tsx';
import { recordException } from './except.ts';

interface ExceptFormProps {
  readonly step: Extract<Step, { do: 'except' }>;
  readonly onClose: () => void;
}

/** Asks why a rule does not apply here, and who says so. An exception without a reason is none. */
export function ExceptForm({ step, onClose }: ExceptFormProps) {
  const reason = useSignal('');
  const by = useSignal(settingsOf(plan.value).author);
  const field = useRef<HTMLTextAreaElement>(null);
  const reasonId = useId();
  const byId = useId();
  useEffect(() => field.current?.focus(), []);
  const missing =
    reason.value.trim() === '' ? 'Give a reason first.' : by.value.trim() === '' ? 'Say who notes this.' : undefined;
  const keep = () => {
    if (missing) return;
    recordException(step, reason.value.trim(), by.value.trim());
    onClose();
  };
  return (
    <form
      class="except-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="field">
        <label for={reasonId}>Does not apply: why?</label>
        <textarea
          id={reasonId}
          ref={field}
          rows={2}
          value={reason.value}
          onInput={(event) => (reason.value = event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={byId}>Noted by</label>
        <input type="text" id={byId} value={by.value} onInput={(event) => (by.value = event.currentTarget.value)} />
      </div>
      <div class="buttons">
        <Button class="main" why={missing} onClick={keep}>
          Note it
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

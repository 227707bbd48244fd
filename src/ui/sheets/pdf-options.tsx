import { signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { passphraseProblem } from '../../formats/pdf-passphrase.ts';
import { disclosure, planAttachment } from '../../formats/plan-attachment.ts';
import type { Attachment } from '../../paint/pdf-extras.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { plan, revision } from '../../session/document.ts';

/** Whether PDF files carry the plan, and what protects them: for this visit, never kept. */
const attachPlan = signal(false);
const protect = signal(false);
const passphrase = signal('');

export interface Sealed {
  readonly attachment?: Attachment;
  readonly passphrase?: string;
}

/** What was asked for the next PDF; or why it cannot be written so. */
export function sealForPdf(): Sealed | { readonly problem: string } {
  const problem = protect.value ? passphraseProblem(passphrase.value) : undefined;
  if (problem) return { problem: `The PDF was not written: ${problem}.` };
  return {
    ...(attachPlan.value ? { attachment: planAttachment(plan.value) } : {}),
    ...(protect.value ? { passphrase: passphrase.value } : {}),
  };
}

/** What a PDF carries beside its pages, and how it is protected. Nothing, unless asked for. */
export function PdfOptions({ sheet }: { readonly sheet?: SheetRecord }) {
  const id = useId();
  revision.value;
  const problem = protect.value ? passphraseProblem(passphrase.value) : undefined;
  return (
    <details class="more-fields pdf-options">
      <summary>The PDF: plan in it, passphrase</summary>
      <label class="check">
        <input
          type="checkbox"
          checked={attachPlan.value}
          onChange={(event) => (attachPlan.value = event.currentTarget.checked)}
        />
        <span>Carry the plan in the PDF, so that it opens here again</span>
      </label>
      {attachPlan.value && <p class="help warning">{disclosure(plan.value, sheet)}</p>}
      <label class="check">
        <input
          type="checkbox"
          checked={protect.value}
          onChange={(event) => (protect.value = event.currentTarget.checked)}
        />
        <span>Protect the PDF with a passphrase (AES-256)</span>
      </label>
      {protect.value && (
        <div class="field">
          <label for={id}>Passphrase</label>
          <input
            id={id}
            type="password"
            autocomplete="new-password"
            value={passphrase.value}
            aria-describedby={`${id}-help`}
            aria-invalid={problem !== undefined}
            onInput={(event) => (passphrase.value = event.currentTarget.value)}
          />
          <p class="help" id={`${id}-help`}>
            {problem ? (
              <strong class="problem">{`${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`}</strong>
            ) : (
              'Nobody opens the PDF without it, and nobody can find it again: keep it safe.'
            )}
          </p>
        </div>
      )}
    </details>
  );
}

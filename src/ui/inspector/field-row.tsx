import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { numberExpectation } from '../../kinds/check-value.ts';
import type { Field } from '../../kinds/field.ts';
import { ChoicesWidget, ChoiceWidget, FlagWidget } from './choice-widgets.tsx';
import { DateWidget } from './date-widget.tsx';
import { NumberWidget } from './number-widget.tsx';
import { PixelsWidget } from './pixels-widget.tsx';
import { ReferenceWidget } from './reference-widget.tsx';
import { TextWidget } from './text-widget.tsx';
import type { Widget } from './widget.ts';
import '../../../styles/inspector.css';

type FieldRowProps = Omit<Widget<Field>, 'id' | 'describedBy' | 'onProblem'>;

const isWide = (field: Field): boolean => field.type === 'choices' || (field.type === 'text' && field.long === true);

/** One field of a form: its name, its control, and what it means and takes, shown before it is got wrong. */
export function FieldRow({ field, value, onDraft, onKeep }: FieldRowProps) {
  const problem = useSignal<string | undefined>(undefined);
  const id = useId();
  const helpId = useId();
  const limits = field.type === 'number' ? `${capital(numberExpectation(field))}.` : '';
  const help = [field.help, limits, field.cites ? `(${field.cites})` : ''].filter(Boolean).join(' ');
  return (
    <div class={`field-row ${isWide(field) ? 'is-wide' : ''}`} data-field={field.id}>
      <label for={id}>{field.label}</label>
      <div class="field-control">
        <Control
          field={field}
          value={value}
          id={id}
          describedBy={helpId}
          onDraft={onDraft}
          onKeep={onKeep}
          onProblem={(text) => (problem.value = text)}
        />
        <p class="help" id={helpId}>
          {problem.value && <strong class="problem">{problem.value} </strong>}
          {help}
        </p>
      </div>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One widget per type of field. */
function Control({ field, ...rest }: Widget<Field>) {
  switch (field.type) {
    case 'text':
      return <TextWidget field={field} {...rest} />;
    case 'number':
      return <NumberWidget field={field} {...rest} />;
    case 'flag':
      return <FlagWidget field={field} {...rest} />;
    case 'choice':
      return <ChoiceWidget field={field} {...rest} />;
    case 'choices':
      return <ChoicesWidget field={field} {...rest} />;
    case 'pixels':
      return <PixelsWidget field={field} {...rest} />;
    case 'date':
      return <DateWidget field={field} {...rest} />;
    case 'reference':
      return <ReferenceWidget field={field} {...rest} />;
  }
}

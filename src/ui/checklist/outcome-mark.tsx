import type { Outcome } from '../../validators/rule.ts';
import { Icon, type IconName } from '../icon.tsx';
import '../../../styles/checklist.css';

const marks: Record<Outcome, { readonly icon: IconName; readonly words: string }> = {
  met: { icon: 'tick', words: 'Met' },
  'not-met': { icon: 'cross', words: 'Not met' },
  review: { icon: 'eye', words: 'For a person to look at' },
  'not-applicable': { icon: 'dash', words: 'Does not apply' },
};

/** An outcome by shape and colour, and in words for who sees neither. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { icon, words } = marks[outcome];
  return (
    <span class={`outcome ${outcome}`} title={words}>
      <Icon name={icon} />
      <span class="away">{words}</span>
    </span>
  );
}

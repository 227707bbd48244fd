import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { complain } from '../session/view.ts';

interface ButtonProps {
  readonly onClick: (event: MouseEvent) => void;
  readonly children?: ComponentChildren;
  readonly class?: string;
  /** Names the button where its content does not, and is its tooltip. */
  readonly label?: string;
  readonly title?: string;
  /** Why it cannot be used now. It stays in the tab order, so that everyone can learn the reason. */
  readonly why?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly menu?: boolean;
  readonly autofocus?: boolean;
  readonly id?: string;
  readonly keys?: string;
  readonly data?: string;
}

/** The one button. One that is disabled says why on hover, on focus and when it is pressed all the same. */
export function Button(props: ButtonProps) {
  const { onClick, children, label, title, why, pressed, expanded, menu, autofocus, id, keys } = props;
  const whyId = useId();
  return (
    <button
      type="button"
      id={id}
      class={props.class}
      aria-label={label}
      title={why ?? title ?? label}
      aria-disabled={why ? true : undefined}
      aria-describedby={why ? whyId : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={menu ? 'menu' : undefined}
      aria-keyshortcuts={keys}
      data-name={props.data}
      autofocus={autofocus}
      onClick={(event) => (why ? complain(why) : onClick(event))}
    >
      {children}
      {why && (
        <span id={whyId} class="away">
          {why}
        </span>
      )}
    </button>
  );
}

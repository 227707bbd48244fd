import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { complain } from '../session/view.ts';

interface MenuItemProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly why?: string;
  readonly keys?: string;
  readonly class?: string;
}

export function MenuItem({ onClick, children, why, keys, ...rest }: MenuItemProps) {
  const whyId = useId();
  return (
    <button
      type="button"
      role="menuitem"
      class={rest.class}
      title={why}
      aria-disabled={why ? true : undefined}
      aria-describedby={why ? whyId : undefined}
      onClick={() => (why ? complain(why) : onClick())}
    >
      {children}
      {keys && <kbd>{keys}</kbd>}
      {why && (
        <span id={whyId} class="away">
          {why}
        </span>
      )}
    </button>
  );
}

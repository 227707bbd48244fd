import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import '../../styles/dialog.css';

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** No way out but through: the first visit. */
  readonly held?: boolean;
}

/** A native modal dialog: Escape closes it and the focus goes back to where it was. */
export function DialogFrame({ title, onClose, children, held, ...rest }: DialogFrameProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = ref.current;
    const before = document.activeElement;
    element?.showModal();
    if (!element?.querySelector('[autofocus]')) firstField(element)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${rest.class ?? ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        if (!held) onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        {!held && (
          <Button class="bare" label="Close" onClick={onClose}>
            <Icon name="cross" />
          </Button>
        )}
      </header>
      {children}
    </dialog>
  );
}

/** The first thing to fill in or press: not the cross that closes. */
const firstField = (dialog: HTMLElement | null): HTMLElement | null =>
  dialog?.querySelector<HTMLElement>('.dialog-body :is(input:not([type="file"]), textarea, select, button)') ?? null;

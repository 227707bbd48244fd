import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface MenuProps {
  readonly label: string;
  readonly button: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A button that opens a list of buttons: native popover, closed by Escape or a click elsewhere; arrows walk it. */
export function Menu({ label, button, children, ...rest }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const toggled = () => {
    const opened = list.current?.matches(':popover-open') ?? false;
    setOpen(opened);
    if (!opened || !opener.current || !list.current) return;
    place(opener.current.getBoundingClientRect(), list.current);
    list.current.querySelector('button')?.focus();
  };

  return (
    <>
      <button
        type="button"
        ref={opener}
        class={rest.class}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popovertarget={id}
      >
        {button}
      </button>
      <div
        ref={list}
        id={id}
        class="menu"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        popover="auto"
        onToggle={toggled}
        onKeyDown={(event) => walk(event, list.current)}
        onClick={(event) => {
          const item = event.target instanceof Element ? event.target.closest('button') : null;
          if (item && item.getAttribute('aria-disabled') !== 'true') list.current?.hidePopover();
        }}
      >
        {open && children}
      </div>
    </>
  );
}

function place(by: DOMRect, list: HTMLElement): void {
  const { width, height } = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(by.left, window.innerWidth - width - 8));
  const below = by.bottom + height + 8 < window.innerHeight;
  list.style.left = `${left}px`;
  list.style.top = `${below ? by.bottom : Math.max(8, by.top - height - 8)}px`;
}

function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined || !list) return;
  event.preventDefault();
  const items = [...list.querySelectorAll<HTMLElement>('button, a[href]')];
  const now = items.findIndex((item) => item.matches(':focus'));
  const next = Number.isFinite(by) ? (now + by + items.length) % items.length : by > 0 ? items.length - 1 : 0;
  items[next]?.focus();
}

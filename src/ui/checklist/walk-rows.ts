/** Arrow keys walk the rows of a list that stand open; left and right fold and unfold. Enter and Tab stay the browser's. */
export function walkRows(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const row = target.closest<HTMLElement>('[data-row]');
  if (!row || target.matches('input, textarea, select')) return;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const open = row.getAttribute('aria-expanded') ?? (row.closest('details')?.open ? 'true' : 'false');
    if ((key === 'ArrowRight') === (open === 'false')) row.click();
    event.preventDefault();
    return;
  }
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter(
    (other) => other.offsetParent !== null,
  );
  const at = rows.indexOf(row);
  const next = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

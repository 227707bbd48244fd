/** Gives the focus to the map: where it belongs when what had it is gone. */
export const focusMap = (): void => document.querySelector<HTMLElement>('.map-area canvas[tabindex]')?.focus();

/** Keeps the focus from being lost with the control that was pressed and went away. */
export const catchFocus = (): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusMap();
  });
};

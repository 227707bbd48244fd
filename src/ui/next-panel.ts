const parts = [
  '.top-bar',
  '.palette',
  '.features',
  '.map-area',
  '.place-panel',
  '.details-panel',
  '.sheets-area',
  '.status-bar',
];
const stops = 'button:not([tabindex="-1"]), input, select, textarea, summary, a[href], [tabindex="0"]';

/** Moves the focus to the next part of the window that is shown: what Tab alone would take fifty presses for. */
export function nextPanel(by: 1 | -1): void {
  const shown = parts
    .flatMap((part) => document.querySelector<HTMLElement>(part) ?? [])
    .filter((part) => part.offsetParent !== null && !part.inert);
  const at = shown.findIndex((part) => part.contains(document.activeElement));
  const start = at < 0 && by < 0 ? 0 : at;
  for (let i = 1; i <= shown.length; i++) {
    const part = shown[(start + by * i + shown.length * 2) % shown.length];
    const stop = [...(part?.querySelectorAll<HTMLElement>(stops) ?? [])].find(
      (element) => element.offsetParent !== null,
    );
    if (stop) {
      stop.focus();
      return;
    }
  }
}

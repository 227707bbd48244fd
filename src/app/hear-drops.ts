import { openDropped } from '../ui/files.ts';

/** A file dropped anywhere on the window is opened. */
export function hearDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    void openDropped(file);
  });
}

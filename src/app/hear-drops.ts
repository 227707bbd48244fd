import { complain, place } from '../session/view.ts';
import { openDropped } from '../ui/files.ts';

const photometric = /\.(ies|ldt)$/i;

/** A plan dropped anywhere on the window is opened; photometric files go into the library of the open one. */
export function hearDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    const lamps = files.filter(({ name }) => photometric.test(name));
    if (lamps.length > 0) void addLuminaires(lamps);
    else void openDropped(file);
  });
}

async function addLuminaires(files: readonly File[]): Promise<void> {
  try {
    const { addLuminaireFiles } = await import('../ui/light/read-luminaires.ts');
    const ids = await addLuminaireFiles(files);
    if (ids.length > 0) place.value = 'light';
  } catch {
    complain('Photometric files cannot be read now: a part of Bollard could not be loaded. Check the connection.');
  }
}

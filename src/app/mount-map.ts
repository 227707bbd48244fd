import { complain } from '../session/view.ts';

const loading = import('../map/create-map.ts');

/** Puts the map in its place as soon as it has come; the rest of the window is there before it. */
export function mountMap(element: HTMLElement): () => void {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  loading.then(
    ({ createMap }) => {
      if (stopped) return;
      const map = createMap(element);
      stop = () => map.destroy();
    },
    () => complain('The map could not be loaded. Check the connection to where Bollard is served from, then reload.'),
  );
  return () => stop();
}

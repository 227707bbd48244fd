import { effect, signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { kinds } from '../kinds/kinds.ts';
import { recordsOf } from '../plan/plan.ts';
import { onChange, onOpen, plan } from '../session/document.ts';
import { keepDrawing, keptDrawing } from '../session/keep.ts';
import { complain, hidden, mapProblem, place } from '../session/view.ts';
import { zonesAside } from '../session/zones-shown.ts';
import { createCamera } from './camera.ts';
import { boundsOf, createFeatureIndex } from './feature-index.ts';
import type { Gestures } from './gestures.ts';
import { shapesSource } from './layer-set.ts';
import { openMap } from './open-map.ts';
import { planPainter } from './plan-painter.ts';
import { planSurroundings } from './plan-surroundings.ts';
import { onSurrounds } from './surround.ts';
import { provideSymbolImages } from './symbol-images.ts';
import { createUnderlays } from './underlays.ts';

const surroundedKinds = kinds.filter((kind) => kind.symbol.surround).map((kind) => kind.id);

export interface MapView {
  destroy(): void;
}

/** Puts the map into an element. All else flows through the session's signals. */
export function createMap(container: HTMLElement): MapView {
  const map = openMap(container);
  if (!map) {
    mapProblem.value =
      'The map cannot be drawn: this browser has no WebGL 2, or it is switched off. Lists, checks and sheets still work.';
    return { destroy: () => undefined };
  }
  mapProblem.value = null;
  const index = createFeatureIndex();
  const painter = planPainter(
    map,
    planSurroundings(() => plan.value, index),
  );
  const camera = createCamera(map, container);
  let gestures: Gestures | undefined;
  const takeUp = () => {
    const loaded = import('./gestures.ts').then((file) => {
      gestures = isGone ? undefined : new file.Gestures(map, camera, { screen: camera.screen, index, painter });
      container.dataset.tools = 'ready';
      hasTools.value = true;
    });
    loaded.catch(() =>
      complain('The tools could not be loaded. Check the connection to where Bollard is served from, then reload.'),
    );
  };
  let isGone = false;
  const hasTools = signal(false);
  let endCoverage: (() => void) | undefined;
  const showCoverage = () => {
    import('./coverage-overlay.ts').then(
      (file) => {
        if (!isGone) endCoverage ??= file.createCoverageOverlay(map, camera);
      },
      () => complain('Light and view could not be loaded. Check the connection to where Bollard is served from.'),
    );
  };
  const underlays = createUnderlays(map);
  provideSymbolImages(map);

  const open = () => {
    index.open(plan.value);
    camera.showAll(boundsOf(recordsOf(plan.value, 'feature').values()));
    if (ready) give();
  };
  const give = () => {
    const drawing = painter.open(plan.value, keptDrawing());
    if (drawing) keepDrawing(drawing);
    // The map hands its data on within this turn.
    nextTurn(() => performance.mark('map-has-data'));
  };
  let ready = false;
  open();
  map.once('style.load', () => {
    ready = true;
    give();
    underlays.start();
    whenDrawn(map, takeUp);
  });
  const stops = [
    onOpen(() => {
      open();
      gestures?.reset();
    }),
    onChange((patch) => {
      index.change(patch);
      painter.change(plan.value, patch);
      gestures?.redraw();
    }),
    onSurrounds(() => painter.redrawKinds(plan.value, surroundedKinds)),
    effect(() => {
      if (hasTools.value && (place.value === 'light' || place.value === 'view')) showCoverage();
    }),
    effect(() => painter.hide(plan.peek(), new Set([...hidden.value, ...zonesAside.value]))),
  ];
  return {
    destroy() {
      for (const stop of stops) stop();
      isGone = true;
      gestures?.destroy();
      endCoverage?.();
      underlays.destroy();
      camera.destroy();
      map.remove();
    },
  };
}

/** Once this turn of the event loop is over, without the wait that timers have. */
function nextTurn(then: () => void) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}

/** Milliseconds after which the tools come though the plan is not drawn: there may be nothing to draw, or tiles that hang. */
const [emptyPatience, patience] = [1200, 8000];

/** `map-drawn` marks the first frame with the plan on it; what nobody needs to see the plan comes `after` it. */
function whenDrawn(map: MapLibreMap, after: () => void) {
  let isAfter = false;
  const go = () => {
    if (!isAfter) after();
    isAfter = true;
  };
  const drawn = () => {
    const source = shapesSource('plan');
    if (recordsOf(plan.value, 'feature').size === 0 || !map.getSource(source) || !map.isSourceLoaded(source)) return;
    if (!map.areTilesLoaded()) return;
    map.off('render', drawn);
    performance.mark('map-drawn');
    go();
  };
  map.on('render', drawn);
  setTimeout(() => recordsOf(plan.value, 'feature').size === 0 && go(), emptyPatience);
  setTimeout(go, patience);
}

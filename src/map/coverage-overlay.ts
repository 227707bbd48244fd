import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { followCoverage, lightAnswer, night, viewAnswer } from '../session/coverage.ts';
import { onChange } from '../session/document.ts';
import { suggestion } from '../session/suggestion.ts';
import { place, selection } from '../session/view.ts';
import type { Camera } from './camera.ts';
import { createFieldLayer } from './field-layer.ts';
import { createIsoluxLayer } from './isolux-layer.ts';
import { type Brush, createOverlay, overlayInk } from './overlay.ts';
import { paintLight } from './paint-light.ts';
import { paintView } from './paint-view.ts';
import { featureOf } from './workbench.ts';

/** Light and view on the map while their places are open: a picture of the field under the plan's lines, results over them. */
export function createCoverageOverlay(map: MapLibreMap, camera: Camera): () => void {
  followCoverage();
  const light = createFieldLayer(map, 'field-light');
  const isolux = createIsoluxLayer(map);
  const view = createFieldLayer(map, 'field-view');
  const container = map.getContainer();
  const overlay = createOverlay(container, camera.screen, (brush) => {
    paintSuggested(brush);
    if (place.value === 'light' && lightAnswer.value) paintLight(brush, lightAnswer.value, selection.value);
    if (place.value === 'view' && viewAnswer.value) paintView(brush, viewAnswer.value, selection.value);
  });
  // Under what is in hand.
  const [lowest] = container.querySelectorAll('.map-overlay');
  const own = container.querySelector('.map-overlay:last-of-type');
  if (lowest && own && lowest !== own) lowest.before(own);
  map.on('render', overlay.paint);
  const stops = [
    effect(() => {
      const field = place.value === 'light' && night.value ? (lightAnswer.value?.field ?? null) : null;
      light.show(field?.picture ?? null);
      isolux.show(field?.isolux ?? null);
    }),
    effect(() => view.show(place.value === 'view' ? (viewAnswer.value?.field?.picture ?? null) : null)),
    effect(() => {
      void [place.value, night.value, lightAnswer.value, viewAnswer.value, selection.value, suggestion.value];
      overlay.redraw();
    }),
    onChange(() => overlay.redraw()),
  ];
  return () => {
    for (const stop of stops) stop();
    map.off('render', overlay.paint);
    overlay.destroy();
    isolux.destroy();
    light.destroy();
    view.destroy();
  };
}

/** A dashed ring round what is suggested and not kept. */
function paintSuggested(brush: Brush): void {
  for (const id of suggestion.value?.ids ?? []) {
    const feature = featureOf(id);
    if (feature?.geometry.type !== 'Point') continue;
    const [x, y] = brush.screen.project(feature.geometry.coordinates);
    const ring = Array.from({ length: 33 }, (_, i): [number, number] => [
      x + 17 * Math.cos((i * Math.PI) / 16),
      y + 17 * Math.sin((i * Math.PI) / 16),
    ]);
    brush.pixels(ring, { colour: overlayInk.snap, width: 2, dash: [5, 3], halo: 1.5 });
  }
}

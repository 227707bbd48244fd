import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { IsoluxLines } from '../workers/isolux-lines.ts';
import { lowestStroke } from './field-layer.ts';

const source = 'isolux';
const layers = ['isolux-rims', 'isolux-lines', 'isolux-labels'];

/** Lines of equal light with their lux, over the picture of the light and under the plan's lines. */
export function createIsoluxLayer(map: MapLibreMap): {
  readonly show: (lines: IsoluxLines | null) => void;
  readonly destroy: () => void;
} {
  return {
    show(lines) {
      if (!map.getSource(source)) {
        if (!lines) return;
        map.addSource(source, { type: 'geojson', data: lines, maxzoom: 24, tolerance: 0.2 });
        addLayers(map);
      } else if (lines) void map.getSource<GeoJSONSource>(source)?.setData(lines);
      for (const layer of layers) map.setLayoutProperty(layer, 'visibility', lines ? 'visible' : 'none');
    },
    destroy() {
      for (const layer of layers) if (map.getLayer(layer)) map.removeLayer(layer);
      if (map.getSource(source)) map.removeSource(source);
    },
  };
}

function addLayers(map: MapLibreMap): void {
  const below = lowestStroke(map);
  const line = { type: 'line', source, layout: { 'line-join': 'round' } } as const;
  map.addLayer(
    { ...line, id: layers[0], paint: { 'line-color': '#1d2144', 'line-opacity': 0.42, 'line-width': 2.4 } },
    below,
  );
  map.addLayer(
    { ...line, id: layers[1], paint: { 'line-color': '#ffffff', 'line-opacity': 0.88, 'line-width': 1.1 } },
    below,
  );
  map.addLayer(
    {
      id: layers[2],
      type: 'symbol',
      source,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 260,
        'text-field': ['to-string', ['get', 'level']],
        'text-font': ['system-ui', 'sans-serif'],
        'text-size': 12,
        'text-padding': 6,
        'text-max-angle': 60,
      },
      paint: { 'text-color': '#ffffff', 'text-halo-color': '#1d2144', 'text-halo-width': 1.6 },
    },
    below,
  );
}

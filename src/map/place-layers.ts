import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { ink } from '../kinds/ink.ts';
import { order, sized } from './layer-expressions.ts';
import { type LayerSet, placesSource } from './layer-set.ts';
import { pixelsPerMillimetre } from './screen.ts';

/** Labels are drawn with the fonts of the screen: nothing is fetched. */
const labelFont = ['system-ui', 'sans-serif'];
const labelSize = 12;

/** Labels, and over them markers, badges and what stands at the ends of lines: MapLibre places the top first, so labels keep clear. */
export function placeLayers(set: LayerSet): LayerSpecification[] {
  const source = placesSource(set);
  return [
    labelLayer(`${set}-point-labels`, source, 'point', {
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': ['+', 0.3, ['*', ['get', 'd'], pixelsPerMillimetre / labelSize]],
      'text-justify': 'auto',
    }),
    labelLayer(`${set}-line-labels`, source, 'line', {
      'text-anchor': 'bottom',
      'text-offset': [0, -0.35],
      'text-rotate': ['get', 'r'],
      'text-max-width': 60,
    }),
    labelLayer(`${set}-area-labels`, source, 'polygon', {
      'text-anchor': 'center',
      'text-offset': [
        'interpolate',
        ['linear'],
        ['get', 'd'],
        0,
        ['literal', [0, 0]],
        10,
        ['literal', [0, (10 * pixelsPerMillimetre) / labelSize + 0.7]],
      ],
      'text-max-width': 12,
    }),
    {
      id: `${set}-markers`,
      type: 'symbol',
      source,
      filter: ['all', ['has', 'i'], roomFor] as FilterSpecification,
      layout: {
        'icon-image': ['get', 'i'],
        'icon-size': sized(1),
        'icon-rotate': ['get', 'r'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'symbol-sort-key': order,
      },
    },
  ];
}

/** A badge or label waits until its line or area is large enough on the screen. */
const roomFor: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'z'], 0]];

function labelLayer(id: string, source: string, where: string, layout: object): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    minzoom: 14,
    filter: ['all', ['has', 'n'], ['==', ['get', 'w'], where], roomFor] as FilterSpecification,
    layout: {
      'text-field': ['get', 'n'],
      'text-font': labelFont,
      'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10, 17, labelSize],
      'text-line-height': 1.15,
      'text-padding': 1,
      'symbol-sort-key': ['-', 0, ['get', 'o']],
      ...layout,
    },
    paint: { 'text-color': '#1f2328', 'text-halo-color': ink.paper, 'text-halo-width': 1.4, 'text-halo-blur': 0.3 },
  };
}

import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { ink } from '../kinds/ink.ts';
import { sized } from './layer-expressions.ts';
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
      'text-radial-offset': ['+', 0.5, ['*', clear, pixelsPerMillimetre / labelSize]],
      'text-justify': 'auto',
    }),
    labelLayer(`${set}-line-labels`, source, 'line', {
      'text-anchor': 'bottom',
      'text-offset': [0, -0.35],
      'text-rotate': turn,
      'text-max-width': 60,
    }),
    labelLayer(`${set}-area-labels`, source, 'polygon', {
      'text-variable-anchor-offset': [
        'case',
        ['has', 'd'],
        ['literal', ['top', [0, 1.2], 'bottom', [0, -1.2], 'left', [1.2, 0], 'right', [-1.2, 0]]],
        ['literal', ['center', [0, 0], 'top', [0, 1], 'bottom', [0, -1]]],
      ],
      'text-max-width': 12,
    }),
    markerLayer(`${set}-aims`, source, 'a', { 'icon-ignore-placement': true }),
    markerLayer(`${set}-markers`, source, 'i', {}),
  ];
}

const turn: ExpressionSpecification = ['coalesce', ['get', 'r'], 0];
const clear: ExpressionSpecification = ['coalesce', ['get', 'd'], 0];

/** A badge or label waits until its line or area is large enough on the screen. */
const roomFor: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'z'], 0]];

function markerLayer(id: string, source: string, image: string, layout: object): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    filter: ['all', ['has', image], roomFor] as FilterSpecification,
    layout: {
      'icon-image': ['get', image],
      'icon-size': sized(1),
      'icon-rotate': turn,
      'icon-rotation-alignment': 'map',
      'icon-overlap': ['step', ['zoom'], 'never', crowdedBelow, 'always'],
      'icon-padding': 0,
      ...layout,
    },
  };
}

/** Farther out than this, markers that would cover each other give way, and only areas that have room are named. */
const crowdedBelow = 15;

function labelLayer(id: string, source: string, where: string, layout: object): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    minzoom: where === 'polygon' ? 10 : crowdedBelow,
    filter: ['all', ['has', 'n'], ['==', ['get', 'w'], where], roomFor] as FilterSpecification,
    layout: {
      'text-field': ['get', 'n'],
      'text-font': labelFont,
      'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10, 17, labelSize],
      'text-line-height': 1.15,
      'text-padding': 1,
      ...layout,
    },
    paint: { 'text-color': '#1f2328', 'text-halo-color': ink.paper, 'text-halo-width': 1.4, 'text-halo-blur': 0.3 },
  };
}

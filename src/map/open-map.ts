import { GPUInitializationError, Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { ink } from '../kinds/ink.ts';
import { placesSource, shapesSource } from './layer-set.ts';
import { planLayers } from './plan-layers.ts';

setWorkerUrl(workerUrl);

const nothing = { type: 'FeatureCollection' as const, features: [] };
/** Tiles are cut for every zoom, so that a millimetre stays a millimetre however near the view is. */
const planSource = { type: 'geojson' as const, data: nothing, maxzoom: 24, tolerance: 0.2 };

/** Warm paper with a grid, the plan, and over it the features in hand. Nothing in it is fetched from anywhere. */
function paperStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      grid: { type: 'geojson', data: nothing, maxzoom: 24, tolerance: 0 },
      [shapesSource('plan')]: planSource,
      [placesSource('plan')]: planSource,
      [shapesSource('hand')]: planSource,
      [placesSource('hand')]: planSource,
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': ink.paper } },
      {
        id: 'grid',
        type: 'line',
        source: 'grid',
        paint: {
          'line-color': '#8a7f66',
          'line-width': 1,
          'line-opacity': ['match', ['get', 'strong'], 1, 0.24, 0.1],
        },
      },
      ...planLayers('plan'),
      ...planLayers('hand'),
    ],
  };
}

/** Under this layer stand the underlays: over the paper, below the grid. */
export const aboveUnderlays = 'grid';

/** A sheet's largest picture on the screen is bounded by the graphics memory, not by MapLibre's 4096. */
const largestCanvas: [number, number] = [8192, 8192];

/** Undefined where the browser cannot draw it (no WebGL 2). North is always up: plans are read by people who compare them with paper. */
export function openMap(container: HTMLElement): MapLibreMap | undefined {
  try {
    return new MapLibreMap({
      container,
      style: paperStyle(),
      center: [150, -32],
      zoom: 2.6,
      maxZoom: 24,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      boxZoom: false,
      doubleClickZoom: false,
      attributionControl: false,
      maxCanvasSize: largestCanvas,
      fadeDuration: 80,
      validateStyle: import.meta.env.DEV,
    });
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    container.replaceChildren();
    return undefined;
  }
}

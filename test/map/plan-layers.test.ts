import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { placesSource, shapesSource } from '../../src/map/layer-set.ts';
import {
  hatchImage,
  imageSourceOf,
  looks,
  markerImage,
  ornamentImage,
  strokeImage,
  symbolLooks,
} from '../../src/map/look.ts';
import { planLayers } from '../../src/map/plan-layers.ts';

const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };

test('the layers made from the kinds are a valid style', () => {
  const style = {
    version: 8 as const,
    sources: { [shapesSource('plan')]: empty, [placesSource('plan')]: empty },
    layers: planLayers('plan'),
  };
  expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
});

test('the map has one set of layers for all kinds, not one for each', () => {
  expect(planLayers('plan').length).toBeLessThan(kinds.length);
});

test('every kind has a look, and looks have keys of their own', () => {
  const keys = looks.map((look) => look.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const kind of kinds) expect(symbolLooks.some((look) => look.kind === kind)).toBe(true);
});

test('the name of every image says what it is drawn from', () => {
  for (const look of looks) {
    if (look.hatch) expect(imageSourceOf(hatchImage(look, -35))?.hatch).toEqual({ ...look.hatch, angle: -35 });
    for (const [i, ornament] of (look.ornaments ?? []).entries()) {
      expect(imageSourceOf(ornamentImage(look, i))?.shapes).toBe(ornament.shapes);
    }
    for (const [i, stroke] of (look.strokes ?? []).entries()) {
      expect(imageSourceOf(strokeImage(look, i))?.stroke).toBe(stroke);
    }
  }
  for (const look of symbolLooks) {
    if (look.symbol.marker) expect(imageSourceOf(markerImage(look, 'marker'))?.shapes).toBe(look.symbol.marker.shapes);
    if (look.symbol.badge) expect(imageSourceOf(markerImage(look, 'badge'))?.shapes).toBe(look.symbol.badge.shapes);
  }
  expect(imageSourceOf('marker 0 <script>')).toBeUndefined();
});

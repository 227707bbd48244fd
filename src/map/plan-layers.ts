import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Stroke } from '../kinds/symbol.ts';
import { byLook, look, oneOf, orderOf, sized } from './layer-expressions.ts';
import { type LayerSet, shapesSource } from './layer-set.ts';
import { type Look, looks, ornamentImage, strokeImage } from './look.ts';
import { placeLayers } from './place-layers.ts';
import { pixelsPerMillimetre } from './screen.ts';
import { formHeight } from './symbol-images.ts';

/** Few layers, each for all kinds: what differs by kind is looked up by the `s` of the feature. */
export function planLayers(set: LayerSet): LayerSpecification[] {
  return [...bandLayers(set), ...fillLayers(set), ...strokeLayers(set), ...ornamentLayers(set), ...placeLayers(set)];
}

function fillLayers(set: LayerSet): LayerSpecification[] {
  const filled = looks.filter((each) => each.fill);
  const hatched = looks.filter((each) => each.hatch);
  const source = shapesSource(set);
  return [
    {
      id: `${set}-fills`,
      type: 'fill',
      source,
      filter: ['all', areaOnly, oneOf(filled)] as FilterSpecification,
      layout: { 'fill-sort-key': orderOf(filled) },
      paint: {
        'fill-color': byLook(filled, (each) => each.fill?.colour ?? '#000000', '#000000'),
        'fill-opacity': byLook(filled, (each) => each.fill?.opacity ?? 0, 0),
        'fill-antialias': false,
      },
    },
    {
      id: `${set}-hatches`,
      type: 'fill',
      source,
      filter: ['all', areaOnly, oneOf(hatched)] as FilterSpecification,
      layout: { 'fill-sort-key': orderOf(hatched) },
      paint: { 'fill-pattern': ['image', ['get', 'h']], 'fill-antialias': false },
    },
  ];
}

const areaOnly: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];

/** Roads at their true width: the edge below, the surface over all edges, so that roads join. */
function bandLayers(set: LayerSet): LayerSpecification[] {
  const banded = looks.filter((each) => each.band);
  const width = (edge: ExpressionSpecification | number): ExpressionSpecification =>
    [
      'interpolate',
      ['exponential', 2],
      ['zoom'],
      ...[0, 24].flatMap((zoom) => [zoom, ['+', ['*', ['get', 'b'], 2 ** zoom], edge]]),
    ] as unknown as ExpressionSpecification;
  const edge = byLook(banded, (each) => 2 * (each.band?.edge.width ?? 0) * pixelsPerMillimetre, 0);
  const common = {
    type: 'line' as const,
    source: shapesSource(set),
    filter: ['all', ['has', 'b'], oneOf(banded)] as FilterSpecification,
    layout: { 'line-join': 'round' as const, 'line-cap': 'butt' as const, 'line-sort-key': orderOf(banded) },
  };
  return [
    {
      ...common,
      id: `${set}-band-edges`,
      paint: {
        'line-color': byLook(banded, (each) => each.band?.edge.colour ?? '#000000', '#000000'),
        'line-width': width(edge),
      },
    },
    {
      ...common,
      id: `${set}-bands`,
      paint: {
        'line-color': byLook(banded, (each) => each.band?.fill.colour ?? '#ffffff', '#ffffff'),
        'line-width': width(0),
      },
    },
  ];
}

/** One layer per stroke from the bottom up, those of waves and scallops apart. A stroke is left out where a band is drawn. */
function strokeLayers(set: LayerSet): LayerSpecification[] {
  const deepest = Math.max(0, ...looks.map((each) => each.strokes?.length ?? 0));
  const layers: LayerSpecification[] = [];
  for (let index = 0; index < deepest; index++) {
    const stroked = looks.filter((each) => each.strokes?.[index]);
    const waved = stroked.filter((each) => each.strokes?.[index].form);
    const plain = stroked.filter((each) => !waved.includes(each));
    if (plain.length) layers.push(plainStrokes(set, index, plain));
    if (waved.length) layers.push(wavedStrokes(set, index, waved));
  }
  return layers;
}

function plainStrokes(set: LayerSet, index: number, among: readonly Look[]): LayerSpecification {
  const stroke = (each: Look): Stroke => each.strokes?.[index] ?? { colour: '#000000', width: 0 };
  const offset = byLook(among, (each) => (stroke(each).offset ?? 0) * pixelsPerMillimetre, 0);
  return {
    id: `${set}-strokes-${index}`,
    type: 'line',
    source: shapesSource(set),
    filter: ['all', ['!', ['has', 'b']], oneOf(among)] as FilterSpecification,
    layout: {
      'line-join': 'miter',
      'line-cap': byLook(
        among,
        (each) => (stroke(each).cap === 'round' || !stroke(each).dash ? 'round' : 'butt'),
        'butt',
      ) as 'butt',
      'line-sort-key': orderOf(among),
    },
    paint: {
      'line-color': byLook(among, (each) => stroke(each).colour, '#000000'),
      'line-width': sized(byLook(among, (each) => stroke(each).width * pixelsPerMillimetre, 1)),
      ...(offset === 0
        ? {}
        : { 'line-offset': sized(['*', offset, ['case', areaOnly, -1, 1]] as ExpressionSpecification) }),
      ...dashes(among, stroke),
    },
  };
}

/** MapLibre counts dashes in line widths. A line without dashes is one that never ends. */
function dashes(among: readonly Look[], stroke: (look: Look) => Stroke): object {
  const dashed = among.filter((each) => stroke(each).dash);
  if (!dashed.length) return {};
  const groups = dashed.flatMap((each) => {
    const { dash, width } = stroke(each);
    return [each.key, ['literal', (dash ?? []).map((length) => Math.round((length / width) * 100) / 100)]];
  });
  return { 'line-dasharray': ['match', look, ...groups, ['literal', [1, 0]]] };
}

function wavedStrokes(set: LayerSet, index: number, among: readonly Look[]): LayerSpecification {
  return {
    id: `${set}-forms-${index}`,
    type: 'line',
    source: shapesSource(set),
    filter: oneOf(among),
    layout: { 'line-join': 'round', 'line-sort-key': orderOf(among) },
    paint: {
      'line-pattern': ['image', byLook(among, (each) => strokeImage(each, index), '')] as ExpressionSpecification,
      'line-width': sized(
        byLook(among, (each) => (each.strokes ? formHeight(each.strokes[index]) * pixelsPerMillimetre : 1), 1),
      ),
    },
  };
}

/** Spacing is fixed for a layer: ornaments that share theirs share one. */
function ornamentLayers(set: LayerSet): LayerSpecification[] {
  const groups = new Map<string, { look: Look; index: number }[]>();
  for (const each of looks) {
    each.ornaments?.forEach((ornament, index) => {
      if (ornament.place && ornament.place !== 'spaced') return;
      const name = `${index} ${ornament.every} ${ornament.turn}`;
      groups.set(name, [...(groups.get(name) ?? []), { look: each, index }]);
    });
  }
  return [...groups].map(([name, members]) => {
    const [index, every, turn] = name.split(' ');
    const among = members.map((member) => member.look);
    return {
      id: `${set}-ornaments-${name.replaceAll(' ', '-')}`,
      type: 'symbol',
      source: shapesSource(set),
      minzoom: 15,
      filter: oneOf(among),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': sized(Number(every) * pixelsPerMillimetre),
        'icon-image': byLook(among, (each) => ornamentImage(each, Number(index)), ''),
        'icon-size': sized(1),
        'icon-rotation-alignment': turn === 'line' ? 'map' : 'viewport',
        'icon-keep-upright': false,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': orderOf(among),
      },
    };
  });
}

import { effect } from '@preact/signals';
import type { ErrorEvent, ImageSource, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl';
import { listOf } from '../plan/plan.ts';
import type { UnderlayRecord } from '../plan/record.ts';
import { onChange, onOpen, plan } from '../session/document.ts';
import { allowedHosts, complain } from '../session/view.ts';
import { hostOf } from './host-of.ts';
import { aboveUnderlays } from './open-map.ts';

const prefix = 'underlay ';

export interface Underlays {
  /** Draws what the plan has: called when the style is there. */
  start(): void;
  destroy(): void;
}

/**
 * Pictures and tiles under the plan. Tiles are asked for only from hosts that the user agreed to, since a host learns
 * where they look: a plan from someone else shows none of its tiles until then.
 */
export function createUnderlays(map: MapLibreMap): Underlays {
  const attribution = document.createElement('p');
  attribution.className = 'map-attribution';
  map.getContainer().append(attribution);
  let drawn = new Map<string, UnderlayRecord>();
  let started = false;
  const sync = () => {
    if (!started) return;
    const wanted = listOf(plan.value, 'underlay').filter(mayShow);
    const next = new Map(wanted.map((record) => [record.id, record]));
    for (const id of drawn.keys()) if (!next.has(id)) remove(map, id);
    for (const record of wanted) show(map, record, drawn.get(record.id));
    drawn = next;
    stack(map, wanted);
    const texts = wanted.filter((record) => !record.hidden).map((record) => record.attribution.trim());
    attribution.textContent = [...new Set(texts.filter(Boolean))].join(' · ');
  };
  const stops = [
    onOpen(sync),
    onChange((patch) => {
      if ([...patch.values()].some(([before, after]) => (after ?? before)?.type === 'underlay')) sync();
    }),
    effect(() => {
      void allowedHosts.value;
      sync();
    }),
  ];
  tellOfErrors(map);
  return {
    start() {
      started = true;
      sync();
    },
    destroy() {
      for (const stop of stops) stop();
    },
  };
}

/** A picture must be in the plan itself, so that it asks nobody for it. */
function mayShow({ source }: UnderlayRecord): boolean {
  if (source.kind === 'image') return source.data.startsWith('data:image/') && source.corners.length === 4;
  const host = hostOf(source.url);
  return host !== undefined && allowedHosts.peek().has(host);
}

function show(map: MapLibreMap, record: UnderlayRecord, before: UnderlayRecord | undefined): void {
  if (record === before) return;
  const id = prefix + record.id;
  if (before && !sameContent(record, before)) remove(map, record.id);
  if (!map.getSource(id)) {
    map.addSource(id, sourceOf(record));
    map.addLayer({ id, type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } }, aboveUnderlays);
  } else if (record.source.kind === 'image') {
    map.getSource<ImageSource>(id)?.setCoordinates(cornersOf(record.source.corners));
  }
  map.setPaintProperty(id, 'raster-opacity', Math.min(1, Math.max(0, record.opacity)));
  map.setLayoutProperty(id, 'visibility', record.hidden ? 'none' : 'visible');
}

function sameContent(a: UnderlayRecord, b: UnderlayRecord): boolean {
  if (a.source.kind === 'tiles') return b.source.kind === 'tiles' && a.source.url === b.source.url;
  return b.source.kind === 'image' && a.source.data === b.source.data;
}

function sourceOf({ source }: UnderlayRecord): SourceSpecification {
  if (source.kind === 'tiles') return { type: 'raster', tiles: [source.url], tileSize: 256 };
  return { type: 'image', url: source.data, coordinates: cornersOf(source.corners) };
}

type Quad = [[number, number], [number, number], [number, number], [number, number]];
const cornersOf = (corners: readonly (readonly [number, number])[]): Quad => {
  const [a, b, c, d] = corners.map(([lon, lat]): [number, number] => [lon, lat]);
  return [a, b, c, d];
};

function remove(map: MapLibreMap, id: string): void {
  if (map.getLayer(prefix + id)) map.removeLayer(prefix + id);
  if (map.getSource(prefix + id)) map.removeSource(prefix + id);
}

/** The first in the list lies lowest. */
function stack(map: MapLibreMap, records: readonly UnderlayRecord[]): void {
  for (const record of records) map.moveLayer(prefix + record.id, aboveUnderlays);
}

/** One line for a host that does not answer, not one for each tile. */
const quiet = 60_000;

function tellOfErrors(map: MapLibreMap): void {
  const told = new Map<string, number>();
  map.on('error', (event: ErrorEvent) => {
    const url = 'url' in event.error ? String(event.error.url) : '';
    const { sourceId } = event as { sourceId?: unknown };
    const source = typeof sourceId === 'string' && sourceId.startsWith(prefix) ? sourceId : undefined;
    const host = hostOf(url);
    const name = host ?? source ?? event.error.message;
    const now = performance.now();
    if (now - (told.get(name) ?? -Infinity) < quiet) return;
    told.set(name, now);
    if (host) complain(`Tile host ${host} did not answer. The plan is drawn without its tiles.`);
    else if (source) complain('An underlay could not be drawn: its picture cannot be read.');
    else complain(`The map could not draw something: ${event.error.message}`);
  });
}

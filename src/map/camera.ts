import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { crsOf } from '../geometry/crs.ts';
import { settingsOf } from '../plan/plan.ts';
import { plan } from '../session/document.ts';
import { goTo, mapScale, shownBounds } from '../session/view.ts';
import { type GridLines, gridLines } from './grid-lines.ts';
import type { Source } from './plan-painter.ts';
import { type Bounds, mercatorScreen, type Screen, scaleOf } from './screen.ts';

const margin = 56;
/** A single place is shown at about 1:250. */
const closestZoom = 19.8;

export interface Camera {
  readonly screen: () => Screen;
  readonly showAll: (bounds: Bounds) => void;
  /** Called after every move with the view as it stands. */
  readonly onMove: (listener: () => void) => void;
  readonly destroy: () => void;
}

/** Keeps the view as a `Screen`, the grid under it, and the session's scale; goes where `goTo` says. */
export function createCamera(map: MapLibreMap, element: HTMLElement): Camera {
  const listeners: (() => void)[] = [];
  let screen = readScreen(map);
  let grid: GridLines | undefined;
  let gridCrs = '';
  const drawGrid = () => {
    const { crs } = settingsOf(plan.value);
    if (grid && crs === gridCrs && holds(grid.bounds, screen) && Math.abs(gridZoom - screen.zoom) < 0.3) return;
    const source = map.getSource('grid') as Source | undefined;
    if (!source) return;
    grid = gridLines(screen, crsOf(crs));
    [gridCrs, gridZoom] = [crs, screen.zoom];
    void source.setData({ type: 'FeatureCollection', features: [...grid.lines] });
  };
  let gridZoom = -1;
  const moved = () => {
    screen = readScreen(map);
    mapScale.value = scaleOf(screen);
    shownBounds.value = screen.bounds();
    element.dataset.centre = screen.centre.join(' ');
    element.dataset.zoom = String(screen.zoom);
    drawGrid();
    for (const listener of listeners) listener();
  };
  map.on('move', moved);
  map.on('resize', moved);
  map.once('style.load', moved);
  const show = ([west, south, east, north]: Bounds, animate: boolean) => {
    if (west > east) return;
    map.fitBounds([west, south, east, north], {
      padding: paddingOf(screen),
      maxZoom: closestZoom,
      animate,
      duration: 400,
    });
  };
  const stopGoing = effect(() => {
    const box = goTo.value;
    if (!box) return;
    show(box, true);
    goTo.value = null;
  });
  const stopCrs = effect(() => {
    void plan.value;
    grid = undefined;
  });
  return {
    screen: () => screen,
    showAll: (bounds) => show(bounds, false),
    onMove: (listener) => void listeners.push(listener),
    destroy: () => {
      stopGoing();
      stopCrs();
    },
  };
}

function readScreen(map: MapLibreMap): Screen {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  return mercatorScreen([lng, lat], map.getZoom(), clientWidth, clientHeight);
}

const paddingOf = (screen: Screen): number => Math.min(margin, screen.width / 6, screen.height / 6);

function holds([west, south, east, north]: Bounds, screen: Screen): boolean {
  const view = screen.bounds();
  return view[0] >= west && view[1] >= south && view[2] <= east && view[3] <= north;
}

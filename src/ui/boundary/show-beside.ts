import { goTo, shownBounds } from '../../session/view.ts';

/** Pixels that the map keeps free round what it goes to, and that the dialog's edge does. */
const padding = 60;
const gap = 24;

/** Shows places in the part of the map that the open dialog, at its left, leaves free. Stays where it is if they are in sight and not tiny. */
export function showBeside(positions: readonly (readonly number[])[]): void {
  const map = document.querySelector('[data-centre]')?.getBoundingClientRect();
  const dialog = document.querySelector('dialog[open]')?.getBoundingClientRect();
  if (!map || map.width === 0 || positions.length === 0) return;
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const covered = Math.min(Math.max((dialog?.right ?? 0) - map.left, 0), map.width * 0.8);
  if (inSight([west, south, east, north], covered / map.width)) return;
  const inner = map.width - 2 * padding;
  const free = Math.max(inner - Math.max(0, covered - padding) - gap, gap);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = Math.max(east - west, ((north - south) / squeeze) * (free / (map.height - 2 * padding)), 1e-5);
  const middle = (west + east) / 2;
  goTo.value = [middle + width / 2 - (width * inner) / free, south, middle + width / 2, north];
}

type Box = readonly [west: number, south: number, east: number, north: number];

function inSight([west, south, east, north]: Box, covered: number): boolean {
  const shown = shownBounds.peek();
  if (!shown) return false;
  const [left, bottom, right, top] = shown;
  const edge = left + (right - left) * covered;
  const large = Math.max((east - west) / (right - edge), (north - south) / (top - bottom)) > 0.25;
  return large && west >= edge && east <= right && south >= bottom && north <= top;
}

import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { crsList, fromGrid, toGrid } from '../../src/geometry/crs.ts';

/** Metres. The ellipsoid of WGS 84 is taken as GRS 80: at most 0.2 mm from there on its grids. */
const tolerance = { GRS80: 1e-6, WGS84: 2e-4 };

test('every grid agrees with proj4 over its area of use, both ways', () => {
  for (const crs of crsList) {
    const [west, south, east, north] = crs.bounds;
    const width = west <= east ? east - west : east - west + 360;
    const oracle = proj4(crs.proj);
    const most = tolerance[crs.datum === 'WGS84' ? 'WGS84' : 'GRS80'];
    for (const u of [0, 0.13, 0.5, 0.77, 1]) {
      for (const v of [0, 0.21, 0.5, 0.83, 1]) {
        const lon = west + u * width;
        const place: [number, number] = [lon > 180 ? lon - 360 : lon, south + v * (north - south)];
        const grid = toGrid(crs, place);
        const [easting, northing] = oracle.forward([...place]);
        expect(Math.hypot(grid[0] - easting, grid[1] - northing), `${crs.code} at ${place}`).toBeLessThan(most);
        const back = fromGrid(crs, grid);
        const away = Math.abs(((back[0] - place[0] + 540) % 360) - 180);
        expect(Math.max(away, Math.abs(back[1] - place[1])), `${crs.code} back at ${place}`).toBeLessThan(1e-11);
      }
    }
  }
});

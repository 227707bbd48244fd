import type { SiteSketch } from './site-sketch.ts';

/** Masts along the fence and before the apron, lamps under the canopy and over the doors: what the adopted levels ask for. */
export function lights(site: SiteSketch): void {
  type Lamp = [x: number, y: number, mountHeight: number, grid: number, tilt: number];
  const masts: Lamp[] = [
    [34, 4, 12, 0, 15],
    [80, 4, 12, 0, 15],
    [126, 4, 12, 0, 15],
    [170, 47, 12, 180, 15],
    [196, 20, 12, 270, 15],
    [196, 70, 12, 270, 15],
    [196, 116, 12, 270, 15],
    [172, 136, 12, 180, 15],
    [126, 136, 12, 180, 15],
    [80, 136, 12, 180, 15],
    [34, 136, 12, 180, 15],
    [4, 112, 12, 90, 15],
    [4, 70, 12, 90, 15],
    [4, 28, 12, 90, 15],
    [68, 36, 12, 0, 35],
    [100, 36, 12, 0, 35],
  ];
  const small: Lamp[] = [
    [60, 61, 4.6, 180, 0],
    [76, 61, 4.6, 180, 0],
    [92, 61, 4.6, 180, 0],
    [108, 61, 4.6, 180, 0],
    [124, 74, 4, 180, 20],
    [158, 74, 4, 180, 20],
    [84, 122, 4, 0, 20],
    [29, 70, 3.5, 180, 20],
    [49, 10, 2.8, 90, 20],
    [30, 2, 4, 180, 0],
  ];
  const all = [
    ...masts.map((lamp) => ({ lamp, luminaire: 'mast' })),
    ...small.map((lamp) => ({ lamp, luminaire: 'area' })),
  ];
  for (const [i, { lamp, luminaire }] of all.entries()) {
    const [x, y, mountHeight, grid, tilt] = lamp;
    site.point('light', `l${i + 1}`, [x, y], {
      name: `L${i + 1}`,
      luminaire,
      mountHeight,
      azimuth: site.facing(grid),
      tilt,
    });
  }
}

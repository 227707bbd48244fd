/** Symbols have print size on the screen at working scales, and shrink as the plan does: zoom, times print size. */
export const sizeByZoom = [
  [12, 0.3],
  [15, 0.6],
  [17, 1],
  [21, 1.2],
] as const;

/** What symbols are multiplied by at a zoom. */
export function symbolScale(zoom: number): number {
  const next = sizeByZoom.findIndex(([stop]) => stop >= zoom);
  if (next === 0) return sizeByZoom[0][1];
  if (next < 0) return sizeByZoom[sizeByZoom.length - 1][1];
  const [[fromZoom, from], [toZoom, to]] = [sizeByZoom[next - 1], sizeByZoom[next]];
  return from + ((zoom - fromZoom) / (toZoom - fromZoom)) * (to - from);
}

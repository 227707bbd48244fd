/** The n of the usual scales 1:n, from large to small. */
export const scales: readonly number[] = [
  100, 200, 250, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 25_000, 40_000,
  50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 500_000,
];

/** The largest scale of the list at which so many metres fit on so many millimetres. */
export const scaleFor = (metres: number, millimetres: number): number =>
  scales.find((scale) => (metres * 1000) / scale <= millimetres) ?? scales[scales.length - 1];

/** The next scale of the list that shows more (`by` 1) or less (-1) than this one; itself at either end. */
export function nextScale(scale: number, by: 1 | -1): number {
  const next = by === 1 ? scales.find((other) => other > scale) : [...scales].reverse().find((other) => other < scale);
  return next ?? scale;
}

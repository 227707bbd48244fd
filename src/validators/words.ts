/** Things in a sentence: "a, b and c". */
export const listed = (things: readonly string[]): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things[things.length - 1]}`;

/** A length as findings write it: `0.42 m`, `31.5 m`. */
export const metresText = (metres: number): string =>
  metres < 1 ? `${metres.toFixed(2)} m` : metres < 100 ? `${metres.toFixed(1)} m` : `${Math.round(metres)} m`;

/** An area as findings write it. */
export const squareMetresText = (area: number): string =>
  area < 10 ? `${area.toFixed(1)} m²` : `${Math.round(area)} m²`;

/** To the millimetre: what a measured value keeps, so that noise of the computation is not printed. */
export const toMillimetre = (metres: number): number => Math.round(metres * 1000) / 1000;

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Red, green, blue and opacity, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

export interface RampStop {
  readonly value: number;
  readonly colour: Colour;
}

/** A value's colour: steps for bands, smooth by the logarithm for what spans decades. Rising stops, the first at 0. */
export interface Ramp {
  readonly stops: readonly RampStop[];
  readonly steps: boolean;
}

/** Illuminance as the eye takes it: from night blue to daylight, each stop about twice the one before. Lightness rises throughout, so that it reads in grey. */
export const luxRamp: Ramp = {
  steps: false,
  stops: [
    { value: 0, colour: [40, 48, 82, 178] },
    { value: 0.5, colour: [62, 62, 112, 172] },
    { value: 1, colour: [86, 72, 130, 168] },
    { value: 2, colour: [122, 82, 134, 164] },
    { value: 5, colour: [178, 92, 112, 160] },
    { value: 10, colour: [218, 118, 84, 156] },
    { value: 20, colour: [236, 156, 70, 150] },
    { value: 50, colour: [246, 200, 88, 146] },
    { value: 100, colour: [252, 228, 140, 140] },
    { value: 200, colour: [255, 246, 206, 132] },
  ],
};

/** CSS colour of a stop, opacity included. */
export const cssOf = ([red, green, blue, opacity]: Colour): string =>
  `rgb(${red} ${green} ${blue} / ${Math.round((opacity / 255) * 100)}%)`;

export function colourAt({ stops, steps }: Ramp, value: number): Colour {
  let i = stops.length - 1;
  while (i > 0 && value < stops[i].value) i--;
  const from = stops[i];
  const to = stops[i + 1];
  if (steps || !to || !(value > from.value)) return from.colour;
  const share = from.value > 0 ? Math.log(value / from.value) / Math.log(to.value / from.value) : value / to.value;
  const mix = (k: 0 | 1 | 2 | 3) => Math.round(from.colour[k] + (to.colour[k] - from.colour[k]) * share);
  return [mix(0), mix(1), mix(2), mix(3)];
}

const entries = 1024;
const perDecade = 160;
/** Log-spaced from this value up; below it all is the first stop. */
const lowest = 0.001;

/** Pixels of many values at once; of a smooth ramp by table, to a fiftieth of a decade. NaN is clear. */
export function paintValues(ramp: Ramp, values: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(values.length);
  if (ramp.steps) paintSteps(ramp, values, pixels);
  else paintSmooth(ramp, values, pixels);
  return new Uint8ClampedArray(pixels.buffer);
}

function paintSteps({ stops }: Ramp, values: ArrayLike<number>, pixels: Uint32Array): void {
  const packed = stops.map(({ colour }) => packedOf(colour));
  const limits = stops.map(({ value }) => value);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    let step = limits.length - 1;
    while (step > 0 && value < limits[step]) step--;
    pixels[i] = packed[step];
  }
}

function paintSmooth(ramp: Ramp, values: ArrayLike<number>, pixels: Uint32Array): void {
  const packed = Uint32Array.from({ length: entries }, (_, i) =>
    packedOf(colourAt(ramp, lowest * 10 ** (i / perDecade))),
  );
  const zero = packedOf(colourAt(ramp, 0));
  const scale = perDecade / Math.LN10;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    pixels[i] = value < lowest ? zero : packed[Math.min(entries - 1, (Math.log(value / lowest) * scale) | 0)];
  }
}

const packedOf = ([red, green, blue, opacity]: Colour): number =>
  ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0;

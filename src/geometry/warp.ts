/** A picture: four bytes to a pixel, red, green, blue, opacity, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Nothing of it is seen through: it is drawn in a third of the time. */
  readonly opaque?: boolean;
}

/** The same picture, known to be opaque where every pixel is. */
export function withOpaque(raster: Raster): Raster {
  const { data } = raster;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return raster;
  return { ...raster, opaque: true };
}

/** Pixels between the places where a warp is computed; between them it is taken as straight, which on a sheet errs by under a hundredth of a pixel. */
const step = 32;

/** Where each knot of a mesh over a target of a size lies in a source, in pixels from its top left corner. */
export interface Mesh {
  readonly across: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function meshOf(
  width: number,
  height: number,
  place: (x: number, y: number) => readonly [number, number],
): Mesh {
  const across = Math.ceil(width / step) + 1;
  const down = Math.ceil(height / step) + 1;
  const xs = new Float64Array(across * down);
  const ys = new Float64Array(across * down);
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++) [xs[j * across + i], ys[j * across + i]] = place(i * step, j * step);
  return { across, xs, ys };
}

/** The same mesh over a source that is moved and scaled: `(x − left) × scale`. */
export const meshMoved = ({ across, xs, ys }: Mesh, left: number, top: number, scale: number): Mesh => ({
  across,
  xs: xs.map((x) => (x - left) * scale),
  ys: ys.map((y) => (y - top) * scale),
});

/**
 * Draws a source into an opaque target through a mesh, bilinearly, with its own opacity times another. What the mesh
 * places outside the source stays as it is. True where anything was drawn.
 */
export function drawWarped(target: Raster, source: Raster, mesh: Mesh, opacity = 1): boolean {
  let drawn = false;
  const { across, xs, ys } = mesh;
  for (let top = 0, row = 0; top < target.height; top += step, row++) {
    const bottom = Math.min(target.height, top + step);
    for (let left = 0, k = row * across; left < target.width; left += step, k++) {
      const knots = [k, k + 1, k + across, k + across + 1];
      const cell = { left, top, right: Math.min(target.width, left + step), bottom };
      const [x, y] = [knots.map((knot) => xs[knot]), knots.map((knot) => ys[knot])];
      const away =
        Math.max(...x) < 0 || Math.max(...y) < 0 || Math.min(...x) > source.width || Math.min(...y) > source.height;
      if (!away) drawn = drawCell(target, source, cell, x, y, opacity) || drawn;
    }
  }
  return drawn;
}

interface Cell {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One cell of the mesh: along each row the source runs straight. */
function drawCell(
  target: Raster,
  source: Raster,
  { bottom, left, right, top }: Cell,
  x: readonly number[],
  y: readonly number[],
  opacity: number,
): boolean {
  const { width, height } = source;
  const isPlain = source.opaque === true && opacity === 1;
  let drawn = false;
  for (let j = top; j < bottom; j++) {
    const v = (j + 0.5 - top) / step;
    const [x0, y0] = [x[0] + (x[2] - x[0]) * v, y[0] + (y[2] - y[0]) * v];
    const dx = (x[1] + (x[3] - x[1]) * v - x0) / step;
    const dy = (y[1] + (y[3] - y[1]) * v - y0) / step;
    const [sx, sy, count] = [x0 + dx * 0.5, y0 + dy * 0.5, right - left];
    const [ex, ey] = [sx + dx * (count - 1), sy + dy * (count - 1)];
    const at = (j * target.width + left) * 4;
    const isWithin =
      Math.min(sx, ex) >= 0.5 &&
      Math.max(sx, ex) < width - 0.5 &&
      Math.min(sy, ey) >= 0.5 &&
      Math.max(sy, ey) < height - 0.5;
    if (isPlain && isWithin) {
      drawPlainRow(target.data, at, count, source, sx - 0.5, sy - 0.5, dx, dy);
      drawn = true;
    } else drawn = drawRow(target.data, at, count, source, sx, sy, dx, dy, opacity) || drawn;
  }
  return drawn;
}

/** A row of which every pixel lies between four of an opaque source, in whole numbers: weights are of 256. */
function drawPlainRow(
  out: Raster['data'],
  at: number,
  count: number,
  { data, width }: Raster,
  sx: number,
  sy: number,
  dx: number,
  dy: number,
): void {
  const below = width * 4;
  for (let i = 0; i < count; i++, at += 4, sx += dx, sy += dy) {
    const ix = sx | 0;
    const iy = sy | 0;
    const u = ((sx - ix) * 256) | 0;
    const v = ((sy - iy) * 256) | 0;
    const kd = u * v;
    const kb = (u << 8) - kd;
    const kc = (v << 8) - kd;
    const ka = 65536 - kb - kc - kd;
    const a = (iy * width + ix) * 4;
    const c = a + below;
    out[at] = (data[a] * ka + data[a + 4] * kb + data[c] * kc + data[c + 4] * kd + 32768) >> 16;
    out[at + 1] = (data[a + 1] * ka + data[a + 5] * kb + data[c + 1] * kc + data[c + 5] * kd + 32768) >> 16;
    out[at + 2] = (data[a + 2] * ka + data[a + 6] * kb + data[c + 2] * kc + data[c + 6] * kd + 32768) >> 16;
  }
}

/** Any row: past the edges, seen through. */
function drawRow(
  out: Raster['data'],
  at: number,
  count: number,
  { data, height, width }: Raster,
  sx: number,
  sy: number,
  dx: number,
  dy: number,
  opacity: number,
): boolean {
  let drawn = false;
  for (let i = 0; i < count; i++, at += 4, sx += dx, sy += dy) {
    if (!(sx >= 0 && sy >= 0 && sx <= width && sy <= height)) continue;
    drawn = true;
    // Centres of pixels lie at halves; beyond the outermost ones their colour goes on.
    const fx = sx < 0.5 ? 0 : sx > width - 0.5 ? width - 1 : sx - 0.5;
    const fy = sy < 0.5 ? 0 : sy > height - 0.5 ? height - 1 : sy - 0.5;
    const ix = fx | 0;
    const iy = fy | 0;
    const u = fx - ix;
    const w = fy - iy;
    const a = (iy * width + ix) * 4;
    const b = ix + 1 < width ? a + 4 : a;
    const c = iy + 1 < height ? a + width * 4 : a;
    const d = c + (b - a);
    const ka = (1 - u) * (1 - w);
    const kb = u * (1 - w);
    const kc = (1 - u) * w;
    const kd = u * w;
    const alpha = ((data[a + 3] * ka + data[b + 3] * kb + data[c + 3] * kc + data[d + 3] * kd) / 255) * opacity;
    for (let channel = 0; channel < 3; channel++) {
      const colour = data[a + channel] * ka + data[b + channel] * kb + data[c + channel] * kc + data[d + channel] * kd;
      out[at + channel] = out[at + channel] + (colour - out[at + channel]) * alpha + 0.5;
    }
  }
  return drawn;
}

/** A white, opaque picture. */
export const whiteRaster = (width: number, height: number): Raster => ({
  width,
  height,
  data: new Uint8Array(width * height * 4).fill(255),
});

/** Half the size, each pixel the mean of four: before a source is shrunk, so that nothing of it is skipped. */
export function halved({ data, height, opaque, width }: Raster): Raster {
  const w = Math.max(1, width >> 1);
  const h = Math.max(1, height >> 1);
  const out = new Uint8Array(w * h * 4);
  const across = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  let at = 0;
  for (let j = 0; j < h; j++) {
    let a = 2 * j * below;
    for (let i = 0; i < w; i++, a += 2 * across, at += 4)
      for (let k = 0; k < 4; k++) {
        const b = a + k;
        out[at + k] = (data[b] + data[b + across] + data[b + below] + data[b + across + below] + 2) >> 2;
      }
  }
  return { width: w, height: h, data: out, opaque };
}

import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Look } from './look.ts';
import { sizeByZoom } from './symbol-scale.ts';

/** A number in pixels at zoom 17, made to follow the zoom. */
export const sized = (pixels: ExpressionSpecification | number): ExpressionSpecification =>
  [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...sizeByZoom.flatMap(([zoom, factor]) => [
      zoom,
      typeof pixels === 'number' ? pixels * factor : (['*', pixels, factor] as ExpressionSpecification),
    ]),
  ] as unknown as ExpressionSpecification;

export const look: ExpressionSpecification = ['get', 's'];

/** A value that differs by look. */
export function byLook<T extends string | number>(
  among: readonly Look[],
  pick: (look: Look) => T,
  fallback: T,
): ExpressionSpecification | T {
  const groups = new Map<T, string[]>();
  for (const each of among) {
    const value = pick(each);
    if (value !== fallback) groups.set(value, [...(groups.get(value) ?? []), each.key]);
  }
  if (groups.size === 0) return fallback;
  return [
    'match',
    look,
    ...[...groups].flatMap(([value, keys]) => [keys, value]),
    fallback,
  ] as unknown as ExpressionSpecification;
}

export const oneOf = (among: readonly Look[]): FilterSpecification =>
  ['in', look, ['literal', among.map((each) => each.key)]] as FilterSpecification;

/** Drawing order, looked up by look. */
export const orderOf = (among: readonly Look[]): ExpressionSpecification | number =>
  byLook(among, (each) => each.order, 0);

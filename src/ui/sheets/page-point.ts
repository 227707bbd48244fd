import type { Page } from '../../sheet/mark.ts';

export type PagePoint = readonly [x: number, y: number];

/** Millimetres of the page under the pointer; undefined before there is a picture of it. */
export function pagePoint(
  box: HTMLElement | null,
  page: Page | undefined,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): PagePoint | undefined {
  const picture = box?.querySelector('svg')?.getBoundingClientRect();
  if (!picture || !page || picture.width === 0) return undefined;
  const scale = page.width / picture.width;
  return [(clientX - picture.left) * scale, (clientY - picture.top) * scale];
}

import type { VertexPlace } from '../../plan/change-feature.ts';

/** `Part 2, hole 1`; `Outline` where there is one part only. */
export function ringName(parts: number, { part, ring }: Pick<VertexPlace, 'part' | 'ring'>): string {
  const which = parts > 1 ? `Part ${part + 1}` : '';
  const what = ring > 0 ? `hole ${ring}` : parts > 1 ? '' : 'outline';
  const text = [which, what].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

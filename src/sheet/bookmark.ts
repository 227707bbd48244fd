import type { LinkTarget } from './mark.ts';

/** An entry of the outline that PDF readers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  readonly to: LinkTarget;
  readonly inside: readonly Bookmark[];
}

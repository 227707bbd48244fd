import type { GroupMark, ImageMark, Mark } from '../mark.ts';
import { group } from '../path-marks.ts';

/** The backgrounds of a sheet, ready for paper. */
export interface PrintedUnderlay {
  /** Pieces for each map of the page: the main map, then the inserts that are frames. */
  readonly pieces: readonly (readonly ImageMark[])[];
  /** Whose they are, and what of them is missing or left out: printed on the sheet. */
  readonly notes: readonly string[];
}

/** The marks of a page with the pieces lowest in each of its maps, in order, in place of those that were there. */
export function withUnderlay(marks: readonly Mark[], { pieces }: PrintedUnderlay): readonly Mark[] {
  let next = 0;
  const walk = (list: readonly Mark[]): readonly Mark[] =>
    list.map((mark) => {
      if (mark.mark !== 'group') return mark;
      if (mark.name !== 'map') return { ...mark, marks: walk(mark.marks) };
      return laidUnder(mark, pieces[next++] ?? []);
    });
  return walk(marks);
}

function laidUnder(map: GroupMark, pieces: readonly ImageMark[]): GroupMark {
  const own = map.marks.filter((mark) => mark.mark !== 'group' || mark.name !== 'underlay');
  return { ...map, marks: pieces.length ? [group('underlay', pieces), ...own] : own };
}

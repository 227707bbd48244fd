import type { Mark, Page, Weight } from '../sheet/mark.ts';

export type Characters = ReadonlyMap<Weight, ReadonlySet<string>>;

/** What is set in each weight; a blank in both, which embedding needs. */
export function charactersIn(pages: readonly Page[]): Characters {
  const characters = new Map<Weight, Set<string>>([
    ['regular', new Set(' ')],
    ['semibold', new Set(' ')],
  ]);
  const collect = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (mark.mark === 'group') collect(mark.marks);
      if (mark.mark === 'text') for (const character of mark.text) characters.get(mark.weight)?.add(character);
    }
  };
  for (const page of pages) collect(page.marks);
  return characters;
}

import { returnsToStart } from './leg-words.ts';
import type { Approach, Stop } from './stop.ts';

/** The stops of one list, and the words and legs behind its last one. */
export interface StopList {
  readonly stops: readonly Stop[];
  /** Position of its first stop among all. */
  readonly from: number;
  readonly end: Pick<Approach, 'words' | 'legs'>;
  readonly heading?: string;
  /** It is left out of the area before it: `Excluding the area bounded by …`, `Hole 1`. */
  readonly hole: boolean;
}

const zoneHeading =
  /^(?:the )?(?:first|second|third|fourth|inner|outer)?\s*(?:zone|area|part|lot|ring|polygon|boundary|hole|excluding|except|item|schedule|division|section|map|table|[a-z -]+(?:zone|area|boundary))\b/i;
const nothing = { words: '', legs: [] };

/** Several lists in one text: parted by headings, by labels that begin again, by a list that has closed. */
export function splitLists(stops: readonly Stop[], end: StopList['end']): StopList[] {
  const lists: StopList[] = [];
  let from = 0;
  for (let i = 1; i <= stops.length; i++) {
    if (i < stops.length && !beginsList(stops, from, i)) continue;
    const next = stops[i];
    const closing = next && returnsToStart(next.approach.words) ? beforeCommencing(next.approach) : nothing;
    const first = from === 0 ? stops[0] : afterClosing(stops[from]);
    lists.push({
      stops: [first, ...stops.slice(from + 1, i)],
      from,
      end: next ? closing : end,
      heading: first.heading,
      hole: from > 0 && isExcluded(stops[from]),
    });
    from = i;
  }
  return lists;
}

/** What stands before the first stop of a later list belongs to the list before. */
function afterClosing(stop: Stop): Stop {
  const { words } = stop.approach;
  const at = words.search(commencing);
  return {
    ...stop,
    approach: { ...stop.approach, words: at < 0 ? '' : words.slice(at), legs: [], bearings: [], distances: [] },
  };
}

const excluding = /\b(?:exclud(?:es|ed|ing)|except(?:s|ed|ing)?|but not|hole|island)\b/i;

/** Said in the heading of a list, or in the sentence that leads to its first point. */
function isExcluded({ approach, heading, parted }: Stop): boolean {
  if (parted === 'heading' && heading !== undefined && excluding.test(heading)) return true;
  const { words } = approach;
  const at = words.search(commencing);
  const sentence = (at < 0 ? '' : words.slice(0, at)).split(/[.;](?=\s|$)/).at(-1) ?? '';
  return excluding.test(sentence.replace(/“[^“”]*”/g, ''));
}

const commencing = /\b(?:commencing|beginning at|starting at)\b/i;

/** Of words that close one list and begin the next, those that close. */
function beforeCommencing({ words, legs }: Approach): StopList['end'] {
  const at = words.search(commencing);
  return { words: at < 0 ? words : words.slice(0, at), legs: legs.filter((leg) => !leg.either) };
}

function beginsList(stops: readonly Stop[], from: number, i: number): boolean {
  const first = stops[from];
  const stop = stops[i];
  const count = i - from;
  if (count >= 3 && samePlaceWritten(first, stops[i - 1])) return true;
  if (count >= 3 && returnsToStart(stop.approach.words) && !samePlaceWritten(first, stop) && stop.label !== first.label)
    return true;
  if (commencing.test(stop.approach.words) && !samePlaceWritten(first, stop)) return true;
  if (stop.parted === 'no') return false;
  const next = stops[i + 1];
  const goesOn = next !== undefined && next.parted === 'no';
  const again = stop.label !== undefined && stop.label === first.label && count >= 3;
  if (stop.parted === 'heading' && zoneHeading.test(stop.heading ?? '') && count >= 2 && goesOn) return true;
  if (again && goesOn) return true;
  const unlabelled = stop.label === undefined && first.label === undefined;
  return unlabelled && count >= 3 && goesOn && !stops.slice(from + 1, i).some((each) => each.parted !== 'no');
}

/** Whether two stops were written with the same numbers. */
export function samePlaceWritten(a: Stop, b: Stop): boolean {
  const key = ({ place }: Stop): readonly number[] => {
    if (place.what === 'half') return [];
    const { first, second } = place;
    return 'degrees' in first && 'degrees' in second
      ? [first.degrees * (first.side || 1), second.degrees * (second.side || 1)]
      : 'value' in first && 'value' in second
        ? [first.value, second.value]
        : [];
  };
  const [one, other] = [key(a), key(b)];
  return one.length > 0 && one.length === other.length && one.every((value, i) => value === other[i]);
}

import { type BuiltList, type Half, typeOfWords, type Vertex } from './build-list.ts';
import { type Diagnostic, noteOf, warningOf } from './diagnostic.ts';
import { type LineType, pointNamed, returnsToStart } from './leg-words.ts';
import { type StopList, samePlaceWritten } from './split-lists.ts';

/** How a list ends. */
export interface Closing {
  readonly closed: boolean;
  readonly lineType?: LineType;
  readonly lineText?: string;
  readonly words: string;
  readonly halves: readonly Half[];
  /** The last point repeated the first and is left out. */
  readonly repeats: boolean;
}

/** Whether the words behind a list bring it back to its start, or a point repeats the first. */
export function closesByWords({ stops, end }: StopList): boolean {
  if (returnsToStart(end.words) || returnsToStart(stops[stops.length - 1]?.approach.trailing ?? '')) return true;
  const named = pointNamed(end.words);
  if (named === undefined || named !== (stops[0]?.label ?? '1') || stops.length + end.legs.length < 3) return false;
  const type = typeOfWords(end.words);
  return type !== 'water-mark' && type !== 'feature';
}

export function closingOf(
  list: StopList,
  built: BuiltList,
  byWords: boolean,
  report: (diagnostic: Diagnostic) => void,
): Closing {
  const { vertices } = built;
  const [first] = vertices;
  const last = vertices[vertices.length - 1];
  const written = last?.stop?.lineToNext;
  const type = written?.line ?? typeOfWords(list.end.words);
  const lineText = written?.text;
  if (vertices.length > 3 && repeats(first, last)) {
    report({
      line: last.line,
      ...noteOf('point-repeated', 'The last point repeats the first: the list closes, and the repeat is left out.'),
    });
    return {
      closed: true,
      lineType: last.lineType ?? type,
      lineText: last.lineText,
      words: last.words,
      halves: last.halves,
      repeats: true,
    };
  }
  const words = list.end.words.trim();
  if (byWords && vertices.length > 2 && !built.startsNowhere)
    return { closed: true, lineType: type, lineText, words, halves: built.halves, repeats: false };
  if (words !== '' && type !== undefined && pointNamed(words) !== undefined && last) {
    const line = type === 'water-mark' ? 'a water mark' : type === 'feature' ? 'a feature' : `a ${type}`;
    report({
      line: last.line,
      ...warningOf(
        'half-coordinate',
        `Behind the last point the list goes on along ${line} that it gives no coordinates of: draw it before the ring is closed.`,
      ),
    });
  }
  return { closed: false, lineType: type, lineText, words, halves: built.halves, repeats: false };
}

/** The same numbers, or the same place within a thousandth of the written digit. */
function repeats(first: Vertex, last: Vertex): boolean {
  if (first.stop && last.stop && samePlaceWritten(first.stop, last.stop)) return true;
  return first.position[0] === last.position[0] && first.position[1] === last.position[1];
}

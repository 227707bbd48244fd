import type { MarkedNumber } from './angle.ts';
import type { Letter, Token } from './token.ts';

/** Numbers that belong together: those of one angle, or of several where nothing parts them. */
export interface NumberGroup {
  readonly part: 'group';
  readonly numbers: readonly MarkedNumber[];
}
export interface HemisphereMark {
  readonly part: 'hemisphere';
  readonly letter: Letter;
  readonly start: number;
  readonly end: number;
}
export interface AxisMark {
  readonly part: 'axis';
  readonly axis: 'lat' | 'lon' | 'easting' | 'northing';
  readonly start: number;
}
export type Part = NumberGroup | HemisphereMark | AxisMark;

/** A stretch of a line without words that are not of coordinates. */
export type Segment = readonly Part[];

const rank = { degree: 0, minute: 1, second: 2 };

/** The stretches of a line that hold numbers, in order. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Part[][] = [];
  let parts: Part[] = [];
  let group: MarkedNumber[] | undefined;
  let comma = false;

  const endSegment = () => {
    if (parts.some((part) => part.part === 'group')) segments.push(parts);
    parts = [];
    group = undefined;
    comma = false;
  };
  const addNumber = (number: MarkedNumber) => {
    const last = group?.[group.length - 1];
    const carriesOn = last?.mark !== undefined && number.mark !== undefined && rank[number.mark] > rank[last.mark];
    if (group && !number.negative && number.mark !== 'degree' && (!comma || carriesOn)) group.push(number);
    else {
      group = [number];
      parts.push({ part: 'group', numbers: group });
    }
    comma = false;
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind === 'number') {
      const next = tokens[i + 1];
      const mark =
        next && (next.kind === 'degree' || next.kind === 'minute' || next.kind === 'second') ? next.kind : undefined;
      const { text, value, negative, start } = token;
      addNumber({ text, value, negative, start, mark, end: mark ? next.end : token.end });
    } else if (token.kind === 'hemisphere' || token.kind === 'axis') {
      parts.push(markPart(token));
      group = undefined;
      comma = false;
    } else if (token.kind === 'word' || token.kind === 'break') endSegment();
    else if (token.kind === 'separator') {
      if (token.text === ',' && group) comma = true;
      else group = undefined;
    }
  }
  endSegment();
  return segments;
}

function markPart(token: Token): HemisphereMark | AxisMark {
  const { letter, start, end } = token;
  if (letter === 'N' || letter === 'S' || letter === 'E' || letter === 'W')
    return { part: 'hemisphere', letter, start, end };
  if (letter === undefined) throw new Error(`markPart: got a ${token.kind} without its letter`);
  return { part: 'axis', axis: letter, start };
}

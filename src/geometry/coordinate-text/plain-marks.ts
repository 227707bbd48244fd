/** Degrees, minutes and seconds parted by colons, `33:51:06.1446`, or degrees and decimal minutes, `33:51.1024`; a label and its colon may stand before. */
const colons = /(?<=^\s*\d{1,4}:|^|[^\d.:])\d{1,3}:\d{1,2}(?::\d{1,2}(?:\.\d+)?|\.\d+)(?![\d:])/g;
const side = '(?:[NSEW]|north|south|east|west)(?![a-z])';
const sideAfter = new RegExp(`^\\s*${side}`, 'i');
/** A letter or word that no words follow: `08:30:00 south gate` is a time. */
const sideAlone = new RegExp(`^\\s*${side}\\s*(?:$|[,;/\\d])`, 'i');
const sideBefore = /(?<![a-z])(?:[NSEW]|north|south|east|west)\s*$/i;
/** Letters for marks: `33d51m06.1446s`. */
const letters = /(?<=^|[^\w.]|\b[NSEW])\d{1,3} ?(d) ?\d{1,2}(?:\.\d+)? ?(m)(?: ?\d{1,2}(?:\.\d+)? ?(s)(?![a-z]))?/gi;
const quick = /\d(?::| ?d)/i;
/** Hours end here: what stands before a colon and is more is no time of day. */
const hours = 24;

/**
 * A line in the plain alphabet with marks where angles have colons or the letters d, m and s, at the same length. A time
 * of day keeps its colons: only what has a hemisphere, a sign or degrees beyond the hours of a day becomes an angle.
 */
export function withPlainMarks(plain: string): string {
  if (!quick.test(plain)) return plain;
  return withMarksForLetters(withMarksForColons(plain));
}

function withMarksForColons(plain: string): string {
  const found = [...plain.matchAll(colons)];
  const isPair = found.length === 2 && found.some(({ 0: text, index }) => isNoTime(plain, text, index));
  let marked = plain;
  for (const { 0: text, index } of found) {
    if (!isPair && !isAngle(plain, text, index)) continue;
    const angle = text.replace(':', '°').replace(':', '′');
    const before = marked.slice(0, index).replace(/:$/, ' ');
    marked = before + angle + marked.slice(index + text.length);
  }
  return marked;
}

const isNoTime = (plain: string, text: string, index: number): boolean =>
  Number.parseInt(text, 10) > hours || /(?:^|[\s,;(])-$/.test(plain.slice(0, index));

function isAngle(plain: string, text: string, index: number): boolean {
  const end = index + text.length;
  if (!hasSide(plain, index, end)) return false;
  return text.includes('.') || isNoTime(plain, text, index) || sideAlone.test(plain.slice(end));
}

const hasSide = (plain: string, start: number, end: number): boolean =>
  sideAfter.test(plain.slice(end)) || sideBefore.test(plain.slice(0, start));

/** An s behind the seconds is their mark where a hemisphere stands beside the angle or another angle ends in s too; else it is south. */
function withMarksForLetters(plain: string): string {
  const found = [...plain.matchAll(letters)];
  const several = found.filter((match) => match[3] !== undefined).length > 1;
  let marked = plain;
  for (const { 0: text, 3: last, index } of found) {
    const end = index + text.length;
    const ends = last !== undefined && (several || hasSide(plain, index, end));
    const angle = (ends ? `${text.slice(0, -1)}″` : text).replace(/d/i, '°').replace(/m/i, '′');
    const before = marked.slice(0, index).replace(/:$/, ' ');
    marked = before + angle + marked.slice(end);
  }
  return marked;
}

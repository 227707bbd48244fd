import { type CoordinateTextOptions, readCoordinateText } from '../../geometry/coordinate-text/read-coordinate-text.ts';
import type { ReadRing } from '../../geometry/coordinate-text/ring.ts';

/** What a text holds: lists of points, what is wrong with them, and what was taken as meant. */
export interface ReadList {
  readonly rings: readonly ReadRing[];
  /** Neither the text nor the options say the datum. */
  readonly asksDatum: boolean;
  /** Why nothing can be made of it; undefined when something can. */
  readonly problem?: string;
  /** One line each, with the line of the text that it speaks of. */
  readonly remarks: readonly string[];
}

const unsure = new Set(['datum-missing', 'not-closed']);

/** Reads a pasted list. A text of one coordinate is a list of one. */
export function readList(text: string, options: CoordinateTextOptions): ReadList {
  const read = readCoordinateText(text, options);
  const several = text.trim().includes('\n');
  const line = (number: number, message: string) => (several ? `Line ${number}: ${message}` : message);
  const wrong = read.diagnostics.find(({ severity }) => severity === 'error');
  const rest = read.diagnostics.filter((each) => each !== wrong && (several || !unsure.has(each.code)));
  const remarks = rest.map((each) => line(each.line, each.message));
  const asksDatum = read.diagnostics.some(({ code }) => code === 'datum-missing');
  const found = { rings: read.rings, asksDatum, remarks };
  return wrong ? { ...found, problem: line(wrong.line, wrong.message) } : found;
}

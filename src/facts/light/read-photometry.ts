import { type Photometry, PhotometryProblem } from './photometry.ts';
import { readIes } from './read-ies.ts';
import { readLdt } from './read-ldt.ts';

/** Larger files are no luminaire's: 3600 planes would still fit. */
const largest = 20_000_000;

/** A photometric file by its content, not its name. Throws PhotometryProblem with one line for people. */
export function readPhotometry(text: string): Photometry {
  if (text.trim() === '') throw new PhotometryProblem('expected an IES or EULUMDAT file, found an empty one');
  if (text.length > largest)
    throw new PhotometryProblem(`expected a file of at most 20 MB, found ${Math.round(text.length / 1e6)} MB`);
  if (text.includes('\u0000')) throw new PhotometryProblem('expected text, found a binary file');
  return /^\s*TILT\s*=/im.test(text) || /^\uFEFF?\s*IES/i.test(text) ? readIes(text) : readLdt(text);
}

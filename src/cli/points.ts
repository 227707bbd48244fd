import type { CsvPoints } from '../formats/points-csv.ts';
import { Unusable } from './command.ts';
import { plainText } from './plain-text.ts';
import { readText } from './read-text.ts';

/** The points of a CSV file; its first bad line is told. */
export async function openPoints(path: string): Promise<CsvPoints> {
  const { readPoints } = await import('../formats/points-csv.ts');
  const text = await readText(path);
  try {
    return readPoints(text);
  } catch (problem) {
    throw new Unusable(plainText(`${path}: ${problem instanceof Error ? problem.message : String(problem)}`));
  }
}

/** A number option in metres, or undefined where it is not given. */
export function metresOf(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= least && value <= most) return value;
  throw new Unusable(`${name}: expected metres from ${least} to ${most}, got "${plainText(text)}"`);
}

/** `light` and `view` answer one question at a time: about points, or about areas. */
export function oneOf(points: string | undefined, areas: boolean | undefined): void {
  if ((points !== undefined) === (areas === true)) throw new Unusable('expected either --points CSV or --areas');
}

import { parseAngle } from '../../units/angle.ts';

type Axis = 'lat' | 'lon';

const letters = { lat: ['N', 'S'], lon: ['E', 'W'] } as const;
const words: Readonly<Record<string, string>> = { north: 'N', south: 'S', east: 'E', west: 'W' };

/**
 * A latitude or a longitude typed alone, degrees: in any form, letter before or behind, or a sign. One that says no
 * hemisphere is on the side where the point was.
 */
export function typedAngle(text: string, axis: Axis, before: number): number | { readonly problem: string } {
  const name = axis === 'lat' ? 'Latitude' : 'Longitude';
  const [plus, minus] = letters[axis];
  const example = axis === 'lat' ? '33° 51′ 06.1″ S' : '151° 09′ 59.9″ E';
  const wrong = { problem: `${name}: expected degrees, such as ${example}, found “${text.trim()}”.` };
  const plain = text.trim().replace(/\b(?:north|south|east|west)\b/gi, (word) => words[word.toLowerCase()] ?? word);
  const found = /^([NSEW])?\s*([^NSEW]+?)\s*([NSEW])?$/i.exec(plain);
  if (!found || (found[1] && found[3])) return wrong;
  const letter = (found[1] ?? found[3])?.toUpperCase();
  if (letter !== undefined && letter !== plus && letter !== minus)
    return { problem: `${name}: expected ${plus} or ${minus}, found ${letter}.` };
  const signed = /^[-−+]/.test(found[2]);
  if (signed && letter) return { problem: `${name}: a sign or the letter ${letter}, not both.` };
  const degrees = parseAngle(spaced(found[2]));
  if (degrees === undefined) return wrong;
  const most = axis === 'lat' ? 90 : 180;
  if (Math.abs(degrees) > most) return { problem: `${name}: expected at most ${most}°, found “${text.trim()}”.` };
  if (letter) return letter === minus ? -degrees : degrees;
  return signed || before >= 0 ? degrees : -degrees;
}

/** `33 51 06.1` and `33-51-06.1` are degrees, minutes and seconds. */
function spaced(text: string): string {
  const numbers = text.trim().split(/(?<=\d)\s*-\s*(?=\d)|\s+/);
  if (numbers.length < 2 || numbers.length > 3 || !numbers.every((number) => /^[-−+]?\d+(\.\d+)?$/.test(number)))
    return text;
  return `${numbers[0]}°${numbers[1]}′${numbers[2] === undefined ? '' : `${numbers[2]}″`}`;
}

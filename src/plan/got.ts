const longest = 40;

/** A value as a message shows what was found: short, on one line, safe for any input. */
export function got(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'a number out of range';
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return gotList(value);
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function gotList(list: readonly unknown[]): string {
  const short = list.length <= 4 && list.every((entry) => typeof entry !== 'object' || entry === null);
  return short ? `[${list.map(got).join(', ')}]` : `a list of ${list.length}`;
}

/** A place in a file as people write it: `features[12].properties.hfov`. */
export function placeText(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\w-]+$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

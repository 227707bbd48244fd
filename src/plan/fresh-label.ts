/**
 * The label of a vertex put in after another: its label and a letter (3 → 3a, 3a → 3b), as surveyors number a point put
 * in later, so that every other vertex keeps the label it was printed with.
 */
export function freshLabel(after: string, used: ReadonlySet<string>): string {
  const lettered = /^(.*\d)([a-z])$/.exec(after);
  const [stem, last] = lettered ? [lettered[1], lettered[2]] : [after, ''];
  if (/\d$/.test(stem)) {
    for (let code = last === '' ? 97 : last.charCodeAt(0) + 1; code <= 122; code++) {
      const label = stem + String.fromCharCode(code);
      if (!used.has(label)) return label;
    }
  }
  return countedLabel(stem, used);
}

/** After letters ran out, or a label that does not end in a number: the first free count. */
function countedLabel(stem: string, used: ReadonlySet<string>): string {
  const start = /\d$/.test(stem) ? '' : stem;
  let count = 1;
  while (used.has(`${start}${count}`)) count++;
  return `${start}${count}`;
}

/** The label of a vertex that comes after all others: the first number past the largest. */
export function nextLabel(used: ReadonlySet<string>): string {
  let largest = 0;
  for (const label of used) if (/^\d+$/.test(label)) largest = Math.max(largest, Number(label));
  return String(largest + 1);
}

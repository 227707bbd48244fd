/** How the first byte begins, by how many follow it. */
const leads = [0, 0xc0, 0xe0, 0xf0];

/** A text as UTF-8; halves of pairs that stand alone become U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (const character of text) {
    const whole = character.codePointAt(0) ?? 0;
    const code = whole >= 0xd800 && whole < 0xe000 ? 0xfffd : whole;
    if (code < 0x80) bytes[end++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[end++] = leads[more] | (code >> (6 * more));
      for (let i = more - 1; i >= 0; i--) bytes[end++] = 0x80 | ((code >> (6 * i)) & 0x3f);
    }
  }
  return bytes.slice(0, end);
}

/** Of a character in UTF-8. */
const bytesIn = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** What a passphrase must be before a PDF is protected with it; undefined where it will do. */
export function passphraseProblem(passphrase: string): string | undefined {
  if (passphrase.trim() === '') return 'the passphrase is empty';
  const bytes = [...passphrase].reduce((sum, character) => sum + bytesIn(character.codePointAt(0) ?? 0), 0);
  // ISO 32000-2, 7.6.4.3.3: what lies beyond is not looked at.
  return bytes > 127 ? `the passphrase is too long: expected at most 127 bytes, got ${bytes}` : undefined;
}

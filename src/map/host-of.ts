/** The host of a tile address such as `https://tiles.example.org/{z}/{x}/{y}.png`; undefined where it is no web address. */
export function hostOf(address: string): string | undefined {
  const text = address.trim();
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).host || undefined;
}

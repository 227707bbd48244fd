/** What is wrong with the address of map tiles; undefined when it can be used. */
export function tilesProblem(address: string): string | undefined {
  const text = address.trim();
  if (text === '') return 'Give the address of the tiles first.';
  const url = parsed(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'Expected an address that begins with https://.';
  if (url.protocol === 'http:' && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1')
    return 'Expected https://: http:// is read by everyone on the way.';
  const missing = ['{z}', '{x}', '{y}'].filter((part) => !text.includes(part));
  return missing.length > 0 ? `The address lacks ${missing.join(', ')}.` : undefined;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

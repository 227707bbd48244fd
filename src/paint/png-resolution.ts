/** Of the signature, and of the header that always comes first: what is put in goes after them. */
const headEnd = 33;

/** A PNG file that says how fine it is, so that programs place it at its true size: the chunk pHYs, in pixels per metre. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  for (const [i, letter] of [...'pHYs'].entries()) chunk[4 + i] = letter.charCodeAt(0);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, headEnd));
  out.set(chunk, headEnd);
  out.set(png.subarray(headEnd), headEnd + chunk.length);
  return out;
}

/** As PNG defines it: ISO/IEC 15948, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** What layout must know of a TrueType font, read from its bytes. Sizes are in the unit of `size`. */
export interface Font {
  /** The file itself, for painters that embed it. */
  readonly bytes: Uint8Array;
  /** Fractions of the font size. */
  readonly capHeight: number;
  readonly ascent: number;
  readonly descent: number;
  has(character: string): boolean;
  /** The glyph of a character; 0 is "not there". */
  glyphOf(character: string): number;
  /** Advance width of a line of text, without kerning; a character that the font lacks counts as `substitute`. */
  widthOf(text: string, size: number): number;
}

export interface Fonts {
  readonly regular: Font;
  readonly semibold: Font;
}

/** Printed for a character that the font lacks, so that none vanishes. */
export const substitute = '\u25a1';

export interface Table {
  readonly start: number;
  readonly length: number;
}

/** Reads head, hhea, OS/2, hmtx and cmap (formats 4 and 12). Throws `Error` for bytes that are no TrueType font. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = fontTables(view);
  const unitsPerEm = view.getUint16(table('head').start + 18);
  const hhea = table('hhea').start;
  const os2 = table('OS/2').start;
  const advances = advancesOf(view, table('hmtx').start, view.getUint16(hhea + 34));
  const glyphs = glyphsOf(view, table('cmap').start);
  const advanceOf = (code: number): number => {
    const glyph = glyphs.get(code);
    return glyph === undefined ? Number.NaN : advances[Math.min(glyph, advances.length - 1)] / unitsPerEm;
  };
  const known = new Map<string, number>();
  const fallback = advanceOf(substitute.charCodeAt(0)) || 0.5;
  const characterWidth = (character: string): number => {
    let width = known.get(character);
    if (width === undefined) {
      width = advanceOf(character.codePointAt(0) ?? 0);
      if (Number.isNaN(width)) width = fallback;
      known.set(character, width);
    }
    return width;
  };
  return {
    bytes,
    capHeight: view.getInt16(os2 + 88) / unitsPerEm,
    ascent: view.getInt16(hhea + 4) / unitsPerEm,
    descent: -view.getInt16(hhea + 6) / unitsPerEm,
    has: (character) => glyphs.has(character.codePointAt(0) ?? -1),
    glyphOf: (character) => glyphs.get(character.codePointAt(0) ?? -1) ?? 0,
    widthOf(text, size) {
      let sum = 0;
      for (const character of text) sum += characterWidth(character);
      return sum * size;
    },
  };
}

/** Finds a table by its tag, or throws. */
export function fontTables(view: DataView): (tag: string) => Table {
  if (view.byteLength < 12 || view.getUint32(0) !== 0x00010000)
    throw new Error(`expected a TrueType font, got ${view.byteLength} bytes of something else`);
  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    tables.set(tag, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return (tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`expected a font with a table "${tag}", got one without`);
    return found;
  };
}

function advancesOf(view: DataView, start: number, count: number): Uint16Array {
  const advances = new Uint16Array(count);
  for (let i = 0; i < count; i++) advances[i] = view.getUint16(start + i * 4);
  return advances;
}

/** Code point to glyph. A glyph of 0 is "not there". */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtables = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    subtables.set(view.getUint16(at), at);
  }
  const format12 = subtables.get(12);
  if (format12 !== undefined) return readFormat12(view, format12);
  const format4 = subtables.get(4);
  if (format4 !== undefined) return readFormat4(view, format4);
  throw new Error(`expected a character map of format 4 or 12, got ${[...subtables.keys()].join(', ')}`);
}

/** The PDF writer sets 16-bit characters only: what lies above counts as missing, so that it is named and not dropped. */
const lastCode = 0xffff;

function readFormat12(view: DataView, at: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const groups = view.getUint32(at + 12);
  for (let i = 0; i < groups; i++) {
    const [first, last, glyph] = [0, 4, 8].map((offset) => view.getUint32(at + 16 + i * 12 + offset));
    const end = Math.min(last, lastCode);
    for (let code = first; code <= end; code++) if (glyph + code - first > 0) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

function readFormat4(view: DataView, at: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const size = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let i = 0; i < size; i += 2) {
    const first = view.getUint16(starts + i);
    const last = view.getUint16(ends + i);
    const offset = view.getUint16(offsets + i);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + i + offset + (code - first) * 2);
      const glyph = listed === 0 ? 0 : (listed + view.getUint16(deltas + i)) & 0xffff;
      if (glyph > 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** The characters of a text that a font lacks, each once, in order. */
export function missingFrom(font: Font, text: string): string[] {
  const missing = new Set<string>();
  for (const character of text) if (!font.has(character)) missing.add(character);
  return [...missing];
}

import { type Font, fontTables, type Table } from '../sheet/font.ts';

/**
 * A TrueType font that holds the given characters and nothing else, its glyphs counted anew: a tenth of the work and of
 * the bytes for whoever embeds it. Hinting is left off, which only matters to screens of long ago. TrueType outlines
 * only (`glyf`); characters that the font lacks are left out.
 */
export function subsetFont(font: Font, characters: Iterable<string>): Uint8Array {
  const view = new DataView(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength);
  const table = fontTables(view);
  const source: Source = { view, bytes: font.bytes, table, glyphAt: glyphFinder(view, table) };
  const codes = [...new Set(characters)]
    .filter((character) => font.has(character))
    .map((character) => ({ code: character.codePointAt(0) ?? 0, glyph: font.glyphOf(character) }))
    .sort((a, b) => a.code - b.code);
  const order = withComponents(
    source,
    codes.map(({ glyph }) => glyph),
  );
  const newId = new Map(order.map((glyph, i) => [glyph, i]));
  const { glyf, loca } = outlines(source, order, newId);
  return assemble([
    ['OS/2', copyOf(source, 'OS/2')],
    ['cmap', characterMap(codes.map(({ code, glyph }) => [code, newId.get(glyph) ?? 0]))],
    ['glyf', glyf],
    ['head', patched(copyOf(source, 'head'), (head) => head.setInt16(50, 1))],
    ['hhea', patched(copyOf(source, 'hhea'), (hhea) => hhea.setUint16(34, order.length))],
    ['hmtx', metrics(source, order)],
    ['loca', loca],
    ['maxp', patched(copyOf(source, 'maxp'), (maxp) => maxp.setUint16(4, order.length))],
    ['name', nameTable('SourceSans3')],
    ['post', patched(copyOf(source, 'post', 32), (post) => post.setUint32(0, 0x00030000))],
  ]);
}

interface Source {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly table: (tag: string) => Table;
  /** Where a glyph's outline stands in the file. */
  readonly glyphAt: (glyph: number) => Table;
}

function glyphFinder(view: DataView, table: (tag: string) => Table): (glyph: number) => Table {
  const isLong = view.getInt16(table('head').start + 50) === 1;
  const [loca, glyf] = [table('loca').start, table('glyf').start];
  const offset = (glyph: number): number =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  return (glyph) => ({ start: glyf + offset(glyph), length: offset(glyph + 1) - offset(glyph) });
}

/** A real copy: `slice` of a Node Buffer would share its memory with the font. */
const copyOf = ({ bytes, table }: Source, tag: string, most = Number.POSITIVE_INFINITY): Uint8Array =>
  new Uint8Array(bytes.subarray(table(tag).start, table(tag).start + Math.min(most, table(tag).length)));

function patched(bytes: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  patch(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return bytes;
}

/** Glyph 0 first, then those asked for, then the pieces that they are put together from. */
function withComponents(source: Source, glyphs: readonly number[]): number[] {
  const order = new Set([0, ...glyphs]);
  for (const glyph of order) for (const { id } of componentsOf(source, glyph)) order.add(id);
  return [...order];
}

interface Component {
  readonly id: number;
  /** Where the number of its glyph stands, from the start of the outline. */
  readonly at: number;
}

const flags = { words: 0x0001, scale: 0x0008, more: 0x0020, scaleXY: 0x0040, matrix: 0x0080, instructions: 0x0100 };

function componentsOf({ view, glyphAt }: Source, glyph: number): Component[] {
  const { start, length } = glyphAt(glyph);
  if (length === 0 || view.getInt16(start) >= 0) return [];
  const components: Component[] = [];
  let at = 10;
  let flag = flags.more;
  while (flag & flags.more) {
    flag = view.getUint16(start + at);
    components.push({ id: view.getUint16(start + at + 2), at: at + 2 });
    at += 4 + (flag & flags.words ? 4 : 2);
    at += flag & flags.scale ? 2 : flag & flags.scaleXY ? 4 : flag & flags.matrix ? 8 : 0;
  }
  return components;
}

function outlines(source: Source, order: readonly number[], newId: ReadonlyMap<number, number>) {
  const pieces = order.map((glyph) => outline(source, glyph, newId));
  const glyf = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const loca = new DataView(new ArrayBuffer((order.length + 1) * 4));
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    loca.setUint32(i * 4, at);
    glyf.set(piece, at);
    at += piece.length;
  }
  loca.setUint32(order.length * 4, at);
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

/** A glyph's outline with its components renumbered, padded to a multiple of four bytes. */
function outline(source: Source, glyph: number, newId: ReadonlyMap<number, number>): Uint8Array {
  const { start, length } = source.glyphAt(glyph);
  const piece = new Uint8Array((length + 3) & ~3);
  piece.set(source.bytes.subarray(start, start + length));
  const view = new DataView(piece.buffer);
  for (const { at, id } of componentsOf(source, glyph)) view.setUint16(at, newId.get(id) ?? 0);
  return piece;
}

function metrics({ table, view }: Source, order: readonly number[]): Uint8Array {
  const hmtx = table('hmtx').start;
  const full = view.getUint16(table('hhea').start + 34);
  const out = new DataView(new ArrayBuffer(order.length * 4));
  for (const [i, glyph] of order.entries()) {
    const bearing = glyph < full ? hmtx + glyph * 4 + 2 : hmtx + full * 4 + (glyph - full) * 2;
    out.setUint16(i * 4, view.getUint16(hmtx + Math.min(glyph, full - 1) * 4));
    out.setInt16(i * 4 + 2, view.getInt16(bearing));
  }
  return new Uint8Array(out.buffer);
}

/** Format 4 for the Windows platform: one segment for each character, and the one that ends the list. */
function characterMap(codes: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const segments = [...codes, [0xffff, 0] as const];
  const count = segments.length;
  const out = new DataView(new ArrayBuffer(12 + 16 + count * 8));
  const search = 2 ** Math.floor(Math.log2(count));
  const words = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    16 + count * 8,
    0,
    count * 2,
    search * 2,
    Math.log2(search),
    (count - search) * 2,
  ];
  for (const [i, word] of words.entries()) out.setUint16(i * 2, word);
  const [ends, starts] = [26, 28 + count * 2];
  for (const [i, [code, glyph]] of segments.entries()) {
    out.setUint16(ends + i * 2, code);
    out.setUint16(starts + i * 2, code);
    out.setUint16(starts + count * 2 + i * 2, code === 0xffff ? 1 : (glyph - code) & 0xffff);
  }
  return new Uint8Array(out.buffer);
}

/** The PostScript name alone. */
function nameTable(name: string): Uint8Array {
  const out = new Uint8Array(18 + name.length);
  const view = new DataView(out.buffer);
  for (const [i, word] of [0, 1, 18, 1, 0, 0, 6, name.length, 0].entries()) view.setUint16(i * 2, word);
  for (let i = 0; i < name.length; i++) out[18 + i] = name.charCodeAt(i);
  return out;
}

function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const head = 12 + tables.length * 16;
  const size = tables.reduce((sum, [, bytes]) => sum + ((bytes.length + 3) & ~3), head);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const search = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [i, word] of [tables.length, search * 16, Math.log2(search), (tables.length - search) * 16].entries())
    view.setUint16(4 + i * 2, word);
  let at = head;
  for (const [i, [tag, bytes]] of tables.entries()) {
    const entry = 12 + i * 16;
    for (let k = 0; k < 4; k++) out[entry + k] = tag.charCodeAt(k);
    out.set(bytes, at);
    view.setUint32(entry + 4, checksum(out, at, bytes.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += (bytes.length + 3) & ~3;
  }
  return out;
}

function checksum(bytes: Uint8Array, start: number, length: number): number {
  const view = new DataView(bytes.buffer);
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

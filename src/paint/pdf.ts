import { GState, jsPDF } from 'jspdf';
import type { Bookmark } from '../sheet/bookmark.ts';
import type { Fonts } from '../sheet/font.ts';
import type { LinkTarget, Page, Weight } from '../sheet/mark.ts';
import type { SheetMeta } from '../sheet/sheet-meta.ts';
import { charactersIn } from './characters.ts';
import { viewports } from './geo-measure.ts';
import { packStreams } from './pack-streams.ts';
import { PdfContent, type PdfResources } from './pdf-content.ts';
import { type Attachment, binaryText, type ObjectWriter, writeAttachment, writeOutline } from './pdf-extras.ts';
import { subsetFont } from './subset-font.ts';

/** What jsPDF offers to its own plugins, and its types do not say. */
interface Innards {
  readonly __private__: { setPdfVersion(version: string): void };
  readonly internal: ObjectWriter & {
    getFont(name: string, style: string): EmbeddedFont;
    getPageInfo(page: number): { readonly objId: number };
    readonly events: {
      subscribe(event: 'putPage', listener: (page: { pageNumber: number }) => void): void;
      subscribe(event: 'postPutResources' | 'putCatalog', listener: () => void): void;
    };
  };
}

interface EmbeddedFont {
  readonly id: string;
  readonly metadata: {
    characterToGlyph(code: number): number;
    widthOfGlyph(glyph: number): number;
    readonly glyIdsUsed: number[];
    readonly toUnicode: Record<number, number>;
    readonly Unicode: { readonly widths: unknown[] };
  };
}

const perMillimetre = 72 / 25.4;
const weights: readonly Weight[] = ['regular', 'semibold'];

/** What a PDF may have beside its pages. */
export interface PdfExtras {
  readonly bookmarks?: readonly Bookmark[];
  readonly attachment?: Attachment;
}

/**
 * The pages as one PDF 1.7: vectors and text, the fonts embedded with the glyphs used, every map georeferenced, no
 * scaling on printing. The same input gives the same bytes.
 */
export function paintPdf(pages: readonly Page[], meta: SheetMeta, fonts: Fonts, extras: PdfExtras = {}): Uint8Array {
  const first = pages[0];
  if (!first) throw new Error('paintPdf: expected at least one page, got none');
  packStreams();
  const doc = new jsPDF({ ...formatOf(first), unit: 'pt', compress: true, putOnlyUsedFonts: true, floatPrecision: 3 });
  const innards = doc as unknown as Innards;
  const id = fileId(meta, pages);
  innards.__private__.setPdfVersion('1.7');
  describe(doc, meta, id);
  const resources = resourcesOf(doc, innards, fonts, pages, id);
  const georeferences = pages.map((page, i) => {
    if (i > 0) doc.addPage(formatOf(page).format, formatOf(page).orientation);
    const content = new PdfContent(page.height, resources(page));
    content.draw(page.marks);
    innards.internal.write(content.take());
    return viewports(page.frames, (x, y) => content.point(x, y));
  });
  innards.internal.events.subscribe('putPage', ({ pageNumber }) => {
    const georeference = georeferences[pageNumber - 1];
    if (georeference) innards.internal.write(georeference);
  });
  addExtras(innards, pages, extras);
  return new Uint8Array(doc.output('arraybuffer'));
}

/** Objects of their own, written after the pages, and the entries of the catalog that lead to them. */
function addExtras({ internal }: Innards, pages: readonly Page[], { attachment, bookmarks = [] }: PdfExtras): void {
  const catalog: string[] = [];
  internal.events.subscribe('postPutResources', () => {
    if (bookmarks.length) {
      const placeOf = ({ to }: Bookmark): string =>
        `[${internal.getPageInfo(to.page + 1).objId} 0 R /XYZ null ${topOf(pages, to)} null]`;
      catalog.push(`/Outlines ${writeOutline(internal, bookmarks, placeOf)} 0 R /PageMode /UseOutlines`);
    }
    if (attachment) catalog.push(writeAttachment(internal, attachment));
  });
  internal.events.subscribe('putCatalog', () => {
    for (const entry of catalog) internal.write(entry);
  });
}

/** Points from the foot of its page. */
const topOf = (pages: readonly Page[], { page, y }: LinkTarget): number =>
  Math.round(((pages[page]?.height ?? 0) - y) * perMillimetre);

function formatOf({ width, height }: Page): { format: [number, number]; orientation: 'p' | 'l' } {
  return { format: [width * perMillimetre, height * perMillimetre], orientation: width > height ? 'l' : 'p' };
}

function describe(doc: jsPDF, { author, date, keywords, subject, title }: SheetMeta, id: string): void {
  doc.setProperties({ title, author, subject, keywords, creator: 'Bollard' });
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.replaceAll('-', '') : '19700101';
  doc.setCreationDate(`D:${day}000000+00'00'`);
  doc.setFileId(id);
  doc.setLanguage('en');
  doc.viewerPreferences({ PrintScaling: 'None', DisplayDocTitle: true });
}

function resourcesOf(
  doc: jsPDF,
  innards: Innards,
  fonts: Fonts,
  pages: readonly Page[],
  id: string,
): (page: Page) => PdfResources {
  const characters = charactersIn(pages);
  const embedded = new Map(
    weights.map((weight, i) => [
      weight,
      embed(doc, innards, subsetFont(fonts[weight], characters.get(weight) ?? []), fontTag(id, i), weight),
    ]),
  );
  const fontOf = (weight: Weight): EmbeddedFont => {
    const font = embedded.get(weight);
    if (!font) throw new Error(`PDF: expected a font of weight ${weight}, got none`);
    return font;
  };
  const hexes = new Map(weights.map((weight) => [weight, new Map<string, string>()]));
  const opacities = new Map<number, string>();
  let pictures = 0;
  return (page) => ({
    fonts,
    fontName: (weight) => fontOf(weight).id,
    glyphs(text, weight) {
      const known = hexes.get(weight) ?? new Map<string, string>();
      let hex = '';
      for (const character of text) {
        let glyph = known.get(character);
        if (glyph === undefined) {
          glyph = glyphHex(fontOf(weight), character);
          known.set(character, glyph);
        }
        hex += glyph;
      }
      return hex;
    },
    opacity(value) {
      const known = opacities.get(value);
      if (known) return known;
      const name = `GS${opacities.size + 1}`;
      const state = new GState({ opacity: value });
      doc.addGState(name, state);
      const given = (state as unknown as { readonly id: string }).id;
      opacities.set(value, given);
      return given;
    },
    image: ({ bytes, format, height, width, x, y }, before) => {
      innards.internal.write(before);
      const [left, top, across, down] = [x, y, width, height].map((value) => value * perMillimetre);
      // Named, so that two pictures are never taken for one.
      doc.addImage(bytes, format.toUpperCase(), left, top, across, down, `picture ${++pictures}`);
    },
    link: ({ height, to, url = '', width, x, y }) => {
      const isWeb = /^https?:/.test(url);
      if ((!isWeb && (!to || to.page >= pages.length)) || page.width === 0) return;
      const [left, top, across, down] = [x, y, width, height].map((value) => value * perMillimetre);
      if (isWeb) doc.link(left, top, across, down, { url });
      else if (to)
        doc.link(left, top, across, down, {
          pageNumber: to.page + 1,
          magFactor: 'XYZ',
          left: 0,
          top: to.y * perMillimetre,
        });
    },
  });
}

/** jsPDF embeds a font only where its own `text` drew with it: a blank counts. */
function embed(doc: jsPDF, innards: Innards, bytes: Uint8Array, tag: string, weight: Weight): EmbeddedFont {
  const name = `${tag}+SourceSans3-${weight === 'semibold' ? 'Semibold' : 'Regular'}`;
  doc.addFileToVFS(`${name}.ttf`, binaryText(bytes));
  doc.addFont(`${name}.ttf`, name, 'normal', 'normal', 'Identity-H');
  doc.setFont(name, 'normal');
  doc.text(' ', 0, 0);
  return innards.internal.getFont(name, 'normal');
}

/** Marks a character's glyph as used, with its width and its way back to text. */
function glyphHex({ metadata }: EmbeddedFont, character: string): string {
  const code = character.charCodeAt(0);
  const glyph = metadata.characterToGlyph(code);
  if (!glyph) throw new Error(`PDF: expected text in characters of the font, got U+${code.toString(16)}`);
  metadata.glyIdsUsed.push(glyph);
  metadata.toUnicode[glyph] = code;
  metadata.Unicode.widths.push(glyph, [Math.round(metadata.widthOfGlyph(glyph))]);
  return glyph.toString(16).padStart(4, '0');
}

/** Six capitals that mark a font as a subset: ISO 32000-2, 9.9.2. */
function fontTag(id: string, index: number): string {
  const letters = [...id.slice(index * 6, index * 6 + 6)].map((digit) => Number.parseInt(digit, 16));
  return String.fromCharCode(...letters.map((digit, i) => 65 + ((digit + i + index) % 26)));
}

/** 32 hexadecimal digits that follow from what is painted: four runs of FNV-1a. */
function fileId(meta: SheetMeta, pages: readonly Page[]): string {
  const text = JSON.stringify([
    meta,
    pages.map(({ frames, height, marks, width }) => [width, height, frames, marks.length]),
  ]);
  return [0, 1, 2, 3]
    .map((seed) => fnv1a(`${seed}${text}`))
    .join('')
    .toUpperCase();
}

function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

import type { ImageMark, LinkMark, Mark, Page, Path, PathMark, TextMark } from '../sheet/mark.ts';

export interface SvgOptions {
  /** CSS inside the picture: fonts, for a file that must look the same anywhere. */
  readonly style?: string;
  /** Starts every id in the picture, where several stand in one document. */
  readonly prefix?: string;
  /** Width and height in millimetres, for a file; without it the picture takes the size of its place. */
  readonly sized?: boolean;
}

/** The page as an SVG text, in millimetres. All text of the plan is escaped. */
export function paintSvg(page: Page, { style = '', prefix = 'sheet', sized = false }: SvgOptions = {}): string {
  const clips: string[] = [];
  const body = page.marks.map((mark) => paintMark(mark, clips, prefix)).join('\n');
  const size = sized ? ` width="${n(page.width)}mm" height="${n(page.height)}mm"` : '';
  const defs = clips.length ? `<defs>${clips.join('')}</defs>\n` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="0 0 ${n(page.width)} ${n(page.height)}" ` +
    `font-family="'Source Sans 3', sans-serif" fill="none">\n<style>text{${textStyle}}${style}</style>\n${defs}${body}\n</svg>\n`
  );
}

/** As the PDF sets it: no kerning, no ligatures, blanks kept. */
const textStyle =
  'font-kerning:none;font-variant-ligatures:none;white-space:pre;paint-order:stroke;stroke-linejoin:round';

function paintMark(mark: Mark, clips: string[], prefix: string): string {
  switch (mark.mark) {
    case 'path':
      return paintPath(mark);
    case 'text':
      return paintText(mark);
    case 'image':
      return paintImage(mark);
    case 'link':
      return paintLink(mark);
    case 'group': {
      const inside = mark.marks.map((each) => paintMark(each, clips, prefix)).join('');
      const name = mark.name ? ` data-name="${escaped(mark.name)}"` : '';
      if (!mark.clip) return name ? `<g${name}>${inside}</g>` : inside;
      const id = `${prefix}-clip-${clips.length + 1}`;
      clips.push(`<clipPath id="${id}"><path d="${pathText(mark.clip)}"/></clipPath>`);
      return `<g${name} clip-path="url(#${id})">${inside}</g>`;
    }
  }
}

function paintPath(mark: PathMark): string {
  const { cap, dash, evenOdd, fill, fillOpacity, join, stroke, width = 0.2 } = mark;
  const attributes = [`d="${pathText(mark)}"`];
  if (fill) attributes.push(`fill="${escaped(fill)}"`);
  if (fill && fillOpacity !== undefined && fillOpacity < 1) attributes.push(`fill-opacity="${n(fillOpacity)}"`);
  if (fill && evenOdd) attributes.push('fill-rule="evenodd"');
  if (stroke) attributes.push(`stroke="${escaped(stroke)}"`, `stroke-width="${n(width)}"`);
  if (stroke && dash?.length) attributes.push(`stroke-dasharray="${dash.map(n).join(' ')}"`);
  if (stroke && cap) attributes.push(`stroke-linecap="${cap}"`);
  if (stroke && join) attributes.push(`stroke-linejoin="${join}"`);
  return `<path ${attributes.join(' ')}/>`;
}

function paintText({ anchor, angle, colour, halo, size, text, weight, x, y }: TextMark): string {
  const attributes = [`x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${escaped(colour)}"`];
  if (weight === 'semibold') attributes.push('font-weight="600"');
  if (anchor !== 'start') attributes.push(`text-anchor="${anchor}"`);
  if (angle) attributes.push(`transform="rotate(${n(-angle)} ${n(x)} ${n(y)})"`);
  if (halo) attributes.push(`stroke="${escaped(halo.colour)}" stroke-width="${n(2 * halo.width)}"`);
  return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
}

const paintImage = ({ bytes, format, height, width, x, y }: ImageMark): string =>
  `<image x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none" href="data:image/${format};base64,${base64(bytes)}"/>`;

/** A picture of one page has no places in other pages to lead to. */
const paintLink = ({ height, url = '', width, x, y }: LinkMark): string =>
  /^https?:/.test(url)
    ? `<a href="${escaped(url)}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="#000" fill-opacity="0"/></a>`
    : '';

function pathText({ ops, points }: Path): string {
  let text = '';
  let at = 0;
  for (const op of ops) {
    const count = op === 'Z' ? 0 : op === 'C' ? 6 : 2;
    text += op;
    for (let i = 0; i < count; i++) text += `${i ? ' ' : ''}${n(points[at + i])}`;
    at += count;
  }
  return text;
}

/** Thousandths of a millimetre are finer than any printer. */
const n = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i], bytes[i + 1] ?? 0, bytes[i + 2] ?? 0];
    const left = bytes.length - i;
    parts.push(
      alphabet[a >> 2] +
        alphabet[((a & 3) << 4) | (b >> 4)] +
        (left > 1 ? alphabet[((b & 15) << 2) | (c >> 6)] : '=') +
        (left > 2 ? alphabet[c & 63] : '='),
    );
  }
  return parts.join('');
}

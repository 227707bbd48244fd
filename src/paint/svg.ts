import type { Mark, Page, Path, PathMark, TextMark } from '../sheet/mark.ts';

/** A page as an SVG document in millimetres: what is previewed, and the text of golden tests. */
export function paintSvg(page: Page): string {
  const { width, height } = page;
  const defs: string[] = [];
  const body = page.marks.map((mark) => paintMark(mark, defs)).join('');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}mm" height="${n(height)}mm" viewBox="0 0 ${n(width)} ${n(height)}">`;
  return `${head}${defs.length ? `<defs>${defs.join('')}</defs>` : ''}${body}</svg>\n`;
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(unprintable, '\ufffd');

/** What XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : escaped(String(value))}"`)
    .join('');

const sizes: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 };

/** Path data: one letter per step with its numbers. */
export function pathData({ ops, points }: Path): string {
  let [data, next] = ['', 0];
  for (const op of ops) {
    data += op;
    for (let i = 0; i < sizes[op]; i++) data += `${i ? ' ' : ''}${n(points[next++])}`;
  }
  return data;
}

function paintMark(mark: Mark, defs: string[]): string {
  switch (mark.mark) {
    case 'path':
      return paintPath(mark);
    case 'text':
      return paintText(mark);
    case 'image': {
      const { x, y, width, height, format, bytes } = mark;
      const href = `data:image/${format};base64,${base64(bytes)}`;
      return `<image${attributes({ x, y, width, height, href, preserveAspectRatio: 'none' })}/>`;
    }
    case 'link': {
      const { x, y, width, height, url } = mark;
      if (!/^(https?|mailto):/i.test(url)) return '';
      return `<a${attributes({ href: url })}><rect${attributes({ x, y, width, height, fill: 'none' })} pointer-events="all"/></a>`;
    }
    case 'group': {
      const clip = mark.clip && addClip(mark.clip, defs);
      const inside = mark.marks.map((inner) => paintMark(inner, defs)).join('');
      return `<g${attributes({ 'data-name': mark.name, 'clip-path': clip && `url(#${clip})` })}>${inside}</g>`;
    }
  }
}

function addClip(path: Path, defs: string[]): string {
  const id = `clip${defs.length + 1}`;
  defs.push(`<clipPath id="${id}"><path d="${pathData(path)}"/></clipPath>`);
  return id;
}

function paintPath(mark: PathMark): string {
  return `<path${attributes({
    d: pathData(mark),
    fill: mark.fill ?? 'none',
    'fill-opacity': mark.fillOpacity,
    'fill-rule': mark.evenOdd ? 'evenodd' : undefined,
    stroke: mark.stroke,
    'stroke-width': mark.stroke ? mark.width : undefined,
    'stroke-dasharray': mark.dash?.map(n).join(' '),
    'stroke-linecap': mark.cap,
    'stroke-linejoin': mark.join,
  })}/>`;
}

function paintText(mark: TextMark): string {
  const { x, y, text, size, weight, anchor, colour, angle, halo } = mark;
  return `<text${attributes({
    x,
    y,
    'font-family': "'Source Sans 3', 'Source Sans Pro', sans-serif",
    'font-size': size,
    'font-weight': weight === 'semibold' ? 600 : 400,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill: colour,
    transform: angle ? `rotate(${n(-angle)} ${n(x)} ${n(y)})` : undefined,
    stroke: halo?.colour,
    'stroke-width': halo && halo.width * 2,
    'stroke-linejoin': halo && 'round',
    'paint-order': halo && 'stroke',
  })} xml:space="preserve">${escaped(text)}</text>`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    text += alphabet[three >> 18] + alphabet[(three >> 12) & 63];
    text += left > 1 ? alphabet[(three >> 6) & 63] : '=';
    text += left > 2 ? alphabet[three & 63] : '=';
  }
  return text;
}

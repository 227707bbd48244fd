import { inflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];

/** The page content of a PDF, each compressed stream as text. */
export function pdfContents(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  const contents: string[] = [];
  for (const match of text.matchAll(/<<([^<>]*)>>\s*stream\r?\n/g)) {
    if (!match[1].includes('FlateDecode') || match[1].includes('Length1')) continue;
    const start = (match.index ?? 0) + match[0].length;
    const end = text.indexOf('endstream', start);
    contents.push(inflateSync(Buffer.from(text.slice(start, end), 'latin1')).toString('latin1'));
  }
  return contents;
}

/** Straight subpaths in the PDF's own vectors, in millimetres of paper. */
export function pdfSubpaths(content: string): Point[][] {
  const paths: Point[][] = [];
  const numbers: number[] = [];
  let path: Point[] = [];
  for (const token of content.replace(/<[0-9a-f]*>/g, ' ').split(/\s+/)) {
    const value = Number(token);
    if (token !== '' && !Number.isNaN(value)) {
      numbers.push((value * 25.4) / 72);
      continue;
    }
    const point: Point = [numbers[numbers.length - 2], numbers[numbers.length - 1]];
    if (token === 'm') {
      if (path.length) paths.push(path);
      path = [point];
    } else if (token === 'l') path.push(point);
    else if (token === 'c') path = [];
    numbers.length = 0;
  }
  return path.length ? [...paths, path] : paths;
}

import type { Bookmark } from '../sheet/bookmark.ts';

/** A file that the PDF carries. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  /** One line of what it is, for the reader's list of attachments. */
  readonly about: string;
  readonly bytes: Uint8Array;
}

/** What jsPDF offers for objects of one's own, and its types do not say. */
export interface ObjectWriter {
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, put: boolean): void;
  write(...text: string[]): void;
  putStream(stream: {
    readonly data: string;
    readonly objectId: number;
    readonly filters: readonly string[];
    readonly additionalKeyValues: readonly { readonly key: string; readonly value: string }[];
  }): void;
}

/** Any text as a PDF string: UTF-16 with its mark, in hexadecimal. */
export function pdfText(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}

/**
 * Writes the outline's objects (ISO 32000-2, 12.3.3) and gives the number of its root. `destination` names the place of a bookmark:
 * `[3 0 R /XYZ null 700 null]`. Chapters come closed.
 */
export function writeOutline(
  writer: ObjectWriter,
  bookmarks: readonly Bookmark[],
  destination: (bookmark: Bookmark) => string,
): number {
  const root = writer.newObjectDeferred();
  const writeLevel = (items: readonly Bookmark[], parent: number): readonly number[] => {
    const ids = items.map(() => writer.newObjectDeferred());
    for (const [i, item] of items.entries()) {
      const inside = writeLevel(item.inside, ids[i]);
      const entries = [
        `/Title ${pdfText(item.title)} /Parent ${parent} 0 R /Dest ${destination(item)}`,
        i > 0 ? `/Prev ${ids[i - 1]} 0 R` : '',
        i + 1 < ids.length ? `/Next ${ids[i + 1]} 0 R` : '',
        inside.length ? `/First ${inside[0]} 0 R /Last ${inside[inside.length - 1]} 0 R /Count -${inside.length}` : '',
      ];
      writeObject(writer, ids[i], `<<${entries.filter(Boolean).join(' ')}>>`);
    }
    return ids;
  };
  const top = writeLevel(bookmarks, root);
  writeObject(
    writer,
    root,
    `<</Type /Outlines /First ${top[0]} 0 R /Last ${top[top.length - 1]} 0 R /Count ${top.length}>>`,
  );
  return root;
}

function writeObject(writer: ObjectWriter, id: number, text: string): void {
  writer.newObjectDeferredBegin(id, true);
  writer.write(text);
  writer.write('endobj');
}

/** Writes an attached file's objects (ISO 32000-2, 7.11.4 and 14.13) and gives the catalog's entries that name it. */
export function writeAttachment(writer: ObjectWriter, { about, bytes, mime, name }: Attachment): string {
  const file = writer.newObject();
  writer.putStream({
    data: binaryText(bytes),
    objectId: file,
    filters: ['FlateEncode'],
    additionalKeyValues: [
      { key: 'Type', value: '/EmbeddedFile' },
      {
        key: 'Subtype',
        value: `/${mime.replace(/[^A-Za-z0-9.-]/g, (c) => `#${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      },
      { key: 'Params', value: `<</Size ${bytes.length}>>` },
    ],
  });
  writer.write('endobj');
  const specification = writer.newObject();
  writer.write(
    `<</Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} /Desc ${pdfText(about)} ` +
      `/AFRelationship /Source /EF <</F ${file} 0 R /UF ${file} 0 R>>>>`,
  );
  writer.write('endobj');
  return `/Names <</EmbeddedFiles <</Names [${pdfText(name)} ${specification} 0 R]>>>>\n/AF [${specification} 0 R]`;
}

/** Bytes as one character each: what jsPDF takes a file as. */
export function binaryText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

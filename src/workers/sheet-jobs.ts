import { paintPdf } from '../paint/pdf.ts';
import { type Fonts, readFont } from '../sheet/font.ts';
import type { Page } from '../sheet/mark.ts';
import type { SheetMeta } from '../sheet/sheet-meta.ts';
import type { Wire } from './protocol.ts';
import { serveJobs } from './serve-jobs.ts';

/** The files of a sheet's fonts; only bytes can be sent to a worker. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** The jobs of the worker that writes PDF files. */
export type SheetJobs = {
  readonly pdf: {
    readonly input: { readonly pages: readonly Page[]; readonly meta: SheetMeta; readonly fonts: FontFiles };
    readonly output: Uint8Array;
  };
};

export function serveSheets(wire: Wire): void {
  serveJobs<SheetJobs>(wire, {
    pdf: ({ pages, meta, fonts }) => {
      const read: Fonts = { regular: readFont(fonts.regular), semibold: readFont(fonts.semibold) };
      return paintPdf(pages, meta, read);
    },
  });
}

import { createFacts } from '../facts/facts.ts';
import type { PlanInPdf } from '../formats/qpdf.ts';
import { type PdfExtras, paintPdf } from '../paint/pdf.ts';
import { createPlan } from '../plan/plan.ts';
import type { PlanRecord } from '../plan/record.ts';
import { type Fonts, readFont } from '../sheet/font.ts';
import type { Page } from '../sheet/mark.ts';
import { type ComposedReport, composeReport, type ReportOptions } from '../sheet/report/compose-report.ts';
import type { SheetMeta } from '../sheet/sheet-meta.ts';
import { createRunner } from '../validators/run.ts';
import type { Wire } from './protocol.ts';
import { serveJobs } from './serve-jobs.ts';

/** The files of a sheet's fonts; only bytes can be sent to a worker. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

export interface PdfInput {
  readonly pages: readonly Page[];
  readonly meta: SheetMeta;
  readonly fonts: FontFiles;
  readonly extras?: PdfExtras;
  /** Protects the file, where there is one. */
  readonly passphrase?: string;
}

/** The jobs of the worker that writes PDF files, reads the plan in them, and lays out the report. */
export type SheetJobs = {
  readonly pdf: { readonly input: PdfInput; readonly output: Uint8Array };
  /** A page as a PNG picture. */
  readonly png: {
    readonly input: { readonly page: Page; readonly fonts: FontFiles; readonly dpi: number };
    readonly output: Blob;
  };
  readonly report: {
    readonly input: {
      readonly records: readonly PlanRecord[];
      readonly fonts: FontFiles;
      readonly options: ReportOptions;
    };
    readonly output: ComposedReport;
  };
  readonly plan: {
    readonly input: { readonly pdf: Uint8Array; readonly passphrase?: string };
    readonly output: PlanInPdf;
  };
};

const fontsIn = ({ regular, semibold }: FontFiles): Fonts => ({
  regular: readFont(regular),
  semibold: readFont(semibold),
});

export function serveSheets(wire: Wire): void {
  serveJobs<SheetJobs>(wire, {
    async pdf({ pages, meta, fonts, extras, passphrase }) {
      const pdf = paintPdf(pages, meta, fontsIn(fonts), extras);
      if (passphrase === undefined) return pdf;
      const { protectPdf } = await import('../formats/qpdf.ts');
      const { qpdfProgram } = await import('./qpdf-program.ts');
      return protectPdf(qpdfProgram, pdf, passphrase);
    },
    async png({ page, fonts, dpi }) {
      const { pngOf } = await import('./page-picture.ts');
      return pngOf(page, fonts, dpi);
    },
    async report({ records, fonts, options }, context) {
      const plan = createPlan(records);
      const facts = createFacts(plan);
      const steps = createRunner(plan, facts).steps();
      let step = steps.next();
      while (!step.done) {
        const { done, next, total } = step.value;
        context.progress({ what: `Checking ${next}`, fraction: done / total });
        await context.pause();
        step = steps.next();
      }
      return composeReport(facts, step.value, fontsIn(fonts), options);
    },
    async plan({ pdf, passphrase }) {
      const { planInPdf } = await import('../formats/qpdf.ts');
      const { qpdfProgram } = await import('./qpdf-program.ts');
      return planInPdf(qpdfProgram, pdf, passphrase);
    },
  });
}

import { signal } from '@preact/signals';
import { tableCsv } from '../../formats/table-csv.ts';
import { type Plan, settingsOf } from '../../plan/plan.ts';
import { plan, revision } from '../../session/document.ts';
import { complain } from '../../session/view.ts';
import type { ComposedReport } from '../../sheet/report/compose-report.ts';
import type { ReportPaper } from '../../sheet/report/report-style.ts';
import type { Table } from '../../sheet/report/table.ts';
import { askSheetWorker, writePdf } from '../../workers/write-pdf.ts';
import { download, pdfBlob, plainFileName } from './downloads.ts';
import { sealForPdf } from './pdf-options.tsx';
import { fontFiles, printed } from './print-sheet.ts';
import { today } from './today.ts';

/** Whether the Sheets place shows the report in place of a sheet. */
export const reportShown = signal(false);
export const reportPaper = signal<ReportPaper>('A4');

/** The report as it was last laid out, and of which state of the plan; `problem` where it could not be. */
export const laidOutReport = signal<
  | { readonly report: ComposedReport; readonly of: Plan; readonly revision: number }
  | { readonly problem: string }
  | null
>(null);
/** What is being done for it. */
export const reportWork = signal<{ readonly what: string; readonly control: AbortController } | null>(null);

/** Checks the plan and lays out the report in a worker. */
export async function layOutReport(): Promise<void> {
  reportWork.value?.control.abort(new Error('stopped'));
  const control = new AbortController();
  const mine = () => reportWork.value?.control === control;
  reportWork.value = { what: 'Checking the plan…', control };
  const [of, at, paper] = [plan.value, revision.value, reportPaper.value];
  try {
    const input = {
      records: [...of.records.values()],
      fonts: fontFiles(),
      options: { date: today(), paper },
    };
    const report = await askSheetWorker('report', input, {
      signal: control.signal,
      onProgress: ({ fraction }) => {
        if (mine()) reportWork.value = { what: `Checking the plan, ${Math.round((fraction ?? 0) * 100)} %…`, control };
      },
    });
    if (mine()) laidOutReport.value = { report, of, revision: at };
  } catch (error) {
    if (mine() && !control.signal.aborted)
      laidOutReport.value = {
        problem: `The report could not be made: ${error instanceof Error ? error.message : String(error)}.`,
      };
  } finally {
    if (mine()) reportWork.value = null;
  }
}

const reportName = (): string =>
  plainFileName([settingsOf(plan.value).title, 'compliance report'], 'Compliance report');

export function saveReport({ bookmarks, meta, pages }: ComposedReport): Promise<void> {
  const seal = sealForPdf();
  if ('problem' in seal) {
    complain(seal.problem);
    return Promise.resolve();
  }
  return printed('PDF', async (control) => {
    const { attachment, passphrase } = seal;
    const input = { pages, meta, fonts: fontFiles(), extras: { bookmarks, attachment }, passphrase };
    download(`${reportName()}.pdf`, pdfBlob(await writePdf(input, control.signal)));
    return `${reportName()}.pdf is in your downloads.`;
  });
}

/** A schedule for a spreadsheet. */
export function saveTable(table: Table): void {
  const name = plainFileName([settingsOf(plan.value).title, table.title], 'Schedule');
  download(`${name}.csv`, new Blob([tableCsv(table)], { type: 'text/csv' }));
}

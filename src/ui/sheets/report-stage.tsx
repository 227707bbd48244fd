import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { paintSvg } from '../../paint/svg.ts';
import { plan, revision } from '../../session/document.ts';
import type { ComposedReport } from '../../sheet/report/compose-report.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { MenuItem } from '../menu-item.tsx';
import { fonts } from './composed.ts';
import { printing } from './print-sheet.ts';
import { laidOutReport, layOutReport, reportPaper, reportWork, saveReport, saveTable } from './report-work.ts';

/** The compliance report as it prints, page by page, and what is done with it. */
export function ReportStage() {
  useEffect(() => {
    if (fonts.value) void layOutReport();
    return () => reportWork.value?.control.abort(new Error('stopped'));
  }, [fonts.value, reportPaper.value, plan.value]);
  const laidOut = laidOutReport.value;
  if (laidOut && 'problem' in laidOut)
    return (
      <p class="sheets-refused" role="alert">
        {laidOut.problem}
      </p>
    );
  if (!laidOut || laidOut.of !== plan.value)
    return (
      <p class="soft pad" role="status">
        {reportWork.value?.what ?? 'Loading the fonts…'}
      </p>
    );
  return <Stage report={laidOut.report} stale={laidOut.revision !== revision.value} />;
}

function Stage({ report, stale }: { readonly report: ComposedReport; readonly stale: boolean }) {
  const page = useSignal(0);
  const at = Math.min(page.value, report.pages.length - 1);
  const svg = useMemo(() => paintSvg(report.pages[at], { prefix: 'report' }), [report, at]);
  const { width, height } = report.pages[at];
  return (
    <section class="sheets-stage" aria-label="Compliance report">
      <header class="sheets-bar">
        <Button
          class="bare"
          label="Page before"
          why={at === 0 ? 'This is the first page.' : undefined}
          onClick={() => (page.value = at - 1)}
        >
          <Icon name="left" />
        </Button>
        <span role="status">
          Page {at + 1} of {report.pages.length}
        </span>
        <Button
          class="bare"
          label="Next page"
          why={at === report.pages.length - 1 ? 'This is the last page.' : undefined}
          onClick={() => (page.value = at + 1)}
        >
          <Icon name="right" />
        </Button>
        <Button
          pressed={reportPaper.value === 'A3'}
          onClick={() => (reportPaper.value = reportPaper.value === 'A3' ? 'A4' : 'A3')}
        >
          A3
        </Button>
        {reportWork.value ? (
          <span class="soft">{reportWork.value.what}</span>
        ) : (
          stale && <Button onClick={() => void layOutReport()}>The plan has changed: make it again</Button>
        )}
        <span class="grow" />
        {report.notes.map((note) => (
          <span key={note} class="soft small">
            {note}
          </span>
        ))}
        <Menu
          label="Save a schedule as CSV"
          class="framed"
          button={
            <>
              Schedules <Icon name="down" />
            </>
          }
        >
          {report.tables.map((table) => (
            <MenuItem key={table.id} onClick={() => saveTable(table)}>
              {table.title} (CSV)
            </MenuItem>
          ))}
        </Menu>
        {printing.value ? (
          <Button class="framed" onClick={() => printing.value?.control.abort()}>
            {printing.value.what} Stop
          </Button>
        ) : (
          <Button class="main" onClick={() => void saveReport(report)}>
            Save PDF
          </Button>
        )}
      </header>
      <div class="sheets-desk">
        {/* Our own SVG, in which every text of the plan is escaped. */}
        <div
          class="sheet-page report-page"
          style={{ '--ratio': `${width} / ${height}` }}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      </div>
    </section>
  );
}

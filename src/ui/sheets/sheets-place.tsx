import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { settingsOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { plan } from '../../session/document.ts';
import { complain } from '../../session/view.ts';
import type { ComposedSheet } from '../../sheet/compose-sheet.ts';
import { draftText } from '../../sheet/furniture/header.ts';
import { Button } from '../button.tsx';
import { OutcomeMark } from '../checklist/outcome-mark.tsx';
import { composed, fonts, sheets, shown } from './composed.ts';
import { startSheet } from './edit-sheet.ts';
import { PdfOptions } from './pdf-options.tsx';
import { printing, printOnPaper, printPdf, savePng, saveSvg } from './print-sheet.ts';
import { ReportStage } from './report-stage.tsx';
import { reportShown } from './report-work.ts';
import { sheetFonts } from './sheet-fonts.ts';
import { SheetForm } from './sheet-form.tsx';
import { SheetList } from './sheet-list.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { SheetProblems } from './sheet-problems.tsx';
import { drawPreviewUnderlay } from './underlay-paper.ts';
import '../../../styles/sheets.css';

/** Sheets: which there are, what each prints, and how it looks on paper. */
export function SheetsPlace() {
  useEffect(() => {
    sheetFonts().then(
      (read) => (fonts.value = read),
      (error) => complain(`Sheets cannot be shown: ${error instanceof Error ? error.message : String(error)}.`),
    );
    return drawPreviewUnderlay();
  }, []);
  const sheet = shown.value;
  const laidOut = composed.value;
  const ready = laidOut && !('refused' in laidOut) ? laidOut : undefined;
  if (reportShown.value) return <ReportPlace />;
  if (!sheet) return <NoSheet />;
  return (
    <div class="sheets">
      <aside class="sheets-side">
        <SheetList sheets={sheets.value} shown={sheet} />
        <ReportRow />
        <SheetProblems sheet={sheet} notes={ready?.notes ?? []} />
        <SheetForm sheet={sheet} />
        <PdfOptions sheet={sheet} />
      </aside>
      {laidOut && 'refused' in laidOut ? (
        <p class="sheets-refused" role="alert">
          {laidOut.refused}
        </p>
      ) : ready ? (
        <Stage sheet={sheet} laidOut={ready} />
      ) : (
        <p class="soft pad">Loading the fonts…</p>
      )}
    </div>
  );
}

/** Leads to the report, and back to the sheets. */
const ReportRow = () => (
  <div class="report-row">
    <Button class="framed" pressed={reportShown.value} onClick={() => (reportShown.value = !reportShown.value)}>
      Compliance report
    </Button>
  </div>
);

const ReportPlace = () => (
  <div class="sheets">
    <aside class="sheets-side">
      <SheetList sheets={sheets.value} shown={undefined} />
      <ReportRow />
      <p class="soft pad">
        Every rule with its clause and what was found, adopted levels, exceptions, schedules and assumptions: a document
        of its own, never part of a map.
      </p>
      <PdfOptions />
    </aside>
    <ReportStage />
  </div>
);

const NoSheet = () => (
  <div class="no-sheet">
    <h2>No sheet yet</h2>
    <p class="soft">
      A sheet is a printable map of the plan on A3 or A4: at true scale, with title, scale bar, north, legend,
      projection and coordinates.
    </p>
    <Button class="main" onClick={startSheet}>
      Add a sheet over all that is drawn
    </Button>
    <ReportRow />
  </div>
);

interface StageProps {
  readonly sheet: SheetRecord;
  readonly laidOut: ComposedSheet;
}

/** The preview with what is done with it. */
function Stage({ sheet, laidOut }: StageProps) {
  const page = useSignal(0);
  const trueSize = useSignal(false);
  const grey = useSignal(false);
  const { pages, broken } = laidOut;
  const at = Math.min(page.value, pages.length - 1);
  return (
    <section class="sheets-stage" aria-label="Preview">
      <header class="sheets-bar">
        {pages.length > 1 && (
          <nav class="pages" aria-label="Pages">
            {pages.map((_, i) => (
              <Button key={`page-${i + 1}`} pressed={i === at} onClick={() => (page.value = i)}>
                Page {i + 1}
              </Button>
            ))}
          </nav>
        )}
        <Button pressed={trueSize.value} onClick={() => (trueSize.value = !trueSize.value)}>
          True size
        </Button>
        <Button
          pressed={grey.value}
          title="How the sheet reads when it is printed or copied without colour"
          onClick={() => (grey.value = !grey.value)}
        >
          Grey proof
        </Button>
        <span class="grow" />
        {broken.length > 0 && (
          <span class="draft-note">
            <OutcomeMark outcome="not-met" /> {draftText(broken)}
          </span>
        )}
        <Button class="framed" onClick={() => void saveSvg(sheet, laidOut)}>
          Save SVG
        </Button>
        <Button class="framed" title="A picture at 300 dots to the inch" onClick={() => void savePng(sheet, laidOut)}>
          Save PNG
        </Button>
        <Button
          class="framed"
          title="Prints from the browser, at true size"
          onClick={() => void printOnPaper(sheet, laidOut, sheet.title || settingsOf(plan.value).title)}
        >
          Print…
        </Button>
        {printing.value ? (
          <Button class="framed" onClick={() => printing.value?.control.abort()}>
            {printing.value.what} Stop
          </Button>
        ) : (
          <Button class="main" onClick={() => void printPdf(sheet, laidOut)}>
            Print PDF
          </Button>
        )}
      </header>
      <div class={`sheets-desk ${trueSize.value ? 'is-true-size' : ''}`}>
        <SheetPreview sheet={sheet} page={pages[at]} trueSize={trueSize.value} grey={grey.value} />
      </div>
    </section>
  );
}

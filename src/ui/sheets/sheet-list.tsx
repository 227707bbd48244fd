import type { SheetRecord } from '../../plan/record.ts';
import { shownSheet, working } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { duplicateSheet, makeMapSet, publicVersion, removeSheet, startSheet } from './edit-sheet.ts';
import { exporting, exportSet } from './export-set.ts';
import { reportShown } from './report-work.ts';

interface SheetListProps {
  readonly sheets: readonly SheetRecord[];
  readonly shown: SheetRecord | undefined;
}

/** The sheets of the plan: which is shown, add, duplicate, delete. */
export function SheetList({ sheets, shown }: SheetListProps) {
  return (
    <section class="sheet-list" aria-label="Sheets of the plan">
      <header class="panel-head">
        <h2>Sheets</h2>
        <Button class="bare" label="Add a sheet over all that is drawn" onClick={startSheet}>
          <Icon name="plus" />
        </Button>
      </header>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.id} class={sheet.id === shown?.id ? 'is-shown' : ''}>
            <button
              type="button"
              class="sheet-row"
              aria-current={sheet.id === shown?.id}
              onClick={() => {
                shownSheet.value = sheet.id;
                reportShown.value = false;
              }}
            >
              <span class="sheet-number">{sheet.number || '–'}</span>
              <span class="sheet-title">{sheet.title || 'No title'}</span>
              <span class="soft small">
                {sheet.paper} 1:{sheet.scale}
              </span>
            </button>
            <Button class="bare" label={`Duplicate sheet ${sheet.number}`} onClick={() => duplicateSheet(sheet)}>
              <Icon name="copy" />
            </Button>
            <Button class="bare" label={`Delete sheet ${sheet.number}`} onClick={() => removeSheet(sheet)}>
              <Icon name="bin" />
            </Button>
          </li>
        ))}
      </ul>
      <div class="sheet-set">
        <Button
          class="framed"
          title="Every map that the rules want and the plan has not: the whole, each zone, proposals before and after"
          onClick={() => makeMapSet(shown?.paper === 'A4' ? 'A4' : 'A3')}
        >
          Make the map set
        </Button>
        {exporting.value ? (
          <Button class="framed" onClick={() => exporting.value?.abort()}>
            {working.value?.what ?? 'Writing'}… Stop
          </Button>
        ) : (
          <Button class="framed" onClick={() => void exportSet(sheets)}>
            Export all
          </Button>
        )}
        {shown && (
          <Button
            class="framed"
            title="A copy of this sheet that says nothing of cameras, patrols, guards and lights"
            onClick={() => publicVersion(shown)}
          >
            Public version
          </Button>
        )}
      </div>
    </section>
  );
}

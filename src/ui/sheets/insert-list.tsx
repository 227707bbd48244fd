import { mapFrame } from '../../facts/paper.ts';
import { usualFrame } from '../../facts/sheet-inserts.ts';
import type { Insert, SheetRecord } from '../../plan/record.ts';
import { shownSheet } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { keepSheet } from './edit-sheet.ts';
import { addInsertOf, drawingInsert } from './insert-drawer.ts';
import { parseScale } from './scales.ts';

/** The inserts of a sheet: number, scale, and whether each is a sheet of its own or a frame on this one. */
export function InsertList({ sheet }: { readonly sheet: SheetRecord }) {
  const change = (place: number, values: Partial<Insert>, label: string): void =>
    keepSheet(
      sheet,
      { inserts: sheet.inserts.map((insert, i) => (i === place ? { ...insert, ...values } : insert)) },
      label,
    );
  const remove = (place: number): void =>
    keepSheet(sheet, { inserts: sheet.inserts.filter((_, i) => i !== place) }, 'Remove an insert');
  return (
    <section class="insert-list" aria-label="Inserts" data-field="inserts">
      <h3>Inserts</h3>
      {sheet.inserts.length > 0 && (
        <ul>
          {sheet.inserts.map((insert, i) => (
            <li key={insert.sheet ?? `${insert.number}/${i}`}>
              <input
                class="insert-number"
                aria-label="Number of the insert"
                value={insert.number}
                onChange={(event) => change(i, { number: event.currentTarget.value.trim() }, 'Renumber an insert')}
              />
              <input
                class="insert-scale"
                aria-label={`Scale of insert ${insert.number}`}
                value={`1:${insert.scale}`}
                onChange={(event) => {
                  const scale = parseScale(event.currentTarget.value);
                  if (scale) change(i, { scale }, 'Change the scale of an insert');
                  else event.currentTarget.value = `1:${insert.scale}`;
                }}
              />
              <span class="soft small grow">{insert.sheet === undefined ? 'Frame on this sheet' : 'Own sheet'}</span>
              {insert.sheet !== undefined && (
                <Button class="framed" onClick={() => (shownSheet.value = insert.sheet ?? null)}>
                  Show
                </Button>
              )}
              <Button class="bare" label={`Remove insert ${insert.number}`} onClick={() => remove(i)}>
                <Icon name="bin" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="insert-add">
        <Button
          class="framed"
          pressed={drawingInsert.value === 'sheet'}
          title="Drag a box over the map. The insert becomes a numbered map on a sheet of its own."
          onClick={() => toggle('sheet')}
        >
          Add an insert
        </Button>
        <Button
          class="framed"
          pressed={drawingInsert.value === 'frame'}
          title="Drag a box over the map. The insert is drawn as a frame on this sheet; a person must then look whether that is accepted."
          onClick={() => toggle('frame')}
        >
          As a frame here
        </Button>
      </div>
      {drawingInsert.value && (
        <p class="help">
          Drag a box over what the insert is to show, or{' '}
          <Button class="link" onClick={() => addMiddle(sheet, drawingInsert.value === 'frame')}>
            take the middle of the map
          </Button>
          .
        </p>
      )}
    </section>
  );
}

const toggle = (form: 'sheet' | 'frame'): void => {
  drawingInsert.value = drawingInsert.value === form ? null : form;
};

/** For who does not drag: a box in the middle of the map, a quarter of it each way. */
function addMiddle(sheet: SheetRecord, framed: boolean): void {
  const { x, y, width, height } = mapFrame(sheet);
  const size = framed ? usualFrame(sheet) : { width, height };
  const [half, rise] = [Math.min(width, size.width) / 8, Math.min(height, size.height) / 8];
  const middle = [x + width / 2, y + height / 2] as const;
  drawingInsert.value = null;
  addInsertOf(sheet, [middle[0] - half, middle[1] - rise], [middle[0] + half, middle[1] + rise], framed);
}

import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { groundFrameLonLat } from '../../facts/paper.ts';
import { fitSheet } from '../../facts/sheet-fit.ts';
import { scales } from '../../facts/sheet-scales.ts';
import { crsOf } from '../../geometry/crs.ts';
import type { Field } from '../../kinds/field.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { kindsPresent, settingsOf } from '../../plan/plan.ts';
import type { Json, SheetRecord } from '../../plan/record.ts';
import { dropDraft, plan } from '../../session/document.ts';
import { complain, focusSheetField, goTo, place, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { FieldRow } from '../inspector/field-row.tsx';
import { factsOfOpen } from './composed.ts';
import { keepSheet, tryOnSheet } from './edit-sheet.ts';
import { InsertList } from './insert-list.tsx';
import { MoreOptions } from './more-options.tsx';
import { parseScale } from './scales.ts';
import {
  authorField,
  coordinateFormats,
  dateField,
  hiddenField,
  numberField,
  orientations,
  papers,
  rotationField,
  titleField,
} from './sheet-fields.ts';

type Values = Parameters<typeof keepSheet>[1];

/** What the sheet prints and how: changes show in the preview at once. */
export function SheetForm({ sheet }: { readonly sheet: SheetRecord }) {
  const form = useRef<HTMLElement>(null);
  const settings = settingsOf(plan.value);
  const isPort = settings.packs.includes('au-mtofsr');
  useEffect(() => {
    const wanted = focusSheetField.value;
    if (!wanted) return;
    focusSheetField.value = null;
    form.current
      ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"] :is(input, textarea, select)`)
      ?.focus();
  }, [focusSheetField.value, sheet.id]);
  const row = (field: Field, value: Json | undefined, valuesOf: (value: Json | undefined) => Values) => (
    <FieldRow
      key={`${sheet.id}/${field.id}`}
      field={isPort ? field : { ...field, cites: undefined }}
      value={value}
      onDraft={(next) => tryOnSheet(sheet, valuesOf(next))}
      onKeep={(next) => keepSheet(sheet, valuesOf(next), `Change ${field.label.toLowerCase()} of a sheet`)}
    />
  );
  const present = kindsPresent(plan.value).map((id) => ({ id, label: kindOf(id)?.plural ?? id }));
  return (
    <section class="sheet-form" aria-label="This sheet" ref={form} onKeyDown={escapeDrops}>
      {row(titleField, sheet.title, (value) => ({ title: textOf(value) }))}
      <SelectRow
        id="paper"
        label="Paper"
        value={sheet.paper}
        options={papers}
        onChange={(paper) => keepSheet(sheet, { paper }, 'Change paper of a sheet')}
      />
      <SelectRow
        id="orientation"
        label="Orientation"
        value={sheet.orientation}
        options={orientations}
        onChange={(orientation) => keepSheet(sheet, { orientation }, 'Turn the paper of a sheet')}
      />
      <ScaleRow key={`${sheet.id}/scale`} sheet={sheet} />
      {row(rotationField, sheet.rotation, (value) => ({ rotation: typeof value === 'number' ? value : 0 }))}
      <div class="field-row">
        <span>Map</span>
        <div class="field-control">
          <Button class="framed" onClick={() => fitToPlan(sheet)}>
            Fit all that is drawn
          </Button>
          <Button class="framed" onClick={() => placeOnMap(sheet)}>
            Place on the map
          </Button>
        </div>
      </div>
      {row(dateField, sheet.date || undefined, (value) => ({ date: textOf(value) }))}
      {row(authorField(settings.author), sheet.author, (value) => ({ author: textOf(value) || undefined }))}
      {row(numberField, sheet.number, (value) => ({ number: textOf(value) }))}
      <SelectRow
        id="coordinates"
        label="Coordinates"
        value={sheet.coordinates ?? 'dms'}
        options={coordinateFormats}
        onChange={(coordinates) => keepSheet(sheet, { coordinates }, 'Change coordinates of a sheet')}
      />
      <InsertList sheet={sheet} />
      <MoreOptions sheet={sheet} />
      {present.length > 0 && (
        <details class="more-fields">
          <summary>Left off this sheet {sheet.hiddenKinds?.length ? `(${sheet.hiddenKinds.length})` : ''}</summary>
          {row(hiddenField(present), sheet.hiddenKinds ?? [], (value) => ({ hiddenKinds: textsOf(value) }))}
        </details>
      )}
    </section>
  );
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const textsOf = (value: Json | undefined): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 ? value.filter((text) => typeof text === 'string') : undefined;

const escapeDrops = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') dropDraft();
};

/** The frame of the sheet's map over the site, to be dragged there. */
function placeOnMap(sheet: SheetRecord): void {
  const crs = crsOf(settingsOf(plan.value).crs);
  const corners = crs && groundFrameLonLat(sheet, crs);
  if (!corners) {
    complain('The sheet has no place in the plan’s CRS.');
    return;
  }
  const [lons, lats] = [0, 1].map((axis) => corners.map((corner) => corner[axis]));
  place.value = 'draw';
  goTo.value = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  tool.value = { tool: 'place-sheet', sheet: sheet.id };
}

function fitToPlan(sheet: SheetRecord): void {
  const fitted = fitSheet(factsOfOpen(), sheet);
  if ('refused' in fitted) complain(fitted.refused);
  else keepSheet(sheet, fitted, 'Fit a sheet to the plan');
}

interface SelectRowProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few: always one of them, unless the file says something else, which is shown as it stands. */
function SelectRow<T extends string>({ id, label, value, options, onChange }: SelectRowProps<T>) {
  const control = useId();
  const isKnown = options.some((option) => option.id === value);
  return (
    <div class="field-row" data-field={id}>
      <label for={control}>{label}</label>
      <div class="field-control">
        <select
          id={control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.id === event.currentTarget.value);
            if (chosen) onChange(chosen.id);
          }}
        >
          {!isKnown && <option value={value}>{value || 'not stated'}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** A scale from the list or typed: `1:2500` or `2500`. */
function ScaleRow({ sheet }: { readonly sheet: SheetRecord }) {
  const control = useId();
  const list = useId();
  const problem = useSignal<string | undefined>(undefined);
  return (
    <div class="field-row" data-field="scale">
      <label for={control}>Scale</label>
      <div class="field-control">
        <input
          id={control}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          list={list}
          value={`1:${sheet.scale}`}
          aria-invalid={problem.value !== undefined}
          aria-describedby={`${control}-help`}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const scale = parseScale(text);
            problem.value = scale === undefined ? `Expected a scale such as 1:2500, got “${text.trim()}”.` : undefined;
            if (scale !== undefined) keepSheet(sheet, { scale }, 'Change the scale of a sheet');
          }}
        />
        <datalist id={list}>
          {scales.map((scale) => (
            <option key={scale} value={`1:${scale}`} />
          ))}
        </datalist>
        <p class="help" id={`${control}-help`}>
          {problem.value && <strong class="problem">{problem.value} </strong>}
          From the list or typed. The wheel over the map steps through the list.
        </p>
      </div>
    </div>
  );
}

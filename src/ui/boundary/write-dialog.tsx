import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type CoordinateFormat, mostDecimals, printedPrecision } from '../../geometry/coordinate-format.ts';
import { type CrsDatum, crsOf } from '../../geometry/crs.ts';
import { recordOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { plan } from '../../session/document.ts';
import { announce, complain, dialog } from '../../session/view.ts';
import { saveAs } from '../../storage/plan-file.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { formNames, type WrittenForm, writtenBoundary, writtenCsv } from './written-boundary.ts';
import '../../../styles/boundary.css';

/** A boundary as text for others: a schedule, a legal description, or what the port operator is given of a facility. */
export function WriteDialog({ feature: id }: { readonly feature: string }) {
  const feature = recordOf(plan.value, 'feature', id);
  const close = () => (dialog.value = null);
  if (!feature) return null;
  return (
    <DialogFrame title={`Write out ${nameOf(feature)}`} onClose={close} class="boundary-dialog">
      <Written feature={feature} />
    </DialogFrame>
  );
}

const formats: Readonly<Record<CoordinateFormat, string>> = {
  dms: 'Degrees, minutes, seconds',
  ddm: 'Degrees, minutes',
  dd: 'Degrees',
  en: 'Eastings and northings',
};
const textType = { description: 'Text', accept: { 'text/plain': ['.txt'] } };
const csvType = { description: 'CSV', accept: { 'text/csv': ['.csv'] } };

function Written({ feature }: { readonly feature: FeatureRecord }) {
  const settings = settingsOf(plan.value);
  const form = useSignal<WrittenForm>('schedule');
  const format = useSignal<CoordinateFormat>('dms');
  const decimals = useSignal<number | undefined>(undefined);
  const datum = useSignal<CrsDatum>(settings.datum);
  const date = useSignal(today());
  const textId = useId();
  const asked = datum.value === settings.datum ? undefined : datum.value;
  const options = { form: form.value, format: format.value, decimals: decimals.value, date: date.value, datum: asked };
  const written = writtenBoundary(settings, feature, options);
  const csv = writtenCsv(settings, feature, options);
  const why = 'problem' in written ? written.problem : undefined;
  const forms: readonly WrittenForm[] =
    feature.kind === 'facility-boundary' ? ['schedule', 'narrative', 'details'] : ['schedule', 'narrative'];
  const grid = crsOf(settings.crs);
  return (
    <>
      <div class="dialog-body">
        <div class="columns">
          <Choice
            label="Write it as"
            value={form.value}
            options={forms.map((each) => [each, formNames[each]])}
            onChoose={(chosen) => (form.value = chosen)}
          />
          <Choice
            label="Coordinates"
            value={format.value}
            options={(['dms', 'ddm', 'dd', 'en'] as const).map((each) => [
              each,
              each === 'en' && grid ? `${formats.en} (${grid.short})` : formats[each],
            ])}
            onChoose={(chosen) => {
              format.value = chosen;
              decimals.value = undefined;
            }}
          />
          {settings.datum === 'GDA2020' && (
            <Choice
              label="Datum"
              value={datum.value}
              options={[
                ['GDA2020', 'GDA2020, as the plan'],
                ['GDA94', 'GDA94'],
              ]}
              onChoose={(chosen) => (datum.value = chosen)}
            />
          )}
          <Decimals format={format.value} value={decimals.value} onChoose={(chosen) => (decimals.value = chosen)} />
          {form.value === 'details' && <DateField value={date.value} onChoose={(chosen) => (date.value = chosen)} />}
        </div>
        {'problem' in written ? (
          <p class="problem">{written.problem}</p>
        ) : (
          <div class="field">
            <label for={textId}>Text</label>
            <textarea id={textId} class="boundary-written" readOnly wrap="off" value={written.text} />
          </div>
        )}
      </div>
      <footer class="dialog-foot">
        <Button class="framed" why={why} onClick={() => void save(csv, csvType, nameFor(feature, 'csv'))}>
          Save the schedule as CSV…
        </Button>
        <Button class="framed" why={why} onClick={() => void save(written, textType, nameFor(feature, 'txt'))}>
          Save as text…
        </Button>
        <Button class="main" why={why} onClick={() => void copy(written)}>
          Copy
        </Button>
      </footer>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DecimalsProps {
  readonly format: CoordinateFormat;
  readonly value: number | undefined;
  readonly onChoose: (decimals: number | undefined) => void;
}

function Decimals({ format, value, onChoose }: DecimalsProps) {
  const id = useId();
  const { decimals, unit } = printedPrecision[format];
  return (
    <div class="field">
      <label for={id}>Decimals of a {unit}</label>
      <input
        type="number"
        id={id}
        min={0}
        max={mostDecimals[format]}
        value={value ?? decimals}
        onInput={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          onChoose(Number.isInteger(typed) && typed >= 0 ? Math.min(typed, mostDecimals[format]) : undefined);
        }}
      />
    </div>
  );
}

function DateField({ value, onChoose }: { readonly value: string; readonly onChoose: (date: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Date</label>
      <input type="date" id={id} value={value} onInput={(event) => onChoose(event.currentTarget.value)} />
    </div>
  );
}

/** The person's own day, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const nameFor = (feature: FeatureRecord, ending: string): string =>
  `${
    nameOf(feature)
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .trim() || 'Boundary'
  }.${ending}`;

type Written = ReturnType<typeof writtenBoundary>;

async function copy(written: Written): Promise<void> {
  if ('problem' in written) return;
  try {
    await navigator.clipboard.writeText(written.text);
    announce('Copied.');
  } catch {
    complain('The browser did not let the text be copied. Select it and copy it by hand, or save it as text.');
  }
}

async function save(written: Written, type: typeof textType | typeof csvType, name: string): Promise<void> {
  if ('problem' in written) return;
  try {
    const file = await saveAs(name, written.text, type);
    if (file) announce(file.handle ? `Saved to ${file.name}.` : `${file.name} is in your downloads.`);
  } catch {
    complain(`${name} could not be written. Choose another folder, or copy the text.`);
  }
}

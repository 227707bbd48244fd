import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ReadRing } from '../../geometry/coordinate-text/ring.ts';
import { datumShift } from '../../geometry/datum.ts';
import { kindOf, kinds } from '../../kinds/kinds.ts';
import { recordOf, settingsOf } from '../../plan/plan.ts';
import { plan } from '../../session/document.ts';
import { dialog, place, selectTool, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { newId } from '../new-id.ts';
import { keepPasted, showPasted, stopShowing } from './draw-pasted.ts';
import { LegTable } from './leg-table.tsx';
import { LineList } from './line-list.tsx';
import { ClosingQuestion, DatumQuestion, Misclose } from './paste-questions.tsx';
import { type PasteChoices, type PasteView, usualChoices, viewPasted } from './paste-view.ts';
import '../../../styles/boundary.css';

/** Longer texts are read when the typing rests. */
const longText = 20_000;

/** A text becomes a boundary: each line with what was understood of it, the ring on the map. Nothing is kept before it is accepted. */
export function PasteDialog({ replaces }: { readonly replaces?: string | undefined }) {
  const settings = settingsOf(plan.value);
  const text = useSignal('');
  const choices = useSignal<PasteChoices>(usualChoices(settings, replaces));
  const view = useComputed(() => viewPasted(choices.value, settings));
  const refused = useSignal<string | undefined>(undefined);
  const box = useRef<HTMLTextAreaElement>(null);
  const choose = (change: Partial<PasteChoices>) => (choices.value = { ...choices.value, ...change });
  const waiting = useRef(0);
  const type = (typed: string) => {
    text.value = typed;
    clearTimeout(waiting.current);
    const read = () => choose({ text: typed, closing: undefined });
    if (typed.length < longText) read();
    else waiting.current = window.setTimeout(read, 250);
  };
  useEffect(() => {
    place.value = 'draw';
    tool.value = selectTool;
    return stopShowing;
  }, []);
  useEffect(() => {
    refused.value = showPasted(view.value.made, choices.value);
  }, [view.value, choices.value]);
  const close = () => (dialog.value = null);
  const why = text.value === choices.value.text ? (view.value.why ?? refused.value) : 'The text is being read.';
  const accept = () => {
    const problem = keepPasted(view.value.made, choices.value);
    refused.value = problem;
    if (problem !== undefined) return;
    const next = choices.value.list + 1;
    if (replaces !== undefined || choices.value.list < 0 || next >= view.value.areas.length) close();
    else choose({ list: next, closing: undefined, name: '', id: newId() });
  };
  const replaced = replaces === undefined ? undefined : recordOf(plan.value, 'feature', replaces);
  return (
    <DialogFrame
      title={replaced ? `Replace ${nameOf(replaced)} by pasted text` : 'Paste a boundary'}
      onClose={close}
      class="boundary-dialog"
    >
      <div class="dialog-body">
        <div class="boundary-text">
          <TextBox text={text} onType={type} box={box} />
          <LineList
            pasted={view.value.pasted}
            onGo={(line) => goToLine(box.current, line)}
            onReplace={(line, to) => type(withLine(text.value, line, to))}
          />
        </div>
        <Understood view={view.value} choices={choices.value} onChoose={choose} />
      </div>
      <footer class="dialog-foot">
        <span class="soft" role="status">
          {why ?? 'Drawn on the map as it would be. Nothing is on the plan yet.'}
        </span>
        <Button onClick={close}>Cancel</Button>
        <Button class="main" why={why} onClick={accept}>
          {replaced ? 'Replace the boundary' : 'Put it on the plan'}
        </Button>
      </footer>
    </DialogFrame>
  );
}

interface TextBoxProps {
  readonly text: ReadonlySignal<string>;
  readonly onType: (text: string) => void;
  readonly box: { current: HTMLTextAreaElement | null };
}

function TextBox({ text, onType, box }: TextBoxProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Text of the boundary</label>
      <textarea
        id={id}
        ref={box}
        autofocus
        spellcheck={false}
        wrap="off"
        placeholder="Paste the list or description from the notice"
        value={text.value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p class="help">Degrees in any form, eastings and northings, or bearings and distances.</p>
    </div>
  );
}

interface UnderstoodProps {
  readonly view: PasteView;
  readonly choices: PasteChoices;
  readonly onChoose: (change: Partial<PasteChoices>) => void;
}

/** What is asked of the text, what it becomes, and its measures. */
function Understood({ view, choices, onChoose }: UnderstoodProps) {
  const settings = settingsOf(plan.value);
  const { pasted, areas, rings, made } = view;
  const [ring] = rings;
  const open = rings.find(({ closingLeg }) => closingLeg);
  const stated = ring?.datum && !pasted.asksDatum ? ring.datum : undefined;
  const shift = stated && datumShift(stated, settings.datum);
  const wants = made && 'wants' in made ? made.wants : [];
  return (
    <>
      {pasted.asksDatum && (
        <DatumQuestion plan={settings.datum} chosen={choices.datum} onChoose={(datum) => onChoose({ datum })} />
      )}
      {stated && (
        <p>
          The text states {stated}. {shift && shift.from !== shift.to && <span class="soft">{shift.note}</span>}
        </p>
      )}
      {pasted.assumedGrid && (
        <p class="warning">
          The text names no grid: its metres are taken in {pasted.assumedGrid.short}, as the plan’s.
        </p>
      )}
      {areas.length > 1 && <Lists view={view} choices={choices} onChoose={onChoose} />}
      {open && <ClosingQuestion ring={open} chosen={choices.closing} onChoose={(closing) => onChoose({ closing })} />}
      <Misclose rings={rings} shared={choices.bowditch} onShare={(bowditch) => onChoose({ bowditch })} />
      {wants.length > 0 && (
        <ul class="warning" aria-label="What it wants">
          {wants.map((want) => (
            <li key={want}>{want}</li>
          ))}
        </ul>
      )}
      {choices.replaces === undefined && <Becomes choices={choices} onChoose={onChoose} />}
      {rings.map((each, i) => (
        <LegTable
          key={i}
          ring={each}
          closing={choices.closing}
          title={rings.length > 1 ? titleOf(rings, i) : undefined}
        />
      ))}
    </>
  );
}

/** `Outline`, `Hole 1`: which list of the area a table of legs is of. */
function titleOf(rings: readonly ReadRing[], i: number): string {
  const alike = rings.filter(({ hole }) => hole === rings[i].hole);
  const name = rings[i].hole ? 'Hole' : 'Outline';
  return alike.length > 1 ? `${name} ${alike.indexOf(rings[i]) + 1}` : name;
}

/** A text of several areas: each is a boundary of its own, or all are parts of one. */
function Lists({ view, choices, onChoose }: UnderstoodProps) {
  const id = useId();
  const { areas } = view;
  const kind = kindOf(choices.kind);
  return (
    <div class="field">
      <label for={id}>The text holds {areas.length} areas. They are put on the plan one by one; this is</label>
      <select
        id={id}
        value={choices.list}
        onChange={(event) => onChoose({ list: Number(event.currentTarget.value), closing: undefined })}
      >
        {areas.map(([outline, ...holes], i) => (
          <option key={i} value={i}>
            {outline.label ?? `Area ${i + 1}`} ({outline.points.length} points
            {holes.length > 0 ? `, ${holes.length} ${holes.length > 1 ? 'holes' : 'hole'}` : ''})
          </option>
        ))}
        {kind?.multi && <option value={-1}>All {areas.length}, as parts of one boundary</option>}
      </select>
    </div>
  );
}

const areaKinds = kinds.filter(({ shapes }) => shapes.includes('polygon'));
const sections = [...new Set(areaKinds.map(({ section }) => section))];

/** What the boundary is of. */
function Becomes({ choices, onChoose }: Pick<UnderstoodProps, 'choices' | 'onChoose'>) {
  const [kindId, nameId] = [useId(), useId()];
  return (
    <div class="columns">
      <div class="field">
        <label for={kindId}>It is the boundary of</label>
        <select id={kindId} value={choices.kind} onChange={(event) => onChoose({ kind: event.currentTarget.value })}>
          {sections.map((section) => (
            <optgroup key={section} label={section}>
              {areaKinds
                .filter((kind) => kind.section === section)
                .map((kind) => (
                  <option key={kind.id} value={kind.id}>
                    {kind.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={nameId}>Name</label>
        <input
          type="text"
          id={nameId}
          value={choices.name}
          onInput={(event) => onChoose({ name: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/;

/** The text with another line in the place of one; lines count as the reader counts them. */
const withLine = (text: string, line: number, to: string): string =>
  text
    .split(lineEnd)
    .map((each, i) => (i === line - 1 ? to : each))
    .join('\n');

/** Selects a line of the text and brings it into sight. */
function goToLine(box: HTMLTextAreaElement | null, line: number): void {
  if (!box) return;
  const lines = box.value.split(lineEnd);
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  box.scrollTop = (box.scrollHeight * (line - 3)) / Math.max(1, lines.length);
}

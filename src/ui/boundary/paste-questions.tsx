import type { ReadRing } from '../../geometry/coordinate-text/ring.ts';
import type { CrsDatum } from '../../geometry/crs.ts';
import { datumShift } from '../../geometry/datum.ts';
import type { Datum } from '../../plan/record.ts';
import { type LineType, lineTypes } from '../../plan/vertices.ts';
import { formatLength } from '../../units/length.ts';
import { formatNumber } from '../../units/number.ts';
import { datumName, datumsFor } from './read-pasted.ts';

interface DatumQuestionProps {
  /** What does not say. */
  readonly what?: 'text' | 'file';
  readonly plan: Datum;
  readonly chosen: CrsDatum | undefined;
  readonly onChoose: (datum: CrsDatum) => void;
}

/** Asked of every text that does not say: the datums never mix in silence. */
export function DatumQuestion({ what = 'text', plan, chosen, onChoose }: DatumQuestionProps) {
  const question =
    plan === 'GDA2020'
      ? 'GDA94 or GDA2020? They are 1.8 m apart.'
      : `Is it ${datumName(plan)}${what === 'text' ? ', the plan’s own' : ''}?`;
  const shift = chosen && datumShift(chosen, plan);
  return (
    <fieldset class="section boundary-question">
      <legend>
        The {what} states no datum. {question}
      </legend>
      {datumsFor(plan).map((datum) => (
        <label key={datum} class="tick">
          <input type="radio" name="pasted-datum" checked={chosen === datum} onChange={() => onChoose(datum)} />
          {datumName(datum)}
          {datum === plan && what === 'text' ? ', as the plan' : ''}
        </label>
      ))}
      {shift && shift.from !== shift.to && <p class="soft small">{shift.note}</p>}
    </fieldset>
  );
}

interface ClosingQuestionProps {
  readonly ring: ReadRing;
  readonly chosen: LineType | undefined;
  readonly onChoose: (line: LineType) => void;
}

const ways: Readonly<Record<LineType, string>> = {
  geodesic: 'Straight (geodesic)',
  parallel: 'Along the parallel',
  meridian: 'Along the meridian',
  'water-mark': 'Along a water mark',
  feature: 'Along a feature',
};

/** Asked of every list that does not close: a ring closed in silence would be another boundary. */
export function ClosingQuestion({ ring, chosen, onChoose }: ClosingQuestionProps) {
  const leg = ring.closingLeg;
  if (!leg) return null;
  return (
    <fieldset class="section boundary-question">
      <legend>
        How does it close, from {leg.from} to {leg.to}? Straight would be {formatLength(leg.distance)}.
      </legend>
      {lineTypes.map((line) => (
        <label key={line} class="tick">
          <input type="radio" name="pasted-closing" checked={chosen === line} onChange={() => onChoose(line)} />
          {ways[line]}
        </label>
      ))}
      {leg.text && <p class="soft small">The text says: {leg.text}</p>}
    </fieldset>
  );
}

interface MiscloseProps {
  readonly rings: readonly ReadRing[];
  readonly shared: boolean;
  readonly onShare: (shared: boolean) => void;
}

/** How the bearings and distances closed, and whether what is left over is shared out. */
export function Misclose({ rings, shared, onShare }: MiscloseProps) {
  const traverses = rings.flatMap((ring) => ring.traverses);
  if (traverses.length === 0) return null;
  return (
    <section class="section" aria-label="Bearings and distances">
      {traverses.map(({ lines: [from, to], legs, length, misclose, ratio }) => (
        <p key={from}>
          Lines {from} to {to}: {legs} legs, {formatLength(length)}, misclose {formatLength(misclose, 'm', 3)}
          {ratio > 0 ? ` (1 in ${formatNumber(ratio)})` : ''}.
        </p>
      ))}
      <label class="tick">
        <input type="checkbox" checked={shared} onChange={(event) => onShare(event.currentTarget.checked)} />
        Share the misclose out along the legs (Bowditch)
      </label>
    </section>
  );
}

import type { AreaView } from '../../facts/view/area-view.ts';
import type { NightView } from '../../facts/view/night-view.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordOf } from '../../plan/plan.ts';
import { answerBehind, viewTable } from '../../session/coverage.ts';
import { plan } from '../../session/document.ts';
import { seenOutcome } from '../../session/seen-outcome.ts';
import { goTo, selection } from '../../session/view.ts';
import { luxText } from '../../units/illuminance.ts';
import { formatShort } from '../../units/number.ts';
import { OutcomeMark } from '../checklist/outcome-mark.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { nameById } from '../name-by-id.ts';
import { pane } from '../panels.ts';
import '../../../styles/coverage.css';

type Outcome = ReturnType<typeof seenOutcome>;
const rank: Record<Outcome, number> = { 'not-met': 0, review: 1, met: 2 };

/** How much of every area and fence is seen well enough, the worst first, and how much of it by more than one camera. */
export function ViewResults() {
  const answer = viewTable.value;
  if (!answer) return <p class="soft">Working out what the cameras see…</p>;
  if (answer.areas.length === 0) return <p class="soft">No area or fence is drawn that could be watched.</p>;
  const rows = answer.areas
    .map((area) => ({ area, outcome: seenOutcome(area) }))
    .sort((a, b) => rank[a.outcome] - rank[b.outcome] || seenOf(a.area) - seenOf(b.area));
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const summary = [
    count('not-met') > 0 ? `${count('not-met')} not seen well enough` : '',
    count('review') > 0 ? `${count('review')} without a level or indoors` : '',
    `${count('met')} met`,
  ];
  return (
    <div aria-busy={answerBehind}>
      <p class="soft small">{summary.filter(Boolean).join(' · ')}.</p>
      <table class="results" aria-label="View of areas and fences">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col" class="number" title="At the adopted level, else at the lowest step">
              Seen
            </th>
            {answer.nights && (
              <th scope="col" class="number" title="Seen so, and lit at night on a face turned to the camera">
                At night
              </th>
            )}
            <th scope="col" class="number" title="Seen by two cameras or more: what is left when one fails">
              By two
            </th>
            <th scope="col" class="number" title="The largest part that is not seen">
              Largest gap
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, outcome }) => (
            <Row
              key={area.feature}
              area={area}
              outcome={outcome}
              night={answer.nights && (answer.nights[area.feature] ?? null)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const seenOf = ({ fractionAtLevel, byCameras }: AreaView): number => fractionAtLevel ?? byCameras[0] ?? 0;
const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}\u00a0%`;

interface RowProps {
  readonly area: AreaView;
  readonly outcome: Outcome;
  /** Null by day. */
  readonly night: NightView | null;
}

function Row({ area, outcome, night }: RowProps) {
  const feature = recordOf(plan.value, 'feature', area.feature);
  const [gap] = area.adopted ? area.below : area.unseen;
  const go = () => {
    selection.value = [area.feature];
    pane.value = 'map';
    if (gap) goTo.value = [...gap.at, ...gap.at];
  };
  const unit = area.longestUnseenRun === null ? 'm²' : 'm';
  return (
    <tr aria-selected={selection.value.includes(area.feature)}>
      <th scope="row">
        <button type="button" data-row onClick={go} title={whyOf(area)}>
          <OutcomeMark outcome={outcome} />
          <span>
            {feature ? nameOf(feature) : area.name}
            <span class="soft small">
              {' '}
              {kindOf(area.kind)?.name.toLowerCase()}
              {feature?.values.attended === true && ', attended: clause 6.8 is met by people'}
            </span>
          </span>
        </button>
      </th>
      <td class="number">
        <strong>{percent(seenOf(area))}</strong>
        {area.adopted && <span class="soft limit">of {percent(area.adopted.fraction)}</span>}
      </td>
      {night && <NightCell night={night} />}
      <td class="number">{percent(area.byCameras[1] ?? 0)}</td>
      <td class="number">{gap ? `${formatShort(gap.size, 2)}\u00a0${unit}` : ''}</td>
    </tr>
  );
}

/** Dark by night is told apart from not seen at all. */
const NightCell = ({ night: { night, day, min, darkBelow } }: { readonly night: NightView }) => (
  <td
    class="number"
    title={
      min === null
        ? 'Not seen by day either'
        : `Darkest of what is seen: ${luxText(min)} lx; dark is below ${darkBelow} lx`
    }
  >
    {percent(night)}
    {day - night > 0.005 && <span class="limit problem">{percent(day - night)} dark</span>}
  </td>
);

function whyOf({ adopted, indoors, hiddenBy, cameras }: AreaView): string {
  const by =
    cameras.length === 0 ? 'No camera sees it.' : `Cameras that see a part of it: ${cameras.map(nameById).join(', ')}.`;
  if (indoors) return 'All of it is indoors and no camera is drawn there: a person must look.';
  const level = adopted
    ? `Judged at ${adopted.pixelsPerMetre} px/m${adopted.source ? ` (${adopted.source})` : ''}.`
    : 'No level is adopted for it.';
  const hidden =
    hiddenBy.length > 0 ? ` Hidden at any height by ${hiddenBy.map(nameById).join(', ')}: no height is given.` : '';
  return `${level} ${by}${hidden}`;
}

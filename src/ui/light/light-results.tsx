import type { AreaLight } from '../../facts/light/area-light.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordOf } from '../../plan/plan.ts';
import { answerBehind, lightAnswer } from '../../session/coverage.ts';
import { plan } from '../../session/document.ts';
import { type LitOutcome, litOutcome } from '../../session/lit-outcome.ts';
import { goTo, selection } from '../../session/view.ts';
import { formatShort } from '../../units/number.ts';
import { OutcomeMark } from '../checklist/outcome-mark.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { pane } from '../panels.ts';
import '../../../styles/coverage.css';

const rank: Record<LitOutcome, number> = { 'not-met': 0, review: 1, met: 2 };

/** What every area and fence gets, the worst first: its lowest lux leads, since an average hides a dark aisle. */
export function LightResults() {
  const answer = lightAnswer.value;
  if (!answer) return <p class="soft">Working out the light…</p>;
  if (answer.areas.length === 0) {
    return <p class="soft">No area or fence is drawn that clause 1.3 wants lit.</p>;
  }
  const rows = answer.areas
    .map((area) => ({ area, outcome: litOutcome(area) }))
    .sort((a, b) => rank[a.outcome] - rank[b.outcome] || (a.area.min ?? Infinity) - (b.area.min ?? Infinity));
  const count = (outcome: LitOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const summary = [
    count('not-met') > 0 ? `${count('not-met')} below its level` : '',
    count('review') > 0 ? `${count('review')} to look at` : '',
    `${count('met')} met`,
  ];
  return (
    <div aria-busy={answerBehind.value}>
      <p class="soft small">{summary.filter(Boolean).join(' · ')}. Lux at the height of each level.</p>
      <table class="results" aria-label="Light of areas and fences">
        <thead>
          <tr>
            <th scope="col">Area or fence</th>
            <th scope="col" class="number" title="The darkest place">
              Lowest
            </th>
            <th scope="col" class="number">
              Average
            </th>
            <th scope="col" class="number" title="Lowest divided by average">
              U₀
            </th>
            <th scope="col" class="number" title="How much of it is at or above its level">
              At level
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, outcome }) => (
            <Row key={area.feature} area={area} outcome={outcome} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ area, outcome }: { readonly area: AreaLight; readonly outcome: LitOutcome }) {
  const go = () => {
    selection.value = [area.feature];
    pane.value = 'map';
    if (area.worst) goTo.value = [...area.worst, ...area.worst];
  };
  const feature = recordOf(plan.value, 'feature', area.feature);
  return (
    <tr aria-selected={selection.value.includes(area.feature)}>
      <th scope="row">
        <button type="button" data-row onClick={go} title={whyOf(area, outcome)}>
          <OutcomeMark outcome={outcome} />
          <span>
            {feature ? nameOf(feature) : area.name}
            <span class="soft small"> {kindOf(area.kind)?.name.toLowerCase()}</span>
          </span>
        </button>
      </th>
      <td class="number">
        <strong>{lux(area.min)}</strong>
        {limit(area.adopted?.min)}
      </td>
      <td class="number">
        {lux(area.average)}
        {limit(area.adopted?.average)}
      </td>
      <td class="number">
        {area.uniformity === null ? '' : area.uniformity.toFixed(2)}
        {limit(area.adopted?.uniformity)}
      </td>
      <td class="number">{area.fractionAtLevel === null ? '' : `${Math.floor(area.fractionAtLevel * 100)} %`}</td>
    </tr>
  );
}

/** Three digits, and a tenth below ten: what a lux meter shows. */
const lux = (value: number | null): string =>
  value === null ? '' : value < 10 ? value.toFixed(1) : formatShort(value, 3);

const limit = (level: number | undefined) =>
  level === undefined ? null : <span class="soft limit"> of {formatShort(level, 3)}</span>;

function whyOf({ adopted, indoors, points, worst }: AreaLight, outcome: LitOutcome): string {
  if (indoors) return 'All of it is indoors and no lamp is drawn there: a person must look.';
  if (points === 0 || !worst) return 'Too small to measure.';
  if (outcome === 'review')
    return 'No level is adopted for it: adopt one to have it judged. Goes to its darkest place.';
  return `Judged by: ${adopted?.source || 'a level without a source'}. Goes to its darkest place.`;
}

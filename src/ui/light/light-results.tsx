import type { LightJudgement } from '../../facts/light/light-judgement.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { recordOf } from '../../plan/plan.ts';
import { answerBehind, lightTable } from '../../session/coverage.ts';
import { plan } from '../../session/document.ts';
import { goTo, selection } from '../../session/view.ts';
import { luxText } from '../../units/illuminance.ts';
import { formatShort } from '../../units/number.ts';
import { OutcomeMark } from '../checklist/outcome-mark.tsx';
import { nameOf } from '../features/feature-rows.ts';
import { pane } from '../panels.ts';
import { lightReason } from './light-reasons.ts';
import '../../../styles/coverage.css';

const rank: Record<LightJudgement['outcome'], number> = { 'not-met': 0, review: 1, met: 2 };

/** What every area and fence gets, the worst first: its lowest lux leads, since an average hides a dark aisle. */
export function LightResults() {
  const answer = lightTable.value;
  if (!answer) return <p class="soft">Working out the light…</p>;
  if (answer.judgements.length === 0) {
    return <p class="soft">No entrance, area or fence is drawn that clause 1.3 wants lit.</p>;
  }
  const rows = [...answer.judgements].sort(
    (a, b) => rank[a.outcome] - rank[b.outcome] || (a.light.min ?? Infinity) - (b.light.min ?? Infinity),
  );
  const count = (outcome: LightJudgement['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const summary = [
    count('not-met') > 0 ? `${count('not-met')} below its level` : '',
    count('review') > 0 ? `${count('review')} to look at` : '',
    `${count('met')} met`,
  ];
  return (
    <div aria-busy={answerBehind}>
      <p class="soft small">{summary.filter(Boolean).join(' · ')}. Lux at the height of each level.</p>
      <table class="results" aria-label="Light of areas and fences">
        <thead>
          <tr>
            <th scope="col">Place</th>
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
          {rows.map((judgement) => (
            <Row key={judgement.light.feature} judgement={judgement} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ judgement }: { readonly judgement: LightJudgement }) {
  const { light: area, outcome } = judgement;
  const go = () => {
    selection.value = [area.feature];
    pane.value = 'map';
    if (area.worst) goTo.value = [...area.worst, ...area.worst];
  };
  const feature = recordOf(plan.value, 'feature', area.feature);
  return (
    <tr aria-selected={selection.value.includes(area.feature)}>
      <th scope="row">
        <button type="button" data-row onClick={go} title={lightReason(judgement)}>
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
      <td class="number">{area.fractionAtLevel === null ? '' : `${Math.floor(area.fractionAtLevel * 100)}\u00a0%`}</td>
    </tr>
  );
}

const lux = (value: number | null): string => (value === null ? '' : luxText(value));

const limit = (level: number | undefined) =>
  level === undefined ? null : <span class="soft limit"> of {formatShort(level, 3)}</span>;

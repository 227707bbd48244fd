import { computed } from '@preact/signals';
import { viewingScales } from '../../facts/view/levels.ts';
import { usualDark } from '../../facts/view/night-view.ts';
import { densityAt } from '../../facts/view/sight.ts';
import { siteFrame } from '../../geometry/site-frame.ts';
import { cssOf } from '../../paint/ramp.ts';
import { countRamp, darkColour, detailRamp } from '../../paint/view-ramps.ts';
import { viewAnswer, viewNight, viewShown } from '../../session/coverage.ts';
import { pointer } from '../../session/view.ts';
import { formatShort } from '../../units/number.ts';
import { nameById } from '../name-by-id.ts';
import '../../../styles/coverage.css';

const frame = computed(() => (viewAnswer.value ? siteFrame(viewAnswer.value.centre) : null));

/** What the colours of the view mean, and which cameras see the pointer. */
export function ViewLegend() {
  const answer = viewAnswer.value;
  if (!answer?.field) return null;
  const { steps, source } = viewingScales[answer.edition];
  const isDetail = viewShown.value === 'detail';
  const ramp = isDetail ? detailRamp(answer.edition) : countRamp;
  return (
    <aside class="map-legend" aria-label="Legend of the view">
      <p>{isDetail ? `Pixels per metre, ${source}` : `Cameras that see at ${answer.field.level} px/m`}</p>
      <ol class="ramp keyed">
        {ramp.stops.slice(1).map(({ value, colour }, i) => (
          <li key={value}>
            <span class="swatch" style={{ '--ink': cssOf(colour) }} />
            {isDetail ? `${steps[i].name} ${value}` : i === ramp.stops.length - 2 ? `${value} or more` : value}
          </li>
        ))}
        {viewNight.value && (
          <li>
            <span class="swatch" style={{ '--ink': cssOf(darkColour) }} />
            {`seen by day, dark by night (below ${usualDark} lx on a face turned to the camera)`}
          </li>
        )}
      </ol>
      <Spot />
    </aside>
  );
}

/** The cameras that see the ground under the pointer, the best first. */
function Spot() {
  const at = pointer.value;
  const answer = viewAnswer.value;
  if (!at || !answer || !frame.value) return <p class="spot soft">Point at a place to see which cameras see it.</p>;
  const [x, y] = frame.value.toSite([...at]);
  const seen = new Map<string, number>();
  for (const eye of answer.eyes) {
    const density = densityAt(eye, x, y, 0, answer.prisms);
    if (density > (seen.get(eye.id) ?? 0)) seen.set(eye.id, density);
  }
  const best = [...seen].sort((a, b) => b[1] - a[1]);
  if (best.length === 0) return <p class="spot">No camera sees this place.</p>;
  const told = best.slice(0, 3).map(([id, density]) => `${nameById(id)} ${formatShort(density, 3)} px/m`);
  const more = best.length > 3 ? ` and ${best.length - 3} more` : '';
  return <p class="spot">{`${told.join(' · ')}${more}`}</p>;
}

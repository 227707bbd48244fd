import { computed } from '@preact/signals';
import { luxIn } from '../../facts/light/light-field.ts';
import { siteFrame } from '../../geometry/site-frame.ts';
import { cssOf, luxRamp } from '../../paint/ramp.ts';
import { lightAnswer, night } from '../../session/coverage.ts';
import { pointer } from '../../session/view.ts';
import { formatIlluminance } from '../../units/illuminance.ts';
import '../../../styles/coverage.css';

const frame = computed(() => {
  const field = lightAnswer.value?.field;
  return field ? siteFrame(field.centre) : null;
});

/** What the colours of the light mean, and the lux under the pointer. */
export function LightLegend() {
  if (!night.value || !lightAnswer.value?.field) return null;
  return (
    <aside class="map-legend" aria-label="Legend of the light">
      <p>
        Lux <Spot />
      </p>
      <ol class="ramp">
        {luxRamp.stops.map(({ value, colour }) => (
          <li key={value}>
            <span class="swatch" style={{ '--ink': cssOf(colour) }} />
            {value}
          </li>
        ))}
      </ol>
    </aside>
  );
}

function Spot() {
  const at = pointer.value;
  const field = lightAnswer.value?.field;
  if (!at || !field || !frame.value) return null;
  const [x, y] = frame.value.toSite([...at]);
  const lux = field.lux === null ? undefined : luxIn({ grid: field.grid, lux: field.lux }, x, y);
  return lux === undefined || Number.isNaN(lux) ? null : <strong class="spot">{formatIlluminance(lux)} here</strong>;
}

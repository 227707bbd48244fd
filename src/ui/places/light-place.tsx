import { featuresOf, listOf, settingsOf } from '../../plan/plan.ts';
import { night } from '../../session/coverage.ts';
import { kept, plan } from '../../session/document.ts';
import { dialog, place, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { walkRows } from '../checklist/walk-rows.ts';
import { LightResults } from '../light/light-results.tsx';
import { LightWhatIf } from '../light/light-what-if.tsx';
import { NightToggle } from '../light/night-toggle.tsx';
import { SuggestLamps } from '../light/suggest-lamps.tsx';
import { LightSettings } from '../settings/levels-section.tsx';
import { wantingOfLamp } from './wanting.ts';
import { WantingList } from './wanting-list.tsx';
import '../../../styles/place.css';
import '../../../styles/dialog.css';

/** The light of the plan: what each place gets, by whose measure, from which lamps. */
export function LightPlace() {
  kept.value;
  const lamps = [...featuresOf(plan.value, 'light').values()].sort((a, b) => a.order - b.order);
  const luminaires = listOf(plan.value, 'luminaire').length;
  const settings = settingsOf(plan.value);
  const adopted = Object.keys(settings.adopted.lighting ?? {}).length;
  return (
    <section class="place" aria-label="Light" onKeyDown={walkRows}>
      <header class="panel-head">
        <h2>Light</h2>
        <NightToggle night={night} />
      </header>
      <div class="panel-body">
        <section class="section" aria-label="Results">
          <div class="buttons">
            <Button class="framed" onClick={() => (dialog.value = { dialog: 'levels', sort: 'lighting' })}>
              Adopted levels… <span class="soft">{adopted}</span>
            </Button>
            <Button class="framed" onClick={() => (dialog.value = { dialog: 'luminaires' })}>
              Luminaires… <span class="soft">{luminaires}</span>
            </Button>
          </div>
          <LightResults />
        </section>
        <section class="section" aria-label="Suggest lamps">
          <h3>Suggest lamps</h3>
          <SuggestLamps />
        </section>
        <section class="section" aria-label="What if">
          <h3>What if one fails</h3>
          <LightWhatIf />
        </section>
        <section class="section" aria-label="Lamps">
          <h3>Lamps</h3>
          {lamps.length === 0 ? (
            <>
              <p class="soft">
                No lamp is drawn. Clause 1.3 wants entrances, cargo and parking areas and fence lines lit.
              </p>
              <Button class="framed" onClick={() => drawIn('light')}>
                Draw a light
              </Button>
            </>
          ) : (
            <WantingList
              label="Lamps that lack something"
              features={lamps}
              wanting={wantingOfLamp}
              complete="every lamp has its height, aim and file."
            />
          )}
        </section>
        <section class="section settings" aria-label="Assumptions">
          <h3>Assumptions</h3>
          <p class="soft small">Flat ground, direct light only: nothing is counted that is reflected.</p>
          <LightSettings settings={settings} />
        </section>
      </div>
    </section>
  );
}

const drawIn = (kind: string): void => {
  place.value = 'draw';
  tool.value = { tool: 'draw', kind };
};

import { featuresOf, settingsOf } from '../../plan/plan.ts';
import { kept, plan } from '../../session/document.ts';
import { place, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { walkRows } from '../checklist/walk-rows.ts';
import { LightResults } from '../light/light-results.tsx';
import { NightToggle } from '../light/night-toggle.tsx';
import { Lighting } from '../settings/levels-section.tsx';
import { wantingOfLamp } from './wanting.ts';
import { WantingList } from './wanting-list.tsx';
import '../../../styles/place.css';
import '../../../styles/dialog.css';

/** What the plan says of its light: the lamps and the levels that were adopted. */
export function LightPlace() {
  kept.value;
  const lamps = [...featuresOf(plan.value, 'light').values()].sort((a, b) => a.order - b.order);
  return (
    <section class="place" aria-label="Light" onKeyDown={walkRows}>
      <header class="panel-head">
        <h2>Light</h2>
        <NightToggle />
      </header>
      <div class="panel-body">
        <section class="section" aria-label="Results">
          <LightResults />
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
        <section class="section settings" aria-label="Adopted levels of light">
          <h3>Adopted levels</h3>
          <p class="soft">
            Clause 1.3 says “adequate” and gives no number. Adopt a level and name where it comes from.
          </p>
          <Lighting settings={settingsOf(plan.value)} />
        </section>
      </div>
    </section>
  );
}

const drawIn = (kind: string): void => {
  place.value = 'draw';
  tool.value = { tool: 'draw', kind };
};

import type { ViewingEdition } from '../../facts/view/levels.ts';
import { featuresOf, listOf, settingsOf } from '../../plan/plan.ts';
import { viewNight, viewShown } from '../../session/coverage.ts';
import { kept, plan } from '../../session/document.ts';
import { dialog, place, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { walkRows } from '../checklist/walk-rows.ts';
import { NightToggle } from '../light/night-toggle.tsx';
import { keepSettings } from '../settings/edit-settings.ts';
import { SuggestCameras } from '../view/suggest-cameras.tsx';
import { ViewResults } from '../view/view-results.tsx';
import { ViewWhatIf } from '../view/view-what-if.tsx';
import { wantingOfCamera } from './wanting.ts';
import { WantingList } from './wanting-list.tsx';
import '../../../styles/place.css';
import '../../../styles/dialog.css';

/** The view of the plan: how much of each place cameras see, how well, and with which cameras. */
export function ViewPlace() {
  kept.value;
  const cameras = [...featuresOf(plan.value, 'camera').values()].sort((a, b) => a.order - b.order);
  const { adopted, viewing } = settingsOf(plan.value);
  const levels = Object.keys(adopted.viewing ?? {}).length;
  const types = listOf(plan.value, 'camera-type').length;
  return (
    <section class="place" aria-label="View" onKeyDown={walkRows}>
      <header class="panel-head">
        <h2>View</h2>
        <NightToggle night={viewNight} />
      </header>
      <div class="panel-body">
        <section class="section" aria-label="Results">
          <div class="buttons">
            <Button class="framed" onClick={() => (dialog.value = { dialog: 'levels', sort: 'viewing' })}>
              Adopted levels… <span class="soft">{levels}</span>
            </Button>
            <Button class="framed" onClick={() => (dialog.value = { dialog: 'camera-types' })}>
              Camera types… <span class="soft">{types}</span>
            </Button>
          </div>
          <fieldset class="segmented" aria-label="What the map shows">
            <Button pressed={viewShown.value === 'detail'} onClick={() => (viewShown.value = 'detail')}>
              Detail
            </Button>
            <Button pressed={viewShown.value === 'count'} onClick={() => (viewShown.value = 'count')}>
              Cameras
            </Button>
          </fieldset>
          <ViewResults />
        </section>
        <section class="section" aria-label="Suggest cameras">
          <h3>Suggest cameras</h3>
          <SuggestCameras />
        </section>
        <section class="section" aria-label="What if">
          <h3>What if one fails</h3>
          <ViewWhatIf />
        </section>
        <section class="section" aria-label="Cameras">
          <h3>Cameras</h3>
          {cameras.length === 0 ? (
            <>
              <p class="soft">No camera is drawn.</p>
              <Button
                class="framed"
                onClick={() => {
                  place.value = 'draw';
                  tool.value = { tool: 'draw', kind: 'camera' };
                }}
              >
                Draw a camera
              </Button>
            </>
          ) : (
            <WantingList
              label="Cameras that lack something"
              features={cameras}
              wanting={(feature) => wantingOfCamera(plan.value, feature)}
              complete="every camera has its lens, aim and records."
            />
          )}
        </section>
        <section class="section settings" aria-label="Assumptions">
          <h3>Assumptions</h3>
          <p class="soft small">
            Flat ground; buildings, stacks and opaque fences hide what is behind them up to their height.
          </p>
          <label class="field-row">
            <span>Levels of view</span>
            <select
              value={viewing?.edition ?? '2014'}
              onChange={(event) => keepEdition(event.currentTarget.value === '2025' ? '2025' : '2014')}
            >
              <option value="2014">IEC 62676-4:2014</option>
              <option value="2025">IEC 62676-4:2025</option>
            </select>
          </label>
        </section>
      </div>
    </section>
  );
}

const keepEdition = (edition: ViewingEdition): void =>
  keepSettings({ viewing: { edition } }, 'Change the edition of the levels of view');

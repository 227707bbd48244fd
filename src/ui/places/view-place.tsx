import { featuresOf, settingsOf } from '../../plan/plan.ts';
import { kept, plan } from '../../session/document.ts';
import { place, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { walkRows } from '../checklist/walk-rows.ts';
import { Viewing } from '../settings/levels-section.tsx';
import { wantingOfCamera } from './wanting.ts';
import { WantingList } from './wanting-list.tsx';
import '../../../styles/place.css';
import '../../../styles/dialog.css';

/** What the plan says of its cameras: their records and the levels that were adopted. */
export function ViewPlace() {
  kept.value;
  const cameras = [...featuresOf(plan.value, 'camera').values()].sort((a, b) => a.order - b.order);
  return (
    <section class="place" aria-label="View" onKeyDown={walkRows}>
      <header class="panel-head">
        <h2>View</h2>
      </header>
      <div class="panel-body">
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
        <section class="section settings" aria-label="Adopted levels of view">
          <h3>Adopted levels</h3>
          <p class="soft">How well a camera must see is for you to adopt, with its source.</p>
          <Viewing settings={settingsOf(plan.value)} />
        </section>
      </div>
    </section>
  );
}

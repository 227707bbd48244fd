import { useSignal } from '@preact/signals';
import { listOf } from '../../plan/plan.ts';
import { plan, revision } from '../../session/document.ts';
import { dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { ImageForm } from './image-form.tsx';
import { KnownPoints } from './known-points.tsx';
import { TilesForm } from './tiles-form.tsx';
import { UnderlayRow } from './underlay-row.tsx';
import '../../../styles/settings.css';

/** What lies under the plan on the screen: plain paper until the user puts something there. */
export function UnderlaysDialog() {
  revision.value;
  const fitting = useSignal<string | null>(null);
  const close = () => (dialog.value = null);
  const underlays = listOf(plan.value, 'underlay');
  const fitted = underlays.find((underlay) => underlay.id === fitting.value);
  if (fitted?.source.kind === 'image') {
    return (
      <DialogFrame key="points" title="Two known points" onClose={() => (fitting.value = null)} class="underlays">
        <KnownPoints underlay={fitted} source={fitted.source} onDone={() => (fitting.value = null)} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame key="list" title="Underlays" onClose={close} class="underlays">
      <div class="dialog-body">
        <section class="section" aria-label="Under the plan now">
          {underlays.length === 0 && (
            <p class="soft">The plan stands on plain paper with a grid. Nothing is loaded from anywhere.</p>
          )}
          <ul>
            {underlays.map((underlay) => (
              <UnderlayRow key={underlay.id} underlay={underlay} onFit={() => (fitting.value = underlay.id)} />
            ))}
          </ul>
        </section>
        <ImageForm />
        <TilesForm />
      </div>
      <footer class="dialog-foot">
        <span class="soft">Underlays show on the screen, not yet on sheets.</span>
        <Button class="main" onClick={close}>
          Done
        </Button>
      </footer>
    </DialogFrame>
  );
}

import { listOf } from '../../plan/plan.ts';
import { plan, revision } from '../../session/document.ts';
import { dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { FileButton } from '../file-button.tsx';
import { GenericForm } from './generic-form.tsx';
import { LuminaireCard } from './luminaire-card.tsx';
import { addLuminaireFiles } from './read-luminaires.ts';
import '../../../styles/coverage.css';
import '../../../styles/settings.css';

/** The luminaires that the plan carries, with their photometric files. */
export function LuminairesDialog() {
  revision.value;
  const close = () => (dialog.value = null);
  const luminaires = listOf(plan.value, 'luminaire');
  return (
    <DialogFrame title="Luminaires" onClose={close} class="luminaires">
      <div class="dialog-body">
        <section class="section" aria-label="Add luminaires">
          <p class="soft">
            A lamp’s own photometric file says how it shines. Drop the maker’s IES or LDT files on the window, or choose
            them; they are kept in the plan.
          </p>
          <div class="buttons">
            <FileButton
              class="framed"
              multiple
              accept=".ies,.ldt,.IES,.LDT"
              onFiles={(files) => void addLuminaireFiles(files)}
            >
              Add files…
            </FileButton>
          </div>
          <GenericForm />
        </section>
        <section class="section" aria-label="In this plan">
          <h3>In this plan</h3>
          {luminaires.length === 0 && <p class="soft">None yet: no light can be computed.</p>}
          <ul>
            {luminaires.map((luminaire) => (
              <LuminaireCard key={luminaire.id} luminaire={luminaire} />
            ))}
          </ul>
        </section>
      </div>
      <footer class="dialog-foot">
        <span class="soft">Changes count at once. Undo takes them back.</span>
        <Button class="main" onClick={close}>
          Done
        </Button>
      </footer>
    </DialogFrame>
  );
}

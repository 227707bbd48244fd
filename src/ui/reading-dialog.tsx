import { type Problem, problemText } from '../plan/reading.ts';
import { lastReading } from '../session/file.ts';
import { dialog } from '../session/view.ts';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';

/** More lines than this help no one. */
const firstShown = 200;

/** What the last opened file held that could not be read, or was taken as meant: by place. The rest is open. */
export function ReadingDialog() {
  const reading = lastReading.value;
  if (!reading) return null;
  const close = () => {
    dialog.value = null;
    lastReading.value = null;
  };
  const { name, problems, notes } = reading;
  return (
    <DialogFrame title={problems.length > 0 ? 'Some of the file could not be read' : 'About the file'} onClose={close}>
      <div class="dialog-body">
        {problems.length > 0 && (
          <>
            <p>
              What can be read of {name} is open, as a plan of its own; the file itself was not changed. What cannot is
              kept aside in the plan and written back when you save a copy.
            </p>
            <Lines label="Kept aside" lines={problems} />
          </>
        )}
        {notes.length > 0 && <Lines label="Taken as meant" lines={notes} />}
      </div>
      <footer class="dialog-foot">
        <Button class="main" autofocus onClick={close}>
          {problems.length > 0 ? 'Go on with what can be read' : 'Go on'}
        </Button>
      </footer>
    </DialogFrame>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly Problem[] }) {
  return (
    <section aria-label={label}>
      <h3>
        {label} <span class="soft">{lines.length}</span>
      </h3>
      <ul class="reading-lines">
        {lines.slice(0, firstShown).map((line) => (
          <li key={problemText(line)}>
            {line.place && <code>{line.place}</code>} {line.message}
          </li>
        ))}
        {lines.length > firstShown && <li class="soft">And {lines.length - firstShown} more.</li>}
      </ul>
    </section>
  );
}

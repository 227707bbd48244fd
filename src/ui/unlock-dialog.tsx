import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { dialog } from '../session/view.ts';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { openLocked } from './files.ts';

interface UnlockDialogProps {
  readonly file: File;
  /** The passphrase that was tried did not open it. */
  readonly wrong: boolean;
}

/** Asks for the passphrase of a protected file, and opens it. */
export function UnlockDialog({ file, wrong }: UnlockDialogProps) {
  const passphrase = useSignal('');
  const busy = useSignal(false);
  const id = useId();
  const open = async () => {
    if (passphrase.value === '' || busy.value) return;
    busy.value = true;
    await openLocked(file, passphrase.value);
    busy.value = false;
  };
  return (
    <DialogFrame title="A passphrase is needed" onClose={() => (dialog.value = null)}>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p>{file.name} is protected. Its passphrase opens the plan that it carries; nobody else learns it.</p>
        <div class="field">
          <label for={id}>Passphrase</label>
          <input
            id={id}
            type="password"
            autocomplete="off"
            value={passphrase.value}
            aria-invalid={wrong}
            aria-describedby={`${id}-help`}
            onInput={(event) => (passphrase.value = event.currentTarget.value)}
          />
          <p class="help" id={`${id}-help`} role="status">
            {wrong && <strong class="problem">That passphrase does not open it.</strong>}
          </p>
        </div>
      </form>
      <footer class="dialog-foot">
        <Button
          class="main"
          why={passphrase.value === '' ? 'Type the passphrase first.' : busy.value ? 'It is being opened.' : undefined}
          onClick={() => void open()}
        >
          Open
        </Button>
      </footer>
    </DialogFrame>
  );
}

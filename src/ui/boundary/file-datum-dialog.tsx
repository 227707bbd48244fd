import { useSignal } from '@preact/signals';
import type { CrsDatum } from '../../geometry/crs.ts';
import type { Datum } from '../../plan/record.ts';
import { dialog } from '../../session/view.ts';
import type { ChosenFile } from '../../storage/plan-file.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { openInDatum } from '../files.ts';
import { DatumQuestion } from './paste-questions.tsx';
import '../../../styles/boundary.css';

interface FileDatumDialogProps {
  readonly chosen: ChosenFile;
  readonly passphrase: string | undefined;
  /** Of a plan where the file's features lie. */
  readonly datum: Datum;
}

/** Asked before a file that does not say it is opened: the datums never mix in silence. */
export function FileDatumDialog({ chosen, passphrase, datum }: FileDatumDialogProps) {
  const said = useSignal<CrsDatum | undefined>(undefined);
  const busy = useSignal(false);
  const open = async () => {
    if (said.value === undefined || busy.value) return;
    busy.value = true;
    await openInDatum(chosen, passphrase, said.value);
    busy.value = false;
  };
  return (
    <DialogFrame title="Which datum is it in?" onClose={() => (dialog.value = null)}>
      <div class="dialog-body">
        <p>
          {chosen.file.name} is not open yet. Whoever made it can tell
          {datum === 'GDA2020' ? '; maps and data of Australia from before 2020 are mostly in GDA94.' : '.'}
        </p>
        <DatumQuestion what="file" plan={datum} chosen={said.value} onChoose={(next) => (said.value = next)} />
      </div>
      <footer class="dialog-foot">
        <Button onClick={() => (dialog.value = null)}>Do not open it</Button>
        <Button
          class="main"
          why={
            said.value === undefined
              ? 'Say which datum it is in first.'
              : busy.value
                ? 'It is being opened.'
                : undefined
          }
          onClick={() => void open()}
        >
          Open
        </Button>
      </footer>
    </DialogFrame>
  );
}

import { useSignal } from '@preact/signals';
import { openId } from '../../session/keep.ts';
import { dialog, message } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { openFile } from '../files.ts';
import { NewPlan } from './new-plan.tsx';
import { PlanList } from './plan-list.tsx';
import { openSample, type Sample, samples } from './samples.ts';
import '../../../styles/start.css';

/** Where to begin: two samples and a plan of one's own side by side, and the plans that are kept here. */
export function StartDialog() {
  const starting = useSignal(false);
  const busy = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const first = openId.value === null;
  const open = async (what: string, work: () => Promise<string | undefined>) => {
    busy.value = what;
    problem.value = null;
    problem.value = (await work()) ?? null;
    busy.value = null;
  };
  const close = () => (dialog.value = null);
  if (starting.value) {
    return (
      <DialogFrame
        key="new"
        title="Start a plan"
        onClose={() => (starting.value = false)}
        class={`start ${first ? 'first' : ''}`}
      >
        <NewPlan onBack={() => (starting.value = false)} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame
      key="start"
      title={first ? 'Bollard' : 'Plans'}
      onClose={close}
      held={first}
      class={`start ${first ? 'first' : ''}`}
    >
      <div class="dialog-body">
        <ul class="cards">
          {samples.map((sample) => (
            <li key={sample.id}>
              <SampleCard
                sample={sample}
                busy={busy.value === sample.id}
                onOpen={() => open(sample.id, () => openSample(sample))}
              />
            </li>
          ))}
          <li>
            <button type="button" class="card own" onClick={() => (starting.value = true)}>
              <strong>Start a plan</strong>
              <span>Say what it is for and where it is; the rules, the datum and the grid follow from that.</span>
            </button>
          </li>
        </ul>
        {problem.value && (
          <p class="problem" role="alert">
            {problem.value}
          </p>
        )}
        {message.value?.tone === 'problem' && !problem.value && (
          <p class="problem" role="alert">
            {message.value.text}
          </p>
        )}
        <PlanList onOpen={open} />
        <p>
          <Button class="framed" onClick={() => void openFile()}>
            Open a file…
          </Button>
        </p>
      </div>
    </DialogFrame>
  );
}

interface SampleCardProps {
  readonly sample: Sample;
  readonly busy: boolean;
  readonly onOpen: () => void;
}

const SampleCard = ({ sample, busy, onOpen }: SampleCardProps) => (
  <button type="button" class="card" aria-busy={busy} onClick={onOpen}>
    <strong>{sample.name}</strong>
    <span>{sample.about}</span>
    <span class="soft small">{busy ? 'Opening' : 'Sample'}</span>
  </button>
);

import type { TaskState } from '../session/coverage-task.ts';
import { Button } from './button.tsx';

/** How far a question to the worker is, with a way to stop it; why it ended, where it did. */
export function TaskProgress({ state }: { readonly state: TaskState<unknown> }) {
  if (state.at === 'ended') return <p class="small problem">{state.why}</p>;
  if (state.at !== 'running') return null;
  const { progress, stop } = state;
  return (
    <p class="task-progress" role="status">
      <span>{progress.what}</span>
      <progress value={progress.fraction} max={1} aria-label={progress.what} />
      <Button class="framed" onClick={stop}>
        Stop
      </Button>
    </p>
  );
}

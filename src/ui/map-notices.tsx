import { frozen } from '../session/document.ts';
import { takeOver } from '../session/keep.ts';
import { complain, mapProblem, selectTool, tool } from '../session/view.ts';
import { Button } from './button.tsx';

/** What stands over the map while something is out of the ordinary: no map, another tab, a place that is waited for. */
export function MapNotices() {
  const now = tool.value;
  return (
    <div class="map-notices">
      {mapProblem.value && (
        <p class="map-notice" role="alert">
          {mapProblem.value}
        </p>
      )}
      {frozen.value && (
        <p class="map-notice" role="alert">
          {frozen.value}
          <Button class="framed" onClick={takePlanOver}>
            Take over
          </Button>
        </p>
      )}
      {now.tool === 'pick' && (
        <p class="map-notice" role="status">
          {now.prompt}
          <Button class="framed" onClick={() => (tool.value = selectTool)}>
            Cancel
          </Button>
        </p>
      )}
    </div>
  );
}

async function takePlanOver(): Promise<void> {
  const problem = await takeOver();
  if (problem) complain(problem);
}

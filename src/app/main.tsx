import { render } from 'preact';
import { startChecks } from '../session/check.ts';
import { planShown } from '../session/view.ts';
import { FatalBoundary } from '../ui/fatal-boundary.tsx';
import { hearKeys } from '../ui/keyboard.ts';
import { loadKindSymbols } from '../ui/kind-symbol.tsx';
import { keepPanels } from '../ui/panels.ts';
import { Shell } from '../ui/shell.tsx';
import { rememberHosts } from '../ui/underlays/allowed.ts';
import { startCheckWorker } from '../workers/start-check-worker.ts';
import { afterMap } from './after-map.ts';
import { hearDrops } from './hear-drops.ts';
import { hearTrouble } from './hear-trouble.ts';
import { mountMap } from './mount-map.ts';
import { nameWindow } from './name-window.ts';
import { openFirst } from './open-first.ts';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element with the id app in index.html');

if (new URLSearchParams(location.search).has('gallery')) {
  const { Gallery } = await import('../ui/gallery.tsx');
  render(<Gallery />, root);
} else {
  hearTrouble();
  keepPanels();
  hearKeys();
  hearDrops();
  nameWindow();
  rememberHosts();
  render(
    <FatalBoundary>
      <Shell mount={mountMap} />
    </FatalBoundary>,
    root,
  );
  afterMap(() => {
    planShown.value = true;
    void loadKindSymbols();
    startChecks(startCheckWorker);
  });
  await openFirst(location);
}

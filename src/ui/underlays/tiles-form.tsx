import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { hostOf } from '../../map/host-of.ts';
import { putUnderlay } from '../../plan/commands/put-underlay.ts';
import { run } from '../../session/document.ts';
import { announce } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { newId } from '../new-id.ts';
import { allowHost } from './allowed.ts';
import { tilesProblem } from './tiles-address.ts';

/** Map tiles from a host that the user names, after being told what that host learns. */
export function TilesForm() {
  const address = useSignal('');
  const attribution = useSignal('');
  const refused = useSignal<string | undefined>(undefined);
  const [addressId, attributionId, warningId] = [useId(), useId(), useId()];
  const why = useComputed(
    () =>
      tilesProblem(address.value) ??
      (attribution.value.trim() === '' ? 'Say whose map it is: its terms will ask for that.' : undefined),
  );
  const host = hostOf(address.value);
  const add = () => {
    const input = {
      id: newId(),
      name: host ?? 'Map tiles',
      attribution: attribution.value.trim(),
      opacity: 1,
      hidden: false,
      source: { kind: 'tiles' as const, url: address.value.trim() },
    };
    refused.value = run(putUnderlay, input, 'Add map tiles')?.refused;
    if (refused.value) return;
    if (host) allowHost(host);
    address.value = '';
    attribution.value = '';
    announce('Map tiles added');
  };
  return (
    <section class="section" aria-label="Map tiles">
      <h3>Map tiles from an address</h3>
      <p id={warningId}>
        <strong>{host ?? 'The host of the tiles'} will learn where you look:</strong> every move of the map asks it for
        the pictures of that place, with your network address. Bollard asks no one until you add it here.
      </p>
      <div class="field">
        <label for={addressId}>Address, with {'{z}, {x} and {y}'}</label>
        <input
          type="url"
          id={addressId}
          placeholder="https://tiles.example.org/{z}/{x}/{y}.png"
          aria-describedby={warningId}
          value={address.value}
          onInput={(event) => (address.value = event.currentTarget.value)}
        />
        {address.value !== '' && tilesProblem(address.value) && <p class="problem">{tilesProblem(address.value)}</p>}
      </div>
      <div class="field">
        <label for={attributionId}>Attribution, shown on the map</label>
        <input
          type="text"
          id={attributionId}
          value={attribution.value}
          onInput={(event) => (attribution.value = event.currentTarget.value)}
        />
      </div>
      {refused.value && <p class="problem">{refused.value}</p>}
      <div class="buttons">
        <Button class="framed" why={why.value} onClick={add}>
          Load tiles from {host ?? 'there'}
        </Button>
      </div>
    </section>
  );
}

import { hostOf } from '../../map/host-of.ts';
import { deleteUnderlay } from '../../plan/commands/delete-underlay.ts';
import { type PutUnderlay, putUnderlay } from '../../plan/commands/put-underlay.ts';
import type { UnderlayRecord } from '../../plan/record.ts';
import { draft, keepDraft, run } from '../../session/document.ts';
import { allowedHosts, announce, complain, dialog, place, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { allowHost } from './allowed.ts';

const withOpacity = ({ type: _, order: __, ...rest }: UnderlayRecord, opacity: number): PutUnderlay => ({
  ...rest,
  opacity,
});

/** One underlay: how strong, shown or not, where, away with it. */
export function UnderlayRow({ underlay, onFit }: { readonly underlay: UnderlayRecord; readonly onFit: () => void }) {
  const { type: _, order: __, ...own } = underlay;
  const host = underlay.source.kind === 'tiles' ? hostOf(underlay.source.url) : undefined;
  const put = (changes: Partial<PutUnderlay>, label: string) => {
    const refused = run(putUnderlay, { ...own, ...changes }, label);
    if (refused) complain(refused.refused);
  };
  const remove = () => {
    const refused = run(deleteUnderlay, { id: underlay.id }, 'Remove an underlay');
    if (refused) complain(refused.refused);
    else announce('Removed. Undo brings it back.');
  };
  const dragCorners = () => {
    dialog.value = null;
    place.value = 'draw';
    tool.value = { tool: 'place-image', underlay: underlay.id };
  };
  return (
    <li class="underlay">
      <div class="underlay-name">
        <Icon name={underlay.source.kind === 'image' ? 'image' : 'map'} />
        <span>
          {underlay.name || 'Underlay without a name'}
          <span class="soft small"> {underlay.attribution}</span>
        </span>
        <Button
          class="bare"
          label={underlay.hidden ? 'Show it' : 'Hide it'}
          pressed={underlay.hidden}
          onClick={() => put({ hidden: !underlay.hidden }, underlay.hidden ? 'Show an underlay' : 'Hide an underlay')}
        >
          <Icon name={underlay.hidden ? 'eye-off' : 'eye'} />
        </Button>
        <Button class="bare" label="Remove it" onClick={remove}>
          <Icon name="bin" />
        </Button>
      </div>
      <label class="with-unit">
        <span class="soft small">Strength</span>
        <input
          type="range"
          min={0.1}
          max={1}
          step={0.05}
          value={underlay.opacity}
          onInput={(event) => draft(putUnderlay, withOpacity(underlay, Number(event.currentTarget.value)))}
          onChange={() => keepDraft('Change the strength of an underlay')}
        />
      </label>
      {host && !allowedHosts.value.has(host) && (
        <p class="small">
          Not loaded: {host} would learn where you look.{' '}
          <Button class="framed" onClick={() => allowHost(host)}>
            Load from {host}
          </Button>
        </p>
      )}
      {underlay.source.kind === 'image' && (
        <div class="buttons">
          <Button class="framed" onClick={dragCorners}>
            Drag it on the map
          </Button>
          <Button class="framed" onClick={onFit}>
            Two known points…
          </Button>
        </div>
      )}
    </li>
  );
}

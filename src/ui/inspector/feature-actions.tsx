import { kindOf } from '../../kinds/kinds.ts';
import { shapeOf } from '../../plan/geometry-lines.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { hidden, locked, place, tool } from '../../session/view.ts';
import { actionOf, runAction, whyNot } from '../actions.ts';
import { Button } from '../button.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { MenuItem } from '../menu-item.tsx';

/** What can be done with the selected features as a whole. */
export function FeatureActions({ features }: { readonly features: readonly FeatureRecord[] }) {
  const isHidden = features.every(({ id }) => hidden.value.has(id));
  const isLocked = features.every(({ id }) => locked.value.has(id));
  return (
    <div class="feature-actions wide-only">
      <Act id="zoom-selection" icon="target" label="Go there" />
      <Act id="duplicate" icon="copy" label="Duplicate" />
      <Act id="hide" icon={isHidden ? 'eye-off' : 'eye'} label={isHidden ? 'Show' : 'Hide'} pressed={isHidden} />
      <Act id="lock" icon={isLocked ? 'lock' : 'unlock'} label={isLocked ? 'Unlock' : 'Lock'} pressed={isLocked} />
      <Act id="delete" icon="bin" label="Delete" />
      <AreaMenu features={features} />
    </div>
  );
}

interface ActProps {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
}

function Act({ id, icon, label, pressed }: ActProps) {
  const action = actionOf(id);
  return (
    <Button
      class="bare"
      label={label}
      title={action.keys ? `${label} (${action.keys})` : label}
      why={whyNot(action)}
      pressed={pressed}
      onClick={() => runAction(action)}
    >
      <Icon name={icon} />
    </Button>
  );
}

/** Holes and parts of an area. */
function AreaMenu({ features }: { readonly features: readonly FeatureRecord[] }) {
  const [feature] = features;
  if (!feature || features.length > 1 || shapeOf(feature.geometry) !== 'polygon') return null;
  const held =
    locked.value.has(feature.id) || locked.value.has(feature.kind) ? 'It is locked. Unlock it first.' : undefined;
  const kind = kindOf(feature.kind);
  const single = kind?.multi ? undefined : `${kind?.name ?? 'This kind'} has one part. Draw another one instead.`;
  const take = (name: 'cut-hole' | 'add-part') => {
    place.value = 'draw';
    tool.value = { tool: name, feature: feature.id };
  };
  return (
    <Menu label="Holes and parts" class="bare" button={<Icon name="more" />}>
      <MenuItem why={held} onClick={() => take('cut-hole')}>
        Cut a hole
      </MenuItem>
      <MenuItem why={held ?? single} onClick={() => take('add-part')}>
        Add a part
      </MenuItem>
      {['replace-boundary', 'write-boundary'].map(actionOf).map((action) => (
        <MenuItem key={action.id} why={whyNot(action)} onClick={() => runAction(action)}>
          {action.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

import type { Kind, Shape } from '../../kinds/kind.ts';
import { hidden, locked, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { KindSymbol } from '../kind-symbol.tsx';

const shapeWords: Record<Shape, string> = { point: 'a point', line: 'a line', polygon: 'an area' };

/** Why a kind cannot be drawn now; undefined when it can. */
function whyNot(kind: Kind): string | undefined {
  if (hidden.value.has(kind.id)) return `${kind.plural} are hidden. Show them in the list of features first.`;
  if (locked.value.has(kind.id)) return `${kind.plural} are locked. Unlock them in the list of features first.`;
  return undefined;
}

export function KindRow({ kind }: { readonly kind: Kind }) {
  const now = tool.value;
  const drawing = now.tool === 'draw' && now.kind === kind.id ? now : undefined;
  const why = whyNot(kind);
  const others = kind.shapes.slice(1);
  const take = (as: { readonly shape?: Shape; readonly rectangle?: boolean }) => {
    tool.value = { tool: 'draw', kind: kind.id, ...as };
  };
  return (
    <li class="kind-row" data-kind={kind.id}>
      <button
        type="button"
        class="kind-button"
        data-row
        aria-pressed={drawing !== undefined}
        aria-disabled={why ? true : undefined}
        aria-keyshortcuts={kind.key}
        title={why ?? kind.about}
        onClick={() => !why && take({})}
      >
        <KindSymbol kind={kind} />
        <span class="kind-name">{kind.name}</span>
        {why && <span class="away">{why}</span>}
        {kind.key && <kbd>{keyShown(kind.key)}</kbd>}
      </button>
      {others.map((shape) => (
        <Button
          key={shape}
          class="bare kind-option"
          label={`${kind.name} as ${shapeWords[shape]}`}
          pressed={drawing?.shape === shape}
          why={why}
          onClick={() => take({ shape })}
        >
          <ShapeIcon shape={shape} />
        </Button>
      ))}
      {kind.shapes.includes('polygon') && (
        <Button
          class="bare kind-option"
          label={`${kind.name} as a rectangle`}
          pressed={drawing?.rectangle === true}
          why={why}
          onClick={() =>
            take(kind.shapes[0] === 'polygon' ? { rectangle: true } : { shape: 'polygon', rectangle: true })
          }
        >
          <Icon name="rectangle" />
        </Button>
      )}
    </li>
  );
}

/** A capital is typed with Shift. */
const keyShown = (key: string): string => (/^[A-Z]$/.test(key) ? `⇧${key}` : key.toUpperCase());

const shapePaths: Record<Shape, string> = {
  point: 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  line: 'M2.5 12.5 7 6l3 3.5 3.5-6',
  polygon: 'M3 12 5 3.5l8 2-1.5 7z',
};

const ShapeIcon = ({ shape }: { readonly shape: Shape }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapePaths[shape]} />
  </svg>
);

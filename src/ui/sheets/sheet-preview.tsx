import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { paintSvg } from '../../paint/svg.ts';
import type { SheetRecord } from '../../plan/record.ts';
import type { Page } from '../../sheet/mark.ts';
import { FurnitureMover } from './furniture-mover.ts';
import { drawingInsert, InsertDrawer, insertBox } from './insert-drawer.ts';
import { MapMover } from './map-mover.ts';

interface SheetPreviewProps {
  readonly sheet: SheetRecord;
  readonly page: Page;
  /** At the size that it prints, not fitted to the window. */
  readonly trueSize: boolean;
  /** As a printer without colour prints it. */
  readonly grey: boolean;
}

const help =
  'Preview of the printed map. Drag to move the map, turn the wheel to change the scale; arrow keys and + and − do the same.';

/** The page as it prints, from the same marks as the PDF. The map in it is moved and scaled by hand. */
export function SheetPreview({ sheet, page, trueSize, grey }: SheetPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const moving = useSignal(false);
  // Our own SVG, in which every text of the plan is escaped.
  const svg = useMemo(() => paintSvg(page, { prefix: `preview-${sheet.id}` }), [page]);
  const mover = useMemo(() => new MapMover(), []);
  const furniture = useMemo(() => new FurnitureMover(), []);
  const drawer = useMemo(() => new InsertDrawer(), []);
  const held = useRef<MapMover | FurnitureMover | InsertDrawer | null>(null);
  useLayoutEffect(() => {
    for (const each of [mover, furniture, drawer]) each.follow(sheet, page, box.current);
  });
  const letGo = (how: 'settle' | 'drop'): void => {
    moving.value = false;
    held.current?.[how]();
    held.current = null;
  };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => mover.wheel(event);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', wheel);
      mover.settle();
    };
  }, []);
  const size = trueSize ? { width: `${page.width}mm`, height: `${page.height}mm` } : {};
  return (
    <div
      ref={box}
      class={`sheet-page ${trueSize ? 'is-true-size' : ''} ${moving.value ? 'is-moving' : ''} ${grey ? 'is-grey' : ''} ${drawingInsert.value ? 'is-drawing' : ''}`}
      style={{ ...size, '--ratio': `${page.width} / ${page.height}` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map in it is moved by keys
      tabIndex={0}
      role="application"
      aria-roledescription="map"
      aria-label={help}
      data-scale={sheet.scale}
      onPointerDown={(event) => {
        held.current = [drawer, furniture, mover].find((each) => each.start(event)) ?? null;
        moving.value = held.current !== null;
      }}
      onPointerMove={(event) => held.current?.move(event)}
      onPointerUp={() => letGo('settle')}
      onPointerCancel={() => letGo('drop')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && (moving.value || drawingInsert.value)) {
          letGo('drop');
          drawer.drop();
          event.stopPropagation();
        } else if (mover.key(event)) event.preventDefault();
      }}
      onBlur={() => mover.settle()}
    >
      <div class="sheet-picture" dangerouslySetInnerHTML={{ __html: svg }} />
      {insertBox.value && <InsertOutline page={page} />}
    </div>
  );
}

/** The box of an insert while it is drawn. */
function InsertOutline({ page }: { readonly page: Page }) {
  const box = insertBox.value;
  if (!box) return null;
  const share = (value: number, of: number): string => `${(value / of) * 100}%`;
  const [left, top] = [Math.min(box.from[0], box.to[0]), Math.min(box.from[1], box.to[1])];
  return (
    <div
      class="insert-outline"
      style={{
        left: share(left, page.width),
        top: share(top, page.height),
        width: share(Math.abs(box.from[0] - box.to[0]), page.width),
        height: share(Math.abs(box.from[1] - box.to[1]), page.height),
      }}
    />
  );
}

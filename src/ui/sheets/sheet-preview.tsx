import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { paintSvg } from '../../paint/svg.ts';
import type { SheetRecord } from '../../plan/record.ts';
import type { Page } from '../../sheet/mark.ts';
import { MapMover } from './map-mover.ts';

interface SheetPreviewProps {
  readonly sheet: SheetRecord;
  readonly page: Page;
  /** At the size that it prints, not fitted to the window. */
  readonly trueSize: boolean;
}

const help =
  'Preview of the printed map. Drag to move the map, turn the wheel to change the scale; arrow keys and + and − do the same.';

/** The page as it prints, from the same marks as the PDF. The map in it is moved and scaled by hand. */
export function SheetPreview({ sheet, page, trueSize }: SheetPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const moving = useSignal(false);
  // Our own SVG, in which every text of the plan is escaped.
  const svg = useMemo(() => paintSvg(page, { prefix: `preview-${sheet.id}` }), [page]);
  const mover = useMemo(() => new MapMover(), []);
  useLayoutEffect(() => mover.follow(sheet, page, box.current));
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
      class={`sheet-page ${trueSize ? 'is-true-size' : ''} ${moving.value ? 'is-moving' : ''}`}
      style={{ ...size, '--ratio': `${page.width} / ${page.height}` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map in it is moved by keys
      tabIndex={0}
      role="application"
      aria-roledescription="map"
      aria-label={help}
      data-scale={sheet.scale}
      onPointerDown={(event) => {
        moving.value = mover.start(event);
      }}
      onPointerMove={(event) => mover.move(event)}
      onPointerUp={() => {
        moving.value = false;
        mover.settle();
      }}
      onPointerCancel={() => {
        moving.value = false;
        mover.drop();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && moving.value) {
          moving.value = false;
          mover.drop();
          event.stopPropagation();
        } else if (mover.key(event)) event.preventDefault();
      }}
      onBlur={() => mover.settle()}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

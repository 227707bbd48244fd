import { computed, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { recordsOf } from '../../plan/plan.ts';
import { kept, plan } from '../../session/document.ts';
import { selection } from '../../session/view.ts';
import { Icon } from '../icon.tsx';
import { type FeatureRow, featureRows } from './feature-rows.ts';
import { folded } from './folded.ts';
import { listKey } from './list-key.ts';
import { Row, rowHeight } from './row.tsx';

const filter = signal('');

const rows = computed(() => {
  kept.value;
  return featureRows(plan.value, folded.value, filter.value);
});
const total = computed(() => {
  kept.value;
  return recordsOf(plan.value, 'feature').size;
});
/** Where the keyboard stands in the list. */
const cursor = signal('');

/** Every feature by kind. Only the lines in view are in the page, so that ten thousand stay smooth. */
export function FeaturesList() {
  const body = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const all = rows.value;
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => scrollTo(body.current, all, selection.value[0]), [selection.value[0]]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - 6);
  const shown = all.slice(first, first + Math.ceil(view.height / rowHeight) + 12);
  return (
    <section class="features" aria-label="Features">
      <header class="panel-head">
        <h2>Features</h2>
        <span class="soft small">{total.value}</span>
      </header>
      {total.value > 0 && (
        <div class="search">
          <Icon name="search" />
          <input
            type="search"
            aria-label="Find a feature"
            placeholder="Find a feature"
            value={filter.value}
            onInput={(event) => (filter.value = event.currentTarget.value)}
          />
        </div>
      )}
      {total.value === 0 && (
        <p class="soft pad">Nothing is drawn yet. Choose what to draw above, or follow the checklist.</p>
      )}
      <div
        ref={body}
        class="panel-body feature-list"
        role="treegrid"
        aria-label="Features by kind"
        aria-rowcount={all.length}
        aria-activedescendant={all.some((row) => row.key === cursor.value) ? `row-${cursor.value}` : undefined}
        tabIndex={0}
        onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
        onFocus={() => {
          if (!all.some((row) => row.key === cursor.value)) cursor.value = selection.value[0] ?? all[0]?.key ?? '';
        }}
        onKeyDown={(event) => {
          const next = listKey(event, all, cursor.value);
          if (next === undefined) return;
          cursor.value = next;
          scrollTo(body.current, all, next);
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed with absolute lines */}
        <div class="list-space" role="rowgroup" style={{ height: `${all.length * rowHeight}px` }}>
          {shown.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              index={first + index}
              atCursor={row.key === cursor.value}
              onPoint={() => (cursor.value = row.key)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function scrollTo(body: HTMLElement | null, all: readonly FeatureRow[], key: string | undefined): void {
  const index = all.findIndex((row) => row.key === key);
  if (!body || index < 0) return;
  const top = index * rowHeight;
  if (top < body.scrollTop) body.scrollTop = top;
  else if (top + rowHeight > body.scrollTop + body.clientHeight) body.scrollTop = top + rowHeight - body.clientHeight;
}

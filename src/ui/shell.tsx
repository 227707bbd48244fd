import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { place, selection } from '../session/view.ts';
import { Button } from './button.tsx';
import { Dialogs } from './dialogs.tsx';
import { Icon } from './icon.tsx';
import { loaded } from './loaded.tsx';
import { MapNotices } from './map-notices.tsx';
import { NarrowPlaces } from './narrow-places.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import {
  isNarrow,
  leftOpen,
  leftShare,
  leftWidth,
  pane,
  rightOpen,
  rightShare,
  rightWidth,
  tableOpen,
} from './panels.ts';
import { Splitter } from './splitter.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = loaded(() => import('./palette/palette.tsx').then((file) => file.Palette), 'The tools', 'later');
const FeaturesList = loaded(
  () => import('./features/features-list.tsx').then((file) => file.FeaturesList),
  'The list of features',
  'later',
);
const Checklist = loaded(
  () => import('./checklist/checklist.tsx').then((file) => file.Checklist),
  'The checklist',
  'later',
);
const Inspector = loaded(() => import('./inspector/inspector.tsx').then((file) => file.Inspector), 'The form', 'later');
const LightPlace = loaded(() => import('./places/light-place.tsx').then((file) => file.LightPlace), 'The Light place');
const ViewPlace = loaded(() => import('./places/view-place.tsx').then((file) => file.ViewPlace), 'The View place');
const SheetsPlace = loaded(
  () => import('./sheets/sheets-place.tsx').then((file) => file.SheetsPlace),
  'The Sheets place',
);

const LightLegend = loaded(
  () => import('./light/light-legend.tsx').then((file) => file.LightLegend),
  'The legend of the light',
);

const BoundaryTable = loaded(
  () => import('./boundary/boundary-table.tsx').then((file) => file.BoundaryTable),
  'The table of points',
);

const ViewLegend = loaded(
  () => import('./view/view-legend.tsx').then((file) => file.ViewLegend),
  'The legend of the view',
);

const LookInset = loaded(() => import('./view/look-inset.tsx').then((file) => file.LookInset), 'What a camera sees');

const panelOf: Record<'draw' | 'light' | 'view', ComponentType> = {
  draw: Checklist,
  light: LightPlace,
  view: ViewPlace,
};

/** The whole window round the map. `mount` puts the map into its element and returns how to take it down. */
export function Shell({ mount }: { mount: (element: HTMLElement) => () => void }) {
  const map = useRef<HTMLDivElement>(null);
  useEffect(() => (map.current ? mount(map.current) : undefined), []);
  const sheets = place.value === 'sheets';
  const sizes = { '--left': `${leftWidth.value}px`, '--right': `${rightWidth.value}px` };
  return (
    <div
      class="shell"
      style={sizes}
      data-left={leftOpen.value ? 'open' : 'closed'}
      data-right={rightOpen.value ? 'open' : 'closed'}
      data-pane={pane.value}
      data-place={place.value}
    >
      <TopBar />
      {!sheets && <LeftColumn />}
      <main class="map-area" aria-label="Map" inert={sheets}>
        <div class="map" ref={map} />
        <MapNotices />
        {place.value === 'light' && <LightLegend />}
        {place.value === 'view' && <ViewLegend />}
        {place.value === 'view' && <LookInset />}
        {!leftOpen.value && (
          <Button
            class="bare framed reopen at-left"
            label="Show tools and features"
            onClick={() => (leftOpen.value = true)}
          >
            <Icon name="panel" />
          </Button>
        )}
        {!rightOpen.value && (
          <Button
            class="bare framed reopen at-right"
            label="Show checklist and form"
            onClick={() => (rightOpen.value = true)}
          >
            <Icon name="panel-right" />
          </Button>
        )}
      </main>
      {!sheets && <RightColumn />}
      {!sheets && tableOpen.value && <BoundaryTable />}
      {sheets && (
        <section class="sheets-area" aria-label="Sheets">
          <SheetsPlace />
        </section>
      )}
      <StatusBar />
      <PaneTabs />
      <Dialogs />
    </div>
  );
}

function LeftColumn() {
  return (
    <aside class="left" aria-label="Tools and features">
      <div class="panel palette" style={{ flex: `0 0 ${leftShare.value}%` }}>
        <Palette />
      </div>
      <Splitter
        label="Height of the tools"
        class="row-splitter"
        direction="rows"
        size={leftShare}
        min={15}
        max={85}
        step={4}
        sign={1}
        sizeAt={shareAt}
      />
      <div class="panel" style={{ flex: '1 1 0' }}>
        <FeaturesList />
      </div>
      <Splitter
        label="Width of the tools"
        class="splitter left-edge"
        direction="columns"
        size={leftWidth}
        min={180}
        max={420}
        step={16}
        sign={1}
        sizeAt={(event) => event.clientX}
      />
    </aside>
  );
}

function RightColumn() {
  const selected = selection.value.length > 0;
  const now = place.value;
  const Panel = now === 'sheets' ? Checklist : panelOf[now];
  return (
    <aside class="right" aria-label="Checklist and form">
      <div class="panel place-panel" style={{ flex: selected ? `0 0 ${rightShare.value}%` : '1 1 0' }}>
        {isNarrow.value && <NarrowPlaces />}
        <Panel />
      </div>
      {selected && (
        <Splitter
          label="Height of the checklist"
          class="row-splitter"
          direction="rows"
          size={rightShare}
          min={15}
          max={85}
          step={4}
          sign={1}
          sizeAt={shareAt}
        />
      )}
      <div
        class={`panel details-panel ${selected ? '' : 'is-empty'}`}
        style={{ flex: selected ? '1 1 0' : '0 0 auto' }}
      >
        <Inspector />
      </div>
      <Splitter
        label="Width of the checklist"
        class="splitter right-edge"
        direction="columns"
        size={rightWidth}
        min={260}
        max={560}
        step={16}
        sign={-1}
        sizeAt={(event) => window.innerWidth - event.clientX}
      />
    </aside>
  );
}

function shareAt(event: PointerEvent): number {
  const column = event.currentTarget instanceof Element ? event.currentTarget.parentElement : null;
  const box = column?.getBoundingClientRect();
  return box ? ((event.clientY - box.top) / box.height) * 100 : 50;
}

import { accessOf } from '../facts/access.ts';
import { nameOf, textOf } from '../facts/values.ts';
import { featuresOf } from '../plan/plan.ts';
import type { JsonObject } from '../plan/record.ts';
import type { RuleContext, Step } from './rule.ts';
import { fillStep } from './steps.ts';

/** One thing that the site plan of clause 1.9 identifies. */
export interface SitePlanItem {
  readonly key: string;
  /** The standard's own words. */
  readonly words: string;
  /** What is drawn for it, and the words of its button. */
  readonly draw: { readonly kind: string; readonly label: string; readonly values?: JsonObject };
  readonly isDrawn: (context: RuleContext) => boolean;
  /** What is drawn but does not say that it is this: the value that would. */
  readonly unsaid?: (context: RuleContext) => Step | undefined;
}

const has =
  (kind: string) =>
  ({ plan }: RuleContext): boolean =>
    featuresOf(plan, kind).size > 0;

const stores =
  (contents: string) =>
  ({ plan }: RuleContext): boolean =>
    [...featuresOf(plan, 'container-storage').values()].some((area) =>
      [contents, 'both'].includes(textOf(area, 'contents')),
    );

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Container storage that does not say what it holds. */
function unsaidContents({ plan }: RuleContext): Step | undefined {
  const area = [...featuresOf(plan, 'container-storage').values()].find((it) => textOf(it, 'contents') === '');
  return area && fillStep(area.id, 'contents', `Say what the ${lowerFirst(nameOf(area))} holds`);
}

const kindItem = (key: string, words: string, kind: string, label: string): SitePlanItem => ({
  key,
  words,
  draw: { kind, label },
  isDrawn: has(kind),
});

/** In the order of clause 1.9. */
export const sitePlanItems: readonly SitePlanItem[] = [
  kindItem('buildings', 'Buildings', 'building', 'Draw a building'),
  {
    key: 'building-access-points',
    words: 'Access points of buildings',
    draw: { kind: 'access-point', label: 'Draw an access point on a building' },
    isDrawn: ({ facts, limits }) => accessOf(facts, limits.within).ofBuilding.size > 0,
  },
  kindItem('cargo-storage', 'Cargo storage', 'cargo-storage', 'Draw the cargo storage'),
  kindItem('packing', 'Packing', 'packing-area', 'Draw the packing area'),
  kindItem('container-loading', 'Container loading', 'loading-area', 'Draw the container loading area'),
  {
    key: 'empty-container-storage',
    words: 'Storage of empty containers',
    draw: { kind: 'container-storage', label: 'Draw the storage of empty containers', values: { contents: 'empty' } },
    isDrawn: stores('empty'),
    unsaid: unsaidContents,
  },
  {
    key: 'sealed-container-storage',
    words: 'Storage of sealed containers',
    draw: { kind: 'container-storage', label: 'Draw the storage of sealed containers', values: { contents: 'sealed' } },
    isDrawn: stores('sealed'),
    unsaid: unsaidContents,
  },
  kindItem('assembly-point', 'Emergency evacuation assembly point', 'assembly-point', 'Draw the assembly point'),
  kindItem(
    'transport-operator-flows',
    'Transport operator traffic flows',
    'transport-route',
    'Draw the transport operator route',
  ),
  kindItem('other-flows', 'Other traffic flows', 'traffic-route', 'Draw the other traffic routes'),
  kindItem('vehicle-parking', 'Vehicle parking areas', 'parking-area', 'Draw the parking area'),
  kindItem('cameras', 'Security camera locations', 'camera', 'Draw a camera'),
  kindItem('lighting', 'Security lighting locations', 'light', 'Draw a light'),
  kindItem('perimeter-fencing', 'Perimeter fencing', 'fence', 'Draw the perimeter fence'),
  {
    key: 'perimeter-access-points',
    words: 'Perimeter access points',
    draw: { kind: 'gate', label: 'Draw a gate' },
    isDrawn: (context) => has('gate')(context) || accessOf(context.facts, context.limits.within).onFence.size > 0,
  },
  kindItem('perimeter-roads', 'Perimeter roads', 'perimeter-road', 'Draw the perimeter road'),
];

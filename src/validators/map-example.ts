import { box } from './example-plan.ts';
import type { ExampleFeature } from './rule.ts';

/** A small port for the examples of map rules: a boundary and a zone in it, both inside an A3 map at 1:1000 about (50, 50). */
export const examplePort: readonly ExampleFeature[] = [
  { id: 'port', kind: 'port-boundary', area: box(0, 0, 100, 100), values: { name: 'Example port' } },
  { id: 'zone', kind: 'land-side-restricted-zone', area: box(20, 20, 50, 40), values: { name: 'Terminal' } },
];

/** A wharf with no legal boundary, for maps that need something to show. */
export const exampleWharf: ExampleFeature = { id: 'wharf', kind: 'wharf', area: box(20, 40, 60, 15) };

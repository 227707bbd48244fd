import { areaCommands } from '../../src/plan/area-commands.ts';
import type { Command } from '../../src/plan/command.ts';
import { commands } from '../../src/plan/commands.ts';
import { listOf, type Plan } from '../../src/plan/plan.ts';
import type { Json } from '../../src/plan/record.ts';

/** One step of a walk: numbers that choose what is done, and to what. */
export interface Choice {
  readonly command: number;
  readonly target: number;
  readonly place: number;
  readonly amount: number;
}

type Input = (plan: Plan, choice: Choice, fresh: string) => Json;

const featureOf = (plan: Plan, { target }: Choice): string => {
  const features = listOf(plan, 'feature');
  return features.length === 0 ? 'none' : features[target % features.length].id;
};
const at = ({ place, amount }: Choice): [number, number] => [
  151.7 + (place % 100) / 1000,
  -32.9 + (amount % 100) / 1000,
];
const vertex = ({ place, amount }: Choice) => ({
  part: amount % 2,
  ring: amount % 3 === 0 ? 1 : 0,
  index: (place % 6) - 1,
});
const ring = (choice: Choice): [number, number][] => {
  const [lon, lat] = at(choice);
  return [
    [lon, lat],
    [lon + 0.0001, lat],
    [lon, lat + 0.0001],
  ];
};

/** An input for each command; that none is forgotten is tested. */
export const inputs: Readonly<Record<string, Input>> = {
  'accept-proposal': (plan, choice) => ({ feature: featureOf(plan, choice) }),
  'add-exception': (plan, choice, fresh) => ({
    id: fresh,
    rule: `r${choice.place % 3}`,
    feature: featureOf(plan, choice),
    reason: 'because',
    by: '',
  }),
  'add-feature': (_, choice, fresh) => ({
    id: fresh,
    kind: 'camera',
    geometry: { type: 'Point', coordinates: at(choice) },
    values: { name: fresh },
  }),
  'add-insert': (_, choice, fresh) => ({ sheet: 'main', centre: at(choice), scale: 1 + choice.amount, map: fresh }),
  'add-lights': (_, choice, fresh) => ({
    lights: [
      { id: fresh, place: at(choice), values: { mountHeight: 1 + (choice.amount % 30) } },
      { id: `${fresh}-2`, place: at(choice), values: { name: fresh, tilt: choice.place % 90 } },
    ],
  }),
  'add-part': (plan, choice) => ({ feature: featureOf(plan, choice), ring: ring(choice) }),
  'add-records': (_, choice, fresh) => ({
    records: [
      {
        type: 'feature',
        id: fresh,
        order: 0,
        kind: 'sign',
        geometry: { type: 'Point', coordinates: at(choice) },
        values: {},
      },
    ],
  }),
  'add-sheet': (_, choice, fresh) => ({ id: fresh, scale: 1 + choice.amount, centre: at(choice) }),
  'add-zone-around': (plan, choice, fresh) => ({
    id: fresh,
    kind: choice.place % 2 ? 'water-side-restricted-zone' : 'ship-security-zone',
    reference: featureOf(plan, choice),
    distance: choice.amount,
    side: choice.amount % 2 ? 'left' : 'outside',
  }),
  'adopt-level': (_, { amount, place }) => ({
    sort: 'lighting',
    kind: place % 2 ? 'fence' : 'gate',
    level: amount % 3 ? { average: 1 + amount } : null,
  }),
  'change-edge': (plan, choice) => ({
    feature: featureOf(plan, choice),
    vertex: vertex(choice),
    edge: { line: 'meridian' },
  }),
  'change-settings': (_, { amount }) => ({ title: `Title ${amount % 3}` }),
  'change-sheet': (_, { amount, place }) => ({
    id: place % 2 ? 'main' : 'insert-1',
    values: { scale: 1 + (amount % 5) },
  }),
  'change-values': (plan, choice) => ({
    features: [featureOf(plan, choice)],
    values: { note: choice.amount % 2 ? 'noted' : null },
  }),
  'cut-hole': (plan, choice) => ({ feature: featureOf(plan, choice), ring: ring(choice) }),
  'clip-area': (plan, choice) => ({
    feature: featureOf(plan, choice),
    to: featureOf(plan, { ...choice, target: choice.place }),
    keep: choice.amount % 2 ? 'left' : 'right',
  }),
  'cut-area': (plan, choice) => ({
    feature: featureOf(plan, choice),
    by: featureOf(plan, { ...choice, target: choice.place }),
  }),
  'delete-aside': () => ({ id: 'aside-1' }),
  'delete-camera-type': () => ({ id: 'dome' }),
  'delete-features': (plan, choice) => ({ features: [featureOf(plan, choice)] }),
  'delete-hole': (plan, choice) => ({ feature: featureOf(plan, choice), part: 0, ring: 1 }),
  'delete-luminaire': () => ({ id: 'flood' }),
  'delete-part': (plan, choice) => ({ feature: featureOf(plan, choice), part: choice.amount % 2 }),
  'delete-sheet': (_, { place }) => ({ id: place % 2 ? 'main' : 'insert-1' }),
  'delete-underlay': () => ({ id: 'photo' }),
  'delete-vertex': (plan, choice) => ({ feature: featureOf(plan, choice), vertex: vertex(choice) }),
  'drop-proposal': (plan, choice) => ({ feature: featureOf(plan, choice) }),
  'duplicate-features': (plan, choice, fresh) => ({ copies: [{ from: featureOf(plan, choice), to: fresh }] }),
  'fix-boundary': (plan, choice) => ({ feature: featureOf(plan, choice) }),
  'follow-feature': (plan, choice) => ({
    feature: featureOf(plan, choice),
    reference: choice.amount % 4 ? featureOf(plan, { ...choice, target: choice.place }) : null,
  }),
  'insert-vertex': (plan, choice) => ({ feature: featureOf(plan, choice), after: vertex(choice), at: at(choice) }),
  'label-vertex': (plan, choice) => ({
    feature: featureOf(plan, choice),
    vertex: vertex(choice),
    label: `P${choice.amount % 9}`,
  }),
  'merge-areas': (plan, choice) => ({
    features: [featureOf(plan, choice), featureOf(plan, { ...choice, target: choice.place })],
  }),
  'move-edge': (plan, choice) => ({
    feature: featureOf(plan, choice),
    vertex: vertex(choice),
    from: [151.7, -32.9],
    to: at(choice),
    together: choice.amount % 2 ? [featureOf(plan, { ...choice, target: choice.place })] : [],
  }),
  'move-features': (plan, choice) => ({ features: [featureOf(plan, choice)], from: [151.7, -32.9], to: at(choice) }),
  'move-vertex': (plan, choice) => ({ feature: featureOf(plan, choice), vertex: vertex(choice), to: at(choice) }),
  'number-vertices': (plan, choice) => ({ feature: featureOf(plan, choice), from: choice.amount % 4 }),
  'propose-change': (plan, choice, fresh) => ({ feature: featureOf(plan, choice), id: fresh }),
  'propose-revocation': (plan, choice) => ({ feature: featureOf(plan, choice) }),
  'put-camera-type': (_, { amount }) => ({ id: 'dome', name: 'Dome', hfov: 1 + (amount % 100) }),
  'put-luminaire': (_, { amount }) => ({ id: 'flood', name: 'Flood', format: 'ies', turn: amount, file: '' }),
  'put-underlay': () => ({
    id: 'photo',
    name: '',
    attribution: '',
    opacity: 1,
    hidden: false,
    source: { kind: 'tiles', url: 'u' },
  }),
  'remove-exception': () => ({ id: 'exception-1' }),
  reorder: (plan, choice) => ({
    type: 'feature',
    id: featureOf(plan, choice),
    before: choice.amount % 4 ? featureOf(plan, { ...choice, target: choice.place }) : null,
  }),
  'reorder-vertex': (plan, choice) => ({
    feature: featureOf(plan, choice),
    vertex: vertex(choice),
    to: choice.amount % 5,
  }),
  'replace-boundary': (plan, choice) => ({
    feature: featureOf(plan, choice),
    geometry: { type: 'Polygon', coordinates: [ring(choice)] },
    values: choice.amount % 2 ? { vertices: ['A', 'B', 'C'] } : {},
  }),
  'replace-geometry': (plan, choice) => ({
    feature: featureOf(plan, choice),
    geometry: { type: 'Polygon', coordinates: [ring(choice)] },
  }),
  'reverse-features': (plan, choice) => ({ features: [featureOf(plan, choice)] }),
  'split-area': (plan, choice, fresh) => ({
    feature: featureOf(plan, choice),
    line: [
      [151.5, at(choice)[1] + 0.0005],
      [151.95, at(choice)[1] + 0.0007],
    ],
    ids: [`${fresh}-1`, `${fresh}-2`],
  }),
  'start-ring-at': (plan, choice) => ({ feature: featureOf(plan, choice), vertex: vertex(choice) }),
  'turn-features': (plan, choice) => ({ features: [featureOf(plan, choice)], by: choice.amount }),
};

const names = Object.keys(inputs);

/** Every command that has a name. */
export const everyCommand = { ...commands, ...areaCommands };

/** What a choice does to the plan as it now stands. */
export function chosen(
  plan: Plan,
  choice: Choice,
  step: number,
): { name: string; command: Command<Json>; input: Json } {
  const name = names[choice.command % names.length];
  const command = everyCommand[name];
  if (!command) throw new Error(`expected a command of commands.ts, got ${name}`);
  return { name, command, input: inputs[name](plan, choice, `new-${step}`) };
}

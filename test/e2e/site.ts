/** One step of a site manager who follows the checklist: its button, and what is drawn, in metres from the corner. */
export interface DrawStep {
  readonly button: string;
  readonly points: readonly (readonly [east: number, north: number])[];
}

const box = (x: number, y: number, width: number, depth: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];

/** The sixteen items of clause 1.9 in the checklist's order: a small site that keeps every rule. */
export const siteSteps: readonly DrawStep[] = [
  { button: 'Draw a building', points: box(20, 20, 40, 25) },
  { button: 'Draw an access point on a building', points: [[40, 20]] },
  { button: 'Draw the cargo storage', points: box(22, 24, 15, 18) },
  { button: 'Draw the packing area', points: box(42, 24, 15, 18) },
  { button: 'Draw the container loading area', points: box(20, 49, 40, 8) },
  { button: 'Draw the storage of empty containers', points: box(66, 20, 20, 12) },
  { button: 'Draw the storage of sealed containers', points: box(66, 36, 20, 12) },
  { button: 'Draw the assembly point', points: [[80, 76]] },
  { button: 'Draw the transport operator route', points: [[5, 61], [62, 61]] },
  { button: 'Draw the other traffic routes', points: [[10, 65], [55, 65]] },
  { button: 'Draw the parking area', points: box(15, 69, 30, 10) },
  { button: 'Draw a camera', points: [[14, 47]] },
  { button: 'Draw a light', points: [[63, 47]] },
  { button: 'Draw the perimeter fence', points: [...box(5, 5, 90, 80), [5, 5]] },
  { button: 'Draw a gate', points: [[5, 58], [5, 64]] },
  { button: 'Draw the perimeter road', points: [[10, 12], [90, 12], [90, 81]] },
]; // biome-ignore format: one step, one line

/** What the site manager fills in, by the field's label; a tab leads to the field's second box. */
export const answers: Readonly<Record<string, string>> = {
  'Access control': 'Locked doors, swipe cards',
  'Recording system': 'NVR in the office',
  'Operating procedures': 'Tested weekly, log in the office',
  Monitoring: 'Guard post, at all times',
  'Images kept': '30',
  'Mounting height': '6',
  Direction: '135',
  Tilt: '20',
  'Angle of view, across': '103',
  'Angle of view, up and down': '55',
  'Picture size': '2688\t1520',
};

import type { Plan } from '../../src/plan/plan.ts';
import type { JsonObject } from '../../src/plan/record.ts';
import { examplePlan } from '../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../src/validators/rule.ts';

const zoneValues = {
  status: 'established',
  purpose: 'Keeps unauthorised people away from ships',
  inForce: 'At all times',
  measures: 'Fence, gates, patrols',
  informing: 'Signs and a notice to mariners',
  responsible: 'Port security officer',
};

/** A small container port: boundary, facility, zones, wharf, fence. Metres from a corner in Newcastle. */
const features: readonly ExampleFeature[] = [
  { id: 'port', kind: 'port-boundary', values: { name: 'Example Harbour' }, area: [[0, 0], [640, -30], [720, 420], [310, 560], [-40, 480]] },
  { id: 'facility', kind: 'facility-boundary', values: { name: 'Example Container Terminal' }, area: [[60, 40], [560, 40], [560, 300], [60, 300]] },
  { id: 'land', kind: 'land-side-restricted-zone', values: { ...zoneValues, name: 'Quay apron' }, area: [[80, 220], [540, 220], [540, 290], [80, 290]] },
  { id: 'water', kind: 'water-side-restricted-zone', values: { ...zoneValues, name: 'Berth pocket' }, area: [[80, 300], [540, 300], [540, 370], [80, 370]] },
  { id: 'cleared', kind: 'cleared-zone', values: { ...zoneValues, name: 'Screened passengers' }, area: [[420, 100], [520, 100], [520, 170], [420, 170]] },
  { id: 'ship', kind: 'ship-security-zone', values: { ...zoneValues, name: 'Tanker at berth 1', distance: 60 }, point: [600, 430] },
  { id: 'wharf', kind: 'wharf', values: { name: 'No. 1 wharf' }, area: [[70, 285], [550, 285], [550, 300], [70, 300]] },
  { id: 'berth', kind: 'berth', values: { name: 'Berth 1' }, line: [[90, 300], [300, 300]] },
  { id: 'shed', kind: 'building', values: { name: 'Transit shed', height: 9 }, area: [[120, 120], [260, 120], [260, 170], [120, 170]] },
  { id: 'fence', kind: 'fence', values: { name: 'Land fence', height: 2.4, type: 'mesh' }, line: [[60, 40], [310, 40]] },
  { id: 'fence2', kind: 'fence', values: { type: 'mesh' }, line: [[322, 40], [560, 40], [560, 285]] },
  { id: 'gate', kind: 'gate', values: { name: 'Gate 1', type: 'sliding' }, line: [[310, 40], [322, 40]] },
  { id: 'c1', kind: 'camera', values: { name: 'C1', mountHeight: 8, azimuth: 30, tilt: 15, hfov: 90, vfov: 50, range: 80, pixels: [1920, 1080] }, point: [100, 60] },
  { id: 'c2', kind: 'camera', values: { name: 'C2', mountHeight: 8, azimuth: 320, tilt: 15, hfov: 70, vfov: 50, range: 90, pixels: [1920, 1080] }, point: [540, 60] },
  { id: 'l1', kind: 'light', values: { name: 'L1', mountHeight: 25, azimuth: 0, tilt: 40 }, point: [300, 200] },
  { id: 'l2', kind: 'light', values: { name: 'L2', mountHeight: 25, azimuth: 180, tilt: 40 }, point: [480, 200] },
  { id: 'mark', kind: 'water-mark', values: { name: 'Mean high water mark', mark: 'MHWM' }, line: [[-30, 310], [70, 300], [550, 300], [700, 330]] },
  { id: 'nav', kind: 'navigation-aid', values: { name: 'Beacon' }, point: [260, 450] },
  { id: 'dim', kind: 'dimension', values: {}, line: [[120, 112], [260, 112]] },
  { id: 'scr', kind: 'screening-point', values: { name: 'Screening' }, point: [430, 110] },
]; // biome-ignore format: a table

export const portPlan = (sheet: JsonObject = {}, more: readonly ExampleFeature[] = []): Plan =>
  examplePlan('au-mtofsr', {
    settings: {
      title: 'Example Harbour maritime security plan',
      role: 'port-operator',
      author: 'Mere Tāmati',
      site: {
        name: 'Example Harbour',
        operator: 'Example Harbour Port Authority',
        address: '1 Wharf Road, Example NSW',
      },
    },
    features: [...features, ...more],
    sheets: [
      {
        id: 'main',
        number: '1',
        title: 'Security regulated port and port security zones, Example Harbour',
        paper: 'A3',
        orientation: 'landscape',
        scale: sheet.paper === 'A4' ? 5000 : 3000,
        centre: [330, 255],
        date: '2026-11-21',
        ...sheet,
      },
    ],
  });

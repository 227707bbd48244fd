import type { Plan } from '../../src/plan/plan.ts';
import type { JsonObject } from '../../src/plan/record.ts';
import { examplePlan } from '../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../src/validators/rule.ts';

const features: readonly ExampleFeature[] = [
  { id: 'site', kind: 'site-boundary', values: { name: 'Te Puke coolstore' }, area: [[0, 0], [180, 0], [180, 120], [0, 120]] },
  { id: 'b1', kind: 'building', values: { name: 'Coolstore 1', height: 11, use: 'Coolstore' }, area: [[30, 50], [90, 50], [90, 100], [30, 100]] },
  { id: 'b2', kind: 'building', values: { name: 'Office', height: 5 }, area: [[120, 70], [140, 70], [140, 85], [120, 85]] },
  { id: 'pack', kind: 'packing-area', values: { name: 'Packing' }, area: [[32, 52], [58, 52], [58, 70], [32, 70]] },
  { id: 'store', kind: 'cargo-storage', values: { name: 'Chilled store' }, area: [[60, 52], [88, 52], [88, 98], [60, 98]] },
  { id: 'load', kind: 'loading-area', values: { name: 'Loading dock' }, area: [[30, 35], [90, 35], [90, 50], [30, 50]] },
  { id: 'park', kind: 'parking-area', values: { name: 'Staff parking', for: 'staff' }, area: [[145, 10], [175, 10], [175, 40], [145, 40]] },
  { id: 'con1', kind: 'container-storage', values: { name: 'Empty containers', contents: 'empty' }, area: [[100, 100], [135, 100], [135, 115], [100, 115]] },
  { id: 'con2', kind: 'container-storage', values: { name: 'Sealed containers', contents: 'sealed' }, area: [[138, 100], [174, 100], [174, 115], [138, 115]] },
  { id: 'f1', kind: 'fence', values: { name: 'Perimeter fence', height: 2.4, type: 'mesh' }, line: [[100, 1], [1, 1], [1, 119], [179, 119], [179, 1], [110, 1]] },
  { id: 'g1', kind: 'gate', values: { name: 'Main gate', type: 'sliding' }, line: [[100, 1], [110, 1]] },
  { id: 'r1', kind: 'perimeter-road', values: { name: 'Perimeter road', width: 5 }, line: [[105, 1], [105, 30], [15, 30], [15, 110], [95, 110]] },
  { id: 't1', kind: 'transport-route', values: { name: 'Trucks in' }, line: [[105, 1], [105, 32], [60, 32]] },
  { id: 't2', kind: 'traffic-route', values: { name: 'Staff' }, line: [[107, 1], [120, 25], [145, 25]] },
  { id: 'a1', kind: 'access-point', values: { name: 'D1', type: 'roller-door' }, point: [45, 50] },
  { id: 'a2', kind: 'access-point', values: { name: 'D2', type: 'door' }, point: [130, 70] },
  { id: 'asm', kind: 'assembly-point', values: { name: 'Assembly' }, point: [160, 55] },
  { id: 'c1', kind: 'camera', values: { name: 'C1', mountHeight: 6, azimuth: 135, tilt: 20, hfov: 103, vfov: 55, range: 40 }, point: [30, 50] },
  { id: 'c2', kind: 'camera', values: { name: 'C2', mountHeight: 6, azimuth: 225, tilt: 20, hfov: 80, vfov: 55, range: 40 }, point: [90, 50] },
  { id: 'l1', kind: 'light', values: { name: 'L1', mountHeight: 10, azimuth: 180, tilt: 20 }, point: [45, 50] },
  { id: 'l2', kind: 'light', values: { name: 'L2', mountHeight: 10, azimuth: 180, tilt: 20 }, point: [75, 50] },
  { id: 'seal', kind: 'seal-store', values: { name: 'Seals', locked: true }, point: [125, 80] },
  { id: 'dim', kind: 'dimension', values: {}, line: [[30, 33], [90, 33]] },
  { id: 'txt', kind: 'label', values: { text: 'Neighbour’s orchard (kiwifruit)' }, point: [60, 128] },
]; // biome-ignore format: a table

export const sitePlan = (sheet: JsonObject = {}): Plan =>
  examplePlan('nz-ses', {
    settings: {
      title: 'Example Coolstore',
      author: 'Aroha Ngāti',
      site: {
        name: 'Example Coolstore',
        siteId: 'SES-0000',
        operator: 'Example Exports Ltd',
        address: '12 Orchard Road, Te Puke',
      },
    },
    features,
    sheets: [
      {
        id: 'main',
        number: '1',
        title: 'Site plan',
        paper: 'A3',
        orientation: 'landscape',
        scale: sheet.paper === 'A4' ? 1250 : 750,
        centre: [90, 62],
        date: '2026-11-21',
        ...sheet,
      },
    ],
  });

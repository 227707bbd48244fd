import { crsOf } from '../../src/geometry/crs.ts';
import { createPlan } from '../../src/plan/plan.ts';
import type { PlanRecord, SheetRecord } from '../../src/plan/record.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { lights } from './coolstore-lights.ts';
import { exampleLamp } from './example-lamp.ts';
import { SiteSketch } from './site-sketch.ts';

/**
 * A coolstore export site on flat land near Te Puke: invented, 200 m by 140 m. It meets the standards but for what the
 * README walks through: one camera says nothing of how long images are kept, and the pump shed shows no door.
 */
export function coolstoreSample(): string {
  const crs = crsOf('EPSG:2193');
  if (!crs) throw new Error('expected EPSG:2193 among the CRSs, got none');
  const site = new SiteSketch(crs, [1_891_380, 5_812_260]);
  perimeter(site);
  yard(site);
  buildings(site);
  goods(site);
  traffic(site);
  lights(site);
  cameras(site);
  security(site);
  return writePlan(createPlan([...settings(site), ...site.features]));
}

function perimeter(site: SiteSketch): void {
  site.box('site-boundary', 'boundary', [0, 0], [200, 140], { name: 'Lot 1' });
  const mesh = { type: 'mesh', height: 2.4 };
  site.line('fence', 'f1', '20 2, 50 2', { name: 'Front fence, west', type: 'solid', height: 2.1 });
  site.line('fence', 'f2', '58 2, 140 2', { name: 'Front fence', type: 'solid', height: 2.1 });
  site.line('fence', 'f3', '148 2, 198 2, 198 138', { name: 'East fence', ...mesh });
  site.line('fence', 'f4', '198 138, 2 138', { name: 'North fence', ...mesh });
  site.line('fence', 'f5', '2 138, 2 2, 14 2', { name: 'West fence', ...mesh });
  site.line('gate', 'g1', '50 2, 58 2', {
    name: 'Truck entry',
    type: 'sliding',
    control: 'Opened by the guard; locked outside hours',
    width: 8,
  });
  site.line('gate', 'g2', '140 2, 148 2', {
    name: 'Truck exit',
    type: 'boom',
    control: 'Guard, and sliding leaf at night',
    width: 8,
  });
  site.line('gate', 'g3', '14 2, 20 2', { name: 'Staff gate', type: 'sliding', control: 'Swipe card', width: 6 });
  site.point('access-point', 'a1', [30, 2], {
    name: 'Walk-in gate',
    type: 'pedestrian-gate',
    control: 'Swipe card and intercom',
  });
  site.line('perimeter-road', 'pr1', '146 9, 193 9, 193 132.5, 7.5 132.5, 7.5 66', {
    name: 'Perimeter road',
    width: 4.5,
  });
}

function yard(site: SiteSketch): void {
  const corners = '44 14, 190 14, 190 104, 166 104, 166 74, 116 74, 116 66, 44 66';
  site.area('vehicle-area', 'yard', corners, { name: 'Truck yard' });
  site.line('site-road', 'r0', '-8 -9, 208 -9', { name: 'Example Road', width: 8 });
  site.line('site-road', 'r1', '54 -9, 54 14', { name: 'Entry drive', width: 7 });
  site.line('site-road', 'r2', '144 -9, 144 14', { name: 'Exit drive', width: 7 });
  site.line('site-road', 'r3', '17 -9, 17 26', { name: 'Staff drive', width: 5.5 });
  site.box('parking-area', 'p1', [8, 26], [26, 62], { name: 'Staff cars', for: 'staff' });
  site.box('parking-area', 'p2', [33, 8], [41, 30], { name: 'Visitors', for: 'visitors' });
  site.box('parking-area', 'p3', [70, 16], [112, 25], { name: 'Truck waiting', for: 'trucks' });
}

function buildings(site: SiteSketch): void {
  site.box('building', 'b1', [52, 66], [116, 122], { name: 'Coolstore', use: 'Coolstore', height: 10 });
  site.box('building', 'b2', [116, 74], [166, 122], { name: 'Packhouse', use: 'Packing and labelling', height: 8 });
  site.box('building', 'b3', [52, 56], [116, 66], {
    name: 'Dock canopy',
    use: 'Canopy over the docks',
    height: 6.2,
    clearance: 4.8,
  });
  site.box('building', 'b4', [14, 70], [38, 86], { name: 'Office', use: 'Office', height: 4 });
  site.box('building', 'b5', [44.5, 6], [49, 12], { name: 'Gatehouse', use: 'Gatehouse', height: 3 });
  site.box('building', 'b6', [176, 112], [188, 124], { name: 'Pump shed', use: 'Fire pumps', height: 4 });
  site.box('building', 'b7', [18, 112], [26, 118], { name: 'Substation', use: 'Transformer', height: 3 });
  for (const [i, x] of [60, 76, 92, 108].entries()) {
    site.point('access-point', `dock${i + 1}`, [x, 66], {
      name: `Dock ${i + 1}`,
      type: 'dock-door',
      control: 'Locked from inside; opened by the loader',
    });
  }
  site.point('access-point', 'a2', [124, 74], {
    name: 'Packhouse roller door',
    type: 'roller-door',
    control: 'Locked from inside',
  });
  site.point('access-point', 'a3', [158, 74], { name: 'Packhouse door', type: 'door', control: 'Swipe card' });
  site.point('access-point', 'a4', [84, 122], {
    name: 'Coolstore fire exit',
    type: 'fire-exit',
    control: 'Alarmed, opens outwards only',
  });
  site.point('access-point', 'a5', [29, 70], { name: 'Office door', type: 'double-door', control: 'Swipe card' });
  site.point('access-point', 'a6', [49, 10], { name: 'Gatehouse door', type: 'door', control: 'Key' });
}

function goods(site: SiteSketch): void {
  const cards = { accessControl: 'Swipe card, staff of the area only' };
  site.box('cargo-storage', 'cs1', [55, 80], [113, 119], { name: 'Cold storage', ...cards });
  site.box('packing-area', 'pk1', [120, 80], [162, 98], { name: 'Packing floor', ...cards });
  site.box('cargo-storage', 'cs2', [120, 101], [162, 119], { name: 'Packed goods', ...cards });
  site.box('loading-area', 'ld1', [52, 40], [116, 66], {
    name: 'Dock apron',
    accessControl: 'Loaders only; yellow line and sign',
    attended: true,
  });
  site.box('container-storage', 'ct1', [152, 20], [188, 44], {
    name: 'Empty containers',
    contents: 'empty',
    accessControl: 'Inside the fenced yard; doors kept shut',
  });
  site.box('container-storage', 'ct2', [174, 54], [190, 100], {
    name: 'Sealed containers',
    contents: 'sealed',
    accessControl: 'Inside the fenced yard; keys with the guard',
  });
  for (const [i, y] of [24.5, 29.4, 34.3].entries()) {
    site.box('container-stack', `st${i + 1}`, [152, y], [164.2, y + 4.9], { name: `Empties ${i + 1}`, tiers: 2 });
    site.box('container-stack', `st${i + 4}`, [175.8, y], [188, y + 4.9], { name: `Empties ${i + 4}`, tiers: 2 });
  }
  for (const [i, y] of [57, 69.2, 81.4].entries()) {
    site.box('container-stack', `st${i + 7}`, [179.5, y], [184.4, y + 12.2], { name: `Sealed ${i + 1}`, tiers: 1 });
  }
  site.box('office', 'o1', [25, 72], [36, 84], {
    name: 'Export office',
    holds: ['documents', 'seals'],
    accessControl: 'Swipe card, export staff only',
  });
}

function traffic(site: SiteSketch): void {
  const loop = '54 -9, 54 26, 61 33, 137 33, 144 26, 144 -9';
  site.line('transport-route', 't1', loop, { name: 'Container trucks' });
  const branch = '137 33, 146 49, 164 49, 170 55, 170 98';
  site.line('transport-route', 't2', branch, { name: 'To sealed containers', direction: 'both' });
  site.line('traffic-route', 'o2', '17 -9, 17 44', { name: 'Staff cars in and out', direction: 'both' });
  site.line('traffic-route', 'o3', '30 -4, 30 64, 29 68', { name: 'On foot to the office', direction: 'both' });
  const round = '43 13, 43 68, 10 68, 10 129, 170 129, 170 106, 172 104, 172 51, 149 51, 149 15.5, 43 15.5';
  site.line('patrol-route', 'w1', round, { name: 'Night patrol', times: 'Every two hours, 18:00 to 06:00' });
}

function cameras(site: SiteSketch): void {
  const recorded = {
    recordingSystem: 'Network recorder in the office, 16 channels',
    procedures: 'Operating manual 4.2; all cameras tested monthly, test sheet filed and reviewed',
    monitoring: 'Watched from the gatehouse in working hours, alarms to the guard firm at night',
  };
  const kept = { ...recorded, retentionDays: 60 };
  const views: [x: number, y: number, mountHeight: number, grid: number, tilt: number, range: number][] = [
    [49, 12, 4, 75, 15, 35],
    [52, 66, 4.5, 140, 25, 40],
    [116, 66, 4.5, 220, 25, 40],
    [166, 104, 6, 115, 20, 40],
    [150, 16, 6, 50, 20, 40],
    [38, 70, 4, 215, 15, 45],
    [120, 98, 5, 120, 25, 30],
    [138, 5, 5, 60, 20, 30],
  ];
  for (const [i, [x, y, mountHeight, grid, tilt, range]] of views.entries()) {
    const lens = {
      cameraType: 'fixed',
      mountHeight,
      azimuth: site.facing(grid),
      tilt,
      hfov: 84,
      vfov: 45,
      pixels: [2688, 1520],
      range,
    };
    site.point('camera', `c${i + 1}`, [x, y], { name: `C${i + 1}`, ...lens, ...(i === 7 ? recorded : kept) });
  }
  const turning = {
    cameraType: 'turning',
    mountHeight: 8,
    azimuth: site.facing(120),
    tilt: 10,
    hfov: 60,
    vfov: 35,
    pixels: [1920, 1080],
    range: 60,
    panRange: 60,
  };
  site.point('camera', 'c9', [10, 124], { name: 'C9', ...turning, ...kept });
}

function security(site: SiteSketch): void {
  site.point('seal-store', 's1', [33, 81], { name: 'Seal safe', locked: true });
  site.point('equipment', 'e1', [18, 80], { name: 'Recorder', type: 'recorder', secured: true });
  site.point('equipment', 'e2', [18, 74], { name: 'Access controller', type: 'access-controller', secured: true });
  site.point('guard-post', 'gp1', [46.7, 8], { name: 'Guard' });
  site.point('assembly-point', 'ap1', [30, 100], { name: 'Assembly point' });
  site.point('sign', 'sg1', [63, 6], {
    name: 'Sign 1',
    text: 'Secure site. All visitors and drivers report to the gatehouse.',
  });
  site.point('label', 'lb1', [196, -9], { text: 'To Te Puke' });
  site.line('dimension', 'd1', '52 38, 116 38');
}

function settings(site: SiteSketch): PlanRecord[] {
  const sheet: SheetRecord = {
    type: 'sheet',
    id: 'main',
    order: 0,
    number: '1',
    title: 'Site plan',
    paper: 'A3',
    orientation: 'landscape',
    scale: 750,
    centre: site.at([100, 64]),
    rotation: 0,
    date: '2026-11-21',
    author: 'A. Person',
    coordinates: 'en',
    inserts: [],
  };
  return [
    {
      type: 'settings',
      id: 'settings',
      order: 0,
      title: 'Example Coolstore',
      packs: ['nz-ses'],
      datum: 'NZGD2000',
      crs: 'EPSG:2193',
      site: {
        name: 'Example Coolstore',
        siteId: 'SES-EXAMPLE',
        address: '1 Example Road, Te Puke',
        operator: 'Example Coolstores Limited',
        contact: 'A. Person',
      },
      author: 'A. Person',
      lighting: { maintenanceFactor: 0.8, planeHeight: 0 },
      adopted: {
        lighting: {
          'loading-area': { average: 54, source: '29 CFR 1917.123, active work areas' },
          'container-storage': { average: 11, source: '29 CFR 1917.123, other work areas' },
          'parking-area': { average: 11, source: '29 CFR 1917.123, other work areas' },
          fence: { min: 2, source: 'US Army TM 5-811-1, fence' },
          gate: { average: 10, source: 'US Army TM 5-811-1, vehicle entry' },
          'access-point': { average: 10, source: 'US Army TM 5-811-1, structures' },
        },
        viewing: { 'loading-area': { pixelsPerMetre: 62.5, fraction: 0.9, source: 'IEC 62676-4:2014, observe' } },
        separation: { metres: 10, source: 'Site rule of the example' },
      },
    },
    {
      type: 'luminaire',
      id: 'area',
      order: 0,
      name: 'Example area light, 150 W',
      format: 'ies',
      turn: 0,
      file: exampleLamp('Area light', 9000, 150),
    },
    {
      type: 'luminaire',
      id: 'mast',
      order: 1,
      name: 'Example yard mast, 500 W',
      format: 'ies',
      turn: 0,
      file: exampleLamp('Yard mast', 36_000, 500),
    },
    {
      type: 'camera-type',
      id: 'fixed',
      order: 0,
      name: 'Fixed, 4 megapixels',
      hfov: 84,
      vfov: 45,
      pixels: [2688, 1520],
      range: 40,
    },
    {
      type: 'camera-type',
      id: 'turning',
      order: 1,
      name: 'Pan and tilt, 2 megapixels',
      hfov: 60,
      vfov: 35,
      pixels: [1920, 1080],
      range: 60,
    },
    sheet,
    {
      type: 'exception',
      id: 'exception-1',
      order: 0,
      rule: 'building-without-access-point',
      feature: 'b7',
      reason: 'Sealed transformer kiosk: opened only by the power company',
      by: 'A. Person',
    },
    ...['cs1', 'pk1', 'cs2'].map(
      (feature, i): PlanRecord => ({
        type: 'exception',
        id: `exception-${i + 2}`,
        order: i + 1,
        rule: 'area-lighting-below-level',
        feature,
        reason: 'Indoors: its ceiling lights are on the electrician’s certificate, 200 lx or more',
        by: 'A. Person',
      }),
    ),
  ];
}

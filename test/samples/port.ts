import { crsOf } from '../../src/geometry/crs.ts';
import { createPlan } from '../../src/plan/plan.ts';
import type { JsonObject, PlanRecord, SheetRecord } from '../../src/plan/record.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { exampleLamp } from './example-lamp.ts';
import { SiteSketch } from './site-sketch.ts';

/**
 * A container port on an invented quay in the bay north of Brisbane. It meets the regulations but for what the README
 * walks through: nobody is named as responsible for the water-side zone, and a cleared zone stands in a port operator's
 * plan.
 */
export function portSample(): string {
  const crs = crsOf('EPSG:7856');
  if (!crs) throw new Error('expected EPSG:7856 among the CRSs, got none');
  const port = new SiteSketch(crs, [519_200, 6_973_400]);
  boundaries(port);
  zones(port);
  water(port);
  terminal(port);
  containers(port);
  barriers(port);
  security(port);
  return writePlan(createPlan([...settings(port), ...port.features]));
}

const labels = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

function boundaries(port: SiteSketch): void {
  port.area('port-boundary', 'port', '0 -400, 1120 -400, 1120 270, 960 430, 160 430, 0 270', {
    name: 'Example Container Port',
    notice: 'Example notice 1 of 2026',
    vertices: labels('P', 6),
  });
  port.area('facility-boundary', 'facility', '140 -340, 960 -340, 960 40, 140 40', {
    name: 'Example Container Terminal',
    vertices: labels('F', 4),
  });
}

const landMeasures: JsonObject = {
  inForce: 'At all times',
  measures: 'Fence 2.4 m, gates with swipe cards and guards, patrols, cameras',
  informing: 'Signs every 50 m along the fence and at each gate; induction of all who work in the zone',
};

function zones(port: SiteSketch): void {
  port.area('land-side-restricted-zone', 'lsrz1', '200 -220, 900 -220, 900 40, 200 40', {
    name: 'Container yard and wharf',
    status: 'established',
    purpose: 'Keeps people without authority from ships, cargo and the wharf',
    ...landMeasures,
    responsible: 'Port Security Officer',
    securityLevels: [1, 2, 3],
    notice: 'Example notice 2 of 2026',
    vertices: labels('L', 4),
    edges: [
      { line: 'feature', text: 'along the terminal fence' },
      { line: 'feature', text: 'along the terminal fence' },
      { line: 'feature', text: 'along the wharf face' },
      { line: 'feature', text: 'along the terminal fence' },
    ],
  });
  port.area('land-side-restricted-zone', 'lsrz2', '905 -220, 955 -220, 955 -20, 905 -20', {
    name: 'Reefer yard',
    status: 'proposed',
    proposal: 'add',
    purpose: 'Brings the new reefer yard into the zone before it opens',
    ...landMeasures,
    responsible: 'Port Security Officer',
    securityLevels: [1, 2, 3],
    vertices: labels('N', 4),
  });
  port.area('water-side-restricted-zone', 'wsrz1', '200 40, 900 40, 900 90, 200 90', {
    name: 'Wharf face',
    status: 'established',
    purpose: 'Keeps small craft from the wharf and from ships alongside',
    inForce: 'At all times',
    measures: 'Patrol boat; cameras on the wharf; challenge by loud hailer',
    informing: 'Signs on the wharf face; notice to mariners',
    securityLevels: [1, 2, 3],
    notice: 'Example notice 3 of 2026',
    vertices: labels('W', 4),
  });
  port.area('cleared-zone', 'cz1', '150 -120, 192 -120, 192 -30, 150 -30', {
    name: 'Crew and passenger hall',
    status: 'established',
    purpose: 'Holds people and goods that were screened and cleared before boarding',
    inForce: 'From the opening of screening until the ship has left',
    measures: 'One way in through screening; doors alarmed; guard at the way out',
    informing: 'Signs at the entrance and inside; announcements',
    responsible: 'Port Facility Security Officer',
    securityLevels: [1, 2, 3],
    notice: 'Example notice 4 of 2026',
    vertices: labels('C', 4),
  });
  port.area('ship-security-zone', 'ssz1', '240 43, 470 43, 486 59, 470 75, 240 75', {
    name: 'Ship at berth 1',
    status: 'established',
    distance: 60,
    reference: 'berth1',
    purpose: 'Keeps others away from a security regulated ship alongside',
    inForce: 'From one hour before a ship berths until it has let go',
    measures: 'Patrol boat; watch on the wharf and on board',
    informing: 'Notice to mariners; challenge by radio and loud hailer',
    responsible: 'Port Security Officer',
    securityLevels: [2, 3],
  });
}

function water(port: SiteSketch): void {
  port.box('wharf', 'wharf1', [200, 0], [900, 40], { name: 'Container wharf', bars: true });
  port.line('berth', 'berth1', '206 40, 540 40', { name: 'Berth 1' });
  port.line('berth', 'berth2', '560 40, 894 40', { name: 'Berth 2' });
  const shore = '-80 -46, -20 -38, 40 -24, 90 -12, 140 -3, 200 0, 900 0, 960 -2, 1010 6, 1070 24, 1130 30, 1200 50';
  port.line('water-mark', 'shore', shore, {
    name: 'Shore',
    mark: 'MHWM',
    source: 'Example survey',
    date: '2026-05-12',
  });
  port.point('navigation-aid', 'nav1', [170, 290], { name: 'Green beacon' });
  port.point('navigation-aid', 'nav2', [950, 290], { name: 'Red beacon' });
  port.point('label', 'lb1', [560, 270], { text: 'Example Bay' });
}

function terminal(port: SiteSketch): void {
  port.line('site-road', 'r1', '-60 -370, 1200 -370', { name: 'Port Drive', width: 14 });
  port.line('site-road', 'r2', '550 -370, 550 -220', { name: 'Terminal road', width: 16 });
  port.line('site-road', 'r3', '170 -370, 170 -120', { name: 'Hall road', width: 9 });
  port.box('building', 'b1', [575, -320], [655, -290], { name: 'Administration', use: 'Offices', height: 12 });
  port.box('building', 'b2', [700, -210], [780, -182], { name: 'Workshop', use: 'Maintenance', height: 11 });
  port.box('building', 'b3', [156, -112], [186, -40], { name: 'Hall', use: 'Crew and passenger hall', height: 8 });
  port.box('building', 'b4', [563, -216], [571, -204], { use: 'Gatehouse', height: 4 });
  port.box('parking-area', 'p1', [665, -325], [760, -285], { name: 'Staff cars', for: 'staff' });
  port.box('parking-area', 'p2', [380, -330], [520, -290], { name: 'Truck waiting', for: 'trucks' });
}

function containers(port: SiteSketch): void {
  port.box('container-storage', 'yard', [212, -168], [888, -8], {
    name: 'Container yard',
    contents: 'both',
    accessControl: 'Inside the restricted zone',
  });
  const rows = [-158, -106, -54];
  const blocks = [
    [222, 372],
    [392, 542],
    [562, 712],
    [732, 878],
  ] as const;
  for (const [r, y] of rows.entries()) {
    for (const [b, [from, to]] of blocks.entries()) {
      const name = `${'ABC'[r]}${b + 1}`;
      port.box('container-stack', `stack-${name.toLowerCase()}`, [from, y], [to, y + 36], {
        name: `Block ${name}`,
        tiers: 4,
      });
    }
  }
}

function barriers(port: SiteSketch): void {
  const mesh = { type: 'mesh', height: 2.4 };
  port.line('fence', 'f1', '200 40, 200 -220, 542 -220', { name: 'West fence', ...mesh });
  port.line('fence', 'f2', '558 -220, 900 -220, 900 40', { name: 'East fence', ...mesh });
  port.line('gate', 'g1', '542 -220, 558 -220', {
    name: 'Main gate',
    type: 'boom',
    control: 'Guard, swipe cards and number plates',
    width: 16,
  });
  port.line('fence', 'f3', '905 -100, 905 -20, 955 -20, 955 -220, 905 -220, 905 -112', {
    name: 'Reefer yard fence',
    ...mesh,
  });
  port.line('gate', 'g2', '905 -112, 905 -100', {
    name: 'Reefer yard gate',
    type: 'sliding',
    control: 'Swipe card',
    width: 12,
  });
  port.line('fence', 'f4', '167 -120, 150 -120, 150 -30, 192 -30, 192 -120, 175 -120', { name: 'Hall fence', ...mesh });
  port.line('gate', 'g3', '167 -120, 175 -120', {
    name: 'Hall gate',
    type: 'pedestrian',
    control: 'Screening staff',
    width: 8,
  });
  port.point('access-point', 'a1', [171, -112], { name: 'Hall entrance', type: 'double-door', control: 'Screening' });
  port.line('patrol-route', 'w1', '206 -214, 894 -214, 894 34, 206 34, 206 -214', {
    name: 'Fence and wharf patrol',
    times: 'Hourly',
  });
  port.line('patrol-route', 'w2', '910 -106, 910 -214, 950 -214, 950 -25, 910 -25, 910 -106', {
    name: 'Reefer yard patrol',
    times: 'Hourly',
  });
  port.line('patrol-route', 'w3', '171 -117, 153 -117, 153 -33, 189 -33, 189 -117, 171 -117', {
    name: 'Hall patrol',
    times: 'While the zone is in force',
  });
}

function security(port: SiteSketch): void {
  port.point('guard-post', 'gp1', [567, -199], { name: 'Gatehouse' });
  port.point('screening-point', 'sp1', [171, -104], { name: 'Screening' });
  port.point('sign', 'sg1', [440, -228], {
    name: 'Sign 1',
    text: 'Land-side restricted zone. Entry without authority is an offence.',
  });
  port.point('sign', 'sg2', [550, 36], { name: 'Sign 2', text: 'Water-side restricted zone. Keep 50 m off.' });
  port.point('control-point', 'cp1', [60, -300], { name: 'Mark 1' });
  port.point('control-point', 'cp2', [1060, -300], { name: 'Mark 2' });
  const recorded = {
    recordingSystem: 'Terminal video system',
    procedures: 'Security manual 7; tested weekly',
    monitoring: 'Watched day and night from the gatehouse',
    retentionDays: 30,
  };
  const lens = { hfov: 62, vfov: 36, pixels: [3840, 2160], tilt: 8, mountHeight: 18, range: 150 };
  const views: [x: number, y: number, grid: number][] = [
    [204, 36, 75],
    [896, 36, 285],
    [204, -216, 60],
    [896, -216, 300],
  ];
  for (const [i, [x, y, grid]] of views.entries()) {
    port.point('camera', `c${i + 1}`, [x, y], { name: `C${i + 1}`, azimuth: port.facing(grid), ...lens, ...recorded });
  }
  const masts: [x: number, y: number][] = [
    [382, -114],
    [552, -62],
    [722, -114],
  ];
  for (const [i, mast] of masts.entries()) {
    port.point('light', `l${i + 1}`, mast, {
      name: `Mast ${i + 1}`,
      luminaire: 'mast',
      mountHeight: 35,
      azimuth: 0,
      tilt: 0,
    });
  }
}

const sheet = (
  port: SiteSketch,
  order: number,
  own: Partial<SheetRecord> & Pick<SheetRecord, 'id' | 'title'>,
): SheetRecord => ({
  type: 'sheet',
  order,
  number: String(order + 1),
  paper: 'A3',
  orientation: 'landscape',
  scale: 4000,
  centre: port.at([560, 15]),
  rotation: 0,
  date: '2026-11-21',
  author: 'A. Person',
  coordinates: 'dms',
  inserts: [],
  ...own,
});

function settings(port: SiteSketch): PlanRecord[] {
  const hall = port.at([171, -75]);
  return [
    {
      type: 'settings',
      id: 'settings',
      order: 0,
      title: 'Example Container Port',
      packs: ['au-mtofsr'],
      role: 'port-operator',
      datum: 'GDA2020',
      crs: 'EPSG:7856',
      site: {
        name: 'Example Container Port',
        address: 'Port Drive, Example Bay',
        operator: 'Example Port Operator Limited',
        contact: 'A. Person',
      },
      author: 'A. Person',
      lighting: { maintenanceFactor: 0.8, planeHeight: 0 },
      adopted: {},
    },
    {
      type: 'luminaire',
      id: 'mast',
      order: 0,
      name: 'Example high mast, 2 kW',
      format: 'ies',
      turn: 0,
      file: exampleLamp('High mast', 90_000, 2000),
    },
    sheet(port, 0, {
      id: 'main',
      title: 'Security regulated port and its zones',
      inserts: [{ number: '1', centre: hall, scale: 750, sheet: 'insert-1' }],
    }),
    sheet(port, 1, {
      id: 'terminal',
      title: 'Container terminal and its zones',
      scale: 3000,
      centre: port.at([550, -120]),
    }),
    sheet(port, 2, {
      id: 'insert-1',
      number: '1',
      title: 'Insert 1: crew and passenger hall',
      scale: 750,
      centre: hall,
    }),
  ];
}

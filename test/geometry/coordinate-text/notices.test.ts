import { expect, test } from 'vitest';
import { readCoordinateText } from '../../../src/geometry/coordinate-text/read-coordinate-text.ts';
import { notices } from './notices.ts';

const read = (text: string) => readCoordinateText(text);
const codes = (text: string) => read(text).diagnostics.map(({ line, code }) => `${line} ${code}`);
const pointsOf = (text: string) =>
  read(text).rings.flatMap((ring) =>
    ring.points.map(({ lon, lat }) => [Number(lat.toFixed(7)), Number(lon.toFixed(7))]),
  );

test.each(notices)('$name gives the legs and the area that its coordinates have', (notice) => {
  const { rings, diagnostics } = read(notice.text);
  expect(rings).toHaveLength(1);
  const [ring] = rings;
  expect(ring.datum).toBe(notice.datum);
  expect(ring.closed).toBe(false);
  expect(ring.complete).toBe(true);
  expect(ring.points.map((point) => point.label)).toEqual(notice.labels);
  expect(ring.legs).toHaveLength(notice.legs.length);
  notice.legs.forEach(([distance, azimuth], i) => {
    expect(Math.abs(ring.legs[i].distance - distance)).toBeLessThanOrEqual(0.1);
    if (azimuth !== undefined) expect(Math.abs(ring.legs[i].azimuth - azimuth)).toBeLessThanOrEqual(0.06);
  });
  if (notice.area !== undefined) expect(Math.abs(ring.area / 1e4 / notice.area - 1)).toBeLessThan(1e-4);
  if (notice.lines) expect(ring.legs.map((leg) => leg.line)).toEqual(notice.lines);
  const found = diagnostics.filter(({ code }) => code !== 'datum-missing').map(({ code }) => code);
  expect(found).toEqual(notice.codes);
  expect(diagnostics.some(({ code }) => code === 'datum-missing')).toBe(notice.datum === null);
});

test('Spectacle Island’s closing line is not straight: the words behind its last point are not taken for a closing', () => {
  const { rings, diagnostics } = read(`${notices[1].text}
-> from Point 5 on bearing 115° to the high water line of Snapper Island, then north along it to Point 1`);
  expect(rings[0].closed).toBe(false);
  expect(rings[0].legs).toHaveLength(4);
  expect(rings[0].closingLeg).toMatchObject({ from: '5', to: '1', line: 'water-mark' });
  expect(diagnostics.map(({ code }) => code)).toEqual(['half-coordinate', 'not-closed']);
});

test('a statute in words, with whole degrees and lines of three types, over several text lines', () => {
  const { rings } = read(`Commencing at Latitude 13° 19′ 30″ South,
Longitude 123° 16′ 45″ East; thence along the geodesic to Latitude 14° South, Longitude 124° 30′ East;
thence along the meridian to Latitude 31° 45′ South, Longitude 124° 30′ East; thence along the parallel to
Latitude 31° 45′ South, Longitude 129° East, thence in a straight line to the point of commencement.`);
  expect(rings).toHaveLength(1);
  expect(rings[0].closed).toBe(true);
  expect(rings[0].legs.map((leg) => leg.line)).toEqual(['geodesic', 'meridian', 'parallel', 'geodesic']);
  expect(rings[0].points.map(({ lat, lon }) => [lat, lon])).toEqual([
    [-13.325, 123 + 16 / 60 + 45 / 3600],
    [-14, 124.5],
    [-31.75, 124.5],
    [-31.75, 129],
  ]);
});

test.each([
  ['33°51’06.1446”S 151°09’59.9966”E', -33.8517068, 151.1666657],
  ['13° 19′ 30″ South, 123° 16′ 45″ East', -13.325, 123.2791667],
  ["33º51'06.1446''S / 151˚09'59.9966''E", -33.8517068, 151.1666657],
  ['33 deg 51 min 06.1446 sec S; 151 deg 09 min 59.9966 sec E', -33.8517068, 151.1666657],
  ['S 33 51 06.1446 E 151 09 59.9966', -33.8517068, 151.1666657],
  ['33 51 06.1446 S 151 09 59.9966 E', -33.8517068, 151.1666657],
  ['S33°51.10241′ E151°09.99994′', -33.8517068, 151.1666657],
  ['335106.1446S 1510959.9966E', -33.8517068, 151.1666657],
  ['3351.10241S 15109.99994E', -33.8517068, 151.1666657],
  ['475940"S 1234556"E', -47.9944444, 123.7655556],
  ['36.46.69 S 174.50.12 E', -36.7781667, 174.8353333],
  ['33:51:06.1446 S, 151:09:59.9966 E', -33.8517068, 151.1666657],
  ['S 33:51:06.1446 E 151:09:59.9966', -33.8517068, 151.1666657],
  ['-33:51:06.1446 151:09:59.9966', -33.8517068, 151.1666657],
  ['33:51.10241S 151:09.99994E', -33.8517068, 151.1666657],
  ['1:33:51:06 S, 151:09:59 E', -33.8516667, 151.1663889],
  ['33:51:06.1446S 151:09:59.9966E, open 08:30 to 17:45:00', -33.8517068, 151.1666657],
  ['33d51m06.1446s S 151d09m59.9966s E', -33.8517068, 151.1666657],
  ['33d 51m 06.1446s S 151d 09m 59.9966s E', -33.8517068, 151.1666657],
  ['S33d51m06.1446s E151d09m59.9966s', -33.8517068, 151.1666657],
  ['33D51M06.1446S 151D09M59.9966E', -33.8517068, 151.1666657],
  ['33d51m06.1446s 151d09m59.9966e', -33.8517068, 151.1666657],
  ['33d51.10241m S 151d09.99994m E', -33.8517068, 151.1666657],
  ['Lat: -33.8517068 Long: 151.1666657', -33.8517068, 151.1666657],
  ['-33.8517068 151.1666657', -33.8517068, 151.1666657],
  ['151.1666657, -33.8517068', -33.8517068, 151.1666657],
  ['[151.1666657, -33.8517068]', -33.8517068, 151.1666657],
  ['−33.8517068°, +151.1666657°', -33.8517068, 151.1666657],
  ['lat -33.8517068 lon 151.1666657', -33.8517068, 151.1666657],
  ['151°09’59.9966”E 33°51’06.1446”S', -33.8517068, 151.1666657],
  ['３３°５１’０６.１４４６”S 151°09’59.9966”E', -33.8517068, 151.1666657],
  ['\u200f33°51’06.1446”S\u200e 151°09’59.9966”E', -33.8517068, 151.1666657],
  ['NZTM N 5429178.116 E 1749498.730', -41.275, 174.785],
  ['NZTM2000 5429178.116 1749498.730', -41.275, 174.785],
  ['NZTM E 1 749 498.730 N 5 429 178.116', -41.275, 174.785],
  ['MGA94 zone 56 387697.065mE 6357727.469mN', -32.9129167, 151.7990317],
  ['GDA2020 MGA Zone 56: Easting 387697.562 Northing 6357728.875', -32.912904, 151.7990371],
  ['EPSG:28350 380685.729, 6452702.919', -32.0556, 115.7361],
  ['Wellington 2000 circuit: 802899.851 N 400721.478 E', -41.275, 174.785],
])('%s is one place', (text, lat, lon) => {
  expect(pointsOf(text)).toEqual([[lat, lon]]);
});

test('a time of day is no angle', () => {
  for (const text of [
    '08:30',
    '08:30 S',
    'from 08:30:00 to 16:30:00',
    '08:30:00 south gate',
    '2012-11-02 08:30:15.250',
  ])
    expect(pointsOf(text), text).toEqual([]);
  expect(codes('33:75:06 S 151:09:59 E')).toContain('1 minutes-over-60');
  expect(codes('33d51m66s S 151d09m59s E')).toContain('1 seconds-over-60');
});

test('labels in every form, also ones that look like numbers or hold them', () => {
  const labels = (text: string) => read(text).rings.flatMap((ring) => ring.points.map((point) => point.label));
  const pair = '43 23.2754’S 147 02.05056’E';
  expect(
    ['(1)', '1:', 'A.', '2.1', 'Point 7', 'P12', 'North', 'Unlit special mark 1 (2nm)', 'Fl Y 2.5s (2nm)'].flatMap(
      (label) => labels(`${label} ${pair}`),
    ),
  ).toEqual(['1', '1', 'A', '2.1', '7', 'P12', 'North', 'Unlit special mark 1 (2nm)', 'Fl Y 2.5s (2nm)']);
  expect(labels(`${pair} (Point 3)`)).toEqual(['3']);
  expect(labels(`${pair}\n${pair.replace('23.2', '24.2')}`)).toEqual(['1', '2']);
});

test('GeoJSON, WKT and KML are read with their rings', () => {
  const ring = [
    [151.1, -33.1],
    [151.2, -33.1],
    [151.2, -33.2],
    [151.1, -33.1],
  ];
  const hole = [
    [151.15, -33.12],
    [151.16, -33.12],
    [151.16, -33.13],
    [151.15, -33.12],
  ];
  const texts = [
    JSON.stringify({ type: 'Polygon', coordinates: [ring, hole] }, null, 1),
    `POLYGON ((${ring.map((p) => p.join(' ')).join(', ')}), (${hole.map((p) => p.join(' ')).join(', ')}))`,
    [ring, hole].map((r) => `<coordinates>${r.map((p) => [...p, 0].join(',')).join(' ')}</coordinates>`).join('\n'),
  ];
  for (const text of texts) {
    const { rings } = read(text);
    expect(rings.map(({ points, closed }) => [points.map(({ lon, lat }) => [lon, lat]), closed])).toEqual([
      [ring.slice(0, 3), true],
      [hole.slice(0, 3), true],
    ]);
  }
});

test('several lists in one text are told apart', () => {
  const list = (degrees: number) =>
    `1 ${degrees}°10’S 151°10’E\n2 ${degrees}°10’S 151°11’E\n3 ${degrees}°11’S 151°11’E`;
  const { rings } = read(`Datum GDA2020\nZone A\n${list(33)}\n\nZone B\n${list(34)}`);
  expect(rings.map(({ label, datum, points }) => [label, datum, points.length])).toEqual([
    ['Zone A', 'GDA2020', 3],
    ['Zone B', 'GDA2020', 3],
  ]);
});

test('text without a coordinate says so, whatever else it holds', () => {
  expect(codes('Gazette No. 22, 2 June 2004, line 25 of column A, map 25, page 1453')).toEqual(['1 unreadable']);
  expect(codes('')).toEqual(['1 unreadable']);
  expect(codes('proceeding for 70m along Low Street')).toEqual(['1 unreadable']);
  expect(codes('bearing 106°25′ True and distance 1 nautical mile from the jetty')).toEqual(['1 half-coordinate']);
  expect(codes('33°51’٠٦”S 151°09’E')).toContain('1 unreadable');
});

import type { Crs } from './crs.ts';

/**
 * Every CRS that Bollard knows, national grids first. Names, codes, areas of use and parameters are those of the EPSG
 * dataset (read from PROJ's copy, version 9.1); a test compares each with PROJ where it is installed.
 */
export function crsTable(): Crs[] {
  return [
    nztm,
    ...mgaZones.map(mga2020),
    ...mgaZones.filter(({ zone }) => zone >= 48 && zone <= 58).map(mga94),
    ...circuits(),
    chatham(),
    ...utmZones(),
  ];
}

/** Degrees past the edge that a grid is still used over: a site that straddles a zone's edge is drawn in one zone. */
const zoneMargin = 0.5;
/** The areas of New Zealand's grids end at the coast; harbour limits reach beyond. */
const coastMargin = 0.2;

interface Projection {
  readonly latitudeOfOrigin: number;
  readonly centralMeridian: number;
  readonly scaleFactor: number;
  readonly falseOrigin: readonly [easting: number, northing: number];
}

function transverseMercator(crs: Omit<Crs, 'proj' | keyof Projection>, projection: Projection): Crs {
  const { latitudeOfOrigin, centralMeridian, scaleFactor, falseOrigin } = projection;
  const ellipsoid = crs.datum === 'WGS84' ? 'WGS84' : 'GRS80';
  return {
    ...crs,
    ...projection,
    proj:
      `+proj=tmerc +lat_0=${latitudeOfOrigin} +lon_0=${centralMeridian} +k=${scaleFactor} ` +
      `+x_0=${falseOrigin[0]} +y_0=${falseOrigin[1]} +ellps=${ellipsoid} +units=m +no_defs`,
  };
}

const nztm = transverseMercator(
  {
    code: 'EPSG:2193',
    name: 'NZGD2000 / New Zealand Transverse Mercator 2000',
    short: 'NZTM2000',
    datum: 'NZGD2000',
    bounds: [166.37, -47.33, 178.63, -34.1],
    margin: coastMargin,
    order: 'NE',
  },
  { latitudeOfOrigin: 0, centralMeridian: 173, scaleFactor: 0.9996, falseOrigin: [1_600_000, 10_000_000] },
);

type Bounds = Crs['bounds'];

/** The mainland's zones and those of the islands: Cocos, Christmas, Lord Howe, Norfolk, Macquarie. GDA94 has 48 to 58 only. */
const mgaZones: readonly { readonly zone: number; readonly bounds: Bounds }[] = [
  { zone: 46, bounds: [93.41, -15.46, 96.01, -8.57] },
  { zone: 47, bounds: [96, -15.56, 100.34, -8.47] },
  { zone: 48, bounds: [102.14, -34.68, 108.01, -8.87] },
  { zone: 49, bounds: [108, -37.84, 114.01, -10.72] },
  { zone: 50, bounds: [114, -38.53, 120.01, -12.06] },
  { zone: 51, bounds: [120, -38.07, 126.01, -10.46] },
  { zone: 52, bounds: [125.99, -37.38, 132, -9.1] },
  { zone: 53, bounds: [132, -40.71, 138.01, -8.88] },
  { zone: 54, bounds: [138, -48.19, 144.01, -9.08] },
  { zone: 55, bounds: [144, -50.89, 150.01, -9.23] },
  { zone: 56, bounds: [150, -58.96, 156, -13.87] },
  { zone: 57, bounds: [156, -60.56, 162.01, -14.08] },
  { zone: 58, bounds: [162, -59.39, 168, -25.94] },
  { zone: 59, bounds: [168, -32.48, 173.35, -25.61] },
];

const utmProjection = (zone: number, falseNorthing: number): Projection => ({
  latitudeOfOrigin: 0,
  centralMeridian: zone * 6 - 183,
  scaleFactor: 0.9996,
  falseOrigin: [500_000, falseNorthing],
});

const mga2020 = ({ zone, bounds }: (typeof mgaZones)[number]): Crs =>
  transverseMercator(
    {
      code: `EPSG:${7800 + zone}`,
      name: `GDA2020 / MGA zone ${zone}`,
      short: `MGA2020 zone ${zone}`,
      datum: 'GDA2020',
      zone,
      bounds,
      margin: zoneMargin,
      order: 'EN',
    },
    utmProjection(zone, 10_000_000),
  );

const mga94 = ({ zone, bounds }: (typeof mgaZones)[number]): Crs =>
  transverseMercator(
    {
      code: `EPSG:${28300 + zone}`,
      name: `GDA94 / MGA zone ${zone}`,
      short: `MGA94 zone ${zone}`,
      datum: 'GDA94',
      zone,
      bounds,
      margin: zoneMargin,
      order: 'EN',
    },
    utmProjection(zone, 10_000_000),
  );

function utmZones(): Crs[] {
  return Array.from({ length: 60 }, (_, i) => i + 1).flatMap((zone) => [utm(zone, 'N'), utm(zone, 'S')]);
}

function utm(zone: number, hemisphere: 'N' | 'S'): Crs {
  const west = zone * 6 - 186;
  const south = hemisphere === 'S';
  return transverseMercator(
    {
      code: `EPSG:${(south ? 32700 : 32600) + zone}`,
      name: `WGS 84 / UTM zone ${zone}${hemisphere}`,
      short: `UTM zone ${zone}${hemisphere}`,
      datum: 'WGS84',
      zone,
      bounds: south ? [west, -80, west + 6, 0] : [west, 0, west + 6, 84],
      margin: zoneMargin,
      order: 'EN',
    },
    utmProjection(zone, south ? 10_000_000 : 0),
  );
}

type Sexagesimal = readonly [degrees: number, minutes: number, seconds: number];
const degreesOf = ([degrees, minutes, seconds]: Sexagesimal): number => degrees + minutes / 60 + seconds / 3600;

/** A New Zealand meridional circuit of 2000: origin as degrees, minutes and seconds south and east. */
function circuit(
  code: number,
  name: string,
  south: Sexagesimal,
  east: Sexagesimal,
  scale: number,
  bounds: Bounds,
): Crs {
  return transverseMercator(
    {
      code: `EPSG:${code}`,
      name: `NZGD2000 / ${name} 2000`,
      short: `${name} 2000`,
      datum: 'NZGD2000',
      bounds,
      margin: coastMargin,
      order: 'NE',
    },
    {
      latitudeOfOrigin: -degreesOf(south),
      centralMeridian: degreesOf(east),
      scaleFactor: scale,
      falseOrigin: [400_000, 800_000],
    },
  );
}

// biome-ignore format: a table, one circuit a line
const circuits = (): Crs[] => [
  circuit(2105, 'Mount Eden', [36, 52, 47], [174, 45, 51], 0.9999, [171.99, -39.01, 176.12, -34.1]),
  circuit(2106, 'Bay of Plenty', [37, 45, 40], [176, 27, 58], 1, [175.75, -39.13, 177.23, -37.22]),
  circuit(2107, 'Poverty Bay', [38, 37, 28], [177, 53, 8], 1, [176.73, -39.04, 178.63, -37.49]),
  circuit(2108, 'Hawkes Bay', [39, 39, 3], [176, 40, 25], 1, [175.8, -40.57, 178.07, -38.87]),
  circuit(2109, 'Taranaki', [39, 8, 8], [174, 13, 40], 1, [173.68, -39.78, 175.44, -38.4]),
  circuit(2110, 'Tuhirangi', [39, 30, 44], [175, 38, 24], 1, [174.88, -39.55, 176.33, -38.87]),
  circuit(2111, 'Wanganui', [40, 14, 31], [175, 29, 17], 1, [174.4, -40.97, 176.27, -39.46]),
  circuit(2112, 'Wairarapa', [40, 55, 31], [175, 38, 50], 1, [175.01, -41.67, 176.55, -40.29]),
  circuit(2113, 'Wellington', [41, 18, 4], [174, 46, 35], 1, [174.52, -41.5, 175.36, -40.91]),
  circuit(2114, 'Collingwood', [40, 42, 53], [172, 40, 19], 1, [172.16, -41.22, 173.13, -40.44]),
  circuit(2115, 'Nelson', [41, 16, 28], [173, 17, 57], 1, [172.4, -42.18, 174.08, -40.66]),
  circuit(2116, 'Karamea', [41, 17, 23], [172, 6, 32], 1, [171.96, -41.49, 172.7, -40.75]),
  circuit(2117, 'Buller', [41, 48, 38], [171, 34, 52], 1, [171.27, -42.19, 172.41, -41.42]),
  circuit(2118, 'Grey', [42, 20, 1], [171, 32, 59], 1, [171.15, -42.74, 172.75, -41.5]),
  circuit(2119, 'Amuri', [42, 41, 20], [173, 0, 36], 1, [171.88, -42.95, 173.55, -42.09]),
  circuit(2120, 'Marlborough', [41, 32, 40], [173, 48, 7], 1, [172.95, -42.65, 174.46, -40.85]),
  circuit(2121, 'Hokitika', [42, 53, 10], [170, 58, 47], 1, [170.39, -43.23, 171.89, -42.41]),
  circuit(2122, 'Okarito', [43, 6, 36], [170, 15, 39], 1, [169.21, -43.85, 170.89, -43]),
  circuit(2123, 'Jacksons Bay', [43, 58, 40], [168, 36, 22], 1, [168.02, -44.4, 170.01, -43.67]),
  circuit(2124, 'Mount Pleasant', [43, 35, 26], [172, 43, 37], 1, [171.11, -43.96, 173.38, -42.69]),
  circuit(2125, 'Gawler', [43, 44, 55], [171, 21, 38], 1, [170.68, -44.25, 172.26, -43.13]),
  circuit(2126, 'Timaru', [44, 24, 7], [171, 3, 26], 1, [169.82, -44.98, 171.55, -43.35]),
  circuit(2127, 'Lindis Peak', [44, 44, 6], [169, 28, 3], 1, [168.62, -45.4, 170.24, -43.71]),
  circuit(2128, 'Mount Nicholas', [45, 7, 58], [168, 23, 55], 1, [167.72, -45.58, 169.11, -44.29]),
  circuit(2129, 'Mount York', [45, 33, 49], [167, 44, 19], 1, [166.37, -46.33, 168.21, -44.53]),
  circuit(2130, 'Observation Point', [45, 48, 58], [170, 37, 42], 1, [169.77, -45.82, 171.24, -44.61]),
  circuit(2131, 'North Taieri', [45, 51, 41], [170, 16, 57], 0.99996, [168.64, -46.73, 170.87, -45.23]),
  circuit(2132, 'Bluff', [46, 36, 0], [168, 20, 34], 1, [167.29, -47.33, 168.97, -45.33]),
];

/** The Chatham Islands lie outside NZTM's area and have a wharf. */
const chatham = (): Crs =>
  transverseMercator(
    {
      code: 'EPSG:3793',
      name: 'NZGD2000 / Chatham Islands TM 2000',
      short: 'Chatham Islands TM 2000',
      datum: 'NZGD2000',
      bounds: [-177.25, -44.64, -175.54, -43.3],
      margin: coastMargin,
      order: 'NE',
    },
    { latitudeOfOrigin: 0, centralMeridian: -176.5, scaleFactor: 1, falseOrigin: [3_500_000, 10_000_000] },
  );

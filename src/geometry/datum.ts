import type { CrsDatum } from './crs.ts';
import { gda94From2020, gda2020From94 } from './helmert.ts';
import type { LonLat } from './point.ts';

export interface DatumNote {
  readonly datum: CrsDatum;
  readonly name: string;
  /** The moment that its coordinates belong to; the plates have moved since. */
  readonly epoch: string;
  readonly ellipsoid: 'GRS 80' | 'WGS 84';
  /** How far a coordinate in it may be from WGS 84 on a receiver today, and why: for the sheet. */
  readonly againstWgs84: string;
}

/** What the sheet and the settings say about a datum. Accuracies are those of the EPSG operations named. */
export const datumNotes: Readonly<Record<CrsDatum, DatumNote>> = {
  GDA2020: {
    datum: 'GDA2020',
    name: 'Geocentric Datum of Australia 2020',
    epoch: '2020.0',
    ellipsoid: 'GRS 80',
    againstWgs84: 'Taken as WGS 84 within 3 m (EPSG:8450): the plate moves about 7 cm a year from epoch 2020.0.',
  },
  GDA94: {
    datum: 'GDA94',
    name: 'Geocentric Datum of Australia 1994',
    epoch: '1994.0',
    ellipsoid: 'GRS 80',
    againstWgs84: 'Differs from GDA2020, and from WGS 84 today, by 1.5 to 1.8 m.',
  },
  NZGD2000: {
    datum: 'NZGD2000',
    name: 'New Zealand Geodetic Datum 2000',
    epoch: '2000.0',
    ellipsoid: 'GRS 80',
    againstWgs84: 'Taken as WGS 84 within 1 m (EPSG:1565): the plates move about 5 cm a year from epoch 2000.0.',
  },
  WGS84: {
    datum: 'WGS84',
    name: 'World Geodetic System 1984',
    epoch: 'not fixed',
    ellipsoid: 'WGS 84',
    againstWgs84: 'Moves with the satellites, not with the ground: an old notice may be about 1 m off.',
  },
};

/** A way from one datum to another, with what is to be said of it. */
export interface DatumShift {
  readonly from: CrsDatum;
  readonly to: CrsDatum;
  /** The operation in the EPSG dataset, or why nothing is done. */
  readonly operation: string;
  /** Metres; 0 when nothing changes. */
  readonly accuracy: number;
  /** Whether the user must be asked: numbers are taken as they stand although the datums differ. */
  readonly assumes: boolean;
  readonly note: string;
  readonly move: (position: LonLat) => [lon: number, lat: number];
}

const asItStands = (position: LonLat): [number, number] => [position[0], position[1]];

/** The shift between two datums; undefined where there is none that Bollard will do (Australia and New Zealand). */
export function datumShift(from: CrsDatum, to: CrsDatum): DatumShift | undefined {
  if (from === to) {
    return { from, to, operation: 'none', accuracy: 0, assumes: false, note: 'Same datum.', move: asItStands };
  }
  const both = { from, to };
  const way = `${from}>${to}`;
  if (way === 'GDA94>GDA2020' || way === 'GDA2020>GDA94') {
    return {
      ...both,
      operation: 'EPSG:8048',
      accuracy: 0.01,
      assumes: false,
      note: `Moved from ${from} to ${to} by the national 7-parameter transformation (EPSG:8048, 0.01 m).`,
      move: to === 'GDA2020' ? gda2020From94 : gda94From2020,
    };
  }
  const nulls: Readonly<Record<string, readonly [operation: string, accuracy: number]>> = {
    'WGS84>GDA2020': ['EPSG:8450', 3],
    'GDA2020>WGS84': ['EPSG:8450', 3],
    'WGS84>NZGD2000': ['EPSG:1565', 1],
    'NZGD2000>WGS84': ['EPSG:1565', 1],
  };
  if (nulls[way]) {
    const [operation, accuracy] = nulls[way];
    const note = `${from} coordinates taken as ${to} (${operation}, ${accuracy} m): the numbers do not change.`;
    return { ...both, operation, accuracy, assumes: true, note, move: asItStands };
  }
  if (way === 'WGS84>GDA94' || way === 'GDA94>WGS84') return throughGda2020(from, to);
  return undefined;
}

/** WGS 84 stands for GDA2020 here, so GDA94 goes by the national transformation, not by the null one of 1994. */
function throughGda2020(from: CrsDatum, to: CrsDatum): DatumShift {
  return {
    from,
    to,
    operation: 'EPSG:8048',
    accuracy: 3,
    assumes: true,
    note: `WGS 84 taken as GDA2020 (EPSG:8450, 3 m), and moved between GDA94 and GDA2020 by EPSG:8048.`,
    move: from === 'GDA94' ? gda2020From94 : gda94From2020,
  };
}

/** The datum that a word or phrase names, and ones of old that Bollard knows of and cannot move. */
export function datumNamed(text: string): CrsDatum | { readonly unsupported: string } | undefined {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (/^(GDA2020|MGA2020|GDA20|GEOCENTRICDATUMOFAUSTRALIA2020)$/.test(plain)) return 'GDA2020';
  if (/^(GDA94|GDA1994|MGA94|MGA1994|GEOCENTRICDATUMOFAUSTRALIA(1994|94))$/.test(plain)) return 'GDA94';
  if (/^(NZGD2000|NZGD2K|NZTM|NZTM2000|NEWZEALANDGEODETICDATUM2000)$/.test(plain)) return 'NZGD2000';
  if (/^(WGS84|WGS1984|WORLDGEODETICSYSTEM(1984|84|WGS84|1984WGS84)|EPSG4326)$/.test(plain)) return 'WGS84';
  if (/^(EPSG)?7844$/.test(plain)) return 'GDA2020';
  if (/^(EPSG)?4283$/.test(plain)) return 'GDA94';
  if (/^(EPSG)?4167$/.test(plain)) return 'NZGD2000';
  const old = /^(AGD66|AGD84|AMG66|AMG84|NZGD49|NZGD1949|WGS72|ANS|TOKYO|ED50|ITRF\d*|NAD\d+)$/.exec(plain);
  return old ? { unsupported: old[1] } : undefined;
}

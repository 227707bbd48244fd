import { lumensOf } from './photometry.ts';

/** A lamp described by two numbers, for a first plan before its maker's file is there. */
export interface GenericLamp {
  /** A flood's light falls off evenly from its axis; a pole light throws its light outwards all round. */
  readonly shape: 'flood' | 'pole';
  /** Degrees, whole: between the directions of half the peak for a flood, between the brightest ones for a pole light. */
  readonly beamAngle: number;
  readonly lumens: number;
}

export const genericBeams = { flood: [10, 150], pole: [60, 150] } as const;

/** What the file of every generic lamp says of itself. */
const mark = '[MANUFAC] Generic, not measured';

/** Whether a photometric file is one that `genericFile` wrote. */
export const isGeneric = (file: string): boolean => file.includes(mark);

export const genericName = ({ shape, beamAngle, lumens }: GenericLamp): string =>
  `Generic ${shape === 'flood' ? 'flood' : 'pole light'}, ${beamAngle}°, ${Math.round(lumens)} lm`;

/**
 * The lamp as an LM-63 file, the same all round its axis, whose candelas integrate to its lumens. A flood follows
 * cosⁿ γ, with n such that half the beam angle off axis it is half the peak. A pole light rises as 1/cos² γ to half its
 * beam angle, which makes its light on the ground fall slowly, and ends 10° further out. Throws an Error for
 * numbers that no lamp has.
 */
export function genericFile(lamp: GenericLamp): string {
  const { shape, beamAngle, lumens } = lamp;
  const [least, most] = genericBeams[shape];
  if (!(beamAngle >= least && beamAngle <= most))
    throw new Error(`expected a beam angle from ${least} to ${most} degrees, got ${beamAngle}`);
  if (!(lumens > 0 && Number.isFinite(lumens))) throw new Error(`expected lumens above 0, got ${lumens}`);
  const angles = Array.from({ length: 91 }, (_, i) => i);
  const shapeOf = shape === 'flood' ? flood(beamAngle / 2) : pole(beamAngle / 2);
  const relative = angles.map(shapeOf);
  const whole = lumensOf({
    type: 'C',
    solid: { horizontal: [0, 360], vertical: angles, candelas: [relative, relative] },
  });
  const candelas = relative.map((value) => ((value * lumens) / whole).toFixed(3));
  return [
    'IESNA:LM-63-2002',
    '[TEST] Described by beam angle and lumens',
    mark,
    `[LUMINAIRE] ${genericName(lamp)}`,
    'TILT=NONE',
    `1 ${lumens} 1 ${angles.length} 1 1 2 0 0 0`,
    '1 1 0',
    ...lines(angles.map(String)),
    '0',
    ...lines(candelas),
    '',
  ].join('\r\n');
}

const radians = Math.PI / 180;

const flood = (half: number) => {
  const power = Math.log(0.5) / Math.log(Math.cos(half * radians));
  return (angle: number): number => (angle >= 90 ? 0 : Math.cos(angle * radians) ** power);
};

/** Degrees beyond its brightest direction at which a pole light ends. */
const ending = 10;

const pole = (half: number) => {
  const rise = (angle: number): number => 1 / Math.cos(angle * radians) ** 2;
  return (angle: number): number =>
    angle <= half ? rise(angle) : Math.max(0, rise(half) * (1 - (angle - half) / ending));
};

/** Lines of LM-63 hold at most 132 characters. */
const lines = (values: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(values.length / 10) }, (_, i) => values.slice(10 * i, 10 * i + 10).join(' '));

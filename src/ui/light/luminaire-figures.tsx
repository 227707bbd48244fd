import { lumensOf, type Photometry, peakOf, type Symmetry } from '../../facts/light/photometry.ts';
import { formatNumber } from '../../units/number.ts';

const symmetryWords: Readonly<Record<Symmetry, string>> = {
  rotational: 'the same all round',
  quadrant: 'four equal quarters',
  'C0-C180': 'mirrored about C0 to C180',
  'C90-C270': 'mirrored about C90 to C270',
  'left-right': 'left and right alike',
  none: 'none',
};

/** A difference beyond this share is told in colour: the file may not be what it says. */
const worthTelling = 0.03;

/** What a photometric file says of its lamp, beside what its candelas add up to. */
export function LuminaireFigures({ photometry }: { readonly photometry: Photometry }) {
  const { format, type, statedLumens, watts, symmetry, notes } = photometry;
  const lumens = lumensOf(photometry);
  const peak = peakOf(photometry);
  const off = statedLumens ? lumens / statedLumens - 1 : 0;
  return (
    <>
      <dl class="facts">
        <dt>Light</dt>
        <dd>
          {formatNumber(lumens)} lm from its candelas
          {statedLumens !== null && (
            <span class={Math.abs(off) > worthTelling ? 'problem' : 'soft'}>
              {', '}
              {formatNumber(statedLumens)} lm stated{Math.abs(off) >= 0.001 && ` (${signed(off)})`}
            </span>
          )}
        </dd>
        <dt>Peak</dt>
        <dd>
          {formatNumber(peak.candelas)} cd at {degrees(peak.horizontal)} {type === 'C' ? 'C' : 'across'},{' '}
          {degrees(peak.vertical)} {type === 'C' ? 'γ' : 'up'}
        </dd>
        <dt>Symmetry</dt>
        <dd>{symmetryWords[symmetry]}</dd>
        <dt>File</dt>
        <dd>
          {format}, type {type}
          {watts !== null && `, ${formatNumber(watts, Number.isInteger(watts) ? 0 : 1)} W`}
        </dd>
      </dl>
      {notes.map((note) => (
        <p key={note} class="small soft">
          {note}
        </p>
      ))}
    </>
  );
}

const degrees = (value: number): string => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}°`;
const signed = (share: number): string => `${share > 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)} %`;

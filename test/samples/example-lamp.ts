/**
 * The photometric file of an invented lamp, in IES LM-63: the same all round its axis, candelas falling with the
 * square of the cosine. Made here, so that the samples carry nobody's datasheet.
 */
export function exampleLamp(name: string, peakCandela: number, watts: number): string {
  const angles = Array.from({ length: 19 }, (_, i) => i * 5);
  const candelas = angles.map((angle) => (peakCandela * Math.cos((angle * Math.PI) / 180) ** 2).toFixed(1));
  return [
    'IESNA:LM-63-2002',
    `[TEST] invented for an example plan`,
    `[MANUFAC] Example Lighting`,
    `[LUMINAIRE] ${name}`,
    'TILT=NONE',
    `1 -1 1 ${angles.length} 1 1 2 0.3 0.3 0.1`,
    `1 1 ${watts}`,
    angles.join(' '),
    '0',
    candelas.join(' '),
    '',
  ].join('\r\n');
}

/** Which part of what lies within a distance counts: all round; one side of a line, by its direction; beyond an outline, without what it holds. */
export type Side = 'both' | 'left' | 'right' | 'outside';

/** The side that counts for a shape: areas know no left or right, points and lines no inside. */
export function sideFor(shape: 'point' | 'line' | 'polygon', side: Side): Side {
  if (shape === 'line') return side === 'outside' ? 'both' : side;
  return shape === 'polygon' && side === 'outside' ? side : 'both';
}

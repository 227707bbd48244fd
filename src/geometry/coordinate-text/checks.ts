import { formatLength } from '../../units/length.ts';
import { countryOf } from '../crs-for.ts';
import type { GeodesicLeg } from '../geodesic.ts';
import type { Point } from '../point.ts';
import { ringCrossings } from '../ring-crossings.ts';
import type { Vertex } from './build-list.ts';
import type { Closing } from './closing.ts';
import { type Diagnostic, errorOf, type Problem, warningOf } from './diagnostic.ts';
import { labelsOf, type ReadRing } from './ring.ts';

const metresInDegree = 111_320;

/** A leg this many times longer than the middle one is taken for a slip. */
const outlierFactor = 20;

interface Checked {
  readonly vertices: readonly Vertex[];
  readonly ring: ReadRing;
  readonly closing: Closing;
  readonly report: (line: number, problem: Problem) => void;
}

/** What a list as a whole may have wrong: each finding at the line where it shows. */
export function checkList(vertices: readonly Vertex[], ring: ReadRing, closing: Closing): Diagnostic[] {
  const found: Diagnostic[] = [];
  const checked: Checked = { vertices, ring, closing, report: (line, problem) => found.push({ line, ...problem }) };
  checkLabels(checked);
  checkRepeats(checked);
  checkOutliers(checked);
  checkPrecision(checked);
  checkRegion(checked);
  checkCrossings(checked);
  checkMisclose(checked);
  checkClosing(checked);
  return found;
}

function checkLabels({ vertices, report }: Checked): void {
  const seen = new Map<string, Vertex>();
  for (const vertex of vertices) {
    if (vertex.label === undefined) continue;
    const earlier = seen.get(vertex.label);
    if (!earlier) seen.set(vertex.label, vertex);
    else if (!same(earlier, vertex)) {
      report(
        vertex.line,
        errorOf('label-repeated-apart', `Point ${vertex.label} stands on line ${earlier.line} too, at another place.`),
      );
    }
  }
}

const same = (a: Vertex, b: Vertex): boolean => a.position[0] === b.position[0] && a.position[1] === b.position[1];

function checkRepeats({ vertices, report }: Checked): void {
  for (let i = 1; i < vertices.length; i++) {
    if (same(vertices[i - 1], vertices[i])) {
      report(
        vertices[i].line,
        warningOf('point-repeated', `The same place as the point before, on line ${vertices[i - 1].line}.`),
      );
    }
  }
}

/** Legs of a ring closed straight, so that one wrong point always makes two of them long. */
function allLegs({ ring }: Checked): readonly GeodesicLeg[] {
  return ring.closingLeg ? [...ring.legs, ring.closingLeg] : ring.legs;
}

/** In an array of plain numbers, which sorts many times faster than a list. */
function numbersOf<T>(list: readonly T[], numberOf: (item: T) => number): Float64Array {
  const numbers = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) numbers[i] = numberOf(list[i]);
  return numbers;
}

function checkOutliers(checked: Checked): void {
  const { vertices, report } = checked;
  const legs = allLegs(checked);
  const lengths = numbersOf(legs, (leg) => leg.distance)
    .filter((distance) => distance > 0.001)
    .sort();
  if (vertices.length < 3 || lengths.length < 3) return;
  const middle = lengths.length === 3 ? lengths[0] : lengths[(lengths.length - 1) >> 1];
  const long = (i: number) => legs[(i + legs.length) % legs.length].distance > outlierFactor * middle;
  const named = new Set<number>();
  for (let i = 0; i < vertices.length; i++) {
    if (long(i) && long(i - 1)) {
      named.add(i);
      report(
        vertices[i].line,
        warningOf(
          'leg-outlier',
          `Both legs at this point are over ${outlierFactor} times the middle leg (${formatLength(middle, 'm', 1)}): is a digit wrong?`,
        ),
      );
    }
  }
  for (let i = 0; i < checked.ring.legs.length; i++) {
    const next = (i + 1) % vertices.length;
    if (!long(i) || named.has(i) || named.has(next)) continue;
    const leg = formatLength(legs[i].distance, 'm', 1);
    report(
      vertices[next].line,
      warningOf(
        'leg-outlier',
        `The leg to this point is ${leg}, over ${outlierFactor} times the middle leg (${formatLength(middle, 'm', 1)}).`,
      ),
    );
  }
}

function checkPrecision({ vertices, report }: Checked): void {
  const written = vertices.filter((vertex) => vertex.resolution !== undefined);
  if (written.length < 3) return;
  const digits = numbersOf(written, ({ resolution = [1, 1] }) => Math.min(resolution[0], resolution[1]));
  const middle = digits.slice().sort()[written.length >> 1];
  written.forEach((vertex, i) => {
    const factor = digits[i] / middle;
    if (factor < 50 && factor > 1 / 50) return;
    const size = formatLength(digits[i] * metresInDegree, 'm', 3);
    report(
      vertex.line,
      warningOf(
        'precision-mixed',
        `Its last digit is about ${size}, far ${factor > 1 ? 'coarser' : 'finer'} than in the other rows.`,
      ),
    );
  });
}

function checkRegion({ vertices, report }: Checked): void {
  const outside = vertices.filter((vertex) => countryOf(vertex.position) === undefined);
  if (!outside.length) return;
  const rest = outside.length > 1 ? ` So do ${outside.length - 1} more.` : '';
  report(
    outside[0].line,
    warningOf('outside-region', `The point lies outside the waters of Australia and New Zealand.${rest}`),
  );
}

function checkCrossings({ vertices, ring, closing, report }: Checked): void {
  if (vertices.length < 4) return;
  const [lon0, lat0] = vertices[0].position;
  const across = metresInDegree * Math.cos((lat0 * Math.PI) / 180);
  const east = (lon: number) => lon - lon0 - 360 * Math.round((lon - lon0) / 360);
  const plane = vertices.map(
    ({ position }): Point => [east(position[0]) * across, (position[1] - lat0) * metresInDegree],
  );
  const drawn = (edge: number) => {
    const type = edge === vertices.length - 1 ? closing.lineType : vertices[edge + 1].lineType;
    return type !== 'water-mark' && type !== 'feature';
  };
  const labels = labelsOf(vertices);
  const leg = (edge: number) => `${labels[edge]}–${labels[(edge + 1) % labels.length]}`;
  for (const { at, edges } of ringCrossings(plane, { limit: 20, tolerance: 0.001 })) {
    const last = edges.includes(vertices.length - 1) && !ring.closed;
    if (!edges.every(drawn)) continue;
    const place = `${(lat0 + at[1] / metresInDegree).toFixed(6)}, ${(lon0 + at[0] / across).toFixed(6)}`;
    const message = `${last ? 'Closed straight, the' : 'The'} boundary meets itself: leg ${leg(edges[0])} and leg ${leg(edges[1])} at ${place}.`;
    report(
      vertices[Math.max(...edges)].line,
      last ? warningOf('crosses-itself', message) : errorOf('crosses-itself', message),
    );
  }
}

/** Field survey closes better than this; a slip in a bearing or a distance does not. */
const leastRatio = 1000;

function checkMisclose({ ring, report }: Checked): void {
  for (const { misclose, ratio, lines, adjusted } of ring.traverses) {
    if (ratio === 0) continue;
    const message = `The bearings and distances end ${formatLength(misclose, 'm', 3)} from where they should (1 in ${ratio})${adjusted ? '; shared out by Bowditch' : ''}.`;
    const problem = warningOf('not-closed', message);
    report(lines[1], ratio < leastRatio ? problem : { ...problem, severity: 'note' });
  }
}

function checkClosing({ vertices, ring, report }: Checked): void {
  if (ring.closed || vertices.length < 3 || !ring.closingLeg) return;
  const { from, to, distance, azimuth } = ring.closingLeg;
  const way = `${formatLength(distance, 'm', 1)} at ${azimuth.toFixed(1)}°`;
  report(
    vertices[vertices.length - 1].line,
    warningOf(
      'not-closed',
      `The list does not say that it closes. A straight line from ${from} to ${to} would be ${way}.`,
    ),
  );
}

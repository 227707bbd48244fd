import { hasRings, linesOf } from './geometry-lines.ts';
import { got } from './got.ts';
import type { FeatureRecord, Json, JsonObject, PlanGeometry } from './record.ts';

export const lineTypes = ['geodesic', 'parallel', 'meridian', 'water-mark', 'feature'] as const;
export type LineType = (typeof lineTypes)[number];

/** One segment of a boundary: how it runs from its vertex to the next, and the words that describe it. */
export interface Edge {
  readonly line: LineType;
  readonly text?: string;
}

/** One entry per vertex or segment, by part and ring. A ring's closing position has no entry of its own. */
export type PerRing<T> = readonly (readonly (readonly T[])[])[];

export const plainEdge: Edge = { line: 'geodesic' };

/**
 * The labels of a feature's vertices, by part and ring. Missing ones are counted through the whole feature, 1, 2,
 * 3...: each takes its own place in the count, or the next number that nothing else uses.
 */
export function vertexLabels(feature: Pick<FeatureRecord, 'geometry' | 'values'>): PerRing<string> {
  const counts = vertexCounts(feature.geometry);
  const given = byRing(feature.values.vertices, feature.geometry);
  const used = new Set<string>();
  for (const label of given?.flat(2) ?? []) if (isLabel(label)) used.add(String(label));
  let place = 0;
  const label = (entry: Json | undefined): string => {
    place++;
    if (isLabel(entry)) return String(entry);
    let free = place;
    while (used.has(String(free))) free++;
    used.add(String(free));
    return String(free);
  };
  return counts.map((part, p) => part.map((count, r) => filled(count, (i) => label(given?.[p]?.[r]?.[i]))));
}

/** The edges of a feature, by part and ring: entry i runs from vertex i to the next. Missing ones are geodesics. */
export function edgesOf(feature: Pick<FeatureRecord, 'geometry' | 'values'>): PerRing<Edge> {
  const counts = edgeCounts(feature.geometry);
  const given = byRing(feature.values.edges, feature.geometry);
  return counts.map((part, p) => part.map((count, r) => filled(count, (i) => edge(given?.[p]?.[r]?.[i]))));
}

/** Whether a feature says anything of its own about its vertices. */
export const hasLabels = (values: JsonObject): boolean => Array.isArray(values.vertices);
export const hasEdges = (values: JsonObject): boolean => Array.isArray(values.edges);

const isLabel = (entry: Json | undefined): entry is string | number =>
  (typeof entry === 'string' && entry !== '') || typeof entry === 'number';

const edge = (entry: Json | undefined): Edge => (isEdge(entry) ? { ...plainEdge, ...entry } : plainEdge);

function isEdge(entry: unknown): entry is Partial<Edge> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return false;
  const { line, text } = entry as { line?: unknown; text?: unknown };
  const knownLine = line === undefined || lineTypes.some((type) => type === line);
  return knownLine && (text === undefined || typeof text === 'string');
}

const filled = <T>(count: number, at: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => at(i));

function vertexCounts(geometry: PlanGeometry): number[][] {
  const closing = hasRings(geometry) ? 1 : 0;
  return linesOf(geometry).map((part) => part.map((line) => line.length - closing));
}

function edgeCounts(geometry: PlanGeometry): number[][] {
  return linesOf(geometry).map((part) => part.map((line) => line.length - 1));
}

type Lists = readonly (readonly (readonly Json[])[])[];

/**
 * What the file holds, by part and ring: a list for a line or a single ring, a list of such lists for a polygon with
 * holes or a line in parts, a list of those for a multipolygon. A flat list on one of these stands for its first ring.
 * Undefined where the value is no such list.
 */
function byRing(value: Json | undefined, geometry: PlanGeometry): Lists | undefined {
  if (!isList(value)) return undefined;
  if (!value.some(isList)) return geometry.type === 'MultiPoint' ? value.map((entry) => [[entry]]) : [[value]];
  if (!isLists(value)) return undefined;
  if (geometry.type === 'Polygon') return [value];
  if (geometry.type === 'MultiLineString') return value.map((line) => [line]);
  return geometry.type === 'MultiPolygon' && value.every(isLists) ? (value as Lists) : undefined;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isLists = (value: readonly Json[]): value is readonly (readonly Json[])[] => value.every(isList);

/** Entries by part and ring as the file holds them: the shape that `byRing` reads. */
export function inFileShape(entries: PerRing<Json>, geometry: PlanGeometry): Json {
  if (geometry.type === 'MultiPolygon') return entries;
  if (geometry.type === 'MultiLineString') return entries.map((part) => part[0]);
  if (geometry.type === 'MultiPoint') return entries.map((part) => part[0][0]);
  return entries[0].length === 1 ? entries[0][0] : entries[0];
}

/** What is wrong with `vertices` (where from there down, and what), or undefined. */
export const verticesProblem = (value: Json, geometry: PlanGeometry): string | undefined =>
  problemIn(value, geometry, vertexCounts(geometry), {
    what: 'labels',
    expected: 'a label',
    test: (entry) => entry === null || typeof entry === 'string' || typeof entry === 'number',
  });

/** What is wrong with `edges`, or undefined. */
export const edgesProblem = (value: Json, geometry: PlanGeometry): string | undefined =>
  problemIn(value, geometry, edgeCounts(geometry), {
    what: 'edges',
    expected: `{ "line": one of ${lineTypes.join(', ')}; "text": text }`,
    test: (entry) => entry === null || isEdge(entry),
  });

interface Entries {
  readonly what: string;
  readonly expected: string;
  readonly test: (entry: Json) => boolean;
}

function problemIn(value: Json, geometry: PlanGeometry, counts: number[][], entries: Entries): string | undefined {
  const lists = byRing(value, geometry);
  if (!lists)
    return `expected a list of ${entries.what}, one list for each ring if there are several, got ${got(value)}`;
  if (lists.length > counts.length) return `expected at most ${counts.length} parts, got ${lists.length}`;
  for (const [p, part] of lists.entries()) {
    if (part.length > counts[p].length) return `expected at most ${counts[p].length} rings, got ${part.length}`;
    for (const [r, list] of part.entries()) {
      const problem = listProblem(list, counts[p][r], entries);
      if (problem) return lists.length > 1 || part.length > 1 ? `part ${p + 1}, ring ${r + 1}: ${problem}` : problem;
    }
  }
  return undefined;
}

/** A ring's list may repeat its first entry at its end, as the ring does. */
function listProblem(list: readonly Json[], count: number, { what, expected, test }: Entries): string | undefined {
  const wrong = list.find((entry) => !test(entry));
  if (wrong !== undefined) return `expected ${expected}, got ${got(wrong)}`;
  const repeats = list.length === count + 1 && (list[count] === null || list[count] === list[0]);
  if (list.length === count || list.length === 0 || repeats) return undefined;
  return `expected ${count} ${what}, got ${list.length}`;
}

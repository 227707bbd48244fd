import type { Point } from '../../geometry/point.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { type BarrierPlaces, type Joining, planBarriers } from '../barrier/plan-barriers.ts';
import { nearestPiece, placesAlong, type ZoneEdge } from '../barrier/zone-edge.ts';
import { zoneEdges, zoneEdgeTopics } from '../barrier/zone-edges.ts';
import type { Facts } from '../facts.ts';
import { adoptedViewing, type WatchLevel } from './adopted-viewing.ts';
import { bestOf } from './area-view.ts';
import { stepsOf } from './edition.ts';
import { passesBy } from './patrols.ts';
import { SeenPoints, type Sight } from './seen-points.ts';
import { viewScene } from './view-scene.ts';

/** A stretch of barrier along a zone's edge that is watched in one way. */
export interface WatchedRun {
  /** Half way along it, site metres. */
  readonly at: Point;
  /** Metres. */
  readonly length: number;
  /** The barriers that it is of. */
  readonly barriers: readonly string[];
}

/** How the barriers along one zone's edge are watched. */
export interface WatchedEdge {
  readonly zone: FeatureRecord;
  /** Metres of its edge that barriers follow. */
  readonly length: number;
  readonly adopted: WatchLevel | null;
  /** On no patrol route, and in no camera's view at the adopted level, or at the lowest step where none is adopted. */
  readonly unwatched: readonly WatchedRun[];
  /** Metres that only cameras watch while no level is adopted: whether that is enough is for a person to say. */
  readonly onlySeen: number;
  /** Ids of the cameras that see any of it. */
  readonly cameras: ReadonlySet<string>;
  /** The points that were looked at. */
  readonly posts: Posts;
}

export interface Post {
  readonly at: Point;
  readonly length: number;
  readonly barrier: string;
  /** Posts with the same number follow each other. */
  readonly run: number;
}

export interface Posts {
  readonly zone: FeatureRecord;
  readonly posts: readonly Post[];
  readonly seen: SeenPoints;
}

/** Metres of barrier that may be unwatched, unless a rule's limit says otherwise. */
export const shortestUnwatched = 2;

/** Points along a barrier at most this far apart, metres. */
const apart = 1;

/** How barriers along the edges of zones are watched; `beside` and `patrol` in metres. */
export function watchedEdges(facts: Facts, joining: Joining, beside: number, patrol: number): WatchedEdge[] {
  const places = planBarriers(facts, joining);
  const all = facts.memo(`view/posts/${JSON.stringify([joining, beside])}`, zoneEdgeTopics, () =>
    zoneEdges(facts, joining, beside).map((edge): Posts => {
      const known = posts.get(edge) ?? postsOf(edge, places, beside + joining.tolerance);
      posts.set(edge, known);
      return known;
    }),
  );
  return all.map((posts) => watchedEdge(facts, posts, patrol));
}

/** Kept with the edge that they are of. */
const posts = new WeakMap<ZoneEdge, Posts>();

/** Points on the barriers themselves, along the followed stretches. */
function postsOf({ zone, followed }: ZoneEdge, places: BarrierPlaces, reach: number): Posts {
  const found = followed.flatMap(({ line, from, to }, run) => {
    const along = placesAlong(line, apart);
    const length = (to - from) / Math.max(1, along.length);
    return along.flatMap((place): Post[] => {
      const near = nearestPiece(places, place, reach);
      return near ? [{ at: near.at, length, barrier: near.piece.feature, run }] : [];
    });
  });
  return { zone, posts: found, seen: new SeenPoints(found.map(({ at: [x, y] }) => ({ x, y, z: 0 }))) };
}

function watchedEdge(facts: Facts, from: Posts, patrol: number): WatchedEdge {
  const { zone, posts: stands } = from;
  const adopted = levelOf(facts, zone);
  const sights = sightsOf(facts, from);
  const state = statesOf(facts, from, sights, patrol);
  const sum = (wanted: State) =>
    stands.reduce((metres, { length }, i) => metres + (state[i] === wanted ? length : 0), 0);
  return {
    zone,
    length: stands.reduce((metres, { length }) => metres + length, 0),
    adopted,
    unwatched: runsOf(stands, (i) => state[i] === 'unwatched'),
    onlySeen: adopted ? 0 : sum('seen'),
    cameras: new Set(sights.map(({ eye }) => eye.id)),
    posts: from,
  };
}

/** The runs that are unwatched when one camera fails. */
export function watchedEdgeWithout(
  facts: Facts,
  { posts: from }: WatchedEdge,
  camera: string,
  patrol: number,
): WatchedRun[] {
  const left = sightsOf(facts, from).filter(({ eye }) => eye.id !== camera);
  const state = statesOf(facts, from, left, patrol);
  return runsOf(from.posts, (i) => state[i] === 'unwatched');
}

type State = 'patrolled' | 'seen' | 'unwatched';

/** The zone's own level, else the one for fences. */
const levelOf = (facts: Facts, zone: FeatureRecord): WatchLevel | null =>
  adoptedViewing(facts, zone) ?? adoptedViewing(facts, { ...zone, kind: 'fence', values: {} });

const sightsOf = (facts: Facts, { posts: stands, seen }: Posts): readonly Sight[] =>
  stands.length > 0 ? seen.sights(viewScene(facts)) : [];

function statesOf(facts: Facts, { zone, posts: stands }: Posts, sights: readonly Sight[], patrol: number): State[] {
  const level = levelOf(facts, zone)?.pixelsPerMetre ?? stepsOf(facts.plan)[0].pixelsPerMetre;
  const best = bestOf(sights, stands.length);
  return stands.map(({ at }, i) =>
    passesBy(facts, at, patrol) ? 'patrolled' : best[i] >= level ? 'seen' : 'unwatched',
  );
}

/** Posts that follow each other and are all wanted, longest run first. */
function runsOf(posts: readonly Post[], wanted: (i: number) => boolean): WatchedRun[] {
  const runs: WatchedRun[] = [];
  for (let from = 0; from < posts.length; from++) {
    if (!wanted(from)) continue;
    let to = from;
    while (to + 1 < posts.length && wanted(to + 1) && posts[to + 1].run === posts[from].run) to++;
    const members = posts.slice(from, to + 1);
    runs.push({
      at: members[Math.floor(members.length / 2)].at,
      length: members.reduce((metres, { length }) => metres + length, 0),
      barriers: [...new Set(members.map(({ barrier }) => barrier))],
    });
    from = to;
  }
  return runs.sort((a, b) => b.length - a.length);
}

import type { Position } from 'geojson';
import type { Marker } from '../kinds/symbol.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import { anchorOf } from './anchor.ts';
import type { MapFeature, Properties, Subject, Surroundings } from './drawn.ts';
import { markerImage, ornamentImage } from './look.ts';

/**
 * Where markers, badges, single ornaments and labels stand. Properties: `i` image (`a` of what
 * marks where a marker aims), `r` degrees clockwise, `n` label, `w`
 * what the label stands at, `d` millimetres that it keeps clear, `z` the least zoom of a label or badge that needs room.
 */
export function placesOf(subject: Subject, surroundings: Surroundings): MapFeature[] {
  const places: MapFeature[] = [];
  const add = (at: Position, properties: Properties) => {
    const id = places.length ? `${subject.feature.id}\n${places.length}` : subject.feature.id;
    const geometry = { type: 'Point' as const, coordinates: [at[0], at[1]] };
    places.push({ type: 'Feature', id, geometry, properties });
  };
  if (subject.anchor.shape === 'point') addPoint(add, subject, surroundings);
  else addAlong(add, subject);
  return places;
}

type Add = (at: Position, properties: Properties) => void;

/** The label goes with the first marker: one place for both. */
function addPoint(add: Add, { feature, look, label, number }: Subject, surroundings: Surroundings): void {
  const { marker } = look.symbol;
  const words: Properties = label ? { n: label, w: 'point', d: (marker?.size ?? 0) / 2 } : {};
  const aim = marker?.aim ? number(marker.aim.field) : undefined;
  for (const [i, [[at]]] of linesOf(feature.geometry).entries()) {
    if (aim !== undefined) add(at, { a: markerImage(look, 'aim'), r: aim });
    const own = marker ? markerProperties(marker) : {};
    const all = i === 0 ? { ...own, ...words } : own;
    if ('i' in all || 'n' in all) add(at, all);

    function markerProperties(drawn: Marker): Properties {
      const turned = drawn.turn ? number(drawn.turn) : undefined;
      if (turned !== undefined) return { i: markerImage(look, 'marker'), r: turned };
      if (drawn.turn && drawn.unturned) return { i: markerImage(look, 'unturned') };
      const along = drawn.align ? surroundings.edgeAngle(drawn.align, at) : undefined;
      return along === undefined ? { i: markerImage(look, 'marker') } : { i: markerImage(look, 'marker'), r: along };
    }
  }
}

/** Pixels of the ground that a millimetre of badge wants about it. */
const badgeRoom = 8;
const letterWidth = 6.2;
/** Letters to a line where an area's label wraps. */
const wrapAt = 12;

function addAlong(add: Add, { feature, look, anchor, label }: Subject): void {
  addLineOrnaments(add, { feature, look });
  const { badge } = look.symbol;
  if (badge) add(anchor.at, { i: markerImage(look, 'badge'), z: anchor.zoomFor(badge.size * badgeRoom) });
  if (!label) return;
  const isArea = anchor.shape === 'polygon';
  const longest = Math.max(...label.split('\n').map((line) => line.length));
  const room = Math.min(longest, isArea ? wrapAt : longest) * letterWidth * 0.8;
  const words: Properties = { n: label, w: anchor.shape, z: anchor.zoomFor(room) };
  if (isArea && badge) words.d = badge.size / 2;
  if (!isArea) words.r = uprightAngle(anchor.angle);
  add(anchor.at, words);
}

/** Ornaments at the ends or in the middle stand at places of their own; the spaced ones are a layer of lines. */
function addLineOrnaments(add: Add, { feature, look }: Pick<Subject, 'feature' | 'look'>): void {
  for (const [index, ornament] of (look.ornaments ?? []).entries()) {
    if (ornament.place !== 'ends' && ornament.place !== 'middle') continue;
    const image = ornamentImage(look, index);
    const turned = (angle: number): Properties => (ornament.turn === 'line' ? { i: image, r: angle } : { i: image });
    for (const [line] of linesOf(feature.geometry)) {
      if (ornament.place === 'ends') {
        for (const { end, angle } of endsOf(line)) add(end, turned(angle));
      } else {
        const middle = anchorOf({ type: 'LineString', coordinates: line });
        add(middle.at, turned(middle.angle));
      }
    }
  }
}

/** Both ends of a line, each with the direction in which the line runs out of it. */
function endsOf(line: readonly Position[]): { end: Position; angle: number }[] {
  const last = line.length - 1;
  if (last < 1) return [];
  return [
    { end: line[0], angle: screenAngle(line[1], line[0]) },
    { end: line[last], angle: screenAngle(line[last - 1], line[last]) },
  ];
}

/** Degrees clockwise from east on the screen, from `a` to `b`. */
function screenAngle(a: Position, b: Position): number {
  const stretch = Math.cos((a[1] * Math.PI) / 180);
  return (Math.atan2(a[1] - b[1], (b[0] - a[0]) * stretch) * 180) / Math.PI;
}

const uprightAngle = (degrees: number): number =>
  degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees;

import { camera as cameraKind } from '../../kinds/camera.ts';
import { checkValue } from '../../kinds/check-value.ts';
import { fieldOf, fieldValueOf, type Values } from '../../kinds/kind-values.ts';
import { inside, type Prism } from '../prism.ts';
import { angleAt } from './lens.ts';
import type { Eye } from './sight.ts';

/** What a view is computed from, in the words of messages. */
export const neededFacts = [
  { field: 'mountHeight', words: 'mounting height' },
  { field: 'azimuth', words: 'direction' },
  { field: 'tilt', words: 'tilt' },
  { field: 'hfov', words: 'horizontal angle of view' },
  { field: 'vfov', words: 'vertical angle of view' },
  { field: 'pixels', words: 'picture size' },
] as const;

/** What may be missing, and is taken into account where it is there. */
const furtherFacts = [
  { field: 'range', words: 'range' },
  { field: 'panRange', words: 'pan range' },
] as const;

/** Fields without which a view cannot be computed and that are empty. */
export const missingFacts = (values: Values) =>
  neededFacts.filter(({ field }) => fieldValueOf(cameraKind, values, field) === undefined);

/** Fields that hold something from which nothing can be computed: what is expected and what was found. */
export const wrongFacts = (values: Values) =>
  [...neededFacts, ...furtherFacts].flatMap(({ field, words }) => {
    const declared = fieldOf(cameraKind, field);
    const problem = declared && checkValue(declared, values[field]);
    return problem ? [{ field, words, problem }] : [];
  });

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** What is odd about a camera whose view can be computed: its lens, where it stands, its aim, its range. */
export interface OddFact {
  readonly sort: 'lens' | 'indoors' | 'roof' | 'aim' | 'range';
  /** A sentence for a person. */
  readonly note: string;
}

/** `roomName` names the building of a prism; `prisms` are those that may stand round the camera. */
export function oddFacts(
  eye: Eye,
  hfov: number,
  vfov: number,
  prisms: readonly Prism[],
  roomName: (id: string) => string,
): OddFact[] {
  const odd: OddFact[] = [...lensFacts(eye, hfov, vfov)];
  const room = prisms.find((prism) => holds(prism, eye));
  if (room && room.bottom > 0)
    odd.push({ sort: 'roof', note: `It stands in the roof of ${roomName(room.id)}: it sees nothing.` });
  else if (room)
    odd.push({ sort: 'indoors', note: `It stands inside ${roomName(room.id)}: it sees nothing that is outside.` });
  const upper = degrees(angleAt(eye.lens.k, eye.lens.height / 2 / eye.lens.focal));
  if (eye.tilt < 0 && -eye.tilt >= upper)
    odd.push({ sort: 'aim', note: 'Its whole picture lies above the horizon: it sees no ground.' });
  else if (eye.tilt < 0) odd.push({ sort: 'aim', note: `It looks ${-eye.tilt}° above the horizon.` });
  if (eye.range <= eye.z)
    odd.push({ sort: 'range', note: `Its range of ${eye.range} m does not reach the ground from ${eye.z} m up.` });
  return odd;
}

function lensFacts({ lens }: Eye, hfov: number, vfov: number): OddFact[] {
  const wide = `Its angle across of ${hfov}° is more than a lens takes in at once: the edge of its view is an estimate.`;
  const swapped = `Its angle across, ${hfov}°, is smaller than up and down, ${vfov}°, but its picture is wider than high: are they exchanged?`;
  const notes = [
    ...(hfov > 180 ? [wide] : []),
    ...(hfov < vfov && lens.width > lens.height ? [swapped] : lens.note ? [lens.note] : []),
  ];
  return notes.map((note) => ({ sort: 'lens', note }));
}

const holds = (prism: Prism, eye: Eye): boolean =>
  prism.solid && eye.z < prism.top && eye.z >= prism.bottom && inside(prism, eye.x, eye.y);

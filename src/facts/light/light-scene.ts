import { numberOf } from '../../kinds/kind-values.ts';
import { light as lightKind } from '../../kinds/light.ts';
import { featuresOf, recordOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord, LuminaireRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { hungOnFace } from '../hung-on-face.ts';
import { inside, type Prism } from '../prism.ts';
import { prismsOf } from '../prisms.ts';
import { nameOf, textOf } from '../values.ts';
import type { Lamp } from './illuminance.ts';
import { lampOf } from './lamp.ts';
import { type Photometry, PhotometryProblem } from './photometry.ts';
import { readPhotometry } from './read-photometry.ts';

/** What lights the plan, and what could not be taken into account. */
export interface LightScene {
  readonly lamps: readonly Lamp[];
  readonly prisms: readonly Prism[];
  /** Lights whose coverage is declared, not computed: a radius and no photometry. */
  readonly declared: readonly FeatureRecord[];
  readonly notes: readonly LampNote[];
}

/** Something about a light that its numbers do not say. */
export interface LampNote {
  readonly feature: string;
  readonly note: string;
}

/** The luminaire's photometry, or why its file cannot be read. */
export function photometryOf(luminaire: LuminaireRecord): Photometry | PhotometryProblem {
  let known = read.get(luminaire);
  if (!known) {
    try {
      known = readPhotometry(luminaire.file);
    } catch (problem) {
      if (!(problem instanceof PhotometryProblem)) throw problem;
      known = problem;
    }
    read.set(luminaire, known);
  }
  return known;
}

const read = new WeakMap<LuminaireRecord, Photometry | PhotometryProblem>();

export const lightScene = (facts: Facts): LightScene =>
  facts.memo(
    'light/scene',
    ['kind/light', 'kind/building', 'kind/container-stack', 'kind/fence', 'luminaire', 'settings'],
    () => {
      const prisms = prismsOf(facts);
      const notes: LampNote[] = [];
      const declared: FeatureRecord[] = [];
      const lamps: Lamp[] = [];
      for (const feature of featuresOf(facts.plan, 'light').values()) {
        if (textOf(feature, 'luminaire') === '') {
          if (numberOf(lightKind, feature.values, 'coverRadius') !== undefined) declared.push(feature);
          else notes.push({ feature: feature.id, note: 'It has no photometric file: it gives no computed light.' });
          continue;
        }
        const made = lampFor(facts, feature, prisms);
        if ('note' in made) {
          notes.push(made);
          continue;
        }
        lamps.push(...keptLamps(facts, feature, made.lamps));
        const room = roomOf(made.lamps, prisms);
        const owner = room && recordOf(facts.plan, 'feature', room.id);
        if (owner)
          notes.push({
            feature: feature.id,
            note: `It stands inside ${nameOf(owner)}: nothing outside gets its light.`,
          });
      }
      return { lamps, prisms, declared, notes };
    },
  );

function lampFor(facts: Facts, feature: FeatureRecord, prisms: readonly Prism[]): { lamps: Lamp[] } | LampNote {
  const note = (text: string): LampNote => ({ feature: feature.id, note: text });
  const name = textOf(feature, 'luminaire');
  const luminaire = recordOf(facts.plan, 'luminaire', name);
  if (!luminaire) return note(`The plan holds no luminaire "${name}".`);
  const photometry = photometryOf(luminaire);
  if (photometry instanceof PhotometryProblem) return note(`Luminaire "${name}": ${photometry.message}.`);
  const height = numberOf(lightKind, feature.values, 'mountHeight');
  if (height === undefined || height <= 0) return note('It has no mount height above 0: it gives no computed light.');
  const lamps = facts.shapeOf(feature).parts.map(([[place]]) =>
    lampAt(facts, photometry, luminaire.turn, prisms, {
      id: feature.id,
      place,
      height,
      azimuth: numberOf(lightKind, feature.values, 'azimuth') ?? 0,
      tilt: numberOf(lightKind, feature.values, 'tilt') ?? 0,
    }),
  );
  return { lamps };
}

/** How a light stands: its place in site metres, metres above ground, degrees. */
export interface LightPose {
  readonly id: string;
  readonly place: Point;
  readonly height: number;
  readonly azimuth: number;
  readonly tilt: number;
}

/** A lamp as the plan's light has it: hung on a face where it is drawn in one, dimmed by the plan's factor. */
export function lampAt(
  facts: Facts,
  photometry: Photometry,
  turn: number,
  prisms: readonly Prism[],
  { id, place, height, azimuth, tilt }: LightPose,
): Lamp {
  const [x, y] = hungOnFace(place, height, prisms);
  const maintenanceFactor = settingsOf(facts.plan).lighting.maintenanceFactor ?? 1;
  return lampOf(photometry, { id, x, y, z: height, azimuth, tilt, turn, maintenanceFactor });
}

/** The same lamps as before where nothing about them changed, so that what they light is known to be the same. */
function keptLamps(facts: Facts, feature: FeatureRecord, lamps: readonly Lamp[]): readonly Lamp[] {
  const known = facts.per<{ lamps: readonly Lamp[] }>('light/lamps', feature, () => ({ lamps: [] }));
  if (known.lamps.length !== lamps.length || !lamps.every((lamp, i) => isSame(lamp, known.lamps[i])))
    known.lamps = lamps;
  return known.lamps;
}

const isSame = (a: Lamp, b: Lamp): boolean =>
  a.table === b.table &&
  a.factor === b.factor &&
  a.x === b.x &&
  a.y === b.y &&
  a.z === b.z &&
  a.axes.every((value, i) => value === b.axes[i]);

/** The building or stack that a lamp stands in. */
const roomOf = (lamps: readonly Lamp[], prisms: readonly Prism[]): Prism | undefined =>
  prisms.find((prism) =>
    lamps.some((lamp) => prism.solid && lamp.z > prism.bottom && lamp.z < prism.top && inside(prism, lamp.x, lamp.y)),
  );

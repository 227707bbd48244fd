import { fileVersion } from './file-schema.ts';
import { linesOf } from './geometry-lines.ts';
import { listOf, type Plan, settingsOf } from './plan.ts';
import { idByPlace, type Section, sections } from './read-records.ts';
import { type AsideRecord, type FeatureRecord, type Json, type JsonObject, keyOf, type RecordOf } from './record.ts';
import { withPut } from './salvage.ts';

/** The text of a `*.plan.geojson` file: the same bytes for the same plan, one feature to a line. */
export function writePlan(plan: Plan): string {
  const { features, bollard, ...outer } = planFile(plan);
  const members = [['type', 'FeatureCollection'], ...Object.entries(outer)].map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  members.push(`"bollard": ${JSON.stringify(bollard, null, 2)}`);
  members.push(`"features": ${Array.isArray(features) ? linesText(features) : JSON.stringify(features)}`);
  return `{ ${members.join(',\n')} }\n`;
}

const linesText = (features: readonly Json[]): string =>
  features.length === 0 ? '[]' : `[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]`;

/** The members of the file but `type`. */
function planFile(plan: Plan): JsonObject {
  const asides = new Asides(listOf(plan, 'aside'));
  const records = listOf(plan, 'feature');
  const features = asides.backIn('file', {
    features: records.map((feature) => asides.backIn(keyOf(feature), featureFile(feature))),
  });
  const bollard = bollardFile(plan, asides);
  const { outer } = settingsOf(plan);
  const box = outer?.bbox === undefined ? {} : { bbox: boxOf(records) };
  return { ...outer, ...box, bollard, ...features };
}

function featureFile({ id, geometry, kind, values, foreign }: FeatureRecord): JsonObject {
  const properties = kind === '' ? values : { kind, ...values };
  // Geometries are plain JSON; their published types do not say so.
  return { type: 'Feature', id, geometry: geometry as unknown as JsonObject, properties, ...foreign };
}

function bollardFile(plan: Plan, asides: Asides): JsonObject {
  const { title, packs, role, datum, crs, site, author, lighting, viewing, adopted, foreign } = settingsOf(plan);
  const [luminaires, cameraTypes] = [
    mapFile(plan, sections.luminaire, asides),
    mapFile(plan, sections['camera-type'], asides),
  ];
  const settings = asides.backIn('settings/settings', {
    version: fileVersion,
    title,
    packs,
    ...(role === undefined ? {} : { role }),
    datum,
    ...(crs === '' ? {} : { crs }),
    site,
    author,
    lighting: luminaires ? { ...lighting, luminaires } : lighting,
    ...(viewing === undefined ? {} : { viewing }),
    ...(cameraTypes ? { cameraTypes } : {}),
    adopted: adopted as JsonObject,
    exceptions: listFile(plan, sections.exception, asides),
    underlays: listFile(plan, sections.underlay, asides),
    sheets: listFile(plan, sections.sheet, asides),
    revisions: listFile(plan, sections.revision, asides),
    ...foreign,
  });
  const aside = asides.left().map(({ place, problem, value }) => ({ place, problem, value }));
  return aside.length > 0 ? { ...settings, aside } : settings;
}

function listFile(plan: Plan, section: Section, asides: Asides): Json[] {
  return listOf(plan, section.type).map((record, index) => {
    const own = membersOf(section, record);
    const isTold = section.type !== 'sheet' && record.id === idByPlace(section.type, index);
    return asides.backIn(keyOf(record), isTold || own.id === record.id ? own : { id: record.id, ...own });
  });
}

function mapFile(plan: Plan, section: Section, asides: Asides): JsonObject | undefined {
  const records = listOf(plan, section.type);
  if (records.length === 0) return undefined;
  return Object.fromEntries(
    records.map((record) => [record.id, asides.backIn(keyOf(record), membersOf(section, record))]),
  );
}

/** A record's members in the schema's order, then those that Bollard does not know. */
function membersOf(section: Section, record: RecordOf<Section['type']>): JsonObject {
  if (record.type === 'revision') return record.body;
  const members = record as unknown as JsonObject;
  const names = Object.keys(section.schema.entries).filter((name) => name !== 'id' && members[name] !== undefined);
  return { ...Object.fromEntries(names.map((name) => [name, members[name]])), ...record.foreign };
}

/** What was kept aside, on its way back to where it stood. */
class Asides {
  readonly #byOwner = new Map<string, AsideRecord[]>();
  readonly #left: AsideRecord[] = [];

  constructor(asides: readonly AsideRecord[]) {
    for (const aside of asides) {
      const owner = aside.home?.of;
      if (!owner) this.#left.push(aside);
      else this.#byOwner.set(owner, [...(this.#byOwner.get(owner) ?? []), aside]);
    }
  }

  /** An owner's members with what was kept of it put back, where its place is free. */
  backIn(owner: string, members: JsonObject): JsonObject {
    const asides = this.#byOwner.get(owner);
    if (!asides) return members;
    this.#byOwner.delete(owner);
    let file: Json = members;
    for (const aside of asides) {
      const put = withPut(file, aside.home?.path ?? [], aside.value);
      if (put === undefined) this.#left.push(aside);
      else file = put;
    }
    return file as JsonObject;
  }

  /** What has no place to go back to, after every owner was asked. */
  left(): readonly AsideRecord[] {
    return [...this.#left, ...[...this.#byOwner.values()].flat()].sort((a, b) => a.order - b.order);
  }
}

/** West, south, east, north of all features: a file that told its extent tells the one that it has now. */
function boxOf(features: readonly FeatureRecord[]): number[] {
  const box = [180, 90, -180, -90];
  for (const { geometry } of features) {
    for (const [lon, lat] of linesOf(geometry).flat(2)) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

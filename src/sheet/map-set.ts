import type { Facts } from '../facts/facts.ts';
import { fitSheet } from '../facts/sheet-fit.ts';
import { featuresOfKinds, zoneKinds } from '../facts/zones.ts';
import { zonesAsProposed, zonesAsTheyStand } from '../facts/zones-in-time.ts';
import { kindOf, kinds } from '../kinds/kinds.ts';
import { type Refusal, refuse } from '../plan/command.ts';
import { kindsPresent, listOf, nextOrder, recordOf, settingsOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import { proposalOf, replacedBy } from '../plan/zone-status.ts';

export interface MapSetInput {
  readonly paper: 'A3' | 'A4';
  /** YYYY-MM-DD: the day that the maps are produced. */
  readonly date: string;
}

/** One map of a set, before it has its number. */
interface Wanted {
  readonly id: string;
  readonly title: string;
  /** What must be whole on it; everything that is drawn unless said. */
  readonly features?: readonly FeatureRecord[];
  readonly zones?: SheetRecord['zones'];
  readonly hiddenKinds?: readonly string[];
  readonly rim?: number;
}

/**
 * The maps that a plan of its pack wants, as new sheets: of a port the whole port or facility, each zone, and what is
 * proposed before and after (section 52A); of a site the site plan, then its storage, its traffic and its security.
 * Their ids follow from the plan, so that what the plan has already is not made twice. Refused where nothing is missing
 * or nothing can be placed.
 */
export function mapSetOf(facts: Facts, { date, paper }: MapSetInput): SheetRecord[] | Refusal {
  const { plan } = facts;
  const settings = settingsOf(plan);
  const wanted = settings.packs.includes('au-mtofsr') ? portMaps(facts) : siteMaps(facts);
  const missing = wanted.filter(({ id }) => !recordOf(plan, 'sheet', id));
  if (!missing.length) return refuse('The plan has every map of its set already.');
  const [first, count] = [nextOrder(plan, 'sheet'), lastNumber(listOf(plan, 'sheet'))];
  const sheets: SheetRecord[] = [];
  for (const [i, map] of missing.entries()) {
    const fitted = fitEither(facts, paper, map);
    if ('refused' in fitted) return fitted;
    const { features: _, rim: __, ...own } = map;
    sheets.push({
      type: 'sheet',
      order: first + i,
      number: String(count + i + 1),
      paper,
      rotation: 0,
      date,
      inserts: [],
      ...fitted,
      ...own,
    });
  }
  return sheets;
}

/** The highest number of a main map; those of inserts are counted by themselves. */
function lastNumber(sheets: readonly SheetRecord[]): number {
  const inserts = new Set(sheets.flatMap((sheet) => sheet.inserts.map((insert) => insert.sheet)));
  const numbers = sheets.filter(({ id }) => !inserts.has(id)).map(({ number }) => Number.parseInt(number, 10) || 0);
  return Math.max(0, ...numbers);
}

/** Landscape or portrait, whichever shows the map larger. */
function fitEither(
  facts: Facts,
  paper: string,
  { features, rim }: Wanted,
): Pick<SheetRecord, 'scale' | 'centre' | 'orientation'> | Refusal {
  const landscape = fitSheet(facts, { paper, orientation: 'landscape' }, features, rim);
  if ('refused' in landscape) return landscape;
  const portrait = fitSheet(facts, { paper, orientation: 'portrait' }, features, rim);
  return !('refused' in portrait) && portrait.scale < landscape.scale
    ? { ...portrait, orientation: 'portrait' }
    : { ...landscape, orientation: 'landscape' };
}

/** Round a zone, so that it is seen where it lies. */
const zoneRim = 0.16;

function portMaps(facts: Facts): Wanted[] {
  const { plan } = facts;
  const settings = settingsOf(plan);
  const isFacility = settings.role === 'port-facility-operator';
  const place = settings.site.name?.trim() || settings.title.trim();
  const of = place ? `${place}: ` : '';
  const whole = featuresOfKinds(plan, isFacility ? ['facility-boundary'] : ['port-boundary']);
  const [now, proposed] = [zonesAsTheyStand(facts), zonesAsProposed(facts)];
  const changes = featuresOfKinds(plan, zoneKinds).filter((zone) => proposalOf(zone) !== undefined);
  const what = isFacility ? 'port facility and port security zones' : 'security regulated port and port security zones';
  const overview: Wanted[] = [
    {
      id: 'map-overview',
      title: `${of}${what}`,
      features: orAll([...whole, ...now, ...(changes.length ? [] : proposed)]),
      zones: changes.length ? 'now' : 'all',
    },
    ...(changes.length
      ? [
          {
            id: 'map-overview-proposed',
            title: `${of}${what} if the ${changes.length === 1 ? 'proposal were' : 'proposals were'} accepted`,
            features: orAll([...whole, ...proposed]),
            zones: 'proposed' as const,
          },
        ]
      : []),
  ];
  const settled = now.filter(
    (zone) => proposalOf(zone) === undefined && !changes.some((c) => replacedBy(c) === zone.id),
  );
  const each = settled.map((zone): Wanted => {
    return {
      id: `map-${zone.id}`,
      title: `${of}${zoneTitle(zone)}`,
      features: [zone],
      zones: changes.length ? 'now' : 'all',
      rim: zoneRim,
    };
  });
  return [...overview, ...each, ...changes.flatMap((zone) => changeMaps(facts, of, zone))];
}

/** Undefined where there is nothing: then the map is fitted to all that is drawn. */
const orAll = (features: readonly FeatureRecord[]): readonly FeatureRecord[] | undefined =>
  features.length ? features : undefined;

function zoneTitle(zone: FeatureRecord): string {
  const kind = kindOf(zone.kind)?.name ?? zone.kind;
  const name = typeof zone.values.name === 'string' ? zone.values.name.trim() : '';
  return name ? `${kind}, ${name}` : kind;
}

/** Before and after, of the same ground and at the same scale. */
function changeMaps({ plan }: Facts, of: string, zone: FeatureRecord): Wanted[] {
  const replaced = replacedBy(zone);
  const before = replaced === undefined ? undefined : recordOf(plan, 'feature', replaced);
  const features = before ? [zone, before] : [zone];
  const words = { add: 'to be added', change: 'to be changed', revoke: 'to be revoked' }[proposalOf(zone) ?? 'add'];
  const title = `${of}${zoneTitle(zone)}, ${words}`;
  const map = { features, rim: zoneRim };
  return [
    { ...map, id: `map-${zone.id}-before`, title: `${title}: zones in force`, zones: 'now' },
    { ...map, id: `map-${zone.id}-after`, title: `${title}: zones as proposed`, zones: 'proposed' },
  ];
}

/** What each map of a site is about: the sections of the palette that it leaves out. */
const siteThemes = [
  { id: 'map-site', title: 'Site plan', without: [] },
  {
    id: 'map-storage',
    title: 'Buildings, packing, loading and storage',
    without: ['camera', 'light', 'patrol-route', 'guard-post', 'equipment', 'transport-route', 'traffic-route'],
  },
  {
    id: 'map-traffic',
    title: 'Vehicle flows and parking',
    without: ['camera', 'light', 'patrol-route', 'guard-post', 'equipment', 'seal-store'],
  },
  {
    id: 'map-security',
    title: 'Fences, access, lighting and cameras',
    without: ['transport-route', 'traffic-route', 'parking-area', 'vehicle-area', 'dimension'],
  },
] as const;

function siteMaps({ plan }: Facts): Wanted[] {
  const { site, title } = settingsOf(plan);
  const place = site.name?.trim() || title.trim();
  const present = new Set(kindsPresent(plan));
  return siteThemes.map(({ id, title: theme, without }): Wanted => {
    const hiddenKinds = kinds.filter((kind) => without.some((each) => each === kind.id) && present.has(kind.id));
    return {
      id,
      title: place ? `${place}: ${theme.charAt(0).toLowerCase()}${theme.slice(1)}` : theme,
      ...(hiddenKinds.length ? { hiddenKinds: hiddenKinds.map((kind) => kind.id) } : {}),
    };
  });
}

import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };
export type JsonObject = { readonly [name: string]: Json | undefined };

/** Every record has a type and an id that is unique in its type. Records are replaced, never edited: "unchanged" is an identity check. */
interface RecordBase {
  readonly id: string;
  /** Place in the file and in lists; kept over delete and undo. */
  readonly order: number;
  /** Members of the file that Bollard does not know: kept and written back. */
  readonly foreign?: JsonObject;
}

export type PlanGeometry = Point | LineString | Polygon | MultiPoint | MultiLineString | MultiPolygon;

export interface FeatureRecord extends RecordBase {
  readonly type: 'feature';
  /** A kind's id, or one that Bollard does not know (kept, shown as unknown). */
  readonly kind: string;
  /** Lon, lat in the plan's datum. */
  readonly geometry: PlanGeometry;
  /** The properties but `kind`: the kind's fields, `name`, `note`, `vertices`, `edges`, `adopted`, and unknown ones. */
  readonly values: JsonObject;
}

export type Datum = 'NZGD2000' | 'GDA2020' | 'WGS84';
export type PackId = 'nz-ses' | 'au-mtofsr' | 'drawing';
export type Role = 'port-operator' | 'port-facility-operator';

export interface LightingLevel {
  readonly average?: number;
  readonly min?: number;
  readonly uniformity?: number;
  readonly planeHeight?: number;
  readonly source?: string;
}

export interface ViewingLevel {
  readonly pixelsPerMetre?: number;
  readonly fraction?: number;
  readonly source?: string;
}

export interface Adopted {
  readonly lighting?: Readonly<Record<string, LightingLevel>>;
  readonly viewing?: Readonly<Record<string, ViewingLevel>>;
  readonly separation?: { readonly metres?: number; readonly source?: string };
}

export interface SettingsRecord extends RecordBase {
  readonly type: 'settings';
  readonly title: string;
  readonly packs: readonly PackId[];
  readonly role?: Role;
  readonly datum: Datum;
  /** Projected CRS of measures and sheets: `EPSG:2193`. */
  readonly crs: string;
  readonly site: {
    readonly name?: string;
    readonly siteId?: string;
    readonly address?: string;
    readonly operator?: string;
    readonly contact?: string;
  };
  readonly author: string;
  readonly lighting: { readonly maintenanceFactor?: number; readonly planeHeight?: number };
  /** Which edition of IEC 62676-4 names the levels of view; 2014 unless said. */
  readonly viewing?: { readonly edition?: '2014' | '2025' };
  readonly adopted: Adopted;
  /** Members beside `bollard` and `features` that the file held (`name`, `bbox`...); `foreign` holds those inside `bollard`. */
  readonly outer?: JsonObject;
}

export type Orientation = 'landscape' | 'portrait';

export interface Insert {
  readonly number: string;
  readonly centre: readonly [lon: number, lat: number];
  readonly scale: number;
  /** The id of the sheet that is this insert's map; without one it is drawn as a frame on the main sheet. */
  readonly sheet?: string;
  /** Where a frame on the main sheet stands: left, top, width, height in millimetres of the page. Placed clear of what is drawn unless said. */
  readonly frame?: readonly [x: number, y: number, width: number, height: number];
}

export interface SheetRecord extends RecordBase {
  readonly type: 'sheet';
  readonly number: string;
  readonly title: string;
  readonly paper: string;
  readonly orientation: Orientation;
  /** The n of 1:n. */
  readonly scale: number;
  readonly centre: readonly [lon: number, lat: number];
  /** Degrees that the map is turned clockwise on the paper; 0 is grid north up. */
  readonly rotation: number;
  /** The date the map was produced, YYYY-MM-DD; no fallback. */
  readonly date: string;
  /** Falls back to the plan's author. */
  readonly author?: string;
  readonly coordinates?: 'dms' | 'ddm' | 'dd' | 'en';
  /** Decimals of the printed coordinates; the format's usual number unless said. */
  readonly decimals?: number;
  readonly inserts: readonly Insert[];
  /** Furniture that is left off: `{ "legend": false }`. All of it is printed unless switched off. */
  readonly furniture?: Readonly<Partial<Record<FurnitureId, boolean>>>;
  /** Kinds that this sheet does not draw: cameras, on a map that goes to others. */
  readonly hiddenKinds?: readonly string[];
  /** The classes of the legend, by the names that it prints; exactly what is drawn unless said. */
  readonly legend?: readonly string[];
  /** Ids of the boundaries and zones whose coordinates are printed; all that are drawn unless said. */
  readonly schedule?: readonly string[];
  /** A line under the title. */
  readonly subtitle?: string;
  /** As the title block prints it; the status follows from the rules unless said. */
  readonly revision?: string;
  readonly status?: string;
  /** Printed with what the sheet says of itself. */
  readonly remarks?: string;
  /** Whose title block it carries; that of the plan's pack unless said. */
  readonly form?: 'ses' | 'mtofsr';
  /** Which zones it draws: all, those in force, or those that would stand if every proposal were accepted. */
  readonly zones?: 'all' | 'now' | 'proposed';
  /** Lines of the grid, of latitude and longitude, or both; those of the grid unless said. */
  readonly grid?: 'grid' | 'graticule' | 'both' | 'none';
  /** Whether eastings and northings stand beside latitude and longitude in the schedule; they do unless said. */
  readonly gridColumns?: boolean;
  /** Whether each boundary is also written out in words. */
  readonly narrative?: boolean;
  /** Whether lines of equal light are drawn. */
  readonly isolux?: boolean;
  /** Furniture that was put somewhere by hand: its top left corner in millimetres of the page. */
  readonly places?: Readonly<Record<string, readonly [x: number, y: number]>>;
}

/** What a sheet prints beside its map. */
export type FurnitureId =
  | 'title'
  | 'scaleBar'
  | 'northPoint'
  | 'legend'
  | 'projection'
  | 'coordinates'
  | 'date'
  | 'author';

/** A lamp's photometric file, carried in the plan. */
export interface LuminaireRecord extends RecordBase {
  readonly type: 'luminaire';
  readonly name: string;
  readonly format: 'ies' | 'ldt';
  /** Degrees added to the file's C0 so that azimuth 0 is the lamp's own front. */
  readonly turn: number;
  readonly file: string;
}

export interface CameraTypeRecord extends RecordBase {
  readonly type: 'camera-type';
  readonly name: string;
  readonly hfov?: number;
  readonly vfov?: number;
  readonly pixels?: readonly [width: number, height: number];
  readonly range?: number;
  /** Distances in metres as the datasheet prints them, by the word of the level: detect, observe, recognise, identify. */
  readonly dori?: Readonly<Record<string, number>>;
}

export interface TileUnderlay {
  readonly kind: 'tiles';
  /** XYZ address with {z}, {x}, {y}. */
  readonly url: string;
}

export interface ImageUnderlay {
  readonly kind: 'image';
  /** A data: URL. The picture stays in the plan. */
  readonly data: string;
  /** Lon, lat of its corners: top left, top right, bottom right, bottom left. */
  readonly corners: readonly (readonly [lon: number, lat: number])[];
}

export interface UnderlayRecord extends RecordBase {
  readonly type: 'underlay';
  readonly name: string;
  readonly attribution: string;
  readonly opacity: number;
  readonly hidden: boolean;
  readonly source: TileUnderlay | ImageUnderlay;
}

/** A person's note that a rule does not apply here, to an item of it or to a feature. */
export interface ExceptionRecord extends RecordBase {
  readonly type: 'exception';
  readonly rule: string;
  readonly item?: string;
  readonly feature?: string;
  readonly reason: string;
  readonly by: string;
}

export interface RevisionRecord extends RecordBase {
  readonly type: 'revision';
  readonly body: JsonObject;
}

/** What a file held and Bollard could not read: kept, listed, written back. */
export interface AsideRecord extends RecordBase {
  readonly type: 'aside';
  /** Where it stood: `features[12].properties.hfov`. */
  readonly place: string;
  readonly problem: string;
  readonly value: Json;
  /** Where it goes back to while that place is free; without one it is written to the list `bollard.aside`. */
  readonly home?: { readonly of: Key | 'file'; readonly path: readonly (string | number)[] };
}

export type PlanRecord =
  | FeatureRecord
  | SettingsRecord
  | SheetRecord
  | LuminaireRecord
  | CameraTypeRecord
  | UnderlayRecord
  | ExceptionRecord
  | RevisionRecord
  | AsideRecord;

export type RecordType = PlanRecord['type'];
export type RecordOf<T extends RecordType> = Extract<PlanRecord, { type: T }>;

/** What a patch is keyed by: ids are unique only within a type. */
export type Key = `${RecordType}/${string}`;
export const keyOf = (record: { readonly type: RecordType; readonly id: string }): Key => `${record.type}/${record.id}`;

import { signal } from '@preact/signals';
import type { Shape } from '../kinds/kind.ts';
import type { Datum, JsonObject } from '../plan/record.ts';
import type { ChosenFile } from '../storage/plan-file.ts';
import type { Finding, Report } from '../validators/rule.ts';

/** The four places: views of the same plan that change overlays and the right-hand panel. */
export type Place = 'draw' | 'light' | 'view' | 'sheets';
export const place = signal<Place>('draw');

export type Tool =
  | { readonly tool: 'select' }
  /** `shape` where the kind may be drawn as several; its first unless said. */
  | {
      readonly tool: 'draw';
      readonly kind: string;
      readonly values?: JsonObject;
      readonly shape?: Shape;
      readonly rectangle?: boolean;
    }
  | { readonly tool: 'cut-hole'; readonly feature: string }
  | { readonly tool: 'add-part'; readonly feature: string }
  /** A line that cuts an area in pieces. */
  | { readonly tool: 'split-area'; readonly feature: string }
  | { readonly tool: 'measure' }
  /** Moves, turns and scales a picture under the plan by its corners. */
  | { readonly tool: 'place-image'; readonly underlay: string }
  /** Moves the frame of a sheet's map over the site. */
  | { readonly tool: 'place-sheet'; readonly sheet: string }
  /** Asks for one place on the map, for a dialog that waits for it. */
  | { readonly tool: 'pick'; readonly prompt: string; readonly picked: (place: readonly [number, number]) => void };

export const selectTool: Tool = { tool: 'select' };
export const tool = signal<Tool>(selectTool);

/** Ids of the selected features, in the order of selection. */
export const selection = signal<readonly string[]>([]);
/** The selected vertex of the one selected feature. */
export const vertex = signal<{ readonly part: number; readonly ring: number; readonly index: number } | null>(null);

export const report = signal<Report | null>(null);
/** What the worker is doing: null when idle. */
export const working = signal<{ readonly what: string; readonly fraction?: number; readonly stop?: () => void } | null>(
  null,
);

/** The finding whose places the map shows, on hover or focus. */
export const shownFinding = signal<Finding | null>(null);

export const pointer = signal<readonly [lon: number, lat: number] | null>(null);
export const mapScale = signal(0);
export const snapping = signal(true);
/** Whether vertices and edges that zones and boundaries share are moved in all of them. */
export const together = signal(false);
/** Live length, bearing and area of what is being drawn, ready to show. */
export const measures = signal<readonly string[]>([]);

/** Ids and kinds that the map does not draw, and those that it does not let be changed. Session state, not part of the plan. */
export const hidden = signal<ReadonlySet<string>>(new Set());
export const locked = signal<ReadonlySet<string>>(new Set());

export type Saved =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly why: string };
export const saved = signal<Saved>({ state: 'saved' });

/** The last message for people, shown in the status line and read out by screen readers. */
export const message = signal<{ readonly text: string; readonly tone: 'quiet' | 'problem' } | null>(null);
export const announce = (text: string): void => {
  message.value = { text, tone: 'quiet' };
};
export const complain = (text: string): void => {
  message.value = { text, tone: 'problem' };
};

/** The box that the map shows: west, south, east, north; null before the first frame. */
export const shownBounds = signal<readonly [west: number, south: number, east: number, north: number] | null>(null);

/** Hosts of tiles (`tiles.example.org`) that the user agreed to be asked, having been told that they learn where one looks. */
export const allowedHosts = signal<ReadonlySet<string>>(new Set());

/** Whether the first frame with the plan is on the screen, or nothing is left to wait for: what is not needed to see it comes then. */
export const planShown = signal(false);

/** Why there is no map (no WebGL 2); null while there is one. */
export const mapProblem = signal<string | null>(null);

/** Where the map should go: a box in lon, lat, or a place. The map clears it when it has gone. */
export const goTo = signal<readonly [west: number, south: number, east: number, north: number] | null>(null);
/** The field of the selected feature that the form should put in focus. */
export const focusField = signal<string | null>(null);

/** The sheet that the Sheets place shows; null for its first. */
export const shownSheet = signal<string | null>(null);
/** The field of the shown sheet that should be in focus: `date`. The Sheets place clears it when it has done so. */
export const focusSheetField = signal<string | null>(null);

/** A dialog that is open over the map. */
export type Dialog =
  | { readonly dialog: 'start' }
  | { readonly dialog: 'settings'; readonly field?: string }
  | { readonly dialog: 'underlays' }
  /** What could not be read of the file that was opened last. */
  | { readonly dialog: 'reading' }
  /** A pasted text becomes a boundary, or takes the place of one. */
  | { readonly dialog: 'paste-boundary'; readonly replaces?: string }
  | { readonly dialog: 'write-boundary'; readonly feature: string }
  /** The luminaires that the plan carries. */
  | { readonly dialog: 'luminaires' }
  | { readonly dialog: 'camera-types' }
  /** A file that opens with its passphrase only. */
  | { readonly dialog: 'unlock'; readonly file: File; readonly wrong: boolean }
  /** A file that states no datum, before it is opened; `datum` is the one of a plan where it lies. */
  | {
      readonly dialog: 'file-datum';
      readonly chosen: ChosenFile;
      readonly passphrase: string | undefined;
      readonly datum: Datum;
    }
  /** The numbers that the user adopts for the words of the rules, opened at a kind. */
  | { readonly dialog: 'levels'; readonly sort: 'lighting' | 'viewing'; readonly kind?: string }
  | { readonly dialog: 'actions'; readonly search?: boolean };
export const dialog = signal<Dialog | null>(null);

import type { Facts } from '../facts/facts.ts';
import type { NumberField } from '../kinds/field.ts';
import type { Plan, Topic } from '../plan/plan.ts';
import type {
  CameraTypeRecord,
  ExceptionRecord,
  Json,
  JsonObject,
  LuminaireRecord,
  PackId,
  SettingsRecord,
  SheetRecord,
} from '../plan/record.ts';

export type Outcome = 'met' | 'not-met' | 'review' | 'not-applicable';

/** One thing that a rule found: what, where, how much, and what to do. */
export interface Finding {
  readonly outcome: 'not-met' | 'review';
  /** Ids of the features concerned, most important first. */
  readonly features: readonly string[];
  /** The item of a clause that lists several: `assembly-point` of 1.9. */
  readonly item?: string;
  readonly sheet?: string;
  readonly at?: readonly [lon: number, lat: number];
  readonly message: string;
  readonly measured?: number | string;
  readonly limit?: number | string;
  readonly advice: string;
  /** What the user can do next, best first. */
  readonly steps?: readonly Step[];
}

/** A next step that the interface can offer as a button. */
export type Step = { readonly label: string } & (
  | { readonly do: 'draw'; readonly kind: string; readonly values?: JsonObject }
  | { readonly do: 'fill'; readonly feature: string; readonly field: string }
  | { readonly do: 'setting'; readonly field: string }
  | { readonly do: 'sheet'; readonly sheet?: string; readonly field?: string }
  | { readonly do: 'except'; readonly rule: string; readonly item?: string; readonly feature?: string }
  /** A fix: the name and input of a command (`plan/commands.ts`), done at once and undoable. */
  | { readonly do: 'command'; readonly command: string; readonly input: Json }
);

/** What a check answers: everything it judged, and what it found wrong. Nothing judged: not applicable. */
export interface Verdict {
  /** Ids of features or sheets, or items: what was in scope. */
  readonly scope: readonly string[];
  readonly findings: readonly Finding[];
}

export interface RuleContext {
  readonly plan: Plan;
  readonly facts: Facts;
  /** The rule's limits by id: its own defaults unless the run sets others. */
  readonly limits: Readonly<Record<string, number>>;
  /** Whether what is stored and exported of the plan is under a passphrase: known to who opened it, not to the plan. */
  readonly protected: boolean;
}

/** One clause's check, in a file of its own named for the failing state. */
export interface Rule {
  readonly id: string;
  readonly pack: PackId;
  /** The clause as the checklist groups it: `1.9`, `3.11(1)(a)`; empty for the drawing pack. */
  readonly clause: string;
  /** What it wants, in the rule's own words, shortest possible. */
  readonly title: string;
  /** One or two sentences: why it matters and what is compared. */
  readonly why: string;
  /** The words of the clause that matter here, quoted in short; empty for the drawing pack. */
  readonly quote: string;
  /** Law and paragraph, as an officer would cite it. */
  readonly cites: readonly string[];
  readonly severity: 'error' | 'warning' | 'advice';
  readonly limits: readonly NumberField[];
  /** It runs again only when one of these changed. */
  readonly reads: readonly Topic[];
  readonly check: (context: RuleContext) => Verdict;
  /** Small plans, at least one right and one wrong: its tests, and the pictures of its help page. */
  readonly examples: readonly Example[];
}

/** A small plan in metres from a corner, and what the rule should say of it. */
export interface Example {
  readonly title: string;
  readonly outcome: Outcome;
  /** Every finding, in order: its features, its item, its sheet. */
  readonly finds: readonly ExpectedFinding[];
  readonly plan: ExamplePlan;
}

export interface ExpectedFinding {
  readonly features?: readonly string[];
  readonly item?: string;
  readonly sheet?: string;
}

/** What is not said is filled in: a plan of the rule's pack, in its usual CRS, with the corner at a real place. */
export interface ExamplePlan {
  readonly settings?: Partial<SettingsRecord>;
  readonly exceptions?: readonly Partial<ExceptionRecord>[];
  /** `centre`, also of inserts, in metres from the corner. Complete but for what the example is about: title, date and author are filled in. */
  readonly sheets?: readonly Partial<SheetRecord>[];
  readonly features?: readonly ExampleFeature[];
  readonly luminaires?: readonly Partial<LuminaireRecord>[];
  readonly cameraTypes?: readonly Partial<CameraTypeRecord>[];
  readonly protected?: boolean;
}

export interface ExampleFeature {
  readonly id: string;
  readonly kind: string;
  readonly values?: JsonObject;
  readonly point?: readonly [number, number];
  readonly line?: readonly (readonly [number, number])[];
  /** Open ring, anticlockwise. */
  readonly area?: readonly (readonly [number, number])[];
  /** Holes of the area: open rings. */
  readonly holes?: readonly (readonly (readonly [number, number])[])[];
}

/** What the runner says of one rule. */
export interface RuleResult {
  readonly id: string;
  readonly pack: PackId;
  readonly clause: string;
  readonly title: string;
  readonly cites: readonly string[];
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** How many things were judged. */
  readonly judged: number;
  /** Exceptions that were applied, with their reasons. */
  readonly excepted: readonly { readonly item?: string; readonly feature?: string; readonly reason: string }[];
  /** Set when the check itself failed: the other rules still ran. */
  readonly error?: string;
}

export interface Report {
  readonly revision: number;
  readonly packs: readonly PackId[];
  readonly rules: readonly RuleResult[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

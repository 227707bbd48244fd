import type { Facts } from '../../facts/facts.ts';
import { middleOf } from '../../facts/middle.ts';
import { drawnPlacer, optionsOf } from '../../facts/sheet-content.ts';
import { nameOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics, portSecurityZoneKinds } from '../../facts/zones.ts';
import { zonesAsProposed } from '../../facts/zones-in-time.ts';
import { listOf, recordOf } from '../../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../../plan/record.ts';
import { proposalOf, replacedBy } from '../../plan/zone-status.ts';
import { mtofsa, mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Finding, Rule } from '../rule.ts';
import { sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';
import { counted, listed } from '../words.ts';

const id = 'proposed-zone-map-missing';

/** What a map of a proposal must show whole: the zone, and of a change also the zone whose place it takes. */
function partsOf(facts: Facts, zone: FeatureRecord): FeatureRecord[] {
  const replaced = replacedBy(zone);
  const before = replaced === undefined ? undefined : recordOf(facts.plan, 'feature', replaced);
  return before ? [zone, before] : [zone];
}

/** Sheets together show a change where each of its parts is whole on one of them: before on one, after on another. */
const isShown = (facts: Facts, sheets: readonly SheetRecord[], zone: FeatureRecord): boolean =>
  partsOf(facts, zone).every((part) => sheets.some((sheet) => drawnPlacer(facts, sheet)(part) === 'whole'));

/** The zones that a sheet wrongly shows, or does not show whole, of how they would stand; those of security, not round ships. */
function wrongOn(facts: Facts, sheet: SheetRecord, wanted: readonly FeatureRecord[]): FeatureRecord[] {
  const place = drawnPlacer(facts, sheet);
  const missing = wanted.filter((zone) => place(zone) !== 'whole');
  const others = featuresOfKinds(facts.plan, portSecurityZoneKinds).filter((zone) => !wanted.includes(zone));
  const extra = optionsOf(facts, sheet).zones === 'proposed' ? [] : others.filter((zone) => place(zone) !== 'off');
  return [...missing, ...extra];
}

const noChange = (facts: Facts, zone: FeatureRecord): Finding => ({
  outcome: 'not-met',
  features: [zone.id],
  at: middleOf(facts, zone),
  message: `No sheet shows the ${proposalWords[proposalOf(zone) ?? 'add']} of ${nameOf(zone)}.`,
  advice: 'Make a sheet whose map holds the whole of it.',
  steps: [sheetStep('Make a sheet'), exceptStep(id, { feature: zone.id })],
});

const proposalWords = { add: 'proposed adding', change: 'proposed change', revoke: 'proposed revoking' } as const;

function notAsProposed(facts: Facts, sheets: readonly SheetRecord[], proposed: readonly FeatureRecord[]): Finding[] {
  const wanted = zonesAsProposed(facts).filter((zone) => portSecurityZoneKinds.some((kind) => kind === zone.kind));
  const tried = sheets.map((sheet) => ({ sheet, wrong: wrongOn(facts, sheet, wanted) }));
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (a, b) => (a && a.wrong.length <= b.wrong.length ? a : b),
    undefined,
  );
  if (best?.wrong.length === 0) return [];
  const names = (best?.wrong ?? []).slice(0, 3).map(nameOf);
  const more = (best?.wrong.length ?? 0) - names.length;
  const nearest = best
    ? ` ${sheetName(best.sheet)} comes nearest, but for ${listed(more ? [...names, counted(more, 'more', 'more')] : names)}.`
    : '';
  return [
    {
      outcome: 'not-met',
      features: proposed.map((zone) => zone.id),
      ...(best ? { sheet: best.sheet.id } : {}),
      message: `No map shows the zones as they would stand if the ${proposed.length === 1 ? 'proposal were' : 'proposals were'} accepted.${nearest}`,
      advice: 'Make a sheet that shows the zones as proposed: each of them whole, and none that would go.',
      steps: [sheetStep('Show the zones as proposed', best?.sheet.id, 'zones'), exceptStep(id)],
    },
  ];
}

const yard: ExampleFeature = {
  id: 'yard',
  kind: 'land-side-restricted-zone',
  area: box(10, 10, 40, 40),
  values: { name: 'Yard', status: 'established' },
};
const wider: ExampleFeature = {
  id: 'wider',
  kind: 'land-side-restricted-zone',
  area: box(10, 10, 60, 40),
  values: { name: 'Yard, wider', status: 'proposed', proposal: 'change', replaces: 'yard' },
};
const added: ExampleFeature = {
  id: 'berth',
  kind: 'water-side-restricted-zone',
  area: box(10, 60, 40, 20),
  values: { name: 'Berth', status: 'proposed', proposal: 'add' },
};

export const proposedZoneMapMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: 's 52A',
  title: 'Maps of what is proposed',
  why: 'A request to change a zone comes with a map that shows the change; one to add or revoke zones with a map of the zones as they would stand if it were accepted. A sheet that shows the zones as proposed does both, beside one of them as they are.',
  quote: 'a map that shows the zones that would be established within that area if the proposal were accepted',
  cites: [mtofsa('52A'), mtofsr('3.11')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings', ...kindTopics(portSecurityZoneKinds)],
  check({ facts, plan }) {
    const proposed = featuresOfKinds(plan, portSecurityZoneKinds).filter((zone) => proposalOf(zone) !== undefined);
    if (!proposed.length) return { scope: [], findings: [] };
    const sheets = listOf(plan, 'sheet');
    const unseen = proposed.filter((zone) => !isShown(facts, sheets, zone));
    return {
      scope: proposed.map((zone) => zone.id),
      findings: [...unseen.map((zone) => noChange(facts, zone)), ...notAsProposed(facts, sheets, proposed)],
    };
  },
  examples: [
    {
      title: 'The zones as they are, and as they would stand',
      outcome: 'met',
      finds: [],
      plan: {
        features: [yard, wider],
        sheets: [
          { id: 'before', zones: 'now' },
          { id: 'after', zones: 'proposed' },
        ],
      },
    },
    {
      title: 'A zone that is only added: one map shows both',
      outcome: 'met',
      finds: [],
      plan: { features: [yard, added], sheets: [{}] },
    },
    {
      title: 'The map shows the change, but also the zone that would go',
      outcome: 'not-met',
      finds: [{ features: ['wider'], sheet: 'main' }],
      plan: { features: [yard, wider], sheets: [{}] },
    },
    {
      title: 'The added zone lies off every map',
      outcome: 'not-met',
      finds: [{ features: ['berth'] }, { features: ['berth'], sheet: 'main' }],
      plan: { features: [yard, added], sheets: [{ centre: [20, -40], scale: 500 }] },
    },
    { title: 'Nothing is proposed', outcome: 'not-applicable', finds: [], plan: { features: [yard], sheets: [{}] } },
  ],
};

import { drawnOn } from '../../facts/sheet-content.ts';
import { datumNotes } from '../../geometry/datum.ts';
import { gridNorthAt } from '../../geometry/grid-north.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { toSexagesimal } from '../../units/angle.ts';
import type { Block } from '../block.ts';
import type { SheetContext } from '../sheet-context.ts';
import { northWords } from './north-point.ts';
import { type Paragraph, textBlock } from './text-block.ts';

/** Details of the projection, regulation 3.11(1)(e): CRS, datum, central meridian, scale factors. Undefined where the sheet leaves it off. */
export function projectionBlock(context: SheetContext, width: number, { short = false } = {}): Block | undefined {
  if (!context.options.prints.projection) return undefined;
  const paragraphs = short ? shortParagraphs(context) : paragraphsOf(context);
  return textBlock(context, 'projection', 'Projection and datum', paragraphs, width);
}

/** What must stand beside the map where the rest is on a further page. */
const shortParagraphs = (context: SheetContext): Paragraph[] => [
  { text: `${context.crs.name} (${context.crs.code})`, weight: 'semibold' },
  { text: 'Details on the pages that follow.' },
  ...(showsWater(context) ? [{ text: 'Not for navigation.', weight: 'semibold' as const }] : []),
];

function paragraphsOf(context: SheetContext): Paragraph[] {
  const { crs, settings, sheet } = context;
  const datum = datumNotes[crs.datum];
  const { scaleFactor } = gridNorthAt(crs, [...sheet.centre]);
  const zone = crs.zone === undefined ? '' : `zone ${crs.zone}, `;
  return [
    { text: `${crs.name} (${crs.code})`, weight: 'semibold' },
    {
      text:
        `Transverse Mercator, ${zone}central meridian ${meridianText(crs.centralMeridian)}, ` +
        `scale factor ${crs.scaleFactor} on it and ${scaleFactor.toFixed(6)} at the sheet’s centre. ` +
        'Distances on the map are grid distances.',
    },
    { text: `Datum ${datum.name}, epoch ${datum.epoch}, ellipsoid ${datum.ellipsoid}. ${datum.againstWgs84}` },
    ...(settings.datum === crs.datum ? [] : [{ text: `Positions of the plan are held in ${settings.datum}.` }]),
    ...(context.options.prints.northPoint ? [{ text: northWords(context) }] : []),
    ...(showsWater(context) ? [{ text: 'Not for navigation.', weight: 'semibold' as const }] : []),
  ];
}

function meridianText(degrees: number): string {
  const { degrees: whole, minutes, seconds } = toSexagesimal(Math.abs(degrees), 0);
  const parts = minutes === 0 && seconds === 0 ? '' : ` ${minutes}′${seconds === 0 ? '' : ` ${seconds}″`}`;
  return `${whole}°${parts} ${degrees < 0 ? 'W' : 'E'}`;
}

/** A map of a port, or one with a kind of the water on it. */
export const showsWater = ({ facts, sheet }: SheetContext): boolean =>
  drawnOn(facts, sheet).some((feature) => waterKinds.has(feature.kind) || kindOf(feature.kind)?.section === 'Water');

const waterKinds = new Set(['port-boundary', 'water-side-restricted-zone', 'ship-security-zone']);

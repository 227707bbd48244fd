import { scheduleOf } from '../facts/sheet-content.ts';
import { nameOf } from '../facts/values.ts';
import { narrativeOf } from '../geometry/coordinate-text/write-narrative.ts';
import { describedFeature } from '../plan/described-feature.ts';
import type { Block } from './block.ts';
import { textBlock } from './furniture/text-block.ts';
import type { SheetContext } from './sheet-context.ts';

/** Each boundary of the schedule written out in words, for the pages after it. None unless the sheet asks for them. */
export function narrativeBlocks(context: SheetContext): Block[] {
  const { facts, frames, options, settings, sheet, style } = context;
  if (!options.narrative) return [];
  const width = Math.min(170, frames.border.width - 2 * style.pad);
  return scheduleOf(facts, sheet).map(({ feature }) => {
    const described = describedFeature(settings, feature, options.coordinates);
    const text = 'problem' in described ? described.problem : narrativeOf(described, { format: options.coordinates });
    const paragraphs = text.split('\n').map((line) => ({ text: line }));
    return textBlock(context, 'narrative', `Description: ${nameOf(feature)}`, paragraphs, width);
  });
}

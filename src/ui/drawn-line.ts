import { signal } from '@preact/signals';
import { selectTool, tool } from '../session/view.ts';

type Place = readonly [lon: number, lat: number];

/** A line of the user's own along which suggestions may stand; null while there is none. */
export const drawnLine = signal<readonly Place[] | null>(null);

/** Asks for the two ends of a line on the map. */
export function drawLine(): void {
  drawnLine.value = null;
  pick('Click where the line for suggestions begins.', (from) =>
    pick('Click where it ends.', (to) => {
      drawnLine.value = [from, to];
      tool.value = selectTool;
    }),
  );
}

function pick(prompt: string, picked: (place: Place) => void): void {
  tool.value = { tool: 'pick', prompt, picked };
}

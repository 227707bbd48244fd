import { benchCoordinates } from './coordinates.ts';
import { benchDrag } from './drag.ts';
import type { Bench, Figure } from './figure.ts';
import { benchLight } from './light.ts';
import { benchOpen } from './open.ts';
import { benchRules } from './rules.ts';
import { benchSheet } from './sheet.ts';
import { benchUnderlay } from './underlay.ts';
import { benchView } from './view.ts';

const benches: Readonly<Record<string, Bench>> = {
  open: benchOpen,
  drag: benchDrag,
  rules: benchRules,
  sheet: async () => [...(await benchSheet()), ...benchUnderlay()],
  light: benchLight,
  view: benchView,
  coordinates: benchCoordinates,
};

function line({ what, value, unit, limit }: Figure): string {
  const shown = `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`.padStart(12);
  const target = limit === undefined ? '' : `at most ${Number(limit.toFixed(2))} ${unit}`.padEnd(18);
  return `${shown}  ${target.padEnd(18)} ${limit === undefined ? '    ' : value <= limit ? 'ok  ' : 'OVER'}  ${what}`;
}

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(benches);
let over = 0;
for (const name of names) {
  const bench = benches[name];
  if (!bench) throw new Error(`expected one of ${Object.keys(benches).join(', ')}, got ${name}`);
  console.log(`\n${name}`);
  for (const figure of await bench()) {
    console.log(line(figure));
    if (figure.limit !== undefined && figure.value > figure.limit) over++;
  }
}
if (over > 0) console.log(`\n${over} over their target`);
process.exitCode = over > 0 ? 1 : 0;

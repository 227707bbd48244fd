import { check } from './check.ts';
import type { CliCommand } from './command.ts';
import { coordinates } from './coordinates.ts';
import { describe } from './describe.ts';
import { diff } from './diff.ts';
import { light } from './light.ts';
import { photometry } from './photometry.ts';
import { report } from './report.ts';
import { sheet } from './sheet.ts';
import { view } from './view.ts';

/** Every command, in the order of the help: one file each, and one line here. */
export const commands: readonly CliCommand[] = [
  check,
  coordinates,
  describe,
  diff,
  light,
  photometry,
  report,
  sheet,
  view,
];

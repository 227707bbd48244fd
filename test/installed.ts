import { spawnSync } from 'node:child_process';

/** Whether a program can be started here: outside truth is compared with where it is installed. */
export const has = (program: string): boolean => !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;

/** The rows of numbers that a program prints when it is fed lines. */
export function numbersFrom(program: string, args: readonly string[], lines: readonly string[]): number[][] {
  const input = `${lines.join('\n')}\n`;
  const { stdout, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  const rows = stdout.trim().split('\n');
  return rows.map((row) => row.trim().split(/\s+/).map(Number));
}

#!/usr/bin/env node
import { linesOf, main } from './main.ts';

/** The end of a line on a terminal that was written over. */
const eraseLine = '\r\u001b[K';
let isProgressShown = false;

function clearProgress(): void {
  if (isProgressShown) process.stderr.write(eraseLine);
  isProgressShown = false;
}

function fail(error: unknown): void {
  clearProgress();
  for (const line of linesOf(error)) process.stderr.write(`bollard: ${line}\n`);
  process.exitCode = 2;
}

// Whoever reads the output may stop early: `bollard check ... | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

process.exitCode = await main(process.argv.slice(2), {
  result: (text) => {
    clearProgress();
    process.stdout.write(`${text}\n`);
  },
  message: (text) => {
    clearProgress();
    process.stderr.write(`${text}\n`);
  },
  progress: (text) => {
    if (!process.stderr.isTTY) return;
    clearProgress();
    process.stderr.write(text.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)));
    isProgressShown = text !== '';
  },
});

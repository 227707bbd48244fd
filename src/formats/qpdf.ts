import createModule from '@neslinesli93/qpdf-wasm';
import { passphraseProblem } from './pdf-passphrase.ts';

/** What qpdf answered: its exit code (0 done, 2 failed, 3 done with warnings), what it wrote, the file that it made. */
interface Answer {
  readonly code: number;
  readonly out: Uint8Array;
  readonly errors: string;
  readonly file: Uint8Array | undefined;
}

/** The part of Emscripten that is used here; the package's own types leave it out. */
interface Program {
  callMain(args: readonly string[]): number;
  readonly FS: {
    init(input: () => null, output: (byte: number | null) => void, error: (byte: number | null) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}

const create = createModule as unknown as (options: {
  readonly thisProgram: string;
  readonly noInitialRun: boolean;
  readonly locateFile: () => string;
  readonly preRun: readonly ((program: Program) => void)[];
}) => Promise<Program>;

const input = '/in.pdf';
const output = '/out.pdf';

/** Runs qpdf once on a file; it keeps state from one run to the next, so each has a program of its own. `wasm` is the address of its code, or in Node its path. */
async function runQpdf(wasm: string, pdf: Uint8Array, args: readonly string[]): Promise<Answer> {
  const out: number[] = [];
  const errors: number[] = [];
  const catching =
    (bytes: number[]) =>
    (byte: number | null): void => {
      if (byte !== null) bytes.push(byte & 0xff);
    };
  const program = await create({
    thisProgram: 'qpdf',
    noInitialRun: true,
    locateFile: () => wasm,
    preRun: [({ FS }) => FS.init(() => null, catching(out), catching(errors))],
  });
  program.FS.writeFile(input, pdf);
  const code = program.callMain(args);
  return {
    code,
    out: Uint8Array.from(out),
    errors: textOf(errors),
    file: args.includes(output) && isDone(code) ? program.FS.readFile(output) : undefined,
  };
}

const isDone = (code: number): boolean => code === 0 || code === 3;

/** A short text from UTF-8. */
function textOf(bytes: ArrayLike<number>): string {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return String.fromCharCode(...Array.from(bytes));
  }
}

/** The same PDF under AES-256: nobody opens it without the passphrase, and whoever has it may do everything. */
export async function protectPdf(wasm: string, pdf: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const problem = passphraseProblem(passphrase);
  if (problem) throw new Error(problem);
  const { errors, file } = await runQpdf(wasm, pdf, [
    '--encrypt',
    `--user-password=${passphrase}`,
    `--owner-password=${passphrase}`,
    '--bits=256',
    '--',
    input,
    output,
  ]);
  if (!file) throw new Error(`the PDF could not be protected: ${errors.trim()}`);
  return file;
}

export type PlanInPdf =
  | { readonly found: 'plan'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly found: 'none' | 'protected' | 'wrong-passphrase' }
  | { readonly found: 'broken'; readonly why: string };

/** Whether a file begins as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean =>
  [0x25, 0x50, 0x44, 0x46, 0x2d].every((code, i) => bytes[i] === code);

const planEnding = '.plan.geojson';

/** The plan that a PDF carries, whoever wrote the PDF last; the passphrase is needed for one that is protected. */
export async function planInPdf(wasm: string, pdf: Uint8Array, passphrase?: string): Promise<PlanInPdf> {
  const open = passphrase === undefined ? [] : [`--password=${passphrase}`];
  const list = await runQpdf(wasm, pdf, [...open, '--list-attachments', input]);
  if (!isDone(list.code) && /invalid password/.test(list.errors))
    return { found: passphrase === undefined ? 'protected' : 'wrong-passphrase' };
  if (!isDone(list.code)) return { found: 'broken', why: lastLine(list.errors) };
  const key = namesIn(textOf(list.out)).find((name) => name.endsWith(planEnding));
  if (key === undefined) return { found: 'none' };
  const shown = await runQpdf(wasm, pdf, [...open, `--show-attachment=${key}`, input]);
  if (!isDone(shown.code)) return { found: 'broken', why: lastLine(shown.errors) };
  return { found: 'plan', name: key, bytes: shown.out };
}

/** `name -> 12,0` on each line. */
const namesIn = (list: string): string[] =>
  list.split('\n').flatMap((line) => {
    const end = line.lastIndexOf(' -> ');
    return end > 0 ? [line.slice(0, end)] : [];
  });

const lastLine = (errors: string): string =>
  (errors.trim().split('\n').at(-1) ?? '').replace(/^qpdf: \/in\.pdf: /, '').trim();

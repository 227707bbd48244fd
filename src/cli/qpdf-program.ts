import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import address from '@neslinesli93/qpdf-wasm/dist/qpdf.wasm?url';

const beside = fileURLToPath(new URL(basename(address), import.meta.url));

/** Where the PDF tool's code is: built, beside this file; while it is tested, by its path from the project's root. */
export const qpdfProgram = existsSync(beside) ? beside : join(process.cwd(), address);

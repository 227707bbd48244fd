import { type Photometry, PhotometryProblem } from '../../facts/light/photometry.ts';
import { readPhotometry } from '../../facts/light/read-photometry.ts';
import { addRecords } from '../../plan/commands/add-records.ts';
import { putLuminaire } from '../../plan/commands/put-luminaire.ts';
import { listOf } from '../../plan/plan.ts';
import type { LuminaireRecord } from '../../plan/record.ts';
import { plan, run } from '../../session/document.ts';
import { announce, complain } from '../../session/view.ts';

/** A lamp's file carried in a plan: larger ones would make the plan hard to send. */
const largest = 4_000_000;

export const photometricFile = /\.(ies|ldt)$/i;

export interface ReadFile {
  readonly text: string;
  readonly photometry: Photometry;
}

/** A photometric file, or in one line why it cannot be used. */
export async function readLuminaireFile(file: File): Promise<ReadFile | string> {
  if (file.size > largest)
    return `${file.name}: expected a photometric file of at most 4 MB, found ${(file.size / 1e6).toFixed(1)} MB.`;
  const text = decoded(await file.arrayBuffer());
  try {
    return { text, photometry: readPhotometry(text) };
  } catch (problem) {
    if (!(problem instanceof PhotometryProblem)) throw problem;
    return `${file.name}: ${problem.message}.`;
  }
}

/** Makers write UTF-8 or the code page of Windows. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Puts photometric files into the plan's library, as one entry of undo. Answers the ids of what was added or was there already. */
export async function addLuminaireFiles(files: readonly File[]): Promise<string[]> {
  const problems: string[] = [];
  const ids: string[] = [];
  const added: LuminaireRecord[] = [];
  for (const file of files) {
    const read = await readLuminaireFile(file);
    if (typeof read === 'string') {
      problems.push(read);
      continue;
    }
    const known = [...listOf(plan.value, 'luminaire'), ...added];
    const same = known.find((luminaire) => luminaire.file === read.text);
    const name = file.name.replace(photometricFile, '');
    const record = same ?? luminaireOf(freshId(name, known), name, read);
    if (!same) added.push(record);
    ids.push(record.id);
  }
  const label = added.length === 1 ? `Add luminaire ${added[0]?.name}` : `Add ${added.length} luminaires`;
  const refused = added.length > 0 ? run(addRecords, { records: added }, label) : undefined;
  if (refused) problems.push(refused.refused);
  const [problem] = problems;
  if (problem) complain(problems.length > 1 ? `${problem} And ${problems.length - 1} more.` : problem);
  else if (added.length > 0) announce(`${label}: done.`);
  else if (files.length > 0) announce('The plan has this luminaire already.');
  return refused ? [] : ids;
}

const luminaireOf = (id: string, name: string, { text, photometry }: ReadFile): LuminaireRecord => ({
  type: 'luminaire',
  id,
  order: 0,
  name,
  format: formatOf(photometry),
  turn: 0,
  file: text,
});

const formatOf = ({ format }: Photometry): LuminaireRecord['format'] => (format === 'EULUMDAT' ? 'ldt' : 'ies');

/** An id that people can read in the file: from the name. */
export function freshId(name: string, known: readonly { readonly id: string }[]): string {
  const stem =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'luminaire';
  const used = new Set(known.map(({ id }) => id));
  let id = stem;
  for (let count = 2; used.has(id); count++) id = `${stem}-${count}`;
  return id;
}

/** Gives a luminaire another file: every lamp that has it lights anew. */
export async function replaceLuminaireFile({ type: _, order: __, ...own }: LuminaireRecord, file: File): Promise<void> {
  const read = await readLuminaireFile(file);
  if (typeof read === 'string') {
    complain(read);
    return;
  }
  const next = { ...own, format: formatOf(read.photometry), file: read.text };
  const refused = run(putLuminaire, next, `Replace the file of ${own.name || own.id}`);
  if (refused) complain(refused.refused);
  else announce(`${own.name || own.id} has the light of ${file.name} now.`);
}

import type { Attachment } from '../paint/pdf-extras.ts';
import type { Plan } from '../plan/plan.ts';
import { Unusable } from './command.ts';

/** What a PDF is given beside its pages. */
export interface Seal {
  readonly attach: boolean;
  readonly passphrase: string | undefined;
}

export const sealOptions = {
  'attach-plan': { type: 'boolean' },
  'passphrase-env': { type: 'string' },
} as const;

export const sealHelp: readonly (readonly [string, string])[] = [
  ['--attach-plan', 'the PDF carries the whole plan, and opens in Bollard as the plan'],
  ['--passphrase-env NAME', 'protect the PDF (AES-256) with the passphrase in this environment variable'],
];

/** From the options: the passphrase is in the environment, so that it stands in no list of processes. */
export async function sealOf(values: {
  readonly 'attach-plan'?: boolean;
  readonly 'passphrase-env'?: string;
}): Promise<Seal> {
  const attach = values['attach-plan'] ?? false;
  const variable = values['passphrase-env'];
  if (variable === undefined) return { attach, passphrase: undefined };
  const { passphraseProblem } = await import('../formats/pdf-passphrase.ts');
  const passphrase = process.env[variable];
  if (passphrase === undefined) throw new Unusable(`--passphrase-env: there is no environment variable ${variable}`);
  const problem = passphraseProblem(passphrase);
  if (problem) throw new Unusable(`--passphrase-env: ${problem}`);
  return { attach, passphrase };
}

/** The plan as the PDF is to carry it, where it is to. */
export async function attachmentOf({ attach }: Seal, plan: Plan): Promise<{ readonly attachment?: Attachment }> {
  if (!attach) return {};
  const { planAttachment } = await import('../formats/plan-attachment.ts');
  return { attachment: planAttachment(plan) };
}

/** Under the passphrase, where there is one; else the same bytes. */
export async function sealedPdf({ passphrase }: Seal, pdf: Uint8Array): Promise<Uint8Array> {
  if (passphrase === undefined) return pdf;
  const { protectPdf } = await import('../formats/qpdf.ts');
  const { qpdfProgram } = await import('./qpdf-program.ts');
  return protectPdf(qpdfProgram, pdf, passphrase);
}

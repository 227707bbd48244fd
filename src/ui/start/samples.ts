import { openNew } from '../../session/keep.ts';
import { dialog } from '../../session/view.ts';

/** A plan that comes with Bollard, to look at and to try things on. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

export const samples: readonly Sample[] = [
  {
    id: 'coolstore',
    name: 'A coolstore near Te Puke',
    about: 'An export site under New Zealand’s Secure Export Scheme, with every item that clause 1.9 asks for.',
  },
  {
    id: 'port',
    name: 'A container port',
    about: 'An Australian port with its boundary, its security zones and the maps of regulation 3.11.',
  },
];

export const sampleOf = (id: string | null): Sample | undefined => samples.find((sample) => sample.id === id);

/** Opens a sample; it joins the kept plans only once it is changed. Answers what stands in the way. */
export async function openSample(sample: Sample): Promise<string | undefined> {
  const [{ readPlan }, response] = await Promise.all([
    import('../../plan/read-plan.ts'),
    fetch(`samples/${sample.id}.plan.geojson`).catch(() => undefined),
  ]);
  if (!response?.ok) return 'The sample could not be loaded. Check the connection to where Bollard is served from.';
  const reading = readPlan(await response.text());
  if ('refused' in reading) return `The sample could not be read: ${reading.refused}.`;
  const problem = await openNew(reading.plan.records.values(), { onFirstChange: true });
  if (problem === undefined) dialog.value = null;
  return problem;
}

import { coolstoreSample } from './coolstore.ts';
import { portSample } from './port.ts';

/** The plans in `public/samples`, by file name: made here, never edited by hand. `npm run generate` writes them. */
export const samples: Readonly<Record<string, () => string>> = {
  'coolstore.plan.geojson': coolstoreSample,
  'port.plan.geojson': portSample,
};

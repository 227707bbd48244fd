import { readFileSync } from 'node:fs';

/** How many features a sample has. */
export function sampleSize(name: string): number {
  const file = new URL(`../../public/samples/${name}.plan.geojson`, import.meta.url);
  const plan: { readonly features: readonly unknown[] } = JSON.parse(readFileSync(file, 'utf8'));
  return plan.features.length;
}

import { samples } from '../test/samples/samples.ts';
import { planSchemaPath, planSchemaText } from './plan-schema.ts';
import { rulePages } from './rule-pages.ts';

/** Every file that is written by the program and kept in the project, by its path. */
export const generatedFiles = (): Map<string, string> =>
  new Map([[planSchemaPath, planSchemaText()], ...rulePages(), ...samplePlans()]);

const samplePlans = (): [path: string, text: string][] =>
  Object.entries(samples).map(([name, make]) => [`public/samples/${name}`, make()]);

/** Folders that hold nothing but generated files, but for the names given. */
export const generatedFolders: Readonly<Record<string, readonly string[]>> = {
  'docs/rules': [],
  'public/rules': ['rules.css'],
};

import { featureAdoptedSchema } from './file-schema.ts';
import type { Json } from './record.ts';
import { schemaProblem } from './schema-problem.ts';

/** What is wrong with the levels that a feature adopts for itself, or undefined. */
export const levelProblem = (value: Json): string | undefined => schemaProblem(featureAdoptedSchema, value);

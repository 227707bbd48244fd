import { serveCoverage } from './coverage-jobs.ts';

serveCoverage(self);

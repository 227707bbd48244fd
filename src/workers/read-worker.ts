import { serveReads } from './read-jobs.ts';

serveReads(self);

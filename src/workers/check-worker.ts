import { serveChecks } from './check-jobs.ts';

serveChecks(self);

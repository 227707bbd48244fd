import { serveUnderlays } from './underlay-jobs.ts';

serveUnderlays(self);

import { serveSheets } from './sheet-jobs.ts';

serveSheets(self);

/** Broken apps from public reports, by what is wrong with them. */
import { behaviour } from './public-reports/behaviour.ts';
import { modules } from './public-reports/modules.ts';
import type { Report } from './public-reports/report.ts';
import { versions } from './public-reports/versions.ts';
import { writing } from './public-reports/writing.ts';

export type { Report } from './public-reports/report.ts';
export const reports: readonly Report[] = [...modules, ...writing, ...behaviour, ...versions];

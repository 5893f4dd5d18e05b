/** What the worker registers. */
export { build } from './build.ts';
export { projectQueue } from './project.ts';

import type { ProjectRow, VersionRow } from '../../db/schema.ts';
import type { AppSpec } from '../../core/composition.ts';
import type { AppLook } from '../deps.ts';
import type { AppFacts } from './generator.ts';

/** The facts of a version that is taken over as it was: restored, or edited by hand. */
export const factsOfVersion = (project: ProjectRow, version: VersionRow, summary: string): AppFacts => ({
  appType: version.app_type,
  title: version.title,
  description: '',
  services: project.access.services,
  collections: [],
  reuse: [],
  requiresBackend: false,
  summary,
  ...(version.spec === null ? {} : { spec: version.spec as AppSpec }),
});

/** What the page around the app says: its title, in its own language. */
export const lookOf = (facts: Pick<AppFacts, 'title' | 'spec'>): AppLook => ({
  title: facts.title || 'App',
  language: facts.spec?.language ?? 'en',
});

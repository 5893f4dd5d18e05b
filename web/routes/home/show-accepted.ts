import type { z } from 'zod';
import type { acceptedProject } from '../../../core/contract/projects.ts';
import { projectQuery, queryClient } from '../../query.ts';

/** Fills the page that comes next with what the answer and the sentence already say, so that it never stands empty. */
export function showAccepted(accepted: z.infer<typeof acceptedProject>, prompt: string): void {
  const { id, name, slug, status, url, build } = accepted;
  const now = new Date().toISOString();
  const { queryKey } = projectQuery(id);
  if (queryClient.getQueryData(queryKey)) return;
  queryClient.setQueryData(
    queryKey,
    {
      id,
      name,
      slug,
      status,
      url,
      prompt: prompt.trim(),
      app_type: null,
      services: [],
      generator: 'auto',
      version: null,
      latest_build: { id: build.id, status: build.status, step: 'analyze' },
      requires_backend: false,
      generation_version: '',
      reused_components: [],
      created_at: now,
      updated_at: now,
    },
    { updatedAt: 0 }, // stale at once: the real answer replaces it
  );
}

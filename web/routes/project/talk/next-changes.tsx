import { useQuery } from '@tanstack/react-query';
import { nextChanges } from '../../../build/next-changes.ts';
import { collectionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { outboxOf } from './outbox.ts';

/** Up to four changes that need no words of one's own. A press sends the sentence as it stands. */
export function NextChanges({ state: { id, project, turns } }: { readonly state: ProjectState }) {
  const { data: collections } = useQuery(collectionsQuery(id));
  if (!project || !collections) return null;
  const asked = turns.filter(({ build }) => build.status === 'succeeded').flatMap(({ build }) => build.prompt ?? []);
  const wishes = nextChanges({ appType: project.app_type, parts: project.reused_components, collections: collections.items, asked });
  if (wishes.length === 0) return null;
  return (
    <section className="next" aria-label={t('next.title')}>
      <p className="small faint">{t('next.title')}</p>
      <p className="next-list">
        {wishes.map((wish) => (
          <button key={wish} className="pick" onClick={() => outboxOf(id).send({ text: wish, key: crypto.randomUUID() })}>
            {wish}
          </button>
        ))}
      </p>
    </section>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useOffers } from '../../keys/offers.ts';
import { everyProjectQuery, projectsQuery, projectsShown } from '../../query.ts';
import { t } from '../../strings/index.ts';
import { ProjectCard } from './project-card.tsx';

/** Own projects, newest first, with a search over names and sentences. */
export function Projects() {
  const { data, isError, refetch } = useQuery(projectsQuery);
  const [words, setWords] = useState<string>();
  const [older, setOlder] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const searching = words !== undefined;
  const every = useInfiniteQuery({ ...everyProjectQuery, enabled: searching || older });
  useEffect(() => {
    if (searching) field.current?.focus();
  }, [searching]);
  useOffers({ search: searching ? () => field.current?.focus() : undefined });

  const loaded = searching || older ? (every.data?.pages.flatMap((page) => page.items) ?? data?.items) : data?.items;
  const wanted = (words ?? '').trim().toLowerCase();
  const shown = loaded?.filter(({ name, prompt }) => `${name} ${prompt}`.toLowerCase().includes(wanted));
  const more = older || searching ? every.hasNextPage : data?.next_cursor != null;

  return (
    <section className="block" aria-labelledby="projects-title">
      <div className="block-head">
        <h2 id="projects-title">
          {t('projects.title')}{' '}
          {data && <span className="block-count">{data.next_cursor === null ? data.items.length : `${data.items.length}+`}</span>}
        </h2>
        {searching ? (
          <span className="block-search">
            <input
              ref={field}
              type="search"
              aria-label={t('projects.search')}
              placeholder={t('projects.search')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setWords(undefined)}
            />
            <button className="link" onClick={() => setWords(undefined)}>
              {t('projects.search-done')}
            </button>
          </span>
        ) : (
          <button className="link" onClick={() => setWords('')}>
            {t('projects.search')}
          </button>
        )}
      </div>
      {isError && (
        <p className="note">
          {t('projects.failed')}
          <button className="link" onClick={() => void refetch()}>
            {t('projects.again')}
          </button>
        </p>
      )}
      <ul className="cards">
        {!data && !isError && [1, 2, 3, 4].map((n) => <li key={n} className="hatch card-hatch" aria-hidden="true" />)}
        {shown?.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
      {searching && shown?.length === 0 && (
        <p className="muted">
          {t('projects.none', { q: words })}{' '}
          <button className="link" onClick={() => setWords('')}>
            {t('projects.clear')}
          </button>
        </p>
      )}
      {more && (shown?.length ?? 0) >= (older ? 1 : projectsShown) && (
        <button className="link block-more" onClick={() => (older ? void every.fetchNextPage() : setOlder(true))}>
          {t('projects.more')}
        </button>
      )}
    </section>
  );
}

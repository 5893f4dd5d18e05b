import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { exportZip } from '../../../../core/contract/files.ts';
import { addressOf } from '../../../api.ts';
import { focusSoon } from '../../../focus.ts';
import { useOffers } from '../../../keys/offers.ts';
import { filesQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { listOf } from './code-files.ts';
import { FileList } from './file-list.tsx';
import { FileView } from './file-view.tsx';
import { SearchResults } from './search-results.tsx';
import './code.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

/** The files of the app, read-only: those that serve, those of the running build, and the one that is being written. */
export function CodeTab({ state, search }: Props) {
  const { id, current, feed } = state;
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const { data } = useQuery(filesQuery(id));
  useOffers({ search: () => focusSoon('code-search') });
  const files = listOf(data?.items ?? [], current?.build, feed.streams);
  const open = files.find(({ path }) => path === search.file) ?? files.find(({ path }) => path === 'App.tsx') ?? files[0];
  const show = (file: string, line?: number) =>
    void navigate({ to: '/p/$id', params: { id }, search: { tab: 'code', file, ...(line === undefined ? {} : { line }) }, replace: true });
  if (files.length === 0) return <p className="empty">{t('code.empty')}</p>;
  return (
    <div className="code">
      <aside className="code-side">
        <input
          id="code-search"
          className="field"
          type="search"
          aria-label={t('code.search')}
          placeholder={t('code.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {words.trim() === '' ? (
          <FileList files={files} open={open?.path} onOpen={show} />
        ) : (
          <SearchResults projectId={id} version={data?.version ?? 0} files={data?.items ?? []} words={words.trim()} onOpen={show} />
        )}
        {data?.version != null && (
          <a className="code-download small" href={addressOf(exportZip, { id })} download>
            {t('code.download')}
          </a>
        )}
      </aside>
      {open && (
        <FileView projectId={id} version={data?.version ?? null} file={open} stream={feed.streams.get(open.path)} line={search.line} />
      )}
    </div>
  );
}

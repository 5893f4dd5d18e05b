import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { collectionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { CollectionView, type Asking } from './collection-view.tsx';
import './data.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

const phoneWidth = '(max-width: 48em)';

/** The rows that the app keeps: seen, changed, narrowed, brought in and taken out. What is looked at stands in the address. */
export function DataTab({ state: { id, current }, search }: Props) {
  const navigate = useNavigate();
  const isPhone = useMediaQuery(phoneWidth, window.matchMedia(phoneWidth).matches, { getInitialValueInEffect: false });
  const collections = useQuery(collectionsQuery(id));
  const items = collections.data?.items ?? [];
  const chosen = items.find(({ name }) => name === search.collection) ?? items[0];
  if (!collections.data && collections.isError)
    return <LoadFailed what="data.failed" again="data.again" onAgain={() => void collections.refetch()} />;
  if (!collections.data) return <div className="hatch panel-hatch" aria-hidden="true" />;
  if (!chosen) return <p className="empty">{t('data.none')}</p>;

  const show = (collection: string, asked: Asking = {}) => {
    const defined = Object.entries(asked).filter(([, value]) => value !== undefined);
    return void navigate({
      to: '/p/$id',
      params: { id },
      search: { tab: 'data', collection, ...Object.fromEntries(defined) },
      replace: true,
    });
  };
  return (
    <CollectionView
      key={chosen.name}
      project={id}
      collection={chosen.name}
      fields={chosen.fields}
      isPublic={chosen.access.read === 'anyone'}
      sort={search.sort}
      filter={search.filter}
      row={search.row}
      isPhone={isPhone}
      isPlain={current?.build.status === 'failed'}
      onAsk={(asked) => show(chosen.name, asked)}
    >
      <select
        className="field data-choose"
        aria-label={t('data.collection')}
        value={chosen.name}
        onChange={(event) => show(event.currentTarget.value)}
      >
        {items.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </CollectionView>
  );
}

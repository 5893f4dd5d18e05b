import { Button, ErrorState, inputClass, useService, words, type LiveItem } from '@faibric/kit';
import { Plus, Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';

export interface Found {
  id: number;
  name: string;
  latitude: number;
  longitude: number;
  country?: string;
  country_code?: string;
  admin1?: string;
}

/** The first that the service found, one in the given countries before all others. */
export const nearestOf = (found: readonly Found[], countries: readonly string[]) =>
  found.find(({ country_code = '' }) => countries.includes(country_code)) ?? found[0];

interface FindPlaceProps {
  search: { service: string; endpoint: string };
  onFound: (item: LiveItem) => void;
}

export function FindPlace({ search, onFound }: FindPlaceProps) {
  const [name, setName] = useState('');
  const { data, error, sample, refresh } = useService<{ results?: Found[] }>(
    search.service,
    search.endpoint,
    name === '' ? undefined : { name, count: 6 },
  );
  const { live, search: searchWord } = words();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setName(String(new FormData(event.currentTarget).get('place') ?? '').trim());
  };
  const choose = ({ name: label, latitude, longitude }: Found) => {
    onFound({ label, params: { latitude, longitude } });
    setName('');
  };

  return (
    <div className="grid w-full max-w-md gap-2">
      <form role="search" className="flex gap-2" onSubmit={find}>
        <input type="search" name="place" aria-label={live.city} placeholder={live.city} className={inputClass} />
        <Button type="submit" kind="quiet" icon aria-label={searchWord} className="shrink-0">
          <Search aria-hidden="true" className="size-5" />
        </Button>
      </form>
      {error && !sample && <ErrorState message={error} onRetry={refresh} />}
      {data && (data.results ?? []).length === 0 && <p className="text-muted">{live.notFound}</p>}
      <ul className="grid">
        {(data?.results ?? []).map((found) => (
          <li key={found.id}>
            <Button kind="bare" className="w-full justify-start! px-2! text-start" onClick={() => choose(found)}>
              <Plus aria-hidden="true" className="size-4 shrink-0" />
              {[found.name, found.admin1, found.country].filter(Boolean).join(', ')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

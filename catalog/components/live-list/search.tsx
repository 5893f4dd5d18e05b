import { Button, inputClass, words } from '@faibric/kit';
import { Search } from 'lucide-react';
import type { FormEvent } from 'react';

interface SearchBarProps {
  query: string;
  topics: readonly string[];
  hasField: boolean;
  onSearch: (query: string) => void;
}

/** Topics that are looked for by a press, and a box for words of one's own. */
export function SearchBar({ query, topics, hasField, onSearch }: SearchBarProps) {
  const { search } = words();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('query') ?? '').trim());
  };
  return (
    <>
      {topics.length > 0 && (
        <div role="group" className="flex flex-wrap gap-2">
          {topics.map((topic) => (
            <Button
              key={topic}
              kind={topic === query ? 'primary' : 'quiet'}
              aria-pressed={topic === query}
              onClick={() => onSearch(topic)}
            >
              {topic}
            </Button>
          ))}
        </div>
      )}
      {hasField && (
        <form key={query} role="search" className="flex max-w-2xl gap-3" onSubmit={find}>
          <input
            type="search"
            name="query"
            aria-label={search}
            placeholder={search}
            defaultValue={query}
            className={inputClass}
          />
          <Button type="submit" className="shrink-0">
            <Search aria-hidden="true" className="size-5" />
            {search}
          </Button>
        </form>
      )}
    </>
  );
}

import { Button, inputClass, words } from '@faibric/kit';
import { Search } from 'lucide-react';
import type { FormEvent } from 'react';

/** One of several is chosen: the country whose holidays are shown. */
export interface Choices {
  param: string;
  label: string;
  options: readonly { label: string; value: string }[];
}

interface SearchBarProps {
  choices?: Choices | undefined;
  choice: string;
  onChoose: (value: string) => void;
  label?: string | undefined;
  query: string;
  topics: readonly string[];
  hasField: boolean;
  onSearch: (query: string) => void;
}

/** Topics that are looked for by a press, and a box for words of one's own. */
export function SearchBar({ query, topics, hasField, onSearch, label, choices, choice, onChoose }: SearchBarProps) {
  const { search } = words();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('query') ?? '').trim());
  };
  return (
    <>
      {choices && (
        <label className="grid max-w-sm gap-1">
          <span className="text-sm text-muted">{choices.label}</span>
          <select className={inputClass} value={choice} onChange={({ target }) => onChoose(target.value)}>
            {choices.options.map(({ label: name, value }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
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
            aria-label={label ?? search}
            placeholder={label ?? search}
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

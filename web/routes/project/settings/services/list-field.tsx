import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { t } from '../../../../strings/index.ts';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly placeholder: string;
  readonly items: readonly string[];
  /** What is kept of what is written; undefined where that is none. */
  readonly read: (words: string) => string | undefined;
  readonly wrong: string;
  readonly add: string;
  readonly onAdd: (item: string) => void;
  readonly onRemove: (item: string) => void;
}

/** A short list that one adds to and takes away from. */
export function ListField({ title, hint, none, placeholder, items, read, wrong, add, onAdd, onRemove }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <div className="access-block" role="group" aria-labelledby={id}>
      <h4 id={id} className="setting-label">
        {title}
      </h4>
      <p className="small faint">{items.length === 0 ? none : hint}</p>
      {items.length > 0 && (
        <ul className="access-lines">
          {items.map((item) => (
            <li key={item} className="access-line mono">
              <span className="access-endpoint">{item}</span>
              <ActionIcon aria-label={t('access.remove', { what: item })} onClick={() => onRemove(item)}>
                <IconX size={16} stroke={1.9} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form
        className="access-more"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() === '') return;
          const found = read(words.trim());
          setWrong(found === undefined);
          if (found === undefined) return;
          if (!items.includes(found)) onAdd(found);
          setWords('');
        }}
      >
        <input
          className="field mono"
          aria-label={title}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          placeholder={placeholder}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit" aria-label={add}>
          {t('access.list-add')}
        </Button>
      </form>
      {isWrong && (
        <p id={`${id}-wrong`} className="small error-again" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

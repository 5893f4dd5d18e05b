import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Service } from '../../../core/contract/services.ts';
import { t } from '../../strings/index.ts';
import { shapes } from '../services/shapes.ts';
import { asKeyName } from './key-draft.ts';

interface Props {
  readonly name: string;
  readonly services: readonly Service[];
  readonly error: string | undefined;
  /** It takes the focus first. */
  readonly isFirst: boolean;
  readonly onChange: (name: string) => void;
}

/** Names shown at once. */
const most = 6;

/** Each key that a service names, with the services; those that fit what is written. */
export function namesFor(
  words: string,
  services: readonly Pick<Service, 'key_name' | 'display_name'>[],
): readonly (readonly [string, string])[] {
  const found = new Map<string, string[]>();
  for (const { key_name, display_name } of services)
    if (key_name !== null) found.set(key_name, [...(found.get(key_name) ?? []), display_name]);
  const wanted = words.toLowerCase();
  const fits = ([key, titles]: [string, string[]]) => `${key} ${titles.join(' ')}`.toLowerCase().replaceAll(' ', '_').includes(wanted);
  return [...found].filter(fits).map(([key, titles]) => [key, titles.join(', ')] as const);
}

/** The name of a key: chosen among those that services ask for, or written. */
export function KeyName({ name, services, error, isFirst, onChange }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const all = namesFor(name, services);
  const found = all.length === 1 && all[0]?.[0] === name ? [] : all.slice(0, most);
  const shown = isOpen && found.length > 0;
  const choose = (key: string) => {
    onChange(key);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = found[at]?.[0];
    if (step !== 0 && found.length > 0) {
      setOpen(true);
      setAt((at + step + found.length + (at === -1 && step === -1 ? 1 : 0)) % found.length);
    } else if (event.key === 'Enter' && shown && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation(); // the dialog around it stays open
  };
  return (
    <div className="key-name">
      <TextInput
        label={t('vault.name')}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-names`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={shapes.key}
        data-autofocus={isFirst || undefined}
        value={name}
        error={error}
        onChange={(event) => {
          onChange(asKeyName(event.currentTarget.value));
          setOpen(true);
          setAt(-1);
        }}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <ul className="key-names" id={`${id}-names`} role="listbox" aria-label={t('vault.names')} hidden={!shown}>
        {found.map(([key, titles], index) => (
          <li
            key={key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
            onClick={() => choose(key)}
          >
            <span className="mono">{key}</span>
            <span className="small faint">{titles}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

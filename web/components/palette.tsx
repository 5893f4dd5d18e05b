import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { listProjects } from '../../core/contract/projects.ts';
import { call } from '../api.ts';
import { accountQuery } from '../query.ts';
import { t } from '../strings/index.ts';
import { Swatch } from '../swatch/swatch.tsx';
import './palette.css';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly sentence?: string;
  readonly open: () => Promise<void>;
}

/** Search over projects and pages: arrows choose, Enter opens. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const { data: account } = useQuery(accountQuery);
  const { data: list } = useQuery({ queryKey: ['projects', 'search'], queryFn: () => call(listProjects, { query: { limit: 100 } }) });
  const pages: Entry[] = [
    { id: 'home', name: t('nav.projects'), open: () => navigate({ to: '/' }) },
    { id: 'account', name: t('nav.account'), open: () => navigate({ to: '/account' }) },
    ...(account?.role === 'operator' ? [{ id: 'outbox', name: t('nav.outbox'), open: () => navigate({ to: '/outbox' }) }] : []),
  ];
  const projects = (list?.items ?? []).map((project) => ({
    id: `project-${project.id}`,
    name: project.name,
    sentence: project.prompt,
    open: () => navigate({ to: '/p/$id', params: { id: project.id } }),
  }));
  const wanted = words.trim().toLowerCase();
  const found = [...projects, ...pages].filter(({ name, sentence = '' }: Entry) => `${name} ${sentence}`.toLowerCase().includes(wanted));
  const shown = found.slice(0, 12);
  const open = (entry: Entry) => {
    onClose();
    void entry.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((at) => (at + step + shown.length) % Math.max(1, shown.length));
    }
    const entry = shown[chosen];
    if (event.key === 'Enter' && entry) open(entry);
  };
  return (
    <Modal opened onClose={onClose} withCloseButton={false} centered={false} padding={0} yOffset="12vh" aria-label={t('search.open')}>
      <TextInput
        data-autofocus
        variant="unstyled"
        className="palette-input"
        aria-label={t('search.placeholder')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.9} />}
        value={words}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(0);
        }}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={shown[chosen] ? `palette-${shown[chosen].id}` : undefined}
      />
      <ul className="palette-list" id="palette-list" role="listbox" aria-label={t('search.placeholder')}>
        {shown.map((entry, at) => (
          // The input keeps the focus and its keys; the pointer is a second way.
          <li
            key={entry.id}
            id={`palette-${entry.id}`}
            role="option"
            aria-selected={at === chosen}
            className="palette-entry"
            onPointerMove={() => setChosen(at)}
            onClick={() => open(entry)}
          >
            <span className="palette-swatch">{entry.sentence !== undefined && <Swatch sentence={entry.sentence} cell={2} />}</span>
            <span className="ellipsis">{entry.name}</span>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="palette-none">{t('search.none', { q: words })}</p>}
    </Modal>
  );
}

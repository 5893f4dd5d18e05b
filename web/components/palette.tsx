import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../strings/index.ts';
import type { Entry } from './palette-entries.ts';
import { PaletteEntry } from './palette-entry.tsx';
import { noteRecent } from './recent.ts';
import { usePaletteEntries } from './use-palette-entries.ts';
import './palette.css';

interface Props {
  /** Closes it, then does what was chosen. */
  readonly onClose: (then?: () => void) => void;
}

/** Everything that can be found or done, by words: arrows choose, Enter does it. */
export function Palette({ onClose }: Props) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { groups, looking } = usePaletteEntries(words);
  const entries = groups.flatMap((group) => group.entries);
  const last = entries.length - 1;
  const current = entries[Math.min(chosen, last)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const type = (next: string) => {
    setWords(next);
    setChosen(0);
  };
  const run = (entry: Entry) => {
    noteRecent(entry.id);
    onClose(entry.run);
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: chosen < last ? chosen + 1 : 0,
    ArrowUp: chosen > 0 ? chosen - 1 : last,
    Home: 0,
    End: last,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setChosen(Math.max(0, next));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && current) run(current);
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <Modal
      opened
      onClose={() => onClose()}
      returnFocus={false}
      withCloseButton={false}
      centered={false}
      padding={0}
      size="36rem"
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      classNames={{ content: 'palette' }}
    >
      <TextInput
        data-autofocus
        variant="unstyled"
        className="palette-input"
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.9} />}
        value={words}
        onKeyDown={onKeyDown}
        onChange={(event) => type(event.currentTarget.value)}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={current ? `palette-${current.id}` : undefined}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t('palette.title')} ref={list}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={t(group.label)}>
            <p className="palette-group tiny" aria-hidden="true">
              {t(group.label)}
            </p>
            {group.entries.map((entry) => (
              <PaletteEntry
                key={entry.id}
                entry={entry}
                chosen={entry === current}
                onPoint={() => setChosen(entries.indexOf(entry))}
                onRun={() => run(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="palette-none" role="status" hidden={entries.length > 0 && !looking}>
        {looking && <p className="small faint">{t('palette.looking')}</p>}
        {!looking && entries.length === 0 && (
          <p>
            {t('palette.none', { q: words.trim() })}{' '}
            <button className="link" onClick={() => type('')}>
              {t('palette.clear')}
            </button>
          </p>
        )}
      </div>
      <p className="palette-keys tiny faint hide-phone" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        <span>{t('palette.choose')}</span>
        <kbd>{t('key.enter')}</kbd>
        <span>{t('palette.do')}</span>
        <kbd>{t('key.escape')}</kbd>
        <span>{t('palette.close')}</span>
      </p>
    </Modal>
  );
}

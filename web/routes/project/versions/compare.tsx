import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { diffVersions, type Version } from '../../../../core/contract/files.ts';
import { ApiError, call } from '../../../api.ts';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { language, t } from '../../../strings/index.ts';
import { count } from '../../../format.ts';
import { ChangedFile } from './changed-file.tsx';
import { blocksOf, countsOf } from './diff.ts';
import { VersionChoice } from './version-choice.tsx';
import './compare.css';

interface Props {
  readonly projectId: number;
  readonly from: number;
  readonly to: number;
  /** Versions that can be chosen instead. */
  readonly versions: readonly Version[];
  readonly onChoose: (from: number, to: number) => void;
  readonly onClose: () => void;
}

/** Lines around a change that are asked for: whole files, so that what is folded can be shown without another call. */
const wholeFile = 1_000_000;
/** Changed lines up to which all files stand open at first. */
const mostOpen = 800;

/** What changed between any two versions, file by file; side by side where there is room. */
export function Compare({ projectId, from, to, versions, onChoose, onClose }: Props) {
  const section = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ at: 0, of: 0 });
  const wide = useMediaQuery('(min-width: 64em)', window.matchMedia('(min-width: 64em)').matches, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['diff', projectId, from, to],
    queryFn: () => call(diffVersions, { params: { id: projectId, version: from, other: to }, query: { context: wholeFile } }),
    staleTime: Infinity,
  });
  const files = useMemo(() => (data?.files ?? []).map((file) => ({ ...file, blocks: blocksOf(file.patch) })), [data]);
  const total = countsOf(files.flatMap(({ blocks }) => blocks));
  useEffect(() => section.current?.focus({ preventScroll: true }), []);

  /** To the next change or the one before, among those that are shown. */
  const move = (by: 1 | -1) => {
    const changes = [...(section.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const here = changes.findIndex((change) => change.dataset['change'] === 'current');
    const next = here === -1 ? (by === 1 ? 0 : changes.length - 1) : (here + by + changes.length) % changes.length;
    changes[here]?.setAttribute('data-change', '');
    changes[next]?.setAttribute('data-change', 'current');
    changes[next]?.scrollIntoView({ block: 'center' });
    setPlace({ at: changes.length === 0 ? 0 : next + 1, of: changes.length });
  };
  const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || (target as Element).matches('input, select, textarea')) return;
    if (key.toLowerCase() === 'n') move(1);
    if (key.toLowerCase() === 'p') move(-1);
  };
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 422);
  return (
    <section className="compare" ref={section} tabIndex={-1} aria-label={t('compare.title', { a: from, b: to })} onKeyDown={onKeyDown}>
      <header className="compare-head">
        <button className="link small" onClick={onClose}>
          {t('compare.back')}
        </button>
        <VersionChoice label={t('compare.from')} chosen={from} versions={versions} onChoose={(n) => onChoose(n, to)} />
        <VersionChoice label={t('compare.to')} chosen={to} versions={versions} onChoose={(n) => onChoose(from, n)} />
        {files.length > 0 && (
          <span className="compare-moves">
            <span className="mono muted">
              {place.of > 0
                ? t('compare.place', { at: place.at, n: place.of })
                : t('compare.summary', { n: files.length, added: count(total.added, language), removed: count(total.removed, language) })}
            </span>
            <ActionIcon aria-label={t('compare.previous')} title={`${t('compare.previous')} (P)`} onClick={() => move(-1)}>
              <IconArrowUp size={18} stroke={1.9} />
            </ActionIcon>
            <ActionIcon aria-label={t('compare.next')} title={`${t('compare.next')} (N)`} onClick={() => move(1)}>
              <IconArrowDown size={18} stroke={1.9} />
            </ActionIcon>
          </span>
        )}
      </header>
      {missing && <p className="empty">{t('compare.missing')}</p>}
      {error && !missing && <LoadFailed what="compare.failed" again="data.again" onAgain={() => void refetch()} />}
      {!data && !error && <div className="hatch panel-hatch" aria-hidden="true" />}
      {data?.files.length === 0 && <p className="empty">{t('versions.same')}</p>}
      {files.map((file) => (
        <ChangedFile
          key={`${from} ${to} ${file.path}`}
          file={file}
          wide={wide}
          opens={total.added + total.removed <= mostOpen || files.length === 1}
        />
      ))}
    </section>
  );
}

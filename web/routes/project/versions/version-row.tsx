import { Button } from '@mantine/core';
import { IconPinFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Version } from '../../../../core/contract/files.ts';
import { Dot } from '../../../components/dot.tsx';
import { useNow } from '../../../components/use-now.ts';
import { ago, t } from '../../../strings/index.ts';
import { Swatch } from '../../../swatch/swatch.tsx';
import { VersionName } from './version-name.tsx';

interface Props {
  readonly projectId: number;
  readonly version: Version;
  /** Where a picture of it is; without one its own cloth stands there. */
  readonly picture?: string;
  /** `kept`: its change is in what is live, or it brought a version back. */
  readonly standing: 'live' | 'kept' | 'undone' | 'failed';
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onCompare: (() => void) | undefined;
  readonly onCompareLive: (() => void) | undefined;
}

const minute = 60_000;

/** One version: its sentence as title and way to look at it, what it changed, its name, and the ways to it. */
export function VersionRow({ projectId: id, version, picture, standing, busy, onRestore, onCompare, onCompareLive }: Props) {
  const now = useNow(minute);
  const [naming, setNaming] = useState(false);
  const { version: n, kind, prompt, label = '', created_at: at } = version;
  const title = version.restored_from === undefined ? prompt : t('versions.restored-from', { n: version.restored_from });
  const live = standing === 'live';
  const look = { to: '/p/$id', params: { id }, search: live ? { tab: 'preview' as const } : { tab: 'preview' as const, v: n } } as const;
  return (
    <li className="version" data-standing={standing}>
      <span className="version-number mono">{t('card.version', { n })}</span>
      <Link {...look} className="version-picture" tabIndex={-1} aria-hidden="true">
        {picture === undefined ? <Swatch sentence={prompt} cell={2} /> : <img src={picture} alt="" loading="lazy" />}
      </Link>
      <div className="version-body">
        <p className="version-title">
          {label !== '' && (
            <b className="version-label">
              <IconPinFilled size={14} aria-hidden="true" /> {label}
            </b>
          )}
          <Link {...look} title={t('versions.look', { n })}>
            {title}
          </Link>
        </p>
        <p className="dotted small faint">
          <span>{t(standing === 'failed' ? 'versions.not-passed' : `versions.kind.${kind}`)}</span>
          {standing === 'undone' && <span>{t('versions.undone')}</span>}
          <time dateTime={at} title={at}>
            {ago(at, now)}
          </time>
          <span className="mono">
            +{version.lines_added} −{version.lines_removed}
          </span>
          <span>{t('versions.counts', { n: version.files_changed })}</span>
        </p>
        {naming ? (
          <VersionName projectId={id} version={n} label={label} onDone={() => setNaming(false)} />
        ) : (
          <p className="version-ways small">
            {onCompare && (
              <button className="link" onClick={onCompare}>
                {t('versions.compare')}
              </button>
            )}
            {onCompareLive && (
              <button className="link" onClick={onCompareLive}>
                {t('versions.compare-live')}
              </button>
            )}
            <Link to="/p/$id" params={{ id }} search={{ tab: isPhone() ? 'talk' : 'versions', build: version.build_id }}>
              {t('versions.talk')}
            </Link>
            <button
              className="link"
              aria-label={t(label === '' ? 'versions.name-n' : 'versions.rename-n', { n })}
              onClick={() => setNaming(true)}
            >
              {t(label === '' ? 'versions.name' : 'versions.rename')}
            </button>
          </p>
        )}
      </div>
      <div className="version-side">
        {live ? (
          <span className="chip chip-live">
            <Dot state="live" />
            {t('versions.live')}
          </span>
        ) : (
          <Button disabled={busy} onClick={onRestore} aria-label={t('versions.restore-n', { n })}>
            {t('versions.restore')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** There the talk is a page of its own; beside the versions it scrolls to the message. */
const isPhone = (): boolean => window.matchMedia('(max-width: 48em)').matches;

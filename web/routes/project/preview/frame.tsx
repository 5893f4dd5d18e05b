import { useEffect, useState } from 'react';
import { t } from '../../../strings/index.ts';
import { Unfound } from './unfound.tsx';
import { useHostFound } from './use-host-found.ts';

interface Props {
  readonly url: string;
  /** Another value loads the page again. */
  readonly edition: string;
  /** Name of the app, for the frame's title. */
  readonly name: string;
  readonly shown: boolean;
  /** An older version that is looked at; absent for the app as it is live. */
  readonly version?: number;
}

interface Page {
  readonly key: string;
  readonly url: string;
}

/** Milliseconds after which a page that did not load is called slow. */
const slowAfter = 5_000;

/**
 * The app in a sandboxed frame. A new address loads behind the old page and takes its place when it is there, so nothing flashes.
 * No popups and no navigation of the top page: the app is somebody else's code (design §8).
 */
export function Frame({ url, edition, name, shown, version }: Props) {
  const { found, again } = useHostFound(shown ? url : undefined);
  const [wasUnfound, setWasUnfound] = useState(false);
  if (wasUnfound !== (found === 'no') && found !== 'asking') setWasUnfound(found === 'no');
  const key = `${url} ${edition}`;
  const [loaded, setLoaded] = useState<Page>();
  const [slow, setSlow] = useState(false);
  const waiting = loaded?.key !== key;
  useEffect(() => {
    if (!waiting || !shown) return;
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting, shown, key]);
  if (wasUnfound) return <Unfound url={url} trying={found === 'asking'} onAgain={again} />;
  const pages: Page[] = [...(loaded && waiting ? [loaded] : []), { key, url }];
  return (
    <div className="window-page">
      {pages.map((page) => (
        <iframe
          key={page.key}
          className="window-frame"
          data-ready={page.key === loaded?.key}
          src={page.url}
          title={version === undefined ? t('preview.region', { name }) : t('look.region', { n: version, name })}
          sandbox="allow-scripts allow-forms allow-same-origin allow-modals"
          onLoad={() => setLoaded(page)}
        />
      ))}
      {slow && (
        <p className="window-slow" role="status">
          {t('preview.slow')}{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {t('preview.slow-open')}
          </a>
        </p>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { t } from '../../../strings/index.ts';

interface Props {
  readonly url: string;
  readonly trying: boolean;
  readonly onAgain: () => void;
}

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** In the window instead of an app whose name the browser cannot resolve: what helps, and another try. */
export function Unfound({ url, trying, onAgain }: Props) {
  const host = new URL(url).hostname;
  const local = host.endsWith('.localhost') && isLoopback(location.hostname);
  return (
    <div className="window-empty" role="alert">
      <div className="window-words">
        <h3>{t('unfound.title', { host })}</h3>
        <p className="small">{local ? t('unfound.local', { host }) : t('unfound.away', { domain: host.slice(host.indexOf('.')) })}</p>
        <Button disabled={trying} onClick={onAgain}>
          {t(trying ? 'unfound.trying' : 'unfound.again')}
        </Button>
      </div>
    </div>
  );
}

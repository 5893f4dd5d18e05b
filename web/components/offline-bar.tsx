import { useSyncExternalStore } from 'react';
import { patience } from '../live/connection.ts';
import { connection } from '../query.ts';
import { t } from '../strings/index.ts';
import { useNow } from './use-now.ts';
import './offline-bar.css';

/** A thin bar under the header while there is no connection. Nothing is blocked by it. */
export function OfflineBar() {
  const state = useSyncExternalStore(connection.subscribe, connection.get);
  const lost = state.phase === 'lost' ? state : undefined;
  const back = state.phase === 'connected' && state.back;
  const now = useNow(lost ? 500 : undefined);
  if (!back && (!lost || now - lost.since < patience)) return <div role="status" className="hidden-text" />;
  const seconds = lost ? Math.ceil((lost.retryAt - now) / 1000) : 0;
  return (
    <div className={back ? 'offline offline-back' : 'offline'} role="status">
      {back ? t('offline.back') : seconds > 0 ? t('offline.trying', { s: seconds }) : t('offline.connecting')}
      {lost && (
        <button className="link" onClick={connection.retryNow}>
          {t('offline.now')}
        </button>
      )}
    </div>
  );
}

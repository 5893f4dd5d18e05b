import { useQuery } from '@tanstack/react-query';
import { Dot } from '../../components/dot.tsx';
import { modelsQuery } from '../../query.ts';
import { t } from '../../strings/index.ts';

/** Which models have a key, and where a key is put. */
export function Models() {
  const { data } = useQuery(modelsQuery);
  return (
    <section className="account-block" id="models">
      <h2>{t('account.models')}</h2>
      <p className="small muted">{t('account.models-text')}</p>
      <ul className="rows">
        {data?.items.map(({ provider, model, configured, default: first }) => (
          <li key={`${provider} ${model}`} className="row">
            <Dot state={configured ? 'live' : 'waiting'} />
            <span className="row-name">{model}</span>
            <span className="small faint">{provider}</span>
            <span className="small faint row-when">{t(configured ? 'account.model-set' : 'account.model-unset')}</span>
            {configured && first && <span className="small">{t('account.model-default')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

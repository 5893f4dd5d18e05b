import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../components/load-failed.tsx';
import { count, duration, percent } from '../../format.ts';
import { language, t } from '../../strings/index.ts';
import type { CallsSearch } from '../services/search.ts';
import { CallsChart } from './charts/calls-chart.tsx';
import { spansOf, type Figures as Reply } from './charts/spans.ts';
import { TimeChart } from './charts/time-chart.tsx';
import { figuresQuery } from './queries.ts';

interface Props {
  readonly search: CallsSearch;
  readonly titleOf: (service: string) => string;
}

/** How many calls went out in the last hours, how many failed, how long they took, and the same for each service. */
export function Figures({ search, titleOf }: Props) {
  const { data, isError, refetch, dataUpdatedAt } = useQuery(figuresQuery(search));
  if (isError && !data) return <LoadFailed what="calls.figures-failed" again="data.again" onAgain={() => void refetch()} />;
  if (!data)
    return (
      <div className="charts">
        <div className="hatch chart-hatch" aria-hidden="true" />
        <div className="hatch chart-hatch" aria-hidden="true" />
      </div>
    );
  const spans = spansOf(data, search.hours ?? 24, dataUpdatedAt);
  return (
    <>
      <div className="charts">
        <CallsChart spans={spans} />
        <TimeChart spans={spans} />
      </div>
      {data.services.length > 0 && <ByService services={data.services} titleOf={titleOf} />}
    </>
  );
}

function ByService({ services, titleOf }: { readonly services: Reply['services']; readonly titleOf: Props['titleOf'] }) {
  const heads = ['calls.service', 'calls.count', 'calls.share-failed', 'calls.p50-head', 'calls.p95-head', 'calls.share-cached'] as const;
  const ms = (value: number | null) => (value === null ? '–' : duration(value, language));
  return (
    <div className="call-scroll" tabIndex={0} role="region" aria-label={t('calls.by-service')}>
      <table className="by-service small">
        <caption className="hidden-text">{t('calls.by-service')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map(({ service, calls, failed, cached, p50_ms, p95_ms }) => (
            <tr key={service ?? ''}>
              <th scope="row">{service === null ? t('calls.elsewhere') : titleOf(service)}</th>
              <td className="mono">{count(calls, language)}</td>
              <td className="mono" data-bad={failed > 0}>
                {percent(failed / calls, language)}
              </td>
              <td className="mono">{ms(p50_ms)}</td>
              <td className="mono">{ms(p95_ms)}</td>
              <td className="mono">{percent(cached / calls, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

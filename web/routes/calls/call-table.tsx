import type { GatewayRequest } from '../../../core/contract/gateway.ts';
import { Dot } from '../../components/dot.tsx';
import { useNow } from '../../components/use-now.ts';
import { duration, middle } from '../../format.ts';
import { hasWords, language, t, when } from '../../strings/index.ts';

interface Props {
  readonly calls: readonly GatewayRequest[];
  readonly appOf: (id: number) => string;
  readonly titleOf: (service: string) => string;
}

const heads = [
  ['calls.at', 'at'],
  ['calls.app-head', 'app'],
  ['calls.service', 'service'],
  ['calls.method', 'method'],
  ['calls.endpoint', 'endpoint'],
  ['calls.status', 'status'],
  ['calls.took', 'took'],
  ['calls.cached', 'cached'],
] as const;

/** One line a call, also of those that were refused. On a phone each is a card. */
export function CallTable({ calls, appOf, titleOf }: Props) {
  const now = useNow(60_000);
  return (
    <table className="calls small">
      <caption className="hidden-text">{t('calls.title')}</caption>
      <thead>
        <tr>
          {heads.map(([head, name]) => (
            <th key={head} scope="col" data-cell={name}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} now={now} app={call.app_id === null ? t('calls.you') : appOf(call.app_id)} titleOf={titleOf} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly call: GatewayRequest;
  readonly now: number;
  readonly app: string;
  readonly titleOf: Props['titleOf'];
}

function CallRow({ call, now, app, titleOf }: RowProps) {
  const { service, host, method, endpoint, status_code: status, response_time_ms: ms, cached, error, created_at: at } = call;
  const isFine = error === null && status !== null && status < 400;
  return (
    <tr data-fine={isFine}>
      <td data-cell="at" className="muted">
        <time dateTime={at} title={at}>
          {when(at, now)}
        </time>
      </td>
      <td data-cell="app">{app}</td>
      <td data-cell="service">{service === null ? <span className="mono">{host ?? '–'}</span> : titleOf(service)}</td>
      <td data-cell="method" className="mono">
        {method ?? '–'}
      </td>
      <td data-cell="endpoint" className="mono" title={endpoint ?? undefined}>
        {endpoint === null ? '–' : middle(endpoint, 60)}
      </td>
      <td data-cell="status">
        <span className="call-status">
          <Dot state={isFine ? 'live' : 'failed'} />
          <span className="mono">{status ?? '–'}</span>
          <span className="hidden-text">{t(isFine ? 'calls.fine' : 'calls.bad')}</span>
          {error !== null && <span className="call-why">{whyOf(error)}</span>}
        </span>
      </td>
      <td data-cell="took" className="mono">
        {ms === null ? '–' : duration(ms, language)}
      </td>
      <td data-cell="cached" className="muted">
        {cached ? t('calls.from-cache') : ''}
      </td>
    </tr>
  );
}

/** A failure's code in words; one that has none yet stands for itself. */
function whyOf(code: string): string {
  const key = `gateway.${code}`;
  return hasWords(key) ? t(key) : code;
}

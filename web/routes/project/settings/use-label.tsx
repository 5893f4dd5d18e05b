import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { count, money, size } from '../../../format.ts';
import { projectUseQuery } from '../../../query.ts';
import { language, t } from '../../../strings/index.ts';
import '../talk/build-label.css';

/** What the project holds and what its builds have used, like the label in a shirt. */
export function UseLabel({ id }: { readonly id: number }) {
  const { data, isError, refetch } = useQuery(projectUseQuery(id));
  const figures = data && [
    [count(data.builds, language), t('settings.use-builds', { n: data.builds })],
    [count(data.ai.input_tokens + data.ai.output_tokens, language), t('settings.use-tokens')],
    [money(data.ai.cost_usd, (least) => t('label.under', { least }), language), t('settings.use-cost')],
    [count(data.ai.calls, language), t('settings.use-calls', { n: data.ai.calls })],
    [size(data.app_bytes, language), t('settings.use-app')],
    [count(data.rows, language), t('settings.use-rows', { n: data.rows, size: size(data.row_bytes, language) })],
  ];
  return (
    <div className="setting">
      <p className="setting-label" id="use">
        {t('settings.use')}
      </p>
      {isError && <LoadFailed what="settings.use-failed" again="data.again" onAgain={() => void refetch()} />}
      {!figures && !isError && <div className="hatch use-hatch" aria-hidden="true" />}
      {figures && (
        <dl className="label use-label" aria-labelledby="use">
          {figures.map(([value, caption]) => (
            <div key={caption}>
              <dt>{caption}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

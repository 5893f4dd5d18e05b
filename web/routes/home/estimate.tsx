import { useQuery } from '@tanstack/react-query';
import { priceOf } from '../../build/cost.ts';
import { usualBuild } from '../../build/usual.ts';
import { roughly } from '../../format.ts';
import { modelsQuery, statsQuery } from '../../query.ts';
import { language, t } from '../../strings/index.ts';
import type { Choice } from './generator-menu.tsx';

/** What the build will take and cost, as far as this installation's own past says it. */
export function Estimate({ choice }: { readonly choice: Choice }) {
  const { data: models } = useQuery(modelsQuery);
  const { data: stats } = useQuery(statsQuery);
  const configured = models?.items.filter((model) => model.configured) ?? [];
  const model = choice.model ?? (choice.generator === 'composer' ? undefined : (configured.find((m) => m.default) ?? configured[0])?.model);
  const ms = usualBuild(stats?.items ?? [], model === undefined ? 'composer' : 'ai');
  const how = model === undefined ? t('home.estimate-parts') : t('home.estimate-model', { model });
  return (
    <>
      {ms === undefined ? (
        <span className="faint">{model === undefined ? t('home.only-parts') : t('home.only-model', { model })}</span>
      ) : (
        <span className="faint">
          <b className="sheet-figure">{t('home.estimate', { time: roughly(ms, language) })}</b>, {how}
        </span>
      )}
      {model === undefined && <b className="sheet-figure">{priceOf(undefined)}</b>}
    </>
  );
}

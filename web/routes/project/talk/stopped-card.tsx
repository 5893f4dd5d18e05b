import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { retryBuild } from '../../../../core/contract/builds.ts';
import { call } from '../../../api.ts';
import { elapsed, priceOf, tokensOf } from '../../../build/cost.ts';
import type { Turn } from '../../../build/turns.ts';
import { explain } from '../../../components/problem.ts';
import { useNow } from '../../../components/use-now.ts';
import { count, duration } from '../../../format.ts';
import { accountQuery, buildQuery } from '../../../query.ts';
import { language, t } from '../../../strings/index.ts';

/** A build that was stopped: what was kept, what it cost, and how to go on. */
export function StoppedCard({ turn: { build } }: { readonly turn: Turn }) {
  const { data } = useQuery(buildQuery(build.buildId));
  const { data: account } = useQuery(accountQuery);
  const now = useNow(undefined);
  const step = build.step ?? 'analyze';
  const again = useMutation({ mutationFn: () => call(retryBuild, { params: { id: build.buildId }, body: { from_step: step } }) });
  const time = duration(elapsed(build, now), language);
  const by = build.cancelledBy;
  const own =
    by === undefined || by === account?.id || by === account?.email || by === account?.name || by === account?.username || by === 'you';
  return (
    <section className="stopped-card">
      <h3>{own ? t('stopped.title', { time }) : t('stopped.title-other', { time, name: by })}</h3>
      <p className="small muted">
        {t('stopped.text', { files: build.files.length, tokens: count(tokensOf(data, build), language), cost: priceOf(data) })}
      </p>
      <p>
        <Button variant="filled" disabled={again.isPending || again.isSuccess} onClick={() => again.mutate()}>
          {t('stopped.continue', { step: t(`step.${step}.short`) })}
        </Button>
      </p>
      {again.isError && <p className="small error-again">{explain(again.error)}</p>}
    </section>
  );
}

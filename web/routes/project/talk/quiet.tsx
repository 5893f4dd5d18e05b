import { useMutation } from '@tanstack/react-query';
import { isEnded } from '../../../../core/build.ts';
import { cancelBuild, getBuild, retryBuild } from '../../../../core/contract/builds.ts';
import { call } from '../../../api.ts';
import { silenceOf } from '../../../build/silence.ts';
import { explain } from '../../../components/problem.ts';
import { duration } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';

interface Props {
  readonly buildId: number;
  /** Milliseconds since its newest stored event. */
  readonly quietMs: number;
  /** The model that is listened to, if one is. */
  readonly model: string | undefined;
}

const lookEveryMs = 250;

/** Stops the build, and once it has ended builds the same sentence from ready parts. */
async function buildFromParts(id: number): Promise<void> {
  await call(cancelBuild, { params: { id } });
  let { status } = await call(getBuild, { params: { id } });
  for (; !isEnded(status); { status } = await call(getBuild, { params: { id } }))
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  if (status === 'cancelled')
    // the model may have answered in the last moment
    await call(retryBuild, { params: { id }, body: { generator: 'composer', from_step: 'analyze' }, key: `from-parts-${id}` });
}

/** Names the silence of a running step, and the way round a model that does not answer. */
export function Quiet({ buildId, quietMs, model }: Props) {
  const instead = useMutation({ mutationFn: () => buildFromParts(buildId) });
  const silence = silenceOf(quietMs, model);
  if (silence === undefined) return null;
  const time = duration(quietMs, language);
  if (silence === 'worker') return <p className="step-said small muted">{t('step.silent', { time })}</p>;
  return (
    <p className="step-said small muted">
      {t(silence === 'model' ? 'step.silent-model' : 'step.slow-model', { model: model ?? '', time })}{' '}
      {silence === 'slow-model' && (
        <button className="link" disabled={instead.isPending || instead.isSuccess} onClick={() => instead.mutate()}>
          {t('step.from-parts')}
        </button>
      )}
      {instead.isError && <span role="alert"> {explain(instead.error)}</span>}
    </p>
  );
}

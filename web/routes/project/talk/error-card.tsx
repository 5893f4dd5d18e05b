import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Build } from '../../../../core/contract/builds.ts';
import type { ErrorAction } from '../../../../core/events.ts';
import { ApiError, send } from '../../../api.ts';
import { priceOf, tokensOf } from '../../../build/cost.ts';
import type { Turn } from '../../../build/turns.ts';
import { explain } from '../../../components/problem.ts';
import { count } from '../../../format.ts';
import { hasWords, language, t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { putBack } from './put-back.ts';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
  readonly build: Build | undefined;
}

/** Does what an error's action says; only paths of our own API are called. */
async function perform({ method, path, body }: ErrorAction, buildId: number): Promise<void> {
  if (!path.startsWith('/api/')) throw new ApiError(0, 'bad_request', path);
  await send(path, { method, ...(body === undefined ? {} : { body }), key: `action-${buildId}` });
}

/** Why the build stopped, what it cost, what still works, and the one thing to do next (ui.md §5). */
export function ErrorCard({ state, turn, build }: Props) {
  const navigate = useNavigate();
  const error = turn.build.error;
  const act = useMutation({ mutationFn: (action: ErrorAction) => perform(action, turn.build.buildId) });
  if (!error) return null;
  const { id, serves: version } = state;
  const key = `failure.${error.code}`;
  const tokens = tokensOf(build, turn.build);
  const used = { tokens: count(tokens, language), cost: priceOf(build) };
  const onAct = () => {
    if (error.action.method === 'GET') void navigate({ to: '/p/$id', params: { id }, search: { tab: 'code' }, replace: true });
    else act.mutate(error.action);
  };
  // The button builds one of them; it is not said twice.
  const examples = (error.examples ?? []).filter((sentence) => !error.action.label.includes(sentence)).slice(0, 4);
  const details = [
    `${t('error.code')}: ${error.code}`,
    `${t('error.step')}: ${error.step}`,
    `${t('error.build')}: ${turn.build.buildId}`,
    `${t('error.at')}: ${turn.build.endedAt ?? ''}`,
    error.message,
  ];
  return (
    <section className="error-card" role="alert">
      <h3>{t(hasWords(key) ? key : 'failure.other')}</h3>
      <p className="small muted">
        {[error.message, error.hint, ...(version === undefined ? [] : [t('error.still-live', { n: version })])].filter(Boolean).join(' ')}
      </p>
      <p className="mono faint">
        {tokens === 0 ? t('error.used-nothing', used) : t(error.charged ? 'error.used' : 'error.used-free', used)}
      </p>
      {examples.length > 0 && (
        <div>
          <p className="tiny faint">{t('error.examples')}</p>
          <ul className="error-examples small">
            {examples.map((sentence) => (
              <li key={sentence}>
                <button className="link" onClick={() => putBack.set({ projectId: id, words: sentence })}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <Button variant="filled" disabled={act.isPending || act.isSuccess} onClick={onAct}>
          {t(act.isPending || act.isSuccess ? 'error.working' : 'problem.other', { message: error.action.label })}
        </Button>
      </p>
      {act.isError && <p className="small error-again">{explain(act.error)}</p>}
      <details className="small muted">
        <summary>{t('common.details')}</summary>
        <pre className="mono error-details">{details.join('\n')}</pre>
        {!error.charged && tokens > 0 && <p>{t('error.billing')}</p>}
        <button className="link" onClick={() => void navigator.clipboard.writeText(details.join('\n'))}>
          {t('error.copy')}
        </button>
      </details>
    </section>
  );
}

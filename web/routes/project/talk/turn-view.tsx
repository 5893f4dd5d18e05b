import { useMutation } from '@tanstack/react-query';
import { cancelBuild } from '../../../../core/contract/builds.ts';
import { call } from '../../../api.ts';
import { wasRemoved, type Turn } from '../../../build/turns.ts';
import { keepDraft } from '../../../draft.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { Bubble } from './bubble.tsx';
import { Folded } from './folded.tsx';
import { LiveCard } from './live-card.tsx';
import { NextChanges } from './next-changes.tsx';
import { putBack } from './put-back.ts';
import { Rating } from './rating.tsx';
import { Steps } from './steps.tsx';
import { StoppedCard } from './stopped-card.tsx';
import './cards.css';

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
  /** The build that the page is about: it alone offers what to do next. */
  readonly latest: boolean;
  /** A link leads to it. */
  readonly shown?: boolean;
}

/** One message and what came of it. */
export function TurnView({ state, turn, latest, shown = false }: Props) {
  const { build } = turn;
  const remove = useMutation({ mutationFn: () => call(cancelBuild, { params: { id: build.buildId } }) });
  const takeBack = () => {
    const words = build.prompt ?? '';
    remove.mutate(undefined, {
      onSuccess: () => {
        keepDraft(`project/${state.id}`, words);
        putBack.set({ projectId: state.id, words });
      },
    });
  };
  const waiting = build.status === 'queued';
  const note = waiting
    ? turn.before === 0
      ? t('talk.next')
      : t('talk.waiting', { n: turn.before })
    : t(wasRemoved(build) ? 'talk.removed' : turn.again ? 'talk.again' : 'talk.saved');
  return (
    <article className="turn" id={`build-${build.buildId}`} tabIndex={-1} data-shown={shown} data-waiting={waiting || wasRemoved(build)}>
      {build.prompt !== undefined && (
        <Bubble text={build.prompt} at={build.acceptedAt} note={note}>
          {waiting && (
            <>
              <button className="link" disabled={remove.isPending} onClick={takeBack}>
                {t('talk.edit')}
              </button>
              <button className="link" disabled={remove.isPending} onClick={() => remove.mutate()}>
                {t('talk.remove')}
              </button>
            </>
          )}
        </Bubble>
      )}
      <Outcome state={state} turn={turn} latest={latest} />
    </article>
  );
}

function Outcome({ state, turn, latest }: Props) {
  const { build } = turn;
  switch (build.status) {
    case 'queued':
      // The first build of a project shows its four steps from the first frame.
      return latest ? <Steps state={state} turn={turn} latest={latest} /> : null;
    case 'running':
      return <Steps state={state} turn={turn} latest={latest} />;
    case 'succeeded':
      return (
        <>
          {latest && <LiveCard state={state} turn={turn} />}
          <Folded state={state} turn={turn} latest={latest} />
          {latest && <NextChanges state={state} />}
          {latest && <Rating state={state} />}
        </>
      );
    case 'failed':
      return latest ? <Steps state={state} turn={turn} latest={latest} /> : <Folded state={state} turn={turn} latest={false} />;
    case 'cancelled':
      if (wasRemoved(build)) return null;
      return latest ? (
        <>
          <Steps state={state} turn={turn} latest={latest} />
          <StoppedCard turn={turn} />
        </>
      ) : (
        <Folded state={state} turn={turn} latest={false} />
      );
  }
}

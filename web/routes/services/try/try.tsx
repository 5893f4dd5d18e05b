import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import type { Service } from '../../../../core/contract/services.ts';
import { explain } from '../../../components/problem.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { t } from '../../../strings/index.ts';
import { sendCall, type Answer } from './answer.ts';
import { AnswerView } from './answer-view.tsx';
import { callOf, draftOf, isRead, type TryDraft } from './request.ts';
import { Sample } from './sample.tsx';
import { TryFields } from './try-fields.tsx';
import './try.css';

interface Props {
  readonly service: Service;
  readonly onAddKey: (key: string) => void;
}

/** One call to a service with one's own keys, and what came back. Until there is a live answer the documented one is shown. */
export function Try({ service, onAddKey }: Props) {
  const [draft, setDraft] = useState(() => draftOf(service));
  const [fault, setFault] = useState<string>();
  const running = useRef<AbortController>(null);
  const send = useMutation({
    mutationFn: async (wanted: TryDraft): Promise<Answer | undefined> => {
      const made = callOf(service.name, wanted);
      setFault('fault' in made ? made.fault : undefined);
      if ('fault' in made) return undefined;
      const control = new AbortController();
      running.current = control;
      return sendCall(made.call, control.signal);
    },
  });
  const { data: answer, error, isPending, reset } = send;
  useEffect(() => () => running.current?.abort(), []);
  const picture = answer?.picture;
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture]);

  // What only looks is asked again by itself once its key is there.
  const again = useEffectEvent(() => {
    if (answer?.refusal?.code === 'missing_key' && isRead(draft.method)) send.mutate(draft);
  });
  useEffect(() => {
    if (service.key === 'set') again();
  }, [service.key]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isPending) send.mutate(draft);
  };
  const stop = () => {
    running.current?.abort();
    reset();
  };
  const sample = answer?.refusal?.sample ?? service.example?.answer;
  const isLive = answer !== undefined && answer.refusal === undefined;
  return (
    <section className="service-block" aria-labelledby="try-title">
      <h3 id="try-title">{t('try.title')}</h3>
      <form className="try-form" noValidate onSubmit={submit}>
        <TryFields draft={draft} fault={fault} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
        {!isRead(draft.method) && <p className="small muted">{t('try.acts', { method: draft.method, service: service.display_name })}</p>}
        <p className="service-line">
          <Button type="submit" variant="filled" disabled={isPending}>
            {t(isPending ? 'try.sending' : 'try.send')} <KeyHint of="send" />
          </Button>
          {isPending && <Button onClick={stop}>{t('try.stop')}</Button>}
        </p>
      </form>
      <div aria-live="polite" className="service-block">
        {error && (
          <p className="small service-bad" role="alert">
            {explain(error)}
          </p>
        )}
        {answer && <AnswerView answer={answer} service={service} onAddKey={onAddKey} onAgain={() => send.mutate(draft)} />}
      </div>
      {!isLive && sample !== undefined && sample !== null && <Sample value={sample} />}
    </section>
  );
}

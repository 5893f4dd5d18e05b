import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowUp, IconSquare } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { cancelBuild } from '../../../../core/contract/builds.ts';
import { maxPromptCharacters } from '../../../../core/limits.ts';
import { call } from '../../../api.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useDraft } from '../../../components/use-draft.ts';
import { focusSoon } from '../../../focus.ts';
import { useHint } from '../../../keys/hint.ts';
import { useOffers } from '../../../keys/offers.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { putBack } from './put-back.ts';
import './message-box.css';

interface Props {
  readonly state: ProjectState;
  readonly onSend: (text: string, key: string) => void;
}

function placeholderOf({ current, serves }: ProjectState): string {
  const status = current?.build.status;
  if (status === 'running' || status === 'queued') return t('box.building');
  if (status === 'failed' || status === 'cancelled') return t('box.failed');
  return serves === undefined ? t('box.first') : t('box.live', { example: t('box.example') });
}

/** Always open: a message that is sent while something runs waits for its turn. */
export function MessageBox({ state, onSend }: Props) {
  const { id, current } = state;
  const draft = useDraft(`project/${id}`);
  const box = useRef<HTMLTextAreaElement>(null);
  const running = current?.build.status === 'running' ? current.build.buildId : undefined;
  const stop = useMutation({ mutationFn: (buildId: number) => call(cancelBuild, { params: { id: buildId } }) });
  const stopping = stop.variables === running && (stop.isPending || stop.isSuccess);
  const over = draft.text.length - maxPromptCharacters;
  const ready = draft.text.trim() !== '' && over <= 0;
  const { setText } = draft;

  const back = useSyncExternalStore(putBack.subscribe, putBack.get);
  useEffect(() => {
    if (back?.projectId !== id) return;
    putBack.set(undefined);
    setText(back.words);
    box.current?.focus();
  }, [back, id, setText]);
  const submit = () => {
    if (!ready) return;
    const words = draft.text;
    onSend(words, draft.keyNow());
    setText('');
  };
  const focus = () => focusSoon('message-box');
  useOffers({
    'box.focus': focus,
    search: focus,
    'build.stop': running === undefined || stopping ? undefined : () => stop.mutate(running),
  });
  const [boxKey, stopKey] = [useHint('box.focus'), useHint('build.stop')];
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur(); // the words stay; single keys hold again
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="box"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        id="message-box"
        ref={box}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={8}
        aria-label={t('box.label')}
        aria-keyshortcuts={boxKey.aria}
        placeholder={placeholderOf(state)}
        value={draft.text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        classNames={{ input: 'box-text' }}
      />
      {over > 0 && (
        <p className="small sheet-over" role="alert">
          {t('home.too-long', { n: over })}
        </p>
      )}
      <div className="box-bar">
        {running !== undefined && (
          <Button
            leftSection={<IconSquare size={14} stroke={1.9} />}
            disabled={stopping}
            aria-keyshortcuts={stopKey.aria}
            onClick={() => stop.mutate(running)}
          >
            {t(stopping ? 'box.stopping' : 'box.stop')}
            {!stopping && <KeyHint of="build.stop" />}
          </Button>
        )}
        <ActionIcon type="submit" variant={ready ? 'filled' : 'default'} className="box-send" aria-label={t('box.send')} disabled={!ready}>
          <IconArrowUp size={18} stroke={2.2} />
        </ActionIcon>
      </div>
    </form>
  );
}

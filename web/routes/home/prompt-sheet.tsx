import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore, type KeyboardEvent, type RefObject } from 'react';
import { createProject } from '../../../core/contract/projects.ts';
import { maxPromptCharacters } from '../../../core/limits.ts';
import { call, isAway } from '../../api.ts';
import { explain } from '../../components/problem.ts';
import type { DraftBox } from '../../components/use-draft.ts';
import { focusSoon } from '../../focus.ts';
import { useHint } from '../../keys/hint.ts';
import { useOffers } from '../../keys/offers.ts';
import { accountQuery, connection, queryClient, projectsQuery } from '../../query.ts';
import { t } from '../../strings/index.ts';
import { Swatch } from '../../swatch/swatch.tsx';
import { Estimate } from './estimate.tsx';
import { GeneratorMenu, readChoice, type Choice } from './generator-menu.tsx';
import { showAccepted } from './show-accepted.ts';
import './prompt-sheet.css';

interface Props {
  readonly draft: DraftBox;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Own words that an example took the place of. */
  readonly kept: string | undefined;
  readonly onUseKept: () => void;
}

/** A finger has no keyboard until it asks for one: there the box waits to be touched. */
const hasKeyboard = matchMedia('(hover: hover)').matches;

/** The sentence at display size, its cloth, and the one button. */
export function PromptSheet({ draft, box, kept, onUseKept }: Props) {
  const navigate = useNavigate();
  const [choice, setChoice] = useState<Choice>(readChoice);
  const { data: account } = useQuery(accountQuery);
  const lost = useSyncExternalStore(connection.subscribe, connection.get).phase === 'lost';
  const over = draft.text.length - maxPromptCharacters;
  const ready = draft.text.trim() !== '' && over <= 0;

  const send = useMutation({
    mutationFn: async (prompt: string) => {
      const { generator, model } = choice;
      const body = { prompt: prompt.trim(), generator, ...(model === undefined ? {} : { model }) };
      return call(createProject, { body, key: draft.keyNow() });
    },
    retry: (_n, error) => isAway(error), // "Build when back": sent again with the same key until it is accepted
    retryDelay: (n) => Math.min(15_000, 1_000 * 2 ** n),
    onSuccess: async (accepted, prompt) => {
      showAccepted(accepted, prompt);
      draft.sent(prompt);
      void queryClient.invalidateQueries({ queryKey: projectsQuery.queryKey });
      await navigate({ to: '/p/$id', params: { id: accepted.id }, viewTransition: true });
    },
  });

  const submit = () => {
    if (ready && !send.isPending) send.mutate(draft.text);
  };
  useOffers({ search: () => focusSoon('prompt') });
  const searchKey = useHint('search');
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur(); // the words stay; single keys hold again
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="sheet-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="sheet">
        <div className="sheet-main">
          <Textarea
            id="prompt"
            ref={box}
            variant="unstyled"
            autosize
            minRows={2}
            maxRows={10}
            autoFocus={hasKeyboard}
            aria-label={t('home.prompt')}
            aria-keyshortcuts={searchKey.aria}
            placeholder={t('home.placeholder')}
            value={draft.text}
            onChange={(event) => draft.setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            classNames={{ input: 'sheet-text' }}
          />
          <div className="sheet-bar">
            <GeneratorMenu choice={choice} onChoose={setChoice} />
            <span className="sheet-gap" />
            <span className="small faint hide-phone">{t('home.newline')}</span>
            <Button type="submit" variant="filled" data-primary className="sheet-build" disabled={!ready} justify="center">
              {t(send.isPending ? 'home.saving' : lost ? 'home.build-later' : 'home.build')}
              <kbd className="hide-phone">{t('home.enter')}</kbd>
            </Button>
          </div>
        </div>
        <div className="sheet-cloth">
          {draft.settled.trim() !== '' && <Swatch sentence={draft.settled} cell={3} rows={draft.settled.length} key={draft.settled} />}
          <span className="sheet-caption mono hide-phone">{t('home.swatch')}</span>
        </div>
      </div>
      <div className="sheet-below small">
        {over > 0 ? (
          <p className="sheet-over" role="alert">
            {t('home.too-long', { n: over })}
          </p>
        ) : send.isError ? (
          <p className="sheet-over" role="alert">
            {explain(send.error)}
          </p>
        ) : (
          <>
            <Estimate choice={choice} />
            {draft.settled.trim() !== '' && <span className="faint">{t('home.draft-kept')}</span>}
          </>
        )}
        {kept !== undefined && (
          <span>
            {t('home.draft-back')}{' '}
            <button type="button" className="link" onClick={onUseKept}>
              {t('home.draft-use')}
            </button>
          </span>
        )}
        {account && account.budget.used_today >= account.budget.tokens_per_day && (
          <span>{t('home.budget', { n: account.budget.tokens_per_day.toLocaleString() })}</span>
        )}
      </div>
    </form>
  );
}

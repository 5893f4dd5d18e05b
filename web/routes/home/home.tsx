import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../components/use-draft.ts';
import { useTitle } from '../../components/use-title.ts';
import { connection, modelsQuery, projectsQuery, queryClient } from '../../query.ts';
import { t } from '../../strings/index.ts';
import { examples } from './examples.ts';
import { Examples } from './examples.tsx';
import { KeyNote } from './key-note.tsx';
import { patchProjects } from './patch-projects.ts';
import { Projects } from './projects.tsx';
import { PromptSheet } from './prompt-sheet.tsx';
import './home.css';

/** One prompt, then what there is: own projects and sentences that build. */
export function HomePage() {
  const { data: projects } = useQuery(projectsQuery);
  const { data: models } = useQuery(modelsQuery);
  const draft = useDraft('home');
  const box = useRef<HTMLTextAreaElement>(null);
  const [kept, setKept] = useState<string>();
  useTitle(t('title.page', { page: t('home.title') }));
  useEffect(
    () => connection.watch((project) => queryClient.setQueryData(projectsQuery.queryKey, (list) => patchProjects(list, project))),
    [],
  );
  useEffect(() => {
    // The page that comes next, so that it is there when the answer is.
    const timer = setTimeout(() => void import('../project/project.tsx'), 500);
    return () => clearTimeout(timer);
  }, []);
  const put = (words: string | undefined, instead: string | undefined) => {
    setKept(instead);
    draft.setText(words ?? '');
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.select();
      box.current?.scrollIntoView({ block: 'center' });
    });
  };
  const pick = (sentence: string) => {
    const own = draft.text.trim() !== '' && !examples.some((example) => example.sentence === draft.text);
    put(sentence, own ? draft.text : kept);
  };
  const hasModel = models?.items.some((model) => model.configured) ?? false;
  const empty = projects?.items.length === 0;
  return (
    <main className="page home" id="main">
      <h1 className="home-title">
        {t('home.line-1')}
        <br />
        {t('home.line-2')}
      </h1>
      <p className="home-lead">{t('home.lead')}</p>
      <PromptSheet draft={draft} box={box} kept={kept} onUseKept={() => put(kept, undefined)} />
      {models && !hasModel && <KeyNote />}
      {empty && models && !hasModel && <p className="home-new">{t('home.new')}</p>}
      {!empty && <Projects />}
      <Examples first={empty} onPick={pick} />
    </main>
  );
}

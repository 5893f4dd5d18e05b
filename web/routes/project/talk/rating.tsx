import { useMutation, useQuery } from '@tanstack/react-query';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { rateProject } from '../../../../core/contract/projects.ts';
import { call } from '../../../api.ts';
import { collectionsQuery, projectQuery, queryClient } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';

/** "How well does it fit?", quiet, with an optional sentence. */
export function Rating({ state: { id, project } }: { readonly state: ProjectState }) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const rate = useMutation({
    mutationFn: (body: { score: number; text?: string }) => call(rateProject, { params: { id }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: projectQuery(id).queryKey }),
  });
  // The ready-made changes above it come with these: both appear at once, so that nothing moves.
  const { isPending } = useQuery(collectionsQuery(id));
  const score = rate.variables?.score ?? project?.rating ?? 0;
  if (isPending) return null;
  return (
    <div className="rating small faint">
      <span id="rating-title">{t(score > 0 ? 'rating.thanks' : 'rating.title', { n: score })}</span>
      <span className="rating-stars" role="group" aria-labelledby="rating-title">
        {[1, 2, 3, 4, 5].map((n) => {
          const Star = n <= score ? IconStarFilled : IconStar;
          return (
            <button
              key={n}
              aria-label={t('rating.give', { n })}
              aria-pressed={n === score}
              onClick={() => {
                rate.mutate({ score: n });
                setAsked(true);
              }}
            >
              <Star size={16} stroke={1.9} />
            </button>
          );
        })}
      </span>
      {asked && (
        <form
          className="rating-words"
          onSubmit={(event) => {
            event.preventDefault();
            rate.mutate({ score, text: words });
            setAsked(false);
          }}
        >
          <input
            aria-label={t('rating.text')}
            placeholder={t('rating.text')}
            value={words}
            maxLength={2_000}
            onChange={(e) => setWords(e.currentTarget.value)}
          />
          <button className="link" disabled={words.trim() === ''}>
            {t('rating.send')}
          </button>
        </form>
      )}
    </div>
  );
}

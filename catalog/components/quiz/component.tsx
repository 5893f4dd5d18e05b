import { EmptyState, ErrorState, LoadingState, useCollection, words } from '@faibric/kit';
import Round, { type Question } from './round.tsx';

interface OwnQuestions {
  collection: string;
  questionField: string;
  answerField: string;
  /** Wrong answers with commas between them. */
  wrongField: string;
  plural: string;
}

type QuizProps = ({ questions: readonly Question[] } | OwnQuestions) & {
  /** For each question. */
  seconds?: number;
};

/** Ready questions, or those that people add. */
export default function Quiz(props: QuizProps) {
  return 'questions' in props ? <Round {...props} /> : <OwnRound {...props} />;
}

function OwnRound({
  collection,
  questionField,
  answerField,
  wrongField,
  plural,
  seconds,
}: OwnQuestions & { seconds?: number }) {
  const { rows, loading, error, refresh } = useCollection(collection, { sort: { field: 'created_at' } });
  const { empty, emptyHint } = words();
  const questions = rows.map((row) => {
    const answer = String(row[answerField] ?? '').trim();
    const wrong = String(row[wrongField] ?? '').split(/[,;\n]/);
    const options = [answer, ...wrong.map((text) => text.trim())].filter((text) => text !== '');
    return { question: String(row[questionField] ?? ''), ...(options.length > 1 ? { options: [...new Set(options)].sort() } : {}), answer };
  });

  if (loading) return <LoadingState lines={3} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (questions.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} />;
  return <Round questions={questions} {...(seconds === undefined ? {} : { seconds })} />;
}

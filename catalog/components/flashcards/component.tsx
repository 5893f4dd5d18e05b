import { EmptyState, ErrorState, LoadingState, useCollection, words } from '@faibric/kit';
import Pile, { type Card } from './pile.tsx';

interface OwnCards {
  collection: string;
  frontField: string;
  backField: string;
  plural: string;
}

type FlashcardsProps = { cards: readonly Card[] } | OwnCards;

/** Ready cards, or those that people add. */
export default function Flashcards(props: FlashcardsProps) {
  return 'cards' in props ? <Pile cards={props.cards} /> : <OwnPile {...props} />;
}

function OwnPile({ collection, frontField, backField, plural }: OwnCards) {
  const { rows, loading, error, refresh } = useCollection(collection, { sort: { field: 'created_at' } });
  const { empty, emptyHint } = words();
  const cards = rows.map((row) => ({ front: String(row[frontField] ?? ''), back: String(row[backField] ?? '') }));

  if (loading) return <LoadingState lines={3} />;
  if (error && rows.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (cards.length === 0) return <EmptyState title={empty(plural)} text={emptyHint} />;
  return <Pile cards={cards} />;
}

import { Button, inLanguage, inputClass, toast } from '@faibric/kit';
import { Copy, Shuffle } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { draw } from './draw.ts';
import { texts } from './texts.ts';

interface LuckyDipProps {
  decks: readonly { title?: string; texts: readonly string[] }[];
  players?: readonly string[];
  asks?: boolean;
}

export default function LuckyDip({ decks, players = [], asks = false }: LuckyDipProps) {
  const [piles, setPiles] = useState<readonly (readonly number[])[]>(decks.map(() => []));
  const [shown, setShown] = useState<{ deck: number; card: number }>();
  const [drawn, setDrawn] = useState(0);
  const [question, setQuestion] = useState('');
  const id = useId();
  const t = inLanguage(texts);
  const text = shown && decks[shown.deck]?.texts[shown.card];
  const player = players.length > 0 ? players[drawn % players.length] : undefined;
  const before = players.length > 0 && drawn > 0 ? players[(drawn - 1) % players.length] : undefined;

  const take = (deck: number) => {
    const next = draw(piles[deck] ?? [], decks[deck]?.texts.length ?? 0, shown?.deck === deck ? shown.card : undefined);
    setPiles(piles.map((pile, at) => (at === deck ? next.pile : pile)));
    setShown({ deck, card: next.card });
    setDrawn(drawn + 1);
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    take(0);
  };
  const copy = () =>
    void navigator.clipboard
      .writeText(text ?? '')
      .then(() => toast(t.copied))
      .catch(() => toast(text ?? ''));

  return (
    <section className="app-card grid gap-6">
      <div
        aria-live="polite"
        className="grid min-h-56 content-center justify-items-center gap-3 rounded-app border-2 border-primary p-6 text-center"
      >
        {before && text && <p className="font-medium text-accent">{before}</p>}
        {shown && decks.length > 1 && <p className="text-sm text-muted">{decks[shown.deck]?.title}</p>}
        {asks && question !== '' && text && <p className="text-muted wrap-anywhere">{question}</p>}
        <p
          key={drawn}
          className="font-heading text-[clamp(1.4rem,4.5vw,2.25rem)] leading-snug font-semibold text-balance wrap-anywhere"
        >
          {text ?? (asks ? t.think : t.begin)}
        </p>
      </div>
      {player && (
        <p className="text-center">
          {t.turn} <strong>{player}</strong>
        </p>
      )}
      {asks ? (
        <form className="grid gap-1.5" onSubmit={ask}>
          <label htmlFor={id} className="font-medium">
            {t.question}
          </label>
          <div className="flex gap-3">
            <input
              id={id}
              className={inputClass}
              autoComplete="off"
              value={question}
              onChange={({ target }) => setQuestion(target.value)}
            />
            <Button type="submit" className="shrink-0">
              {t.ask}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap justify-center gap-3">
          {decks.map(({ title }, deck) => (
            <Button key={title ?? deck} className="min-w-40" onClick={() => take(deck)}>
              {decks.length === 1 && <Shuffle aria-hidden="true" className="size-5" />}
              {decks.length === 1 ? (text ? t.next : t.begin) : title}
            </Button>
          ))}
          {decks.length === 1 && text && (
            <Button kind="quiet" onClick={copy}>
              <Copy aria-hidden="true" className="size-5" />
              {t.copy}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

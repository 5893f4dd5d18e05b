import { appLanguage, Button, formatNumber, inputClass, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { useId } from 'react';
import { countsOf } from './rules.ts';

export default function TextCounter({ limit }: { limit?: number }) {
  const [text, keepText] = useVisitor('text', '');
  const id = useId();
  const { clear, textCount: texts } = words();
  const counts = countsOf(text, appLanguage());
  const left = limit === undefined ? undefined : limit - counts.characters;
  const minutes = `${Math.floor(counts.seconds / 60)}:${String(counts.seconds % 60).padStart(2, '0')}`;

  return (
    <section className="app-card grid gap-6 p-0!">
      <dl className="app-result grid grid-cols-2 gap-x-4 gap-y-5 bg-primary p-(--pad) text-on-primary sm:grid-cols-4">
        <Figure name={texts.words} value={formatNumber(counts.words)} />
        <Figure name={texts.characters} value={formatNumber(counts.characters)} />
        <Figure name={texts.sentences} value={formatNumber(counts.sentences)} />
        <Figure name={texts.readingTime} value={minutes} />
      </dl>
      <div className="grid gap-3 p-(--pad) pt-0">
        <label htmlFor={id} className="font-medium">
          {texts.text}
        </label>
        <textarea
          id={id}
          rows={10}
          className={inputClass}
          value={text}
          aria-describedby={left === undefined ? undefined : `${id}-left`}
          onChange={(event) => keepText(event.target.value)}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p
            id={`${id}-left`}
            aria-live="polite"
            className={clsx(
              'tabular-nums',
              left !== undefined && left < 0 ? 'font-semibold text-(--danger)' : 'text-muted',
            )}
          >
            {left !== undefined && `${texts.left}: ${formatNumber(left)}`}
          </p>
          <Button kind="quiet" disabled={text === ''} onClick={() => keepText('')}>
            {clear}
          </Button>
        </div>
      </div>
    </section>
  );
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div className="grid content-between gap-1">
    <dt className="text-sm">{name}</dt>
    <dd className="app-figure text-4xl leading-none font-semibold tabular-nums">{value}</dd>
  </div>
);

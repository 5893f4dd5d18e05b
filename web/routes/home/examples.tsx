import { useState } from 'react';
import { t } from '../../strings/index.ts';
import { Swatch } from '../../swatch/swatch.tsx';
import { examples } from './examples.ts';
import './examples.css';

/** How many stand on the page before "Show all". */
const shownFirst = 6;

interface Props {
  /** Whether there is no project yet, so that these are the first thing to do. */
  readonly first: boolean;
  readonly onPick: (sentence: string) => void;
}

/** Sentences with their cloth. A click puts one into the prompt; Enter builds it. */
export function Examples({ first, onPick }: Props) {
  const [all, setAll] = useState(false);
  const every = examples();
  const shown = all ? every : every.slice(0, shownFirst);
  return (
    <section className="block" aria-labelledby="examples-title">
      <div className="block-head">
        <h2 id="examples-title">{t(first ? 'examples.first' : 'examples.title')}</h2>
        <button className="link" onClick={() => setAll(!all)}>
          {all ? t('examples.fewer') : t('examples.all', { n: every.length })}
        </button>
      </div>
      <ul className="examples">
        {shown.map(({ sentence, kind }) => (
          <li key={sentence}>
            <button className="example" onClick={() => onPick(sentence)}>
              <span className="example-cloth">
                <Swatch sentence={sentence} cell={2} />
              </span>
              <span className="example-words">
                <span>{sentence}</span>
                <span className="tiny faint">{kind}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from 'react';
import { CopyButton } from '../../../components/copy-button.tsx';
import { count } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import { cut, shownAtMost, shownAtOnce } from './answer.ts';

interface Props {
  readonly text: string;
  readonly label: string;
}

/** A text in a box of its own, cut where it is long: a page with megabytes in it stands still. */
export function LongText({ text, label }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { shown, left } = cut(text, isWhole ? shownAtMost : shownAtOnce);
  return (
    <div className="long">
      <pre className="mono long-text" tabIndex={0} role="region" aria-label={label}>
        {shown}
      </pre>
      <p className="service-line small">
        {left > 0 && <span className="muted">{t('try.left', { n: count(left, language) })}</span>}
        {left > 0 && !isWhole && (
          <button className="link" onClick={() => setWhole(true)}>
            {t('try.more')}
          </button>
        )}
        <CopyButton text={text} label={t('try.copy')} />
      </p>
    </div>
  );
}

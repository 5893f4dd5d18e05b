import { t, type Key } from '../strings/index.ts';

interface Props {
  readonly what: Key;
  readonly again: Key;
  readonly onAgain: () => void;
}

/** In the place of a list that could not be loaded. */
export function LoadFailed({ what, again, onAgain }: Props) {
  return (
    <p className="note" role="alert">
      {t(what)}
      <button className="link" onClick={onAgain}>
        {t(again)}
      </button>
    </p>
  );
}

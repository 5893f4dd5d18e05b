import { Fragment } from 'react';
import type { ActionId } from '../keys/actions.ts';
import { capsOf, useHint } from '../keys/hint.ts';
import { t } from '../strings/index.ts';

interface Props {
  readonly of: ActionId;
  /** Shown although single keys are switched off, as in the sheet of all keys. */
  readonly always?: boolean;
}

/** The keys of an action as they stand on the keyboard. Heard by `aria-keyshortcuts`, so hidden here. */
export function KeyHint({ of, always = false }: Props) {
  const hint = useHint(of);
  const caps = always ? capsOf(of) : hint.caps;
  if (caps.length === 0) return null;
  return (
    <span className="key-hint hide-phone" aria-hidden={!always}>
      {caps.map((cap, at) => (
        <Fragment key={at}>
          {at > 0 && <span className="key-then">{t('key.then')}</span>}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

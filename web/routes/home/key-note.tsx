import { IconKey } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { safeStore } from '../../draft.ts';
import { t } from '../../strings/index.ts';

const place = 'faibric.key-note';
const store = safeStore();

/** Says once and quietly what a model key would add. "Not now" hides it for good. */
export function KeyNote() {
  const [shown, setShown] = useState(() => store.getItem(place) === null);
  if (!shown) return null;
  const hide = () => {
    store.setItem(place, 'hidden');
    setShown(false);
  };
  return (
    <div className="note key-note">
      <IconKey size={18} stroke={1.9} aria-hidden="true" />
      <span>{t('home.key-note')}</span>
      <span className="key-note-ways">
        <Link to="/account" hash="models">
          {t('home.key-add')}
        </Link>
        <button className="link faint" onClick={hide}>
          {t('home.key-later')}
        </button>
      </span>
    </div>
  );
}

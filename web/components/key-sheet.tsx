import { Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { actionIds, actionOf, type Action, type ActionId } from '../keys/actions.ts';
import { useSingleKeys } from '../keys/single-keys.ts';
import { accountQuery } from '../query.ts';
import { t, type Key } from '../strings/index.ts';
import { KeyHint } from './key-hint.tsx';
import './key-sheet.css';

const places: readonly (readonly [NonNullable<Action['place']>, Key])[] = [
  ['everywhere', 'keys.everywhere'],
  ['go', 'keys.go'],
  ['project', 'keys.project'],
];

/** Every key there is, by where it holds. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const singles = useSingleKeys();
  const { data: account } = useQuery(accountQuery);
  const isShown = (id: ActionId) => id !== 'nav.outbox' || account?.role === 'operator';
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size="46rem"
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('palette.close') }}
    >
      <div className="key-sheet">
        {places.map(([place, label]) => (
          <section key={place} className="key-block" data-place={place}>
            <h3 id={`keys-${place}`}>{t(label)}</h3>
            <dl aria-labelledby={`keys-${place}`}>
              {actionIds
                .filter((id) => actionOf(id).place === place && isShown(id))
                .map((id) => (
                  <div key={id} className="key-row small">
                    <dt>{t(actionOf(id).label)}</dt>
                    <dd>
                      <KeyHint of={id} always />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="key-note small muted">
        {t(singles ? 'keys.note' : 'keys.off')}{' '}
        <Link to="/account" hash="single-keys" onClick={onClose}>
          {t('keys.change')}
        </Link>
      </p>
    </Modal>
  );
}

import { Drawer } from '@mantine/core';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { t } from '../../../../strings/index.ts';
import './sheet.css';

interface Props {
  readonly title: string;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside the rows; on a phone over all of them. `Esc` closes it, and the focus goes back to where it was. */
export function Sheet({ title, isWide = false, onClose, children }: Props) {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // What opened it may be gone, an entry of a menu for example.
      const back = before instanceof HTMLElement && before.isConnected ? before : document.getElementById('data-add');
      back?.focus({ preventScroll: true });
    },
    [before],
  );
  return (
    <Drawer
      opened
      returnFocus={false}
      onClose={onClose}
      position="right"
      size={isWide ? '56rem' : '28rem'}
      title={title}
      closeButtonProps={{ 'aria-label': t('data.close') }}
      overlayProps={{ backgroundOpacity: 0.3 }}
      transitionProps={{ duration: 160 }}
      classNames={{ content: 'sheet', header: 'sheet-header', title: 'sheet-title', body: 'sheet-body' }}
    >
      {children}
    </Drawer>
  );
}

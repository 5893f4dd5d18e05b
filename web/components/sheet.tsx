import { Drawer } from '@mantine/core';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { t } from '../strings/index.ts';
import './sheet.css';

interface Props {
  readonly title: string;
  /** Its width, where there is room for it. */
  readonly size?: string;
  /** Id of what takes the focus when what opened it is gone. */
  readonly backTo: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside a list; on a phone over all of it. `Esc` closes it, and the focus goes back to where it was. */
export function Sheet({ title, size = '28rem', backTo, onClose, children }: Props) {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // What opened it may be gone, an entry of a menu for example.
      const back = before instanceof HTMLElement && before.isConnected ? before : document.getElementById(backTo);
      back?.focus({ preventScroll: true });
    },
    [before, backTo],
  );
  return (
    <Drawer
      opened
      returnFocus={false}
      onClose={onClose}
      position="right"
      size={size}
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

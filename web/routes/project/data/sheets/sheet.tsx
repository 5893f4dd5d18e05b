import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
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
  return (
    <Drawer
      opened
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

import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  readonly value: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of several things of which exactly one holds: a tick before it, and a screen reader says which. Closes the menu. */
export function MenuChoice({ value, checked, onChoose, children }: Props) {
  return (
    <Menu.RadioItem
      value={value}
      checked={checked}
      onChange={onChoose}
      closeMenuOnClick
      checkIcon={<IconCheck size={16} stroke={1.9} aria-hidden="true" />}
    >
      {children}
    </Menu.RadioItem>
  );
}

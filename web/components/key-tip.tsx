import { Tooltip } from '@mantine/core';
import { cloneElement, type ReactElement } from 'react';
import type { ActionId } from '../keys/actions.ts';
import { useHint } from '../keys/hint.ts';
import { KeyHint } from './key-hint.tsx';

interface Props {
  readonly of: ActionId;
  readonly label: string;
  /** One button: it gets the tooltip, and its key is told to screen readers. */
  readonly children: ReactElement<{ 'aria-keyshortcuts'?: string | undefined }>;
}

/** A tooltip that also names the key. */
export function KeyTip({ of, label, children }: Props) {
  const { aria } = useHint(of);
  return (
    <Tooltip
      label={
        <span className="key-tip">
          {label} <KeyHint of={of} />
        </span>
      }
    >
      {cloneElement(children, { 'aria-keyshortcuts': aria })}
    </Tooltip>
  );
}

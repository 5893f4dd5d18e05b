import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { t } from '../strings/index.ts';

interface Props {
  readonly text: string;
  /** What is copied, for those who do not see the field beside it: "Copy address". */
  readonly label: string;
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label }: Props) {
  const { copied, copy } = useClipboard({ timeout: 2_000 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button leftSection={<Icon size={16} stroke={1.9} />} aria-label={label} onClick={() => copy(text)}>
      {t(copied ? 'common.copied' : 'common.copy')}
    </Button>
  );
}

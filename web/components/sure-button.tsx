import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

interface Props {
  readonly children: string;
  /** What it says until the second press, for three seconds. */
  readonly sure: string;
  readonly disabled?: boolean;
  readonly onSure: () => void;
}

const sureFor = 3_000;

/** A button for what cannot be taken back: it asks once, in its own words. */
export function SureButton({ children, sure, disabled = false, onSure }: Props) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return;
    const timer = setTimeout(() => setAsking(false), sureFor);
    return () => clearTimeout(timer);
  }, [asking]);
  const press = () => {
    if (asking) onSure();
    setAsking(!asking);
  };
  return (
    <Button disabled={disabled} onClick={press} aria-live="polite">
      {asking ? sure : children}
    </Button>
  );
}

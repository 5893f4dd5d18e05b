import type { ReactNode } from 'react';
import { focusSoon } from '../focus.ts';

interface Props {
  /** Id of the place. */
  readonly to: string;
  /** Brings the place on screen first, where it may be hidden. */
  readonly show?: () => unknown;
  readonly children: ReactNode;
}

/** Seen when it has the focus: past everything to one place of the page. The address stays as it is. */
export function SkipLink({ to, show, children }: Props) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        show?.();
        focusSoon(to);
      }}
    >
      {children}
    </a>
  );
}

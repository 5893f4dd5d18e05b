import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { formatDate } from './format.ts';
import { words } from './labels.ts';
import { refreshServices } from './use-service.ts';

/** When the live data of the page were read, and a button that reads them again; with `seconds` that happens by itself. */
export function Freshness({ seconds }: { seconds?: number | undefined }) {
  const [readAt, setReadAt] = useState(() => new Date());
  const { refresh, updated } = words().live;
  const again = (): void => {
    refreshServices();
    setReadAt(new Date());
  };
  useEffect(() => {
    if (seconds === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.hidden) return;
      refreshServices();
      setReadAt(new Date());
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted tabular-nums">
      <time dateTime={readAt.toISOString()}>{updated(formatDate(readAt, 'time'))}</time>
      <Button kind="bare" className="px-1! text-sm" onClick={again}>
        <RefreshCw aria-hidden="true" className="size-4" />
        {refresh}
      </Button>
    </p>
  );
}

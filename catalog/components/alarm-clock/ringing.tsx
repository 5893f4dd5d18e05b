import { Button, inLanguage } from '@faibric/kit';
import { AlarmClock as Bell } from 'lucide-react';
import type { Alarm } from './alarms.ts';
import { texts } from './texts.ts';

/** Over the list while an alarm rings. */
export function Ringing({ alarm, onStop }: { alarm: Alarm; onStop: (later: boolean) => void }) {
  const t = inLanguage(texts);
  return (
    <div role="alert" className="grid justify-items-center gap-4 rounded-app bg-primary p-6 text-on-primary">
      <p className="flex items-center gap-3 font-heading text-3xl font-semibold">
        <Bell aria-hidden="true" className="size-8" />
        {alarm.label || t.ringing} {alarm.time}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button kind="quiet" onClick={() => onStop(false)}>
          {t.stop}
        </Button>
        <Button kind="quiet" onClick={() => onStop(true)}>
          {t.snooze}
        </Button>
      </div>
    </div>
  );
}

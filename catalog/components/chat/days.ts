import { locale, type Row } from '@faibric/kit';

export interface Message {
  name: string;
  message: string;
  author: string;
  room?: string | null;
}

/** Messages of one day, in their order. */
export interface ChatDay {
  label: string;
  messages: readonly Row<Message>[];
}

const dayMs = 86_400_000;
const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "today", "yesterday", else the day in words. */
export function dayLabel(moment: string, now: Date, tag: string): string {
  const date = new Date(moment);
  const ago = Math.round((midnight(now) - midnight(date)) / dayMs);
  if (ago < 2) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-Math.max(0, ago), 'day');
  return new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);
}

/** Messages, oldest first, by the day they were written on. */
export function daysOf(messages: readonly Row<Message>[], now = new Date()): ChatDay[] {
  const days: { label: string; messages: Row<Message>[] }[] = [];
  for (const message of messages) {
    const label = dayLabel(message.created_at, now, locale());
    const last = days.at(-1);
    if (last?.label === label) last.messages.push(message);
    else days.push({ label, messages: [message] });
  }
  return days;
}

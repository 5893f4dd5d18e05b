import type { HTMLInputTypeAttribute } from 'react';
import type { Column } from './columns.ts';

const types: Readonly<Partial<Record<Column['type'], HTMLInputTypeAttribute>>> = {
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
  email: 'text', // the browser's own check would take the entry away before ours says why
  phone: 'tel',
};

/** The browser's input for a column. A value that it would not show, a day in words for example, is edited as text. */
export function inputOf(column: Column, text: string): { type: HTMLInputTypeAttribute; inputMode?: 'decimal' | 'url' | 'email' } {
  if (column.type === 'number' || column.type === 'money' || column.type === 'rating') return { type: 'text', inputMode: 'decimal' };
  if (column.type === 'url' || column.type === 'email') return { type: 'text', inputMode: column.type };
  const shapes = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d$/, datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/ };
  const shape = shapes[column.type as keyof typeof shapes] as RegExp | undefined;
  return { type: shape && text !== '' && !shape.test(text) ? 'text' : (types[column.type] ?? 'text') };
}

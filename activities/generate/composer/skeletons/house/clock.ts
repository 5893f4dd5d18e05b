/** Times of a day as people write them: "16h", "9.30 Uhr", "3 to 6pm", "noon". */

const one = String.raw`(?:\d{1,2}(?:\s?[:.h]\s?\d{2})?\s*(?:a\.?m\.?(?![a-z])|p\.?m\.?(?![a-z])|h(?![a-z])|uhr|heures?|horas?|o'clock)?|noon|midi|mittags?|mediodia|meio-dia|midnight|minuit|mitternacht|medianoche|meia-noite)`;
const lead = String.raw`(?:(?:from|between|von|zwischen|de|entre|das|des|desde|a partir de)\s+)?(?:(?:las?|as)\s+)?`;
const to = String.raw`\s*(?:-|–|to|until|till|bis|und|and|a|al|au|et|y|e|as|ate|hasta|jusqu'a)\s*(?:(?:las?|as|a)\s+)?`;

/** A span of hours or a single time, for patterns over folded text. */
export const clock = String.raw`${lead}(?<start>${one})(?:${to}(?<end>${one}))?`;

/** Whether words say a time and not just any number. */
export const isTime = (text: string): boolean => /[:h]|\d\.\d|[ap]\.?m|uhr|heure|hora|clock|noon|mi|mittag|mediodia|meio/.test(text);

const named: readonly (readonly [RegExp, number])[] = [
  [/^(?:noon|midi|mittag|mediodia|meio-dia)/, 12 * 60],
  [/^(?:midnight|minuit|mitternacht|medianoche|meia-noite)/, 24 * 60],
];

function minutesOf(text: string): { minutes: number; half?: 'am' | 'pm' } | undefined {
  for (const [pattern, minutes] of named) if (pattern.test(text)) return { minutes };
  const [, hours = '', rest = '0', half] = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s*([ap])?/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 24) return undefined;
  const minutes = (Number(hours) % (half ? 12 : 25)) * 60 + Number(rest);
  return half ? { minutes: half === 'p' ? minutes + 12 * 60 : minutes, half: half === 'p' ? 'pm' : 'am' } : { minutes };
}

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `{ from: '15:00', to: '18:00' }` of "3 to 6pm"; an end that would come before its start is in the afternoon. */
export function spanOf(start: string, end: string | undefined): { from: string; to?: string } | undefined {
  const [first, last] = [minutesOf(start), end === undefined ? undefined : minutesOf(end)];
  if (!first) return undefined;
  if (!last) return end === undefined ? { from: written(first.minutes) } : undefined;
  const from = last.half === 'pm' && !first.half && first.minutes + 12 * 60 < last.minutes ? first.minutes + 12 * 60 : first.minutes;
  const to = last.minutes <= from && last.minutes < 12 * 60 && !last.half ? last.minutes + 12 * 60 : last.minutes;
  return { from: written(from), to: written(Math.min(to, 24 * 60)) };
}

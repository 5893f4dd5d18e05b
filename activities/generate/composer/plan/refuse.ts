/** When nothing is built: too little was said, or ready parts cannot do it. Each refusal shows sentences that build. */
import { languages } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { sayIn } from '../skeletons/bench.ts';
import { limitOf, type Limit } from '../understand/limits.ts';
import { bare } from '../understand/subject.ts';
import type { Understanding } from '../understand/understand.ts';
import { examplesFor } from './examples.ts';

const keyboardRows = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890'];

/** Whether a word could be one: it has vowels, and it is no slide over the keyboard. */
export function isWordlike(word: string): boolean {
  const plain = fold(word);
  const slid = keyboardRows.some(
    (row) =>
      plain.length >= 3 &&
      Array.from({ length: plain.length - 2 }, (_, at) => plain.slice(at, at + 3)).filter(
        (part) => row.includes(part) || [...row].reverse().join('').includes(part),
      ).length >= Math.max(1, plain.length / 2 - 1),
  );
  return (
    plain.length >= 3 &&
    /[aeiouy]/.test(plain) &&
    /[^aeiouy]/.test(plain) &&
    !/[bcdfghjklmnpqrstvwxz]{5}/.test(plain) &&
    !/(.)\1\1/.test(plain) &&
    !slid
  );
}

/** Words that say what is wanted: not fillers, articles, or words for "app" and "something". */
export function telling(text: string, { language }: Pick<Understanding, 'language'>, lexicon: Lexicon): string[] {
  const { rules, skipped } = lexicon.phrasing[language];
  const vague = languages.flatMap((spoken) => lexicon.rules.languages[spoken].vague);
  const empty = new Set([...vague, ...rules.function].map(fold));
  return tokensOf(text)
    .map(({ key }) => key)
    .filter((key) => !empty.has(key) && !skipped.has(key) && key.length > 1);
}

/** The limit that all telling words of a text belong to. */
function coveredBy(text: string, u: Understanding, lexicon: Lexicon): Limit | undefined {
  const tokens = tokensOf(text);
  const hits = lexicon.limits.find(tokens, u.language);
  const inside = tokens.filter((_, at) => hits.some(({ from, to }) => from <= at && at < to)).map(({ key }) => key);
  const rest = telling(text, u, lexicon).filter((word) => !inside.includes(word));
  const [first] = hits;
  return first && rest.length <= 1 ? limitOf(first.value, text, u.language) : undefined;
}

/** @throws AppError `needs_more` or `composer_cannot`; returns when there is something to build */
export function refuseOrGoOn(u: Understanding, lexicon: Lexicon): void {
  const { language, request } = u;
  const say = (key: string, values: Record<string, string> = {}): string => sayIn(lexicon, language, key, values);
  const examples = (near: readonly string[] = []): readonly string[] => examplesFor(lexicon, u.sentence, language, near);
  const needsMore = (message: string, hint = say('sayWhat')): never => {
    throw new AppError('needs_more', message, { hint, examples: examples() });
  };
  const cannot = (limit: Pick<Limit, 'said' | 'rule'>): never => {
    throw new AppError('composer_cannot', say('cannotWhole', { what: limit.said.replace(/\.$/, '') }), {
      hint: say('cannotHint'),
      examples: examples(limit.rule.near),
    });
  };
  if (!/\p{L}/u.test(u.sentence) && !(u.kind && /\d/.test(u.sentence))) needsMore(say('nonsense'));
  if (u.foreign && !u.kind) needsMore(say('foreign'));
  const words = telling(u.sentence, u, lexicon);
  const { known } = request.head;
  if (u.kind) {
    const nothing =
      telling(request.head.subject, u, lexicon).length === 0 &&
      request.segments.length === 0 &&
      request.others.length === 0 &&
      u.name === undefined;
    const empty = ['list', 'tracker', 'form', 'site'].includes(u.kind.id) && nothing && u.subject?.rule?.id === undefined;
    const formless = u.kind.id === 'form' && nothing && u.fields.length === 0;
    const isPage = u.kind.id === 'site' || (u.kind.id === 'shop' && request.head.kind?.by === 'verb');
    const pageless = isPage && nothing && u.business === undefined && u.sections.length === 0;
    if (empty || formless || pageless) needsMore(say('vague'));
    // "login page", "chatbot website": the noun says page, but the thing itself is what cannot be built.
    const covered = coveredBy(request.head.subject, u, lexicon);
    if (covered && ['list', 'tracker', 'form', 'site', 'inventory', 'shop'].includes(u.kind.id) && u.fields.length === 0 && !u.business)
      cannot(covered);
    return;
  }
  const limit = u.limits.find(({ id }) => id !== 'unread');
  const whole = request.head.subject || request.head.text;
  // "Über" is no Uber.
  const alone = /[^ -~]/.test(whole) ? undefined : lexicon.aloneLimits.exactly(whole, language);
  const only = limit ?? (alone && { ...alone, said: `${shortened(request.head.text, 40)}: ${alone.rule.why[language]}` });
  // "Tyre store - customer, phone, …; and text them": the rows are built, the rest is said to be missing.
  const keepsRows = request.head.limits.length === 0 && u.fields.filter((field) => field.known).length >= 2;
  if (only && !keepsRows && (known !== 'noun' || u.fields.length === 0)) cannot(only);
  const { questions } = lexicon.phrasing[language];
  const isThing = lexicon.nouns.exactly(request.head.text, language) !== undefined;
  if (
    !isThing &&
    u.fields.length === 0 &&
    (/\?\s*$/.test(u.sentence) || questions.test(fold(request.head.text))) &&
    questions.test(fold(u.sentence))
  )
    needsMore(say('aQuestion'));
  const { skipped, rules } = lexicon.phrasing[language];
  const owners = new Set([...rules.articles, ...rules.possessives].map(fold));
  const spoken = tokensOf(bare(request.head.text, language, lexicon)).map(({ key }) => key);
  // A thing has a name of a few words; with "I have" in it, it is a sentence about something.
  const isName = spoken.length <= 5 && !spoken.some((key) => skipped.has(key) && !owners.has(key));
  // "Lego sets I own": what is kept stands in front, and something is said about it.
  const isKept = u.subject?.rule !== undefined && fold(bare(request.head.text, language, lexicon)).startsWith(`${fold(u.subject.plural)} `);
  if (known === 'noun' && words.length > 0 && (isName || isKept || u.fields.length > 0)) return;
  if (isName && u.fields.filter((field) => field.known).length >= 2) return;
  if (words.length === 0) needsMore(say('vague'));
  if (!words.some(isWordlike)) needsMore(say('nonsense'));
  if (u.fields.length >= 2 && words.every((word) => isWordlike(word) || word.length < 3)) return;
  const subject = known === 'noun' && !isName ? (u.subject?.plural ?? request.head.text) : (u.subject?.text ?? request.head.text);
  const plural =
    isName && looksPlural(language, subject) && telling(subject, u, lexicon).every(isWordlike) && telling(subject, u, lexicon).length <= 4;
  if (!plural) needsMore(say('whatAbout', { x: shortened(subject, 40) }));
}

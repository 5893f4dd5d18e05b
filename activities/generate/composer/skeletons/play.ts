/** Games and random picks. */
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { optionsOf } from '../understand/items.ts';
import { entityOf, headline, use, type Bench, type Skeleton } from './bench.ts';

const parts: Readonly<Record<string, string>> = {
  snake: 'game-snake',
  memory: 'game-memory',
  '2048': 'game-2048',
  tictactoe: 'game-tic-tac-toe',
  guess: 'game-guess',
};

/** The largest number of "between 1 and 500", "up to 50". */
const highestIn = (sentence: string): number =>
  Math.max(
    10,
    Math.min(
      1_000_000,
      ...(
        fold(sentence)
          .match(/\b\d{2,6}\b/g)
          ?.map(Number) ?? []
      ).slice(-1),
      1_000_000,
    ),
  );

/** @throws AppError `composer_cannot` for games that are no ready part */
export const game: Skeleton = (bench: Bench) => {
  const { u, language, lexicon, say } = bench;
  const named = lexicon.asked
    .find(tokensOf(u.sentence), language)
    .flatMap(({ value }) => (value.type === 'kind' && parts[value.id] !== undefined ? [value.id] : []));
  const id = parts[u.kind?.id ?? ''] === undefined ? named[0] : u.kind?.id;
  const part = parts[id ?? ''];
  if (part === undefined)
    throw new AppError('composer_cannot', say('gameMissing'), {
      hint: lexicon.rules.limits['othergame']?.why[language] ?? say('cannotHint'),
      examples: examplesFor(lexicon, u.sentence, language, ['snake', 'memory', 'tictactoe']),
    });
  const title = headline(u);
  const pairs = Number(/\b(\d{1,2})\s*(?:pairs?|paare?n?|paires?|parejas?|pares)\b/.exec(fold(u.sentence))?.[1] ?? 0);
  const max = /\d{2,}/.test(u.sentence) ? highestIn(u.sentence) : 100;
  const props = id === 'guess' ? { max } : id === 'memory' && pairs >= 2 && pairs <= 18 ? { pairs } : {};
  return {
    appType: 'game',
    title,
    tagline: say('gameLine'),
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text: say('gameLine') }), use(part, props)],
  };
};

const mostItems = 60;

export const picker: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const title = headline(u);
  const text = say('pickerLine');
  const sides = Number(
    /\b(\d{1,3})\s*-?\s*(?:sided|sides?|seitig\w*|faces?|caras|lados)|\bd(\d{1,3})\b/.exec(fold(u.sentence))?.slice(1).find(Boolean) ?? 6,
  );
  const spoken = u.lists
    .concat(u.request.segments.filter(({ role }) => role === 'between' || role === 'more').map((segment) => segment.text))
    .flatMap((list) => optionsOf(list, language, lexicon))
    .map((item) => shortened(capitalised(item), 60));
  const items =
    u.kind?.id === 'coin'
      ? [say('heads'), say('tails')]
      : u.kind?.id === 'dice'
        ? Array.from({ length: Math.max(2, Math.min(100, sides)) }, (_, i) => String(i + 1))
        : [...new Set(spoken)].slice(0, mostItems);
  const header = use('page-header', { title, text });
  if (items.length >= 2)
    return { appType: 'tool', title, tagline: text, layout: 'stage', entities: [], parts: [header, use('picker', { items })] };
  const entity = entityOf({ text: 'names', singular: 'name', plural: 'names' }, [{ label: 'Name', type: 'text', known: true }], bench);
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [entity],
    parts: [header, use('picker', { collection: entity.collection })],
  };
};

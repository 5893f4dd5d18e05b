/** Games and random picks. */
import type { PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { inFigures } from '../language/number-words.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { livesIn, topicIn, wordsFor, wordsIn, wordsLead } from './guessed-words.ts';
import { leftOver } from './left-over.ts';
import { namedIn } from './tables.ts';

const parts: Readonly<Record<string, string>> = {
  snake: 'game-snake',
  memory: 'game-memory',
  '2048': 'game-2048',
  tictactoe: 'game-tic-tac-toe',
  guess: 'game-guess',
  minesweeper: 'game-minesweeper',
  bricks: 'game-breakout',
  blocks: 'game-blocks',
  four: 'game-connect-four',
  hangman: 'game-hangman',
  moles: 'game-moles',
  hands: 'game-rock-paper-scissors',
  sudoku: 'game-sudoku',
  flappy: 'game-flappy',
  colours: 'game-simon',
};

const brands =
  /\b(tetris|arkanoid|breakout|connect (?:four|4)|puissance (?:4|quatre)|conecta (?:4|cuatro)|whack?[- ]a[- ]mole|flappy|simon)\b/;

/** Games that people call by a name that belongs to somebody: the page says what they are, in words of its own. */
const ownTitles: Readonly<Record<string, string>> = {
  bricks: 'bricksTitle',
  blocks: 'blocksTitle',
  four: 'fourTitle',
  moles: 'molesTitle',
  flappy: 'flappyTitle',
  colours: 'coloursTitle',
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

const levels = [
  [
    'hard',
    /\b(hard|difficult|expert|schwer(?:e[nrsm]?)?|schwierig(?:e[nrsm]?)?|experte\w*|difficiles?|dificil|dificiles|dificeis|experto)\b/,
  ],
  ['medium', /\b(medium|intermediate|mittel\w*|fortgeschritten\w*|moyen\w*|intermedi\w+|medi[oa]s?)\b/],
] as const;
/** "I want to play minesweeper": the page is called Minesweeper. */
const playing = /^(?:play|jouer(?: au?| à la| à)?|jugar(?: al?| a la)?|jogar(?: o| a)?)\s+|\s+spielen$/i;
/** What a game is called: "play minesweeper" is Minesweeper. */
export const playTitle = (line: string): string => capitalised(line.replace(playing, ''));

/** "For two players", "with a friend". */
export const inTwo =
  /\b(two|2|zwei|deux|dos|dois)[ -](players?|people|persons?|spielern?|personen|joueurs|personnes|jugadores|personas|jogadores|pessoas)\b|\bzu zweit\b|\ba deux\b|\b(with a friend|gegen einen freund|avec un ami|con un amigo|com um amigo)\b/;
const inSeconds = /\b(\d{2,3})\s*-?\s*(?:s|secs?|seconds?|sekunden|secondes|segundos)\b/;
const leastSeconds = 10;

/** Games that show the time by themselves: "sudoku with a timer" asks for no second app. */
const clocked = new Set(['minesweeper', 'sudoku', 'moles']);
const isClock = (words: string, { language, lexicon }: Bench): boolean =>
  lexicon.asked
    .find(tokensOf(words), language)
    .some(({ value }) => value.type === 'kind' && (value.rule.skeleton === 'timer' || value.rule.skeleton === 'stopwatch'));

/** "A hint button". */
const helps = /\b(?:hints?|tipps?|hinweis\w*|indices?|pistas?|dicas?)\b/;

const [fewestWords, usualPairs] = [4, 8];

/** What a sentence says about the game itself: how hard, how many, against whom, for how long. */
function propsOf(id: string, bench: Bench): PartUse['props'] {
  const text = fold(bench.u.sentence);
  const level = levels.find(([, pattern]) => pattern.test(text))?.[0];
  switch (id) {
    case 'guess':
      return { max: /\d{2,}/.test(text) ? highestIn(text) : 100 };
    case 'memory': {
      const [pictures] = namedIn(bench.lexicon.rules.pictures, text, bench.language);
      const pairs = Number(/\b(\d{1,2})\s*(?:pairs?|paare?n?|paires?|parejas?|pares)\b/.exec(text)?.[1] ?? 0);
      // Topics without pictures, and words that the sentence lists, are words on the cards.
      const words = pictures === undefined ? wordsFor(bench) : wordsIn(bench);
      const areWords = words.length >= fewestWords;
      return {
        ...(pairs >= 2 && pairs <= 18 ? { pairs } : words.length < usualPairs && areWords ? { pairs: words.length } : {}),
        ...(areWords ? { words } : pictures === undefined ? {} : { pictures }),
      };
    }
    case 'minesweeper': {
      const columns = Number(/\b(\d{1,2})\s*[x×]\s*\d{1,2}\b/.exec(text)?.[1] ?? 0);
      const bySize = columns >= 12 ? 'hard' : columns >= 10 ? 'medium' : undefined;
      const size = level ?? bySize;
      return size === undefined ? {} : { level: size };
    }
    case 'sudoku':
      return level === undefined ? {} : { level };
    case 'four':
      return { ...(inTwo.test(text) ? { against: 'person' } : {}), ...(level === undefined ? {} : { level }) };
    case 'moles': {
      const seconds = Number(inSeconds.exec(text)?.[1] ?? 0);
      return seconds >= leastSeconds ? { seconds } : {};
    }
    case 'hangman': {
      const words = wordsFor(bench);
      const lives = livesIn(bench.u.sentence);
      return { ...(words.length > 0 ? { words } : {}), ...(lives === undefined ? {} : { lives }) };
    }
    default:
      return {};
  }
}

/** What a game takes as a setting: figures, levels, players, its words and pictures. */
function isSetting(item: string, props: PartUse['props'], bench: Bench): boolean {
  const text = inFigures(fold(item));
  const isPicture = props['pictures'] !== undefined && namedIn(bench.lexicon.rules.pictures, item, bench.language).length > 0;
  const isWord = Array.isArray(props['words']) && (wordsLead.test(item) || props['words'].length > 0);
  return (
    /\d/.test(text) || levels.some(([, pattern]) => pattern.test(text)) || inTwo.test(text) || isClock(item, bench) || isPicture || isWord
  );
}

const mostLetters = 48;

/** "Hangman: animals". */
export const withTopic = (title: string, topic: string | undefined, { language }: Pick<Bench, 'language'>): string =>
  topic === undefined || fold(title).includes(fold(topic)) ? title : `${title}${language === 'fr' ? ' :' : ':'} ${topic}`;

/** "Memory mit Blumen": what the pictures are of belongs to its name. */
function titleOf(bench: Bench, props: PartUse['props']): string {
  const { u, lexicon, language } = bench;
  const title = playTitle(headline(u));
  const { role, lead = '', text = '' } = u.request.segments[0] ?? {};
  const isOf = props['pictures'] !== undefined && namedIn(lexicon.rules.pictures, text, language).length > 0;
  const whole = `${title} ${lead} ${text}`;
  if (role === 'with' && isOf && u.name === undefined && whole.length <= mostLetters && !/[,:]/.test(whole)) return whole;
  return u.name === undefined && props['words'] !== undefined ? withTopic(title, topicIn(bench), bench) : title;
}

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
      examples: examplesFor(lexicon, u.sentence, language, ['sudoku', 'blocks', 'hangman', 'snake', 'memory']),
    });
  const ownTitle = u.name === undefined && brands.test(fold(u.sentence)) ? ownTitles[id ?? ''] : undefined;
  const props = propsOf(id ?? '', bench);
  const title = ownTitle === undefined ? titleOf(bench, props) : say(ownTitle);
  return {
    appType: 'game',
    title,
    tagline: say('gameLine'),
    leftOut: leftOver(bench, ['game', part], (item) => isSetting(item, props, bench) || (id === 'sudoku' && helps.test(fold(item)))),
    grants: ({ id: wish, said }) => wish === 'another' && clocked.has(id ?? '') && isClock(said, bench),
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text: say('gameLine') }), use(part, props)],
  };
};

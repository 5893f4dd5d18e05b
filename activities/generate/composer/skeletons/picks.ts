/** Random picks: one of a list, several, teams, one of each of several lists. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { entityOf, headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { choicesIn } from './choices.ts';
import { leftOver } from './left-over.ts';

const mostItems = 100;
const wheels = /\b(wheel|spin\w*|glucksrad|losrad|rad|roue|ruleta|roleta|roda)\b/;
const running = /\b(in a row|running|back to back|hintereinander|nacheinander|de suite|d'affilee|consecutiv\w+|seguid[ao]s?)\b/;
const again =
  /\b(until (?:all|every\w*)|twice|again|repeats?|repeated|repetitions?|repeating|doppelt|zweimal|nochmals?|wiederhol\w*|erst wenn|jeder? (?:nur )?einmal|remise|repet\w+|repit\w+|deux fois|chacun une fois|dos veces|duas vezes|todos)\b/;
const teams =
  /\b(?:(\d{1,2})\s+)?(?:teams?|groups?|gruppen?|mannschaften?|equipes?|groupes?|equipos?|grupos?|times)\b(?:\s+(?:of|a|zu|mit|von|de|a|com)\s+(\d{1,2}))?/g;
const teamWords = /\b(?:teams?|groups?|gruppen|mannschaften|equipes?|groupes?|equipos?|grupos?|times)\b/;
const several =
  /\b(\d{1,2})\s+(?:different\s+|random\s+|zufallige\s+)?(?:numbers?|winners?|names?|zahlen|gewinner|namen|numeros?|gagnants?|noms?|ganador\w*|nombres?|vencedor\w*|nomes?)\b/;
const span = /\b(?:from|between|von|zwischen|de|entre|del?|do)?\s*(\d{1,4})\s*(?:to|and|-|bis|und|a|et|y|e|ate|al)\s*(\d{1,4})\b/;

const page = ({ u, say }: Bench, part: PartUse, rest: Partial<Draft> = {}): Draft => {
  const title = headline(u);
  const text = say('pickerLine');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), part],
    ...rest,
  };
};

/** "A hero (knight, fox) and a place (forest, castle)": one of each. */
function slotsIn({ u, language, lexicon }: Bench): { label: string; options: string[] }[] {
  const lists = [...u.sentence.matchAll(/([\p{L}][\p{L}\s'’-]{0,40}?)\s*(?:\(([^()]+)\)|:\s*([^:;()]+)(?=;|$))/gu)];
  return lists.flatMap(([, label = '', inside, behind]) => {
    const options = optionsOf(inside ?? behind ?? '', language, lexicon);
    const words = label
      .trim()
      .replace(/^.*?(?:,|\b(?:and|with|und|mit|et|avec|y|con|e|com))\s+/iu, '')
      .replace(/^(?:an?|the|eine?n?|une?|una?|um|uma)\s+/i, '');
    return options.length >= 2 && words !== '' ? [{ label: capitalised(shortened(words, 30)), options: options.map(capitalised) }] : [];
  });
}

const mostNumbers = 1_000;
const fewestCounted = 20;

/** Many figures in a row are written as what they are. */
function inSource(items: readonly string[]): Json {
  const first = Number(items[0]);
  const isRow = items.length > fewestCounted && items.every((item, at) => Number(item) === first + at);
  return isRow ? { $code: `Array.from({ length: ${items.length} }, (_, at) => String(at + ${first}))` } : [...items];
}

/** Figures of "a random number between 1 and 75". */
function numbersIn(sentence: string): string[] {
  const [, from = '', to = ''] = span.exec(fold(sentence)) ?? [];
  const count = Number(to) - Number(from) + 1;
  return from !== '' && count >= 2 && count <= mostNumbers ? Array.from({ length: count }, (_, at) => String(Number(from) + at)) : [];
}

const diceSaid = /\b\d{1,3}\s*-?\s*(?:sided|seitig\w*)/;
const dice = /\b(\d{1,3})\s*-?\s*(?:sided|sides?|seitig\w*|faces?|caras|lados)|\bd(\d{1,3})\b/;

function itemsOf(bench: Bench): string[] {
  const { u, say } = bench;
  const sides = Number(
    dice
      .exec(fold(u.sentence))
      ?.slice(1)
      .find((side) => side !== undefined) ?? 6,
  );
  if (u.kind?.id === 'coin') return [say('heads'), say('tails')];
  if (u.kind?.id === 'dice') return Array.from({ length: Math.max(2, Math.min(mostItems, sides)) }, (_, at) => String(at + 1));
  if (u.kind?.id === 'yesno') return say('yesNo').split(', ');
  if (u.kind?.id === 'letters') return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const said = choicesIn(bench);
  // "Between 1 and 50" are fifty figures and not two.
  const areNames = said.length > 2 || said.some((item) => !/^\d+$/.test(item));
  const numbers = numbersIn(u.sentence);
  if (u.kind?.id === 'caller' && numbers.length === 0 && !areNames)
    return Array.from({ length: isLottery(u.sentence) ? lotteryNumbers : bingoNumbers }, (_, at) => String(at + 1));
  return said.length >= 2 && areNames ? said : numbers;
}

/** Dice of many shapes: those of role-playing games. */
const rolePlay =
  /\b(?:d&d|dnd|d ?20|rpg|role-?playing|tabletop|dungeons|pathfinder|polyhedral|rollenspiel\w*|jeux? de role|juegos? de rol|dados de rol|jogos? de rpg|pen and paper)\b/;
const [lotteryNumbers, bingoNumbers, lotteryDrawn] = [49, 75, 6];
const isLottery = (sentence: string): boolean => /\b(?:lott\w*|loteri\w*|loto|powerball|euromillions)\b/.test(fold(sentence));

const diceCount = /\b(\d)\s*(?:dice|wurfeln?|des|dados)\b|\b(\d)d\d/;

export const picker: Skeleton = (bench) => {
  const { u } = bench;
  const text = fold(u.sentence);
  const items = itemsOf(bench);
  if (teamWords.test(text) && u.kind?.id !== 'dice') {
    const [, count, size] = [...text.matchAll(teams)].find((match) => match[1] ?? match[2]) ?? [];
    const names = items.filter((item) => !teamWords.test(fold(item)));
    return page(
      bench,
      use('team-maker', {
        items: names,
        ...(size === undefined ? {} : { size: Number(size) }),
        ...(count === undefined || size !== undefined ? {} : { teams: Number(count) }),
      }),
      { grants: ({ id }) => id === 'unread' || id === 'another' },
    );
  }
  if (u.kind?.id === 'dice' && rolePlay.test(text) && !diceSaid.test(text)) return page(bench, use('dice-roller'));
  const slots = u.kind?.id === 'picker' ? slotsIn(bench) : [];
  if (slots.length >= 2) return page(bench, use('generator', { slots }));
  const drawn = Number(
    u.kind?.id === 'dice'
      ? (diceCount.exec(text)?.slice(1).find(Boolean) ?? 1)
      : (several.exec(text)?.[1] ?? (u.kind?.id === 'caller' && isLottery(u.sentence) ? lotteryDrawn : 1)),
  );
  const repeat = running.test(text)
    ? 'apart'
    : again.test(text) || (u.kind?.id === 'caller' && !isLottery(u.sentence)) || u.kind?.id === 'letters'
      ? 'once'
      : undefined;
  const rules = {
    ...(wheels.test(text) ? { wheel: true } : {}),
    ...(repeat === undefined ? {} : { repeat }),
    ...(drawn > 1 && items.length >= drawn ? { draw: drawn } : {}),
    ...(u.kind?.id === 'dice' && drawn > 1 ? { draw: drawn, sum: true } : {}),
  };
  const leftOut = leftOver(
    bench,
    ['picker'],
    (item) =>
      /\d/.test(item) ||
      (u.kind?.id === 'dice' && /^(?:total|sum\w*|som\w*|suma)$/.test(fold(item))) ||
      again.test(fold(item)) ||
      running.test(fold(item)) ||
      items.some((one) => fold(item).includes(fold(one))),
  );
  const grants: Draft['grants'] = ({ id, said }) =>
    (id === 'othergame' && u.kind?.id === 'caller') || (id === 'unread' && (again.test(fold(said)) || running.test(fold(said))));
  if (items.length >= 2) return page(bench, use('picker', { items: inSource(items), ...rules }), { leftOut, grants });
  const entity = entityOf({ text: 'names', singular: 'name', plural: 'names' }, [{ label: 'Name', type: 'text', known: true }], bench);
  return page(bench, use('picker', { collection: entity.collection, ...rules }), { entities: [entity], grants });
};

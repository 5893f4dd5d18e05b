/** Tools and games that one part is all of, as `kinds/` in the catalog lists them: the sentence gives them settings. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Understanding } from '../understand/understand.ts';
import { playTitle, withTopic } from './play.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { leftOver } from './left-over.ts';
import { settingsOf } from './ready/settings.ts';

/** Every text among props: what they say was heard. */
const textsIn = (value: Json): string[] =>
  typeof value === 'string' ? [fold(value)] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];

const fewestLetters = 3;

/** Whether words of the sentence stand in the props already, or are a figure among them. */
function isHeard(said: string, props: PartUse['props'], used: readonly string[]): boolean {
  const words = fold(said.replace(/:[^:]*$/s, ''));
  const texts = [...textsIn(props), ...used.map(fold)].filter((text) => text.length >= fewestLetters);
  return /\d/.test(words) || texts.some((text) => words.includes(text) || text.includes(words));
}

/** What another kind stands for: "a game like pong" is pong, notes with Markdown are an editor. */
export function readyMeant(bench: Bench): Understanding['kind'] {
  const { u, language, lexicon } = bench;
  if (u.kind?.id === 'game') {
    const hit = lexicon.asked.find(tokensOf(u.sentence), language).find(({ value }) => value.type === 'kind' && value.rule.play);
    return hit?.value.type === 'kind' ? { ...hit.value } : undefined;
  }
  const { markdown } = lexicon.rules.kinds;
  // "A notes app with Markdown support": notes are written and read in it.
  const isWritten = u.subject?.rule?.id === 'note' && /\bmarkdown\b/.test(fold(u.sentence));
  return isWritten && markdown ? { id: 'markdown', rule: markdown } : undefined;
}

/** @throws Error for a kind without a part: a fault of kinds/, seen in its test */
export const ready: Skeleton = (bench) => {
  const { u, language } = bench;
  const { kind } = u;
  const { part, line: under, title: own, brands = [], play = false, wide = false, props: always = {} } = kind?.rule ?? {};
  if (!kind || part === undefined || under === undefined) throw new Error(`kinds: ${kind?.id ?? 'none'} has no part or no line`);
  const { props: said = {}, used = [], title: told, topic, entities = [] } = settingsOf(part, bench);
  const props = { ...(always as PartUse['props']), ...said };
  const text = fold(u.sentence);
  const isBrand = u.name === undefined && brands.some((brand) => text.includes(fold(brand)));
  const line = u.name ?? told ?? headline(u);
  const called = isBrand && own ? own[language] : play ? playTitle(line) : line;
  const title = u.name === undefined && props['words'] !== undefined ? withTopic(called, topic, bench) : called;
  const heard = topic === undefined ? used : [...used, topic];
  return {
    appType: play ? 'game' : 'tool',
    title,
    tagline: under[language],
    layout: wide ? 'stack' : 'stage',
    entities,
    parts: [use('page-header', { title, text: under[language] }), use(part, props)],
    leftOut: leftOver(bench, [...(play ? ['game'] : []), part], (item) => isHeard(item, props, heard)),
    grants: ({ id, said: wish }) => (id === 'unread' || id === 'another') && isHeard(wish, props, heard),
  };
};

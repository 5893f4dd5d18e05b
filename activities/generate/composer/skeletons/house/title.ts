/** Titles of what people book and sign up for: what it is, without how it works. */
import { capitalised, fold, shortened } from '../../language/text.ts';
import { headline, ownerOf, type Bench } from '../bench.ts';
import { requestedNoun, requestTitle } from '../requests.ts';
import { heard } from './heard.ts';
import type { House } from './house.ts';

const longest = 60;
/** Longer than any headline: what goes on is cut here, where a clause ends. */
const whole = 400;

const goesOn =
  /\s*(?:[,;(]|\s[–-]\s|\s(?:where|in which|on which|so that|so|as a|in a|that|who|with|wo|damit|bei dem|bei der|in dem|in der man|als|mit|où|pour que|afin|avec|sous forme|donde|para que|en la que|en el que|con|como|en forma|onde|em que|no qual|na qual|com|em forma)\s)/iu;
const dangling =
  /\s+(?:(?:del|am|le|on|no dia|dia|el)\s+\d{1,2}\.?(?:\s+de)?|from|on|at|every|von|vom|am|jeden|du|de|des|del|da|das|do|les?|la|los?|el|aux?|às?|aos?|and|und|et|y|e|max|maximal)$/iu;

/** The line up to where it says how, and without what hangs at its end. */
export function cutTitle(line: string): string {
  const at = goesOn.exec(line)?.index ?? line.length;
  let title = line.slice(0, at < 3 ? line.length : at).trimEnd();
  while (dangling.test(title)) title = title.replace(dangling, '');
  return capitalised(
    shortened(title.replace(/[\s.,;:!?-]+$/, ''), longest)
      .replace(dangling, '')
      .replace(dangling, ''),
  );
}

/** Words that say that something is a page and not what it asks for. */
const general = /\b(?:page|app|system|site|website|tool|software|seite|\w+seite|\w+system|pagina|sistema)\b/;
/** What visitors ask for; who signs up wants to read what for. */
const asked = new Set(['booking', 'estimate', 'repair', 'order', 'application']);

/** A form that somebody has is called what it asks for; whose it is stands under it. */
export function houseTitle(bench: Bench, { hours, limits }: House): string {
  const { u } = bench;
  if (u.name !== undefined) return shortened(u.name, longest);
  const { text } = u.request.head;
  const noun = u.kind?.rule.noun;
  if (ownerOf(u) !== undefined && noun !== undefined && (asked.has(noun) || u.kind?.id === 'contact') && u.request.head.kind?.by === 'noun')
    return general.test(fold(text)) ? requestTitle(bench, requestedNoun(bench, noun)) : cutTitle(text);
  const line = headline(u, whole);
  const folded = fold(heard(u));
  const rules = [...hours.spans, ...limits.spans].map(({ start }) => fold(line).indexOf(folded.slice(start, start + 12).trimEnd()));
  const ends = rules.filter((at) => at > 2);
  return cutTitle(line.slice(0, Math.min(line.length, ...ends)));
}

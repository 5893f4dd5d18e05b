/** An app inside the app: a list of its own, a poll, a calculator on the page that is there. */
import type { AppSpec, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised } from '../language/text.ts';
import { plan } from '../plan/plan.ts';
import { bare } from '../understand/subject.ts';
import { understand } from '../understand/understand.ts';
import type { Understanding } from '../understand/understanding.ts';
import { entityIn } from './meant.ts';
import type { Edit, Wish } from './rule.ts';

const frame = new Set(['page-header', 'hero', 'footer', 'site-nav']);

/** "A page for recipes with name and minutes": an app of its own; undefined when nothing that can be kept or done is named. */
export function ownApp(
  words: string,
  wish: Wish,
  isMeant = (u: Understanding): boolean => u.subject?.rule !== undefined || u.fields.length > 0,
): AppSpec | undefined {
  const { spec, lexicon } = wish;
  const u = understand(words, lexicon);
  if (!isMeant(u)) return undefined;
  try {
    const inner = plan({ ...u, language: spec.language }, lexicon);
    const known = new Set(spec.entities.map(({ collection }) => collection));
    return inner.entities.some(({ collection }) => known.has(collection)) ? undefined : inner;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** A list, or another thing that stands for itself: no site and no page. */
const listWord =
  /^(?:lists?|tables?|log|collection|liste|tabelle|sammlung|tableau|lista|tabla|tabela|registro)\s+(?:of|for|with|von|für|mit|der|des|de|d'|pour|avec|con|para|com)\s*/i;

/** "Add a list of tasks underneath": the parts of that app, behind those of the page. */
export function addInner(wish: Wish, words: string): Edit | undefined {
  const { spec, language, lexicon, say } = wish;
  const plain = words.replace(placed, '').trim();
  const kind = lexicon.asked.exactly(
    bare(plain.split(/\s*[:(]|\s(?:with|mit|avec|con|com|about|über|sur|sobre)\s/i)[0] ?? '', language, lexicon),
    language,
  );
  const isOwn = kind?.type === 'kind' && !['site', 'form', 'list', 'tracker'].includes(kind.id);
  if ((!listWord.test(plain) && !isOwn) || entityIn(spec, plain)) return undefined;
  const inner = ownApp(plain, wish, (u) => u.subject?.rule !== undefined || u.fields.length > 0 || isOwn);
  const parts = (inner?.parts ?? []).filter(({ part }) => !frame.has(part));
  const taken = new Set(spec.parts.map(({ as }) => as));
  if (!inner || parts.length === 0 || parts.some(({ as }) => taken.has(as))) return undefined;
  const view = spec.parts.find((use) => use.view !== undefined)?.view;
  const placedParts: PartUse[] = view === undefined ? parts : parts.map((use) => ({ ...use, view }));
  const footer = spec.parts.findIndex(({ part }) => part === 'footer');
  const at = footer < 0 ? spec.parts.length : footer;
  return {
    spec: {
      ...spec,
      layout: spec.layout === 'stage' || spec.layout === 'split' ? 'stack' : spec.layout,
      entities: [...spec.entities, ...inner.entities],
      services: [...new Set([...spec.services, ...inner.services])],
      parts: [...spec.parts.slice(0, at), ...placedParts, ...spec.parts.slice(at)],
    },
    note: say('didAddSection', { x: capitalised(bare(plain, language, lexicon)) }),
  };
}

const placed =
  /\s+(?:underneath|below|under (?:it|that|the \S+)|beneath|above|beside|next to it|too|also|as well|darunter|unten|drunter|daneben|dazu|en dessous|dessous|en bas|à côté|debajo|abajo|al lado|embaixo|abaixo|ao lado)\b.*$/i;

/** Sections of a page: added by name, a form, a gallery, a heading of the person's own. */
import type { AppSpec, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { SectionRule } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { plan } from '../plan/plan.ts';
import { sayIn, use, type Bench } from '../skeletons/bench.ts';
import { sentEntity, sentForm } from '../skeletons/forms.ts';
import { namedSection, sectionParts } from '../skeletons/sections.ts';
import { wholeLimit } from '../understand/limits.ts';
import { bare } from '../understand/subject.ts';
import { understand } from '../understand/understand.ts';
import type { Edit, Wish } from './rule.ts';

/** A bench that says nothing but what the change says, in the app's language. */
export function benchOf({ spec, clause, lexicon }: Pick<Wish, 'spec' | 'clause' | 'lexicon'>): Bench {
  const u = {
    ...understand(clause, lexicon),
    language: spec.language,
    fields: [],
    things: [],
    sections: [],
    inner: [],
    loose: [],
    details: [],
    views: [],
  };
  return { u, lexicon, language: spec.language, say: (key, values) => sayIn(lexicon, spec.language, key, values) };
}

/** In front of the footer; at the end of the first page, where there are several. */
export function appended(spec: AppSpec, parts: readonly PartUse[]): AppSpec {
  const view = spec.parts.find((use) => use.view !== undefined)?.view;
  const footer = spec.parts.findIndex(({ part }) => part === 'footer');
  const at = view !== undefined ? spec.parts.findLastIndex((use) => use.view === view) + 1 : footer < 0 ? spec.parts.length : footer;
  const placed = view === undefined ? parts : parts.map((use) => ({ ...use, view }));
  return { ...spec, parts: [...spec.parts.slice(0, at), ...placed, ...spec.parts.slice(at)] };
}

const linking = /^(?:from|of|by|for|about|with|von|für|über|mit|unsere[rn]?|de|des|du|pour|par|con|para|do|da|dos|das|com)$/i;

/** The section that words name: as a whole, or with whose it is behind it ("testimonials from our customers"). */
export function sectionOf(words: string, { language, lexicon }: Pick<Wish, 'language' | 'lexicon'>): Named<SectionRule> | undefined {
  const name = bare(words, language, lexicon);
  // "Über uns" is a name with its first word, "a section about the team" is not.
  const whole = lexicon.sections.exactly(words, language) ?? lexicon.sections.exactly(name, language);
  if (whole) return whole;
  const tokens = tokensOf(name);
  const first = lexicon.sections.find(tokens, language)[0];
  const next = first === undefined ? undefined : tokens[first.to];
  return first?.from === 0 && next && linking.test(name.slice(next.start, next.end)) ? first.value : undefined;
}

const mostNameWords = { said: 6, bare: 3 };

/** @param isSaid the wish calls it a section: then any short name is one */
export function addSectionNamed(wish: Wish, item: string, isSaid: boolean): Edit | undefined {
  const { spec, language, lexicon } = wish;
  const limit = wholeLimit(item, language, lexicon);
  if (limit) throw new AppError('composer_cannot', limit.said);
  const section = sectionOf(item, wish);
  if (section?.rule.part === 'footer') return added(wish, [use('footer', { text: spec.title })], item);
  if (section?.rule.form !== undefined) return formOf(wish, section.rule.form, capitalised(bare(item, language, lexicon)));
  const parts = section ? sectionParts(benchOf(wish), [section]) : [];
  if (parts.length > 0) return added(wish, parts, item);
  if (spec.appType === 'website') {
    const gallery = galleryOf(wish, section?.rule.part === 'gallery' ? (section.rule[language][1] ?? item) : item);
    if (gallery) return gallery;
  }
  const words = tokensOf(bare(item, language, lexicon)).length;
  const isName = words <= mostNameWords.bare && !/\d|[:"“„«]/.test(item) && !sentence.test(fold(item));
  if (isSaid ? words > mostNameWords.said : spec.appType !== 'website' || !isName) return undefined;
  if (!isSaid) throw new AppError('composer_cannot', wish.say('noSection', { x: capitalised(bare(item, language, lexicon)) }));
  return added(wish, [namedSection(benchOf(wish), item)], item);
}

/** Words that no name of a section has: places, orders, "more". */
const sentence =
  /\b(?:above|below|under|before|after|between|off|in|into|to|on|at|from|with|more|less|instead|is|are|that|uber|unter|vor|nach|zwischen|in|im|mehr|weniger|statt|ist|sind|dass|sous|avant|apres|entre|dans|plus|moins|est|sont|que|encima|debajo|antes|despues|mas|menos|es|son|acima|abaixo|depois|mais|em)\b/;

/** Pictures that are kept as rows, with the form that adds them. */
function galleryOf(wish: Wish, item: string): Edit | undefined {
  const { spec, language, lexicon } = wish;
  const kind = lexicon.asked.exactly(bare(item, language, lexicon), language);
  if (kind?.type !== 'kind') return undefined;
  const inner = plan({ ...understand(item, lexicon), language: spec.language }, lexicon);
  const taken = new Set(spec.entities.map(({ collection }) => collection));
  if (!inner.parts.some(({ part }) => part === 'gallery') || inner.entities.some(({ collection }) => taken.has(collection)))
    return undefined;
  const parts = inner.parts.filter(({ part }) => !['page-header', 'hero', 'footer', 'site-nav'].includes(part));
  return added({ ...wish, spec: { ...spec, entities: [...spec.entities, ...inner.entities] } }, parts, item);
}

function added({ spec, say, language, lexicon }: Wish, parts: readonly PartUse[], item: string): Edit {
  const fresh = parts.filter(
    ({ part, props }) =>
      !spec.parts.some(
        (use) =>
          use.part === part &&
          (part !== 'text-section' || use.props['title'] === props['title']) &&
          (!['comments', 'record-form'].includes(part) || use.props['collection'] === props['collection']),
      ),
  );
  const grown = appended(spec, fresh);
  const greetings = fresh.some(({ part, props }) => part === 'comments' && props['collection'] === 'greetings');
  const entities =
    greetings && !spec.entities.some(({ collection }) => collection === 'greetings')
      ? [
          ...spec.entities,
          {
            collection: 'greetings',
            singular: sayIn(lexicon, spec.language, 'comment'),
            plural: sayIn(lexicon, spec.language, 'comment'),
            fields: [
              { name: 'name', type: 'text' as const },
              { name: 'message', type: 'longtext' as const, required: true },
            ],
          },
        ]
      : spec.entities;
  return { spec: { ...grown, entities }, note: say('didAddSection', { x: capitalised(bare(item, language, lexicon)) }) };
}

/** A form that sends what `noun` (nouns.yaml) keeps, for the owner alone. */
export function formOf(wish: Wish, noun: string, title: string): Edit {
  const { spec, say } = wish;
  const bench = benchOf(wish);
  const entity = sentEntity({ ...bench, u: withoutSubject(bench.u) }, noun);
  if (spec.entities.some(({ collection }) => collection === entity.collection)) return { spec, note: say('didAddSection', { x: title }) };
  const id = spec.parts.some(({ props }) => props['id'] === 'form') ? entity.collection : 'form';
  const heading = use('text-section', { id, title, body: bench.say('formText') });
  const next = appended({ ...spec, entities: [...spec.entities, entity] }, [heading, sentForm(entity, bench, noun)]);
  return { spec: next, note: say('didAddSection', { x: title }) };
}

const withoutSubject = ({ subject: _subject, ...rest }: Bench['u']): Bench['u'] => rest;

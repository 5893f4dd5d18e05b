/** "Track water, sleep and mood" keeps figures of a day; "track books, films and games" keeps things of several kinds. */
import type { NounRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { usualFields, wishOf, type FieldWish } from './fields.ts';
import { itemsOf } from './items.ts';
import type { Request } from './request-type.ts';
import { bare, namedSubject, type Subject } from './subject.ts';

const rows = new Set(['records', 'tracker']);

/** "Track how much water I drink every day": a figure beside a date. */
function figureOf(asked: FieldWish, rule: NounRule, language: Language, lexicon: Lexicon): { subject: Subject; fields: FieldWish[] } {
  const { often } = lexicon.phrasing[language];
  const label = asked.label.slice(0, fold(asked.label).replace(often, '').length || undefined);
  const { rule: _entries, ...named } = namedSubject({ id: 'entry', rule }, language);
  return { subject: { ...named, title: label }, fields: [...usualFields(['date'], language, lexicon), { ...asked, label }] };
}

/** What several things in a row mean for the rows; undefined when there is one thing with its fields. */
export function severalThings(
  { head, segments }: Request,
  language: Language,
  lexicon: Lexicon,
): { subject: Subject; fields: FieldWish[] } | undefined {
  const { often, rules } = lexicon.phrasing[language];
  const entry = lexicon.rules.nouns['entry'];
  const asked = head.kind?.by === 'verb' && entry ? wishOf(head.subject, language, lexicon, false) : undefined;
  const isFigure = asked?.type === 'number' && /^(how|wie|combien|cuant|quant)/.test(fold(head.subject));
  if (asked && isFigure && entry && segments.every(({ role }) => role !== 'with')) return figureOf(asked, entry, language, lexicon);
  const more = segments[0]?.role === 'more' ? segments[0].text : undefined;
  const owned = rules.possessives.map(fold).includes(tokensOf(head.subject)[0]?.key ?? '');
  if (head.kind?.by !== 'verb' || !rows.has(head.kind.rule.skeleton) || more === undefined || head.subject === '' || owned || !entry)
    return undefined;
  const items = itemsOf(`${head.subject}, ${more}`, language, lexicon).map((item) =>
    bare(item.slice(0, fold(item).replace(often, '').length || undefined), language, lexicon),
  );
  if (items.length < 2 || items.some((item) => tokensOf(item).length > 3)) return undefined;
  const { rule: _entries, ...named } = namedSubject({ id: 'entry', rule: entry }, language);
  const said = `${head.subject}, ${more}`;
  const subject = { ...named, title: capitalised(shortened(said.slice(0, fold(said).replace(often, '').length || undefined), 48)) };
  const isThing = (item: string): boolean => looksPlural(language, item) && lexicon.nouns.exactly(item, language) !== undefined;
  if (items.every(isThing)) {
    const [kind] = usualFields(['category'], language, lexicon);
    const options = items.map((item) => capitalised(shortened(item, 40)));
    return {
      subject,
      fields: [
        ...usualFields(['title'], language, lexicon),
        ...(kind ? [{ ...kind, type: 'choice' as const, options }] : []),
        ...usualFields(['notes'], language, lexicon),
      ],
    };
  }
  if (isThing(items[0] ?? '')) return undefined;
  const figures = items.flatMap((item): FieldWish[] => {
    const wish = wishOf(item, language, lexicon, false);
    return wish ? [wish.known ? wish : { ...wish, type: 'number', known: true }] : [];
  });
  return { subject, fields: [...usualFields(['date'], language, lexicon), ...figures] };
}

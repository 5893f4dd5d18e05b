/** What a request asks for that has no word for it: a trade, a section, units, the name of a formula. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { equationsIn } from '../skeletons/formula.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { resolveHead } from './head.ts';
import type { Request } from './request-type.ts';
import { namedIn } from '../skeletons/tables.ts';
import { sectionsIn } from './sections-in.ts';
import { itemsOf } from './items.ts';
import { samePriced } from './said/same-price.ts';
import { bare } from './subject.ts';

/** "Festa de 40 anos do João": whose it is makes no sentence of a name. */
const ofSomebody = /^(?:d[aeo]s?|du|des|del|vo[nm])$/;

/** What a request without a word for it asks for: a trade or a section is a page, two units are a converter. */
export function kindWithout(
  { head, segments }: Request,
  sentence: string,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const { site, shop, converter } = lexicon.rules.kinds;
  if (shop && samePriced(sentence, language, lexicon)) return { id: 'shop', rule: shop };
  const units = lexicon.units.find(tokensOf(sentence), language).map(({ value }) => value);
  const arePairs = segments.length > 0 && segments.every(({ role }) => role === 'to' || role === 'in');
  if (converter && head.known === undefined && arePairs && units.length >= 2) return { id: 'converter', rule: converter };
  const asksToCalculate = calculatorIn({ head, segments }, language, lexicon);
  if (asksToCalculate) return asksToCalculate;
  const tool = toolIn(head, sentence, language, lexicon);
  if (tool) return tool;
  const { skipped } = lexicon.phrasing[language];
  // "We are a beekeeping club" says who asks, not what for.
  const isSentence = tokensOf(bare(head.text, language, lexicon)).some(({ key }) => skipped.has(key) && !ofSomebody.test(key));
  // "Authors" and "dentists" are many: rows, not the page of one.
  const listed = segments.flatMap(({ role, text }) => (role === 'with' ? itemsOf(text, language, lexicon) : []));
  const areFields =
    listed.filter((item) => lexicon.fields.exactly(item, language) !== undefined).length > 1 &&
    listed.every((item) => sectionsIn(item, language, lexicon).length === 0);
  const isTrade = head.known === 'business' && head.limits.length === 0 && !looksPlural(language, head.subject) && !areFields;
  const isPage = head.known === 'section' || isTrade;
  return ((isPage && !isSentence) || hasParts({ head, segments }, language, lexicon)) && site ? { id: 'site', rule: site } : undefined;
}

/** "Am 3. Mai", "el 8 de junio", "14 June". */
const dayOfMonth =
  /\b\d{1,2}(?:\.|st|nd|rd|th|er)?\s+(?:de\s+|of\s+)?(?:jan|feb|fev|mar|apr|abr|avr|mai|may|jun|juin|jul|juil|aug|ago|aou|sep|set|oct|okt|out|nov|dec|dez|dic)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d/;

/** "Sommerfest der Feuerwehr mit Programm und Anfahrt", "flat at the sea with photos and a booking request": what it has are parts of a page. */
export function hasParts(
  { head: { text, limits }, segments }: Pick<Request, 'head' | 'segments'>,
  language: Language,
  lexicon: Lexicon,
): boolean {
  const items = segments.flatMap((segment) => (segment.role === 'with' ? itemsOf(segment.text, language, lexicon) : []));
  const isOccasion = lexicon.businesses.find(tokensOf(text), language).some(({ value }) => value.id === 'event');
  if (limits.length > 0) return false;
  const dated = isOccasion && dayOfMonth.test(fold([text, ...segments.map((segment) => segment.text)].join(' ')));
  if (items.length < 2) return dated && items.every((item) => sectionsIn(item, language, lexicon).length > 0);
  // "Bakery: orders with customer, date and price": most of it is kept.
  // "Bakery: orders with customer, date and price": rows stand behind the colon.
  const isColon = segments.some(({ role, lead }) => role === 'with' && lead.trim() === ':');
  if (isColon && !isOccasion) return false;
  const isField = (item: string): boolean =>
    lexicon.fields.exactly(item, language) !== undefined && lexicon.sections.exactly(item, language) === undefined;
  if (items.filter(isField).length > 1) return false;
  const named = items.flatMap((item) => sectionsIn(item, language, lexicon).slice(0, 1));
  const own = items.filter((item) => namedIn(lexicon.rules.ownsections, item, language).length > 0);
  const forms = named.filter(({ value }) => value.rule.form !== undefined);
  const parts = new Set([...named.map(({ value }) => value.id), ...own]).size;
  return parts >= 2 && (isOccasion || forms.length > 0) && (named.length + own.length) * 2 > items.length;
}

/** "Rule of three", "days between two dates": the name of a formula is enough; "hourly to yearly salary calculator" says it at its end. */
function calculatorIn(
  { head, segments }: Pick<Request, 'head' | 'segments'>,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const { calculator } = lexicon.rules.kinds;
  if (!calculator || head.known === 'business') return undefined;
  const [next] = segments;
  const names = [bare(head.text, language, lexicon), ...(next ? [`${head.text} ${next.lead} ${next.text}`] : [])];
  const isName = names.some((name) => {
    const hit = lexicon.formulas.exactly(name, language);
    return hit !== undefined && !hit.rule.alone && (name.includes(' ') || (name.length > 6 && head.known === undefined));
  });
  const said = next?.role === 'to' || next?.role === 'between' ? resolveHead(next.text, language, lexicon, false).kind?.id : undefined;
  return isName || said === 'calculator' ? { id: 'calculator', rule: calculator } : undefined;
}

/** Small tools and games, which nobody names in passing at the beginning of a sentence. */
const tools = new Set([
  'calculator',
  'converter',
  'timer',
  'stopwatch',
  'quiz',
  'flashcards',
  'picker',
  'password',
  'game',
  'counters',
  'generator',
  'ready',
]);
const asksHowMany = /^\W*(?:how (?:many|much)|wie ?viele?|combien|cuant[ao]s?|quant[ao]s?)\b/;
const stepped = /\d[^,;]*\b(?:up to|bis(?: zu)?|jusqu'?a|hasta|ate)\s*(?:[€$£]|r\$)?\s*\d/;
const rated = /\d\s*(?:%|\p{L}+\s+)?(?:per|pro|par|por)\b/u;

/** "How many rolls: 2 per person", "12 up to 1 kg, 18 up to 5 kg": something is to be worked out from figures. */
function tellsRule(sentence: string): boolean {
  const folded = fold(sentence);
  const steps = folded.split(/[,;:](?=\s)/).filter((piece) => stepped.test(piece));
  return steps.length >= 2 || (asksHowMany.test(folded) && rated.test(folded));
}

const needs = /\b(?:needs?|brauch\w*|benotig\w*|besoin|faut|necesit\w*|precis\w*)\b/;
const fewAhead = 2;

/** "Work out how many litres of paint I need", "how much concrete do I need": a formula by its name, and words that want its result. */
function asksForSum(sentence: string, language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(sentence);
  const isWorkedOut = lexicon.verbs.find(tokens, language).some(({ value, from }) => value.id === 'calculator' && from <= fewAhead);
  const isAsked = asksHowMany.test(fold(sentence)) && needs.test(fold(sentence));
  return (isWorkedOut || isAsked) && lexicon.formulas.find(tokens, language).some(({ value }) => !value.rule.alone);
}

/** "Interval timer boxing 3 min", "price = length × width": a tool that no grammar of the request finds. */
function toolIn({ known, limits }: Request['head'], sentence: string, language: Language, lexicon: Lexicon): Named<KindRule> | undefined {
  const { calculator } = lexicon.rules.kinds;
  if (calculator && (equationsIn(sentence, language).length > 0 || tellsRule(sentence))) return { id: 'calculator', rule: calculator };
  if (calculator && asksForSum(sentence, language, lexicon)) return { id: 'calculator', rule: calculator };
  const hit = lexicon.asked.find(tokensOf(sentence), language).find(({ value }) => value.type === 'kind');
  if (hit?.value.type !== 'kind' || !tools.has(hit.value.rule.skeleton)) return undefined;
  // "Flashcards capitals: Peru = Lima": pairs are learned, whatever they are about.
  const arePairs = hit.from === 0 && hit.value.rule.skeleton === 'flashcards' && /:[^:]*\s(?:=|→|–)\s/.test(sentence);
  return (known === undefined || arePairs) && limits.length === 0 && hit.value.id !== 'game' ? hit.value : undefined;
}

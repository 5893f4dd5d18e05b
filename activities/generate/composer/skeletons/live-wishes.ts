/** What a sentence wants of live data besides its items: topics, keeping, currency, days, units, how often. */
import type { Json } from '../../../../core/composition.ts';
import type { LiveRule } from '../../../../catalog/understanding.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import type { Bench } from './bench.ts';
import { countOf, type Item } from './live-items.ts';

interface Props {
  readonly [prop: string]: Json;
}

/** "Save the ones we like", "garder mes préférées": what was found is kept. */
const keeps =
  /\b(save|saving|favou?rites?|bookmarks?|watchlist|reading list|read later|keep the ones|merken|merkliste|favoriten|speichern|leseliste|garder|preferees?|favoris|sauvegarder|enregistrer|guardar|favorit[oa]s|salvar)\b/;
const voted = /\b(votes?|voting|upvotes?|abstimm\w*|stimmen|votent|voter|voten|votan|votar|votos|votam)\b/;

/** The collection of what people save. */
export const savedCollection = 'saved';

/** Where found things are kept, and what may be said of them: "guardar os que quero ler, já li, estou lendo". */
export function keeping(bench: Bench): (Props & { savedCollection: string }) | undefined {
  const { u, language, lexicon } = bench;
  const text = fold(u.sentence);
  const keep = keeps.exec(text);
  const votes = voted.test(text);
  if (!keep && !votes) return undefined;
  const behind = u.sentence
    .slice((keep?.index ?? 0) + (keep?.[0].length ?? 0))
    .replace(/^\s*(?:(?:the|die|den|les|los|las|os|as|ceux|celles|those)\s+)?(?:ones?\s+|those\s+|que\s+)?/i, '')
    .split(/[.;]/)[0];
  const statuses = (keep ? optionsOf(behind?.replace(/^.*?:\s*/, '') ?? '', language, lexicon) : []).filter(
    (item) => tokensOf(item).length <= 4 && !voted.test(fold(item)),
  );
  return {
    savedCollection,
    ...(statuses.length >= 2 ? { savedStatuses: statuses.slice(0, 6).map((status) => capitalised(shortened(status, 30))) } : {}),
    ...(votes ? { savedVotes: true } : {}),
  };
}

const topicLead =
  /\b(?:tabs?|topics|categories|sections|reiter|themen|rubriken|onglets|rubriques|themes|pestanas|secciones|temas|abas|secoes)\s*(?:for|on|about|:|fur|mit|zu|pour|sur|de|para|sobre|com|con)?\s+([^.;]+)/;

/** "with tabs for space, climate and health": what can be looked for by a press. */
export function topicsOf({ u, language, lexicon }: Bench, covered: ReadonlySet<string>): string[] {
  const [, list] = topicLead.exec(fold(u.sentence)) ?? [];
  const at = list === undefined ? 0 : fold(u.sentence).indexOf(list);
  const said = list === undefined ? behindKind({ u, language, lexicon }) : u.sentence.slice(at, at + list.length);
  const topics = optionsOf(said, language, lexicon)
    .map((topic) => capitalised(shortened(bare(topic, language, lexicon), 30)))
    .filter((topic) => topic !== '' && tokensOf(topic).length <= 3 && !tokensOf(topic).every(({ key }) => covered.has(key)));
  return list !== undefined || topics.length > 1 ? topics.slice(0, 8) : [];
}

/** "Nachrichten Dashboard Tech und Sport", "news about space and climate": what the head is about. */
function behindKind({ u, language, lexicon }: Pick<Bench, 'u' | 'language' | 'lexicon'>): string {
  const { head, segments } = u.request;
  const tokens = tokensOf(head.text);
  const hit = lexicon.asked.find(tokens, language).findLast(({ value }) => value.type === 'kind' && value.id === u.kind?.id);
  const [next] = hit ? tokens.slice(hit.to) : [];
  const about = segments.find(({ role }) => role === 'about' || role === 'for' || role === 'in')?.text;
  return about ?? (next ? head.text.slice(next.start) : '');
}

/** "about climate", "for vegan dishes": what a list looks for at the start. */
export function topicOf({ u, language, lexicon }: Bench): string | undefined {
  const topic = u.request.segments.find(({ role }) => role === 'about' || role === 'for')?.text;
  const plain = topic === undefined ? '' : shortened(bare(topic, language, lexicon), 40);
  return plain === '' ? undefined : plain;
}

const often =
  /\b(?:every|each|alle|jede[nrs]?|toutes? les|chaque|cada|a cada|todos? los|todas? las)\s+(\d+)?\s*(seconds?|sekunden?|secondes?|segundos?|minutes?|minuten?|minutos?|hours?|stunden?|heures?|horas?)\b/;

/** "Refresh every minute". */
export function refreshing({ u }: Pick<Bench, 'u'>): Props {
  const [, count, unit = ''] = often.exec(fold(u.sentence)) ?? [];
  if (unit === '') return {};
  const one = unit.startsWith('s') && !unit.startsWith('st') ? 1 : unit.startsWith('m') ? 60 : 3_600;
  return { refreshSeconds: Math.max(10, Number(count ?? 1) * one) };
}

/** Whether an item says how often. */
export const saysHowOften = (item: string): boolean => often.test(fold(item));

/** The currency that prices are wanted in: "in euros", "em reais", else one that is named. */
export function currencyIn({ u, lexicon }: Bench): { wanted?: string; others: string[] } {
  const text = ` ${fold(u.sentence).replace(/[^\p{L}\p{N}€$£]+/gu, ' ')} `;
  const named = (lexicon.rules.live['currency']?.items ?? []).flatMap(({ label, words }) => {
    const code = String(typeof label === 'string' ? label : label.en);
    const places = [code, ...words].map((word) => ({ word: fold(word), at: text.indexOf(` ${fold(word)} `) })).filter(({ at }) => at >= 0);
    const [first] = places;
    return first
      ? [
          {
            code,
            isWanted: new RegExp(` (?:in|em|en|to|nach|zu|vers|a|into) (?:the |os |les |los )?${first.word.replace(/\$/g, '\\$')} `).test(
              text,
            ),
          },
        ]
      : [];
  });
  const wanted = (named.find(({ isWanted }) => isWanted) ?? (named.length === 1 ? named[0] : undefined))?.code;
  return { ...(wanted === undefined ? {} : { wanted }), others: named.map(({ code }) => code).filter((code) => code !== wanted) };
}

const limit =
  /\b(under|below|less than|drops? to|falls? to|unter|sous|en dessous de|moins de|por debajo de|debajo de|menos de|abaixo de|over|above|more than|rises? to|uber|au-dessus de|plus de|por encima de|encima de|mas de|acima de|mais de)\s*(?:the\s+)?[$€£]?\s*(\d[\d.,]*)\s*(k|m)?\b/;

/** "When btc drops under 50k": marked on the page. */
export function alertsIn({ u }: Pick<Bench, 'u'>, items: readonly Item[], rule: LiveRule): Props {
  const text = fold(u.sentence);
  const said = limit.exec(text);
  if (!said) return {};
  const [, way = '', digits = '', letter] = said;
  const plain = digits.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.');
  const amount = Number(plain.replace(/[.]$/, '')) * (letter === 'k' ? 1_000 : letter === 'm' ? 1_000_000 : 1);
  const before = ` ${text.slice(0, said.index).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const places = items.map((item) => {
    const words = rule.items.find(({ label }) => label === item.label)?.words ?? [];
    return { item, at: Math.max(...[item.label, ...words].map((word) => before.lastIndexOf(` ${fold(word)} `))) };
  });
  const meant = places.sort((a, b) => b.at - a.at)[0]?.item ?? items[0];
  const isAbove = /^(over|above|more|rise|uber|au-dessus|plus|por encima|encima|mas|acima|mais)/.test(way);
  return meant === undefined || !(amount > 0) ? {} : { alerts: [{ label: meant.label, [isAbove ? 'above' : 'below']: amount }] };
}

/** Whether somebody wants to be told while the page is closed: "alert me by push". */
export const saysTold = (sentence: string): boolean =>
  /\b(push|notify|notifications?|sms|e-?mail|whatsapp|telegram|benachrichtig\w*|notifi\w+|previens|prevenir|avisa\w*|avise\w*)\b/.test(
    fold(sentence),
  );

/** Whether an item asks to be told of a price. */
export const saysLimit = (item: string): boolean => limit.test(fold(item));

const countries: Partial<Record<Bench['language'], string>> = { de: 'DE', fr: 'FR', es: 'ES', pt: 'BR' };

/** Days of the forecast, units, and the country in which names are looked for first. */
export function weatherProps({ u, language }: Bench): Props {
  const text = fold(u.sentence);
  const days = countOf(u.sentence, /^(days?|tage?n?|jours|dias?)$/);
  const units: readonly [string, RegExp][] = [
    ['kn', /(?<!\p{L})(knots?|knoten|n\p{L}{0,2}uds?|nudos?)(?!\p{L})/u],
    ['m/s', /\bm\/s\b/],
    ['mph', /\bmph\b/],
  ];
  // Folded, "nós" would be "nos".
  const windUnit = /(?<!\p{L})nós(?!\p{L})/iu.test(u.sentence) ? 'kn' : units.find(([, words]) => words.test(text))?.[0];
  const country = countries[language];
  return {
    ...(days === undefined || days === 5 ? {} : { days: Math.min(15, days) }),
    ...(windUnit === undefined ? {} : { windUnit }),
    ...(/\bfahrenheit\b|°\s?f\b/.test(text) ? { fahrenheit: true } : {}),
    ...(country === undefined ? {} : { country }),
  };
}

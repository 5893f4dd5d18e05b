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

const finder =
  /\b(?:search\w*|find(?:er|s|ing)?|look(?:s|ing)? up|such\w*|finden|recherch\w*|chercher|trouver|buscador\w*|buscar|busca|procur\w*|pesquis\w*|encontrar)\b/;
/** Whether things are looked for in a service: what is shown of them is none of one's own fields. */
export const looksUp = ({ u, lexicon }: Pick<Bench, 'u' | 'lexicon'>): boolean =>
  lexicon.rules.live[u.kind?.id ?? '']?.props['searchParam'] !== undefined && finder.test(fold(u.request.head.text));

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

const inOnePlace =
  /\s+(?:(?:all )?in (?:one|a single) (?:place|page)|an einem ort|auf einer seite|(?:en|dans|à) un seul (?:endroit|lieu)|sur une seule page|en un (?:solo|mismo) (?:sitio|lugar)|num (?:só|único) (?:sítio|lugar)|em um só lugar|no mesmo (?:sítio|lugar))\s*$/iu;
const ofWord = /^(?:of|on|from|about|de|del|da|do|das|dos|du|des|d['’]|von|vom|aus|aus der|über|zu)\s*(?:der|dem|la|el|les|los|las)?\s*/iu;

/** "Nachrichten Dashboard Tech und Sport", "news about space and climate": what the head is about. */
function behindKind({ u, language, lexicon }: Pick<Bench, 'u' | 'language' | 'lexicon'>): string {
  const { head, segments } = u.request;
  const tokens = tokensOf(head.text);
  const hit = lexicon.asked.find(tokens, language).findLast(({ value }) => value.type === 'kind' && value.id === u.kind?.id);
  const [next] = hit ? tokens.slice(hit.to) : [];
  const said = (role: string): string | undefined => segments.find((segment) => segment.role === role)?.text;
  const own = (next ? head.text.slice(next.start).replace(ofWord, '') : u.kind?.id === 'news' ? head.subject : '').replace(inOnePlace, '');
  return said('about') ?? (own === '' ? (said('for') ?? said('in') ?? '') : own);
}

/** "about climate", "for vegan dishes": what a list looks for at the start. */
export function topicOf(bench: Bench): string | undefined {
  const { u, language, lexicon } = bench;
  const said = u.request.segments.find(({ role }) => role === 'about' || role === 'for')?.text;
  const topic = said ?? (u.kind?.id === 'news' ? behindKind(bench) : undefined);
  const plain = topic === undefined ? '' : shortened(bare(topic, language, lexicon), 40);
  // "Breaking news app": an app is no subject.
  const vague = new Set(lexicon.rules.languages[language].vague.map(fold));
  return tokensOf(plain).every(({ key }) => vague.has(key)) ? undefined : plain;
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

/** Where places are looked for first: the one that the service finds first counts. */
const countries: Partial<Record<Bench['language'], readonly string[]>> = {
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'UY', 'EC'],
  pt: ['PT', 'BR'],
};

const warnings: readonly (readonly [string, RegExp])[] = [
  ['frost', /\b(?:frost\w*|freez\w*|bodenfrost|gel|gelees?|gels|helad[ao]s?|congela\w*|geadas?)\b|\bgel\b/],
  ['heat', /\b(?:heat\w*|too hot|hitze\w*|canicule|chaleur|calor|ola de calor|onda de calor)\b/],
  ['storm', /\b(?:thunder\w*|lightning|storms?|gewitter\w*|unwetter\w*|sturm\w*|orages?|tempetes?|tormentas?|tempestad\w*|trovoadas?)\b/],
  ['snow', /\b(?:snow\w*|schnee\w*|neige|nieve|neve)\b/],
  ['rain', /\b(?:rain\w*|regen\w*|pluies?|lluvias?|chuvas?|chover)\b/],
  ['wind', /\b(?:winds?|windy|gusts?|wind\w*|boen|vents?|rafales?|vientos?|ventos?|rajadas?)\b/],
  ['uv', /\b(?:uv|sunburn|sonnenbrand|coups? de soleil|quemadura\w*|escaldao)\b/],
];
const warned =
  /\b(?:warn\w*|alert\w*|alarm\w*|highlight\w*|mark\w*|tell me (?:if|when)|when it (?:will|is)|frost\w*warnung|\w*warnung\w*|hinweis\w*|achtung|avert\w*|previen\w*|signal\w*|avis\w*|advert\w*|assinal\w*|if (?:it|there)|si (?:il|hay|va)|se (?:houver|for)|risk|risiko|risque|riesgo|risco)\b/;
const limits =
  /\b(?:under|below|less than|over|above|more than|from|unter|uber|ab|sous|moins de|plus de|au-dessus de|menos de|mas de|bajo|abaixo de|acima de|mais de|por debajo de|pass\w* (?:de|dos|das|os|as)|pasa\w* de|super\w*|depass\w*|exceed\w*|ubersteig\w*)\s+(?:the |os |les |los |die )?(-?\d+)\s*(?:°|grad\b|degrees?\b|deg\b|km\b|kn\b|knots?\b|mph\b|%|degres\b|grados\b|graus\b)/;

/** Whether an item asks for days to be marked. */
export const saysWarning = (item: string): boolean => warned.test(fold(item)) || marksOf(fold(item))['marks'] !== undefined;

const under = /\b(?:under|below|less than|unter|sous|moins de|menos de|bajo|abaixo de|por debajo de)\b/;

/** "With frost warning", "tell me when there is wind over 40 km/h": days that are marked. */
function marksOf(text: string): Props {
  if (!warned.test(text) && !/\bfrost\b|\bgelees?\b|\bheladas?\b|\bgeadas?\b/.test(text)) return {};
  const limit = Number(limits.exec(text)?.[1] ?? NaN);
  const named = warnings.filter(([, words]) => words.test(text)).map(([kind]) => kind);
  const inDegrees = /\d\s*(?:°|grad\b|degrees?\b|degres\b|grados\b|graus\b)/.test(text);
  const kinds = named.length > 0 || !inDegrees ? named : [under.test(text) ? 'frost' : 'heat'];
  const marks = kinds.map((kind) => ({ kind, ...(Number.isNaN(limit) ? {} : { limit }) }));
  return marks.length > 0 ? { marks } : {};
}

/** Days of the forecast, units, and the country in which names are looked for first. */
export function weatherProps({ u, language }: Bench): Props {
  const text = fold(u.sentence);
  const weeks =
    /\b(?:next|coming|this|the|nachsten?|kommenden?|diese|prochaine|cette|la|proxima|esta) (?:week|woche|semaine|semana)\b/.test(text)
      ? 7
      : undefined;
  const days = countOf(u.sentence, /^(days?|tage?n?|jours|dias?)$/) ?? weeks;
  const units: readonly [string, RegExp][] = [
    ['kn', /(?<!\p{L})(knots?|knoten|n\p{L}{0,2}uds?|nudos?)(?!\p{L})/u],
    ['m/s', /\bm\/s\b/],
    ['mph', /\bmph\b/],
  ];
  // Folded, "nós" would be "nos".
  const windUnit = /(?<!\p{L})nós(?!\p{L})/iu.test(u.sentence) ? 'kn' : units.find(([, words]) => words.test(text))?.[0];
  const places = countries[language];
  return {
    ...(days === undefined || days === 5 ? {} : { days: Math.min(15, days) }),
    ...(windUnit === undefined ? {} : { windUnit }),
    ...(/\bfahrenheit\b|°\s?f\b/.test(text) ? { fahrenheit: true } : {}),
    ...(places === undefined ? {} : { countries: [...places] }),
    ...marksOf(text),
  };
}

/** When a row is to stand out, by the words for it: still out, low, due soon, late. Folded text of any of the five languages. */

export const still =
  /\b(?:still|not yet|yet to|not|un(?=paid|read|done|sold|returned|finished|confirmed|answered|signed|settled|shipped|checked)|outstanding|missing|remaining|noch|nicht|offen\w*|fehlen\w*|fehlt|encore|pas|manque\w*|impaye\w*|aun|todavia|sin|falta\w*|pendiente\w*|ainda|nao|pendente\w*)\b/;
export const back = /\b(?:back|return\w*|zuruck\w*|ruckgabe\w*|rendu\w*|retour\w*|devuel\w*|devol\w*)\b/;
export const out =
  /\b(?:out|lent|on loan|borrowed|checked out|away|back|returned|verliehen|ausgeliehen|zuruck|prete\w*|dehors|sorti\w*|rendu\w*|prestad\w*|fuera|devuelt\w*|emprestad\w*|fora|devolvid\w*)\b/;
export const scarce =
  /\b(?:(?:below|under|less than|beneath) (?:the |its |their )?(?:minimum|threshold)|unter (?:dem |das |den )?(?:minimum|mindest\w+)|(?:sous|en dessous d[ue]|moins que) (?:le )?(?:minimum|seuil)|(?:menos del|(?:por )?debajo del) minimo|(?:abaixo|menos) do minimo|low|run(?:s|ning)? (?:low|out)|almost (?:out|empty|gone)|(?:need|to be|must be) (?:re-?order\w*|restock\w*|refill\w*)|re-?order|restock|knapp\w*|niedrig\w*|wenig|zur neige|nachbestell\w*|nachkaufen|(?:stock )?(?:faible|bas)|rupture|epuis\w*|poc[ao]s?|bajo|agotad\w*|agotando|acabando|acabar|baixo|pouc[ao]s?|esgot\w*)\b/;
/** An amount below another; of days it is a time that is near. */
const spans = 'days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|dias?|semanas?|mes|meses';
export const below = new RegExp(
  String.raw`\b(?:below|under|less than|fewer than|at most|unter|weniger als|sous|moins de|menos de|por debajo de|abaixo de|drops to|falls to)\s+(\d+)(?![\d.,]*\s*(?:${spans})\b)`,
);
export const least = /\b(?:min(?:imum|imo|dest\w*)?|mindest\w*|re-?order|melde\w*|threshold|seuil|umbral|limite)\b/;
export const soon = new RegExp(
  String.raw`\b(?:(?:next|within|in|under|nachsten?|innerhalb von|in den nachsten|weniger als|prochain\w*|dans les|dans|sous|moins de|proxim\w*|en los proximos|nos proximos|dentro de|menos de|em|en)\s+(?:the\s+)?(?:(?:next|less than|fewer than|nachsten|kommenden|weniger als|moins de|menos de|proximos)\s+)?(\d+|[a-z]+)?\s*(${spans})|(?:this|diesen?|dieser|cette|ce|esta|este) (woche|week|semaine|semana|month|monat|mois|mes)|soon|bald|demnachst|bientot|pronto|em breve|brevemente)\b`,
);
export const late =
  /\b(?:overdue|late|past (?:due|its|their|the)|expired|out of date|missed|uberfallig\w*|verspatet\w*|abgelaufen\w*|en retard|perimes?|expires?|echus?|depasses?|vencid[oa]s?|atrasad[oa]s?|caducad[oa]s?|expirad[oa]s?|em atraso|fora (?:do|de) prazo)\b/;
export const today = /\b(?:today|now|due|heute|jetzt|fallig|aujourd'hui|maintenant|hoy|ahora|hoje|agora)\b/;
export const needs = /\b(?:need|needs|must|should|due|brauch\w*|muss|mussen|besoin|doi(?:t|vent)|necesit\w*|toca|precis\w*)\b/;
/** What has passed already is worse still: it stands out as well. */
export const ends =
  /\b(?:expir\w*|run(?:s|ning)? out|end(?:s|ing)?|goes off|due|ablauf\w*|lauft|laufen|fallig\w*|endet|enden|verfall\w*|perim\w*|echeance\w*|caduc\w*|caduq\w*|venc\w*|venz\w*|acab\w*|termina\w*|less than|under|weniger als|moins de|menos de)\b/;
/** "The next 90 days" begin today. */
export const fromToday = /\b(?:next|nachsten|kommenden|prochain\w*|proxim[oa]s)\b/;
/** That rows stand out, said beside when. */
export const standing =
  /\b(?:red|orange|yellow|highlight\w*|warn\w*|alert\w*|flag\w*|rote?[mn]?|gelb|hervor\w*|markier\w*|hinweis\w*|rouges?|jaune|surlign\w*|signal\w*|avert\w*|roj[oa]s?|amarill[oa]|resalt\w*|destac\w*|avis\w*|vermelh[oa]s?|assinal\w*|marc\w*|mark\w*)\b/;

const numbers = 'one two three four five six seven eight nine ten'.split(' ');
const words: readonly (readonly string[])[] = [
  numbers,
  'ein zwei drei vier funf sechs sieben acht neun zehn'.split(' '),
  'un deux trois quatre cinq six sept huit neuf dix'.split(' '),
  'uno dos tres cuatro cinco seis siete ocho nueve diez'.split(' '),
  'um dois tres quatro cinco seis sete oito nove dez'.split(' '),
];
const tens: Readonly<Record<string, number>> = {
  fourteen: 14,
  vierzehn: 14,
  quatorze: 14,
  catorce: 14,
  catorze: 14,
  thirty: 30,
  dreissig: 30,
  dreißig: 30,
  trente: 30,
  treinta: 30,
  trinta: 30,
};

/** A number in figures or in words. */
export const numberOf = (word: string): number | undefined => {
  if (/^\d+$/.test(word)) return Number(word);
  const at = words.map((list) => list.indexOf(word)).find((place) => place >= 0);
  return tens[word] ?? (at === undefined ? undefined : at + 1);
};

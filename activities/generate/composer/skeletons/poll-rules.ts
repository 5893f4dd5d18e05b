/** How people vote, as it is said behind the answers: "jeder darf zweimal wählen", "chacun met son prénom et vote une seule fois". */
import { fold } from '../language/text.ts';

/** Where the answers end and a rule begins. */
const rule = new RegExp(
  String.raw`[,;.]\s*(?:(?:und|and|et|y|e)\s+)?(?:` +
    [
      String.raw`(?:jede[rsm]?|alle|everyone|everybody|each|chacune?|chaque|tout le monde|cada|todos|todas|man|on|people|people|quien|quem|wer)\s`,
      String.raw`(?:nur |only |seulement |solo |so |apenas )?(?:eine?|one|une?|una?|uma?|zwei|two|deux|dos|duas|dois|drei|three|trois|tres|\d)\s(?:seule?\s|einzige\s|unic[oa]\s)?(?:stimmen?|votes?|voix|votos?|antwort\w*|reponses?|respuestas?|respostas?)\b`,
      String.raw`(?:mehrfach\w*|mehrere|multiple|several|plusieurs|vari[oa]s|multipla|choix multiples?|seleccion multiple|selecao multipla)\b`,
      String.raw`(?:mit|with|avec|con|com|ohne|without|sans|sin|sem)\s(?:\w+\s)?(?:namen?|names?|noms?|prenoms?|nombres?|nomes?|prozent\w*|percent\w*|pourcentage\w*|porcentaje\w*|porcentage\w*|ergebnis\w*|results?|resultats?|resultados?)\b`,
      String.raw`(?:ergebnis\w*|results?|resultats?|resultados?|vote[zr]?|stimm\w*|votar|vota)\b`,
      String.raw`(?:se|que se|ob|so that|damit|pour que|para que|da (?:para|pra)|pode-se|es darf|es durfen)\s`,
    ].join('|') +
    ')',
);

const counts: readonly (readonly [RegExp, number])[] = [
  [/\b(?:zweimal|zwei|twice|two|deux|dos|dois|duas|2)\b/, 2],
  [/\b(?:dreimal|drei|three|trois|tres|3)\b/, 3],
  [/\b(?:viermal|vier|four|quatre|cuatro|quatro|4)\b/, 4],
];
const votes = String.raw`(?:wahl\w*|stimm\w*|antwort\w*|ankreuz\w*|vot\w+|voix|reponses?|choi\w+|respuestas?|respostas?|opcion\w*|opco\w+|optionen|options?|elegir|elij\w+|escolh\w+|pick|choose|choices|answers?)`;
const many = String.raw`(?:mehrere|mehrfach|mehrmals|several|multiple|more than one|plusieurs|vari[oa]s|mas de un[oa]?|mais de um[a]?|multipl[oae]s?)`;
const several = new RegExp(String.raw`\b${many}\b[^.;,]{0,24}\b${votes}|\b${votes}[^.;,]{0,24}\b${many}\b|mehrfach(?:auswahl|nennung)`);
const figure = String.raw`(?:two|three|four|zwei|drei|vier|deux|trois|quatre|dos|tres|cuatro|dois|duas|quatro|[234])`;
const counted = new RegExp(
  String.raw`\b(?:zweimal|dreimal|viermal|twice|${figure} (?:mal|times|fois|veces|vezes|stimmen|votes|voix|votos))\b|` +
    String.raw`\b(?:can|may|up to|darf|durfen|kann|konnen|bis zu|peut|peuvent|jusqu'a|puede|pueden|hasta|pode|podem|ate)\b[^.;,:]{0,20}\b${figure}\b`,
  'g',
);
const named = /\b(?:vornamen?|namen?|names?|noms?|prenoms?|nombres?|nomes?)\b(?=[^:]*$)/;

export interface PollRules {
  /** The text without them. */
  readonly answers: string;
  /** What they say. */
  readonly said: string;
  /** People say who they are, by this word: "prénom". */
  readonly named?: string;
}

/** @param text what stands behind the question: the answers, then how to vote */
export function pollRulesIn(text: string): PollRules {
  const found = rule.exec(fold(text));
  const said = found ? text.slice(found.index) : '';
  const name = named.exec(fold(said));
  return {
    answers: found ? text.slice(0, found.index) : text,
    said,
    ...(name ? { named: said.slice(name.index, name.index + name[0].length) } : {}),
  };
}

/** How many answers one person may give, as the sentence says it: all of them with "mehrere"; one where nothing is said. */
export function picksIn(sentence: string, options: number): number {
  const folded = fold(sentence);
  if (several.test(folded)) return options;
  const said = [...folded.matchAll(counted)].map((match) => match[0]);
  const most = said.flatMap((words) => counts.flatMap(([pattern, count]) => (pattern.test(words) ? [count] : [])));
  return Math.min(options, Math.max(1, ...most));
}

const month =
  /^(\d{1,2}\.?)\s+((?:de\s+)?(?:jan|feb|fev|mar|mär|mae|maer|apr|avr|abr|mai|may|mayo|maio|juin|jun|jui|jul|aug|aou|ago|sep|set|oct|okt|out|nov|dec|dez|dic)\p{L}*\.?.*)$/iu;

/** "6, 13 or 20 June": the month stands once, behind the last day. */
export function withMonths(options: readonly string[]): string[] {
  const [, day = '', name = ''] = month.exec(options.at(-1) ?? '') ?? [];
  const point = day.endsWith('.') ? '.' : '';
  return options.map((option) => (name !== '' && /^\d{1,2}\.?$/.test(option) ? `${option.replace('.', '')}${point} ${name}` : option));
}

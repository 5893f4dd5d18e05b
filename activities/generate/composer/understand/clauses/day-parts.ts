/** "Morning and evening shift", "mornings and afternoons": what a shift can be, said without the word for a choice. */
import type { Language } from '../../../../../core/composition.ts';
import { fold } from '../../language/text.ts';

interface Words {
  readonly part: string;
  readonly and: string;
  /** Behind the parts, or before them. */
  readonly shift: string;
  readonly of: string;
  readonly name: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    part: '(?:early|morning|lunch|noon|afternoon|late|evening|night|day)s?',
    and: 'and|or',
    shift: 'shifts?|slots?',
    of: '',
    name: 'shift',
  },
  de: {
    part: '(?:fruh|vormittags?|mittags?|nachmittags?|spat|abends?|nachts?|tags?|morgens)-?',
    and: 'und|oder',
    shift: '(?:schicht|dienst)(?:en|e)?',
    of: '',
    name: 'Schicht',
  },
  fr: { part: '(?:matin|midi|apres-midi|soir|nuit)', and: 'et|ou', shift: '', of: "(?:du |de l'|de la |le |la |l')?", name: 'équipe' },
  es: { part: '(?:manana|mediodia|tarde|noche)s?', and: 'y|o', shift: '', of: '(?:de la |de |la |el )?', name: 'turno' },
  pt: { part: '(?:manha|meio-dia|tarde|noite)s?', and: 'e|ou', shift: '', of: '(?:da |de |a |o )?', name: 'turno' },
};
/** Who has such shifts. */
const plans =
  /\b(?:rota|roster|shifts?|duty|volunteers?|helpers?|\w*(?:plan|dienst|schicht|liste)|planning|garde|equipes?|benevoles?|turnos?|cuadrante|escala|plantao|voluntari[oa]s)\b/;

/** @returns the text with the parts of the day in brackets behind what they are values of */
export function withDayParts(text: string, language: Language): string {
  const { part, and, shift, of, name } = words[language];
  const folded = fold(text);
  if (!plans.test(folded) || folded.includes('(')) return text;
  const list = String.raw`${of}${part}(?:,\s+${of}${part})*,?\s+(?:${and})\s+${of}${part}`;
  const before = language === 'en' || language === 'de' ? '' : String.raw`(?:(?<own>turnos?|equipes?|postes?|creneaux?)\s+)`;
  const pattern = new RegExp(
    String.raw`(?<=[\s,])${before}(?<list>${list})(?:\s*${shift === '' ? '(?!)' : `(?:${shift})`})?(?=\s*(?:[,.;]|$))`,
  );
  const match = pattern.exec(folded);
  const said = match?.groups?.['list'];
  if (!match || said === undefined) return text;
  const isSure = language !== 'en' || /shift|slot/.test(match[0]) || said.split(/\W+/).some((word) => /s$/.test(word));
  if (!isSure) return text;
  const at = folded.indexOf(said, match.index);
  const parts = text
    .slice(at, at + said.length)
    .split(new RegExp(String.raw`,?\s+(?:${and})\s+|,\s+`, 'i'))
    .map((one) => one.replace(new RegExp(`^${of}`, 'i'), '').replace(/-$/, ''))
    .map((one) => (language === 'en' ? one.replace(/s$/, '') : one));
  // "Le créneau matin, midi ou soir": it is called so already.
  const called = match.groups?.['own'] === undefined ? name : text.slice(match.index, match.index + match.groups['own'].length);
  return `${text.slice(0, match.index)}${called} (${parts.join(', ')})${text.slice(match.index + match[0].length)}`;
}

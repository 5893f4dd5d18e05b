/** Units of a formula that the sentence names: "inputs in mm, answer in m3", "one bag = 0.0095 m³", "tins of 2.5 l". */
import type { Language } from '../../../../../core/composition.ts';
import { fold } from '../../language/text.ts';
import { figuresIn } from './figures.ts';

const metres: Readonly<Record<string, number>> = { mm: 0.001, cm: 0.01, dm: 0.1, m: 1, km: 1000 };
/** Of a result: the length it is measured in, and how often it is in it. */
const powers: Readonly<Record<string, readonly [number, number]>> = {
  mm: [0.001, 1],
  cm: [0.01, 1],
  m: [1, 1],
  km: [1000, 1],
  'm²': [1, 2],
  'cm²': [0.01, 2],
  'm³': [1, 3],
  'cm³': [0.01, 3],
  l: [0.1, 3],
};
const unit = String.raw`(mm|cm|dm|km|m[²³23]?|cm[²³23]|l(?:it(?:re|er)s?)?)(?![\p{L}\d])`;
const given = new RegExp(
  String.raw`\b(?:inputs?|everything|all|values|sizes|measures|eingaben?|alles|mas+e|entrees?|tout|entradas?|medidas|tudo|todo)\s+(?:are\s+|is\s+)?(?:in|en|em)\s+${unit}`,
  'u',
);
const wanted = new RegExp(
  String.raw`\b(?:answer|result|output|ergebnis|resultat|reponse|resultado|respuesta|resposta)s?\s+(?:in|en|em)\s+${unit}`,
  'u',
);

const printed = (said: string): string => said.replace(/^l.*/, 'l').replace('2', '²').replace('3', '³');

/** Units of inputs and result, and by what the result is divided so that they agree. */
export function unitsIn(sentence: string): { readonly input?: string; readonly output?: string; readonly divisor: number } {
  const folded = fold(sentence);
  const [input, output] = [given, wanted]
    .map((pattern) => pattern.exec(folded)?.[1])
    .map((said) => (said === undefined ? undefined : printed(said)));
  const [base = 1, power = 0] = powers[output ?? ''] ?? [];
  const length = metres[input ?? ''] ?? base;
  return {
    divisor: Number(((base / length) ** power).toPrecision(12)),
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
  };
}

export interface Pack {
  readonly name: string;
  readonly size: number;
  readonly unit: string;
}

const one =
  /(?<![\p{L}\d])(?:one|1|a|an|each|per|ein|eine|je|un|une|una|um|uma|cada)\s+(\p{L}+)\s*(?:=|is|holds|covers|contains|makes|gives|ist|hat|deckt|reicht fur|ergibt|contient|couvre|cubre|contiene|rinde|cobre|contem|rende)\s*/gu;
const many = /(?<![\p{L}\d])(\p{L}{3,})\s+(?:of|a|zu|mit|von|de|with)\s+(?=\d)/gu;
const packed =
  /\b(?:tins?|cans?|bags?|boxes|box|packs?|packets?|rolls?|buckets?|bottles?|crates?|sacks?|eimern?|sacken?|saeken?|packungen|packung|dosen?|rollen?|flaschen?|kisten?|kartons?|paquets?|sacs?|pots?|bidons?|boites?|rouleaux?|bouteilles?|cartons?|latas?|sacos?|cajas?|botes?|bolsas?|rollos?|botellas?|paquetes?|caixas?|baldes?|rolos?|garrafas?|pacotes?)\b/;

/** What the result is bought in, rounded up to whole ones. */
export function packIn(sentence: string, language: Language): Pack | undefined {
  const folded = fold(sentence);
  const said = [...folded.matchAll(one), ...[...folded.matchAll(many)].filter((match) => packed.test(match[1] ?? ''))];
  for (const match of said) {
    const [figure] = figuresIn(folded.slice(match.index + match[0].length), language);
    if (figure?.from !== 0 || figure.unit === '') continue;
    return {
      name:
        sentence
          .slice(match.index, match.index + match[0].length)
          .match(/\p{L}{3,}/gu)
          ?.find((word) => fold(word) === match[1]) ?? '',
      size: figure.value,
      unit: figure.unit,
    };
  }
  return undefined;
}

/** "Doors (each 1.9 m2", "coverage 12", "over 30 years": the figure that stands beside words. */
export function figureBeside(
  sentence: string,
  words: string,
  language: Language,
): { readonly value: number; readonly unit: string } | undefined {
  const at = fold(sentence).indexOf(fold(words));
  if (at < 0) return undefined;
  const behind = sentence.slice(at + words.length);
  const [lead = ''] = /^\s*(?:\(|=|:|(?:of|is|at|von|de|da|do|starts? at)(?=\s))?\s*(?:(?:each|je|chacune?|cada)\s+)?/i.exec(behind) ?? [];
  const next = figuresIn(behind.slice(lead.length), language)[0];
  if (next?.from === 0) return next;
  const before = sentence.slice(0, at);
  const last = figuresIn(before, language).at(-1);
  return last && /^\s*$/.test(before.slice(last.to)) ? last : undefined;
}

/** Whole ones of something; fewer than none are none. */
export const packsOf = (source: string, size: number): string => `Math.ceil(Math.max(0, ${source}) / ${size})`;

/** Rules with steps: "3 for the first hour and 2 for each one after", "4.90 up to 5 kg, 7.90 above", "10 % off above 100". */
import { pluralOf } from '../../language/inflect.ts';
import { fold } from '../../language/text.ts';
import type { Bench } from '../bench.ts';
import { figuresIn, type Figure } from './figures.ts';
import { Sheet } from './sheet.ts';

const free = /\b(free|frei|kostenlos|gratis|gratuite?s?)\b/;
const first = /\b(?:first|erste[nrsm]?|premi(?:er|ere)s?|primer[ao]?s?|primeir[ao]s?)\s+(?:(\d+)\s+)?(\p{L}+)/u;
const next =
  /\b(?:(?:each|every|any|jede[rsnm]?|chaque|cada|toda)\s+(?:(?:one|other|further|additional|extra|next|following|started|begun|weitere[rsnm]?|angefangene[rsnm]?|zusatzliche[rsnm]?|otr[ao]|outr[ao])\s*|\p{L}+\s+(?:after|more|extra|supplementaire|suivante?|siguiente|adicional|extra|seguinte|a mais|danach))|(?:additional|further|extra|weitere)\s+\p{L}+|(?:then|danach|dann|puis|ensuite|luego|despues|depois)\b)/u;
const whole =
  /^(?:hours?|days?|nights?|weeks?|months?|stunden?|tage?|nachte?|wochen?|monate?|heures?|jours?|nuits?|semaines?|mois|horas?|dias?|noches?|noites?|semanas?|mes(?:es)?|persons?|people|pages?|items?|pieces?|word|words|seiten?|personen?|stuck)$/;
const atMost =
  /\b(?:at most|max\.?|maximum|maximal|hochstens|no more than|capped at|cap|plafond|maximo|como maximo|no maximo|limite)\b[^\d€$£]*/;
const upTo = /\b(?:up to|until|till|to|under|below|less than|bis(?: zu)?|unter|jusqu'?a|moins de|hasta|menos de|ate|abaixo de)\s*$/;
const above =
  /\b(?:above|over|more than|from|beyond|exceeding|ab|uber|daruber|mehr als|au-?dela(?: de)?|au-?dessus(?: de)?|plus de|a partir de|mas de|desde|por encima(?: de)?|acima(?: de| disso)?|mais de|superior(?:es)? a)\b/;
const from = /\b(?:from|ab|a partir de|desde)\s*$/;
const discount = /\b(discount|off|rabatt|nachlass|remise|reduction|rabais|descuento|desconto|rebate)\b/;
const each = /\b(?:per|pro|je|par|por|each)\b|\//;

/** "The first hour 3, every further one 2, at most 15 a day". */
function startedIn(pieces: readonly string[], bench: Bench): Sheet | undefined {
  const { language, say } = bench;
  const valueOf = (piece: string, without: RegExp): number | undefined => {
    const text = fold(piece).replace(without, (part) => ' '.repeat(part.length));
    return figuresIn(text, language)[0]?.value ?? (free.test(text) ? 0 : undefined);
  };
  const opening = pieces.find((piece) => first.test(fold(piece)));
  const following = pieces.find((piece) => piece !== opening && next.test(fold(piece)));
  const [, count, unit = ''] = first.exec(fold(opening ?? '')) ?? [];
  const [start, more] = [valueOf(opening ?? '', first), valueOf(following ?? '', /$^/)];
  if (opening === undefined || following === undefined || start === undefined || more === undefined) return undefined;
  const sheet = new Sheet(language);
  const at = fold(opening).indexOf(unit, fold(opening).search(first));
  const word = opening.slice(at, at + unit.length);
  const amount = sheet.input(pluralOf(language, word), { kind: 'number', initial: 3, min: 0 });
  const base = sheet.input(clause(opening), { kind: 'money', initial: start, min: 0 });
  const further = sheet.input(clause(following), { kind: 'money', initial: more, min: 0 });
  const beyond = `${amount} - ${count ?? 1}`;
  const steps = whole.test(unit) ? `Math.ceil(${beyond})` : beyond;
  const fee = `${base} + Math.max(0, ${steps}) * ${further}`;
  const cap = pieces.find((piece) => atMost.test(fold(piece)) && /\d/.test(piece));
  const most =
    cap === undefined ? undefined : sheet.input(clause(cap), { kind: 'money', initial: figuresIn(cap, language)[0]?.value ?? 0, min: 0 });
  sheet.output(say('ruleTotal'), `${amount} <= 0 ? 0 : ${most === undefined ? fee : `Math.min(${most}, ${fee})`}`, 'money');
  sheet.used.push(opening, following, ...(cap === undefined ? [] : [cap]));
  return sheet;
}

/** What a piece says without its price: "for the first hour". */
const clause = (piece: string): string =>
  piece
    .replace(/(?:[€$£]\s*)?\d+(?:[.,]\d+)?\s*(?:[€$£]|euros?\b|dollars?\b|reais\b)?/i, '')
    .replace(
      /^\s*(?:for|für|fuer|pour|por|pela|pelo|para|costs?|kostet|and|und)\s+(?:the\s+|la\s+|le\s+|el\s+|a\s+|o\s+|die\s+|den\s+|das\s+)?|\s+(?:costs?|kostet|is|ist|est|es|é)\s*$|[\s,:]+$/giu,
      '',
    )
    .trim();

interface Step {
  readonly value: Figure;
  /** Up to which amount, or from which; Infinity is the last "above". */
  readonly bound: number;
  readonly unit: string;
  readonly isAbove: boolean;
  /** "From 100" has 100 in it, "above 100" has not. */
  readonly isFrom: boolean;
}

function stepOf(piece: string, { language }: Bench): Step | undefined {
  const folded = fold(piece);
  const figures = figuresIn(piece, language);
  const boundAt = figures.findIndex(
    ({ from }) => upTo.test(folded.slice(0, from)) || new RegExp(`${above.source}\\s*$`).test(folded.slice(0, from)),
  );
  const bound = figures[boundAt];
  const zero: Figure = { value: 0, kind: 'money', unit: '', from: 0, to: 0 };
  const value = figures.find((one) => one !== bound) ?? (free.test(folded) ? zero : undefined);
  if (!value) return undefined;
  if (bound) {
    const lead = folded.slice(0, bound.from);
    const unit = bound.kind === 'money' ? 'money' : bound.unit;
    return { value, bound: bound.value, unit, isAbove: !upTo.test(lead), isFrom: from.test(lead) };
  }
  return above.test(folded) || /\b(?:otherwise|else|sonst|sinon|si no|senao|rest|reste|resto)\b/.test(folded)
    ? { value, bound: Infinity, unit: '', isAbove: true, isFrom: false }
    : undefined;
}

const width =
  /\b(first|next|erste[nr]?|nachste[nr]?|weitere[nr]?|premiers?|premieres?|suivante?s?|primer[ao]s|siguientes|primeir[ao]s|proxim[ao]s|seguintes)\s+(?=\d)/;
const remaining = /\b(rest|remaining|remainder|danach|dariiber|ubrige|reste|resto|restante)\b/;

/** "First 100 kWh at 0.20, next 200 at 0.25, rest 0.30": steps that are told by their width. */
function widthsIn(pieces: readonly string[], { language }: Bench): { piece: string; step: Step }[] {
  let bound = 0;
  const found = pieces.flatMap((piece) => {
    const [wide, value] = figuresIn(piece, language);
    if (wide && value && width.test(fold(piece))) {
      bound += wide.value;
      return [{ piece, step: { value, bound, unit: wide.unit, isAbove: false, isFrom: false } }];
    }
    return wide && remaining.test(fold(piece))
      ? [{ piece, step: { value: wide, bound: Infinity, unit: '', isAbove: true, isFrom: false } }]
      : [];
  });
  return found.length >= 2 ? found : [];
}

/** "4.90 up to 5 kg, 7.90 up to 10 kg, 12.90 above"; "0.30 per kWh up to 100, then 0.25"; "5 % off above 100, 10 % above 200". */
function steppedIn(pieces: readonly string[], bench: Bench): Sheet | undefined {
  const { u, language, say } = bench;
  const widths = widthsIn(pieces, bench);
  const found =
    widths.length > 0
      ? widths
      : pieces.flatMap((piece) => {
          const step = stepOf(piece, bench);
          return step ? [{ piece, step }] : [];
        });
  const steps = found.map(({ step }) => step);
  const bounded = steps.filter(({ bound }) => Number.isFinite(bound));
  const unit = bounded.find((step) => step.unit !== '')?.unit ?? (bounded.some(({ value }) => value.kind === 'percent') ? 'money' : '');
  const others = pieces.filter((piece) => /\d/.test(piece) && !found.some((one) => one.piece === piece));
  if (bounded.length === 0 || (steps.length < 2 && (!bounded[0]?.isAbove || others.length > 0))) return undefined;
  const sheet = new Sheet(language);
  sheet.used.push(...found.map(({ piece }) => piece));
  const x = sheet.input(unit === 'money' || unit === '' ? say('ruleAmount') : say('ruleQuantity'), {
    kind: unit === 'money' ? 'money' : 'number',
    initial: Math.max(...bounded.map(({ bound }) => bound)),
    min: 0,
    ...(unit === 'money' || unit === '' ? {} : { unit }),
  });
  const isShare = steps.some(({ value }) => value.kind === 'percent');
  const isOff = discount.test(fold(u.sentence));
  const ups = bounded.filter(({ isAbove }) => !isAbove).sort((a, b) => a.bound - b.bound);
  const aboves = bounded.filter(({ isAbove }) => isAbove).sort((a, b) => b.bound - a.bound);
  const last = steps.find(({ bound }) => bound === Infinity)?.value.value ?? aboves[0]?.value.value ?? (isShare ? 0 : Number.NaN);
  const byPart = !isOff && ups.length > 0 && (isShare || widths.length > 0 || each.test(fold(found[0]?.piece ?? '')));
  if (byPart) {
    const rates = [...ups.map(({ value }) => value.value), last];
    const parts = rates.map((rate, at) => {
      const [from, to] = [ups[at - 1]?.bound, ups[at]?.bound];
      const reach = to === undefined ? x : `Math.min(${x}, ${to})`;
      const part = from === undefined ? reach : `Math.max(0, ${reach} - ${from})`;
      return isShare ? `(${part} * ${rate}) / 100` : `${part} * ${rate}`;
    });
    sheet.output(say('ruleTotal'), parts.join(' + '), 'money');
    if (isShare) sheet.output(say('ruleLeft'), `${x} - (${parts.join(' + ')})`, 'money');
    sheet.note = `${found.map(({ piece }) => piece).join(' · ')}. ${say('ruleByPart')}`;
    return sheet;
  }
  const byUps = ups.map(({ bound, value }) => `${x} <= ${bound} ? ${value.value} : `).join('') + String(last);
  const rest = ups[0]?.value.value ?? steps.find(({ bound }) => bound === Infinity)?.value.value ?? 0;
  const byAboves =
    aboves.map(({ bound, value, isFrom }) => `${x} ${isFrom ? '>=' : '>'} ${bound} ? ${value.value} : `).join('') + String(rest);
  const step = ups.length > 0 ? byUps : byAboves;
  sheet.note = found.map(({ piece }) => piece).join(' · ');
  if (!isShare) sheet.output(say('ruleTotal'), step, 'money');
  else {
    sheet.output(isOff ? say('ruleToPay') : say('ruleTotal'), isOff ? `${x} * (1 - (${step}) / 100)` : `(${x} * (${step})) / 100`, 'money');
    if (isOff) sheet.output(say('ruleDiscount'), `(${x} * (${step})) / 100`, 'money');
  }
  return sheet;
}

/** @returns undefined where a sentence tells no steps */
export const tiersIn = (pieces: readonly string[], bench: Bench): Sheet | undefined => startedIn(pieces, bench) ?? steppedIn(pieces, bench);

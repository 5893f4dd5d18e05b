/** Rules that are told term by term: "400 g of meat per adult", "call-out 30 €, 45 € per hour, 19 % VAT", "wage 22 €, overhead 35 % → rate". */
import { pluralOf } from '../../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../../language/text.ts';
import { typeOf } from '../../understand/field-type.ts';
import type { Bench } from '../bench.ts';
import { figuresIn, type Figure } from './figures.ts';
import { Sheet } from './sheet.ts';

const strongPer = String.raw`per|for each|for every|pro|je|fur jede[nrs]?|par|pour chaque|por cada|por|cada`;
const weakPer = String.raw`de l'|l'|an?(?! partir)|each|every|\/|la|le|el|die|der|das|im|au|o`;
const behindFigure = new RegExp(
  String.raw`^(?<thing>.*?)\s*(?<![\p{L}])(?:${strongPer})\s+(?<base>.+)$|^\s*(?:${weakPer})(?:(?<=')|(?![\p{L}]))\s*(?<weak>\p{L}.*)$`,
  'u',
);
const beforeFigure = new RegExp(String.raw`^(?<led>(?:.*?\s)?)(?:${strongPer})\s+(?<base>.+?)[\s:=]*$`, 'u');
const timesFigure = /^(?<base>.+?)\s*(?:×|\bx|\*|@|\b(?:at|a|times|mal|fois|vezes|veces))\s*$/u;
const of = /^(?:of|de|d'|von|do|da)\s*/;
const joiners =
  /^(?:(?:plus|and|zzgl\.?|zuzuglich|dazu|mas|mais|et|y|e|with|mit|avec|con|com|a|the|der|die|das|le|la|el|o|fixed|minus|less|abzuglich|abzgl\.?|weniger|moins|menos)\s+)+/;
const less =
  /\b(minus|less|discount|off|rabatt|nachlass|abzug|abzuglich|abzgl|skonto|remise|reduction|rabais|moins|descuento|menos|desconto|rebaja)\b/;
const closing = /\s+(?:for|fur|pour|para|with|mit|avec|con|com|in|on|bei|dans|en|em|extra|additional|zusatzlich)\s.*$/;
const everybody =
  /^(?:persons?|people|heads?|guests?|personen?|kopf|gaste?|nase|personnes?|convives?|invites?|personas?|comensal(?:es)?|invitados?|pessoas?|cabecas?|convidados?)$/;
const some =
  /^(?:adults?|child|children|kids?|men|man|wom[ae]n|seniors?|students?|erwachsene[rn]?|kind(?:er)?|adultes?|enfants?|adultos?|ninos?|criancas?|homem|homens|mulher(?:es)?|hombres?|mujer(?:es)?)$/;
const priced = /\b(prices?|costs?|fee|rate|preis\w*|kosten|gebuhr\w*|prix|cout|tarif|precio|coste|costo|tarifa|preco|custo|taxa)\b/;
const taxed = /\b(tax\w*|social|steuer\w*|versicherung\w*|impots?|cotisations?|impuesto\w*|seguridad|irpf|imposto\w*|inss|irrf)\b/;
const counted =
  /\b(tickets?|entry|entrance|admission|order|menu|eintritt\w*|karten|bestell\w*|entrees?|billets?|commande|entradas?|boletos?|pedido|ingressos?|bilhetes?)\b/;
const measure = /^(?:[mck]?m[²³23]?|kg|g|ml|l|kwh|h|min)$/;

interface Term {
  readonly piece: string;
  readonly figure: Figure;
  readonly thing: string;
  readonly base?: string;
}

/** The text of a piece at these places of its folded self. */
const clean = (piece: string, folded: string): string => {
  const at = fold(piece).indexOf(folded);
  return (at < 0 ? folded : piece.slice(at, at + folded.length)).replace(/[\s:=(),.×*–-]+$|^[\s:=(),.×*+–-]+/g, '');
};

function termOf(piece: string, { language }: Bench): Term | undefined {
  const [figure] = figuresIn(piece, language);
  if (!figure) return undefined;
  const folded = fold(piece);
  const before = folded.slice(0, figure.from).trim().replace(joiners, '');
  const after = folded.slice(figure.to).trim();
  const behind = behindFigure.exec(after)?.groups;
  const led = behind ? undefined : beforeFigure.exec(before)?.groups;
  const base = (behind?.['base'] ?? behind?.['weak'] ?? led?.['base'] ?? timesFigure.exec(before)?.groups?.['base'])
    ?.replace(closing, '')
    .replace(/[().].*$/, '')
    .trim();
  const isLed = behind === undefined && base !== undefined;
  const thing = (behind?.['thing'] ?? led?.['led'] ?? (behind || isLed ? '' : after)).trim().replace(of, '');
  const named = clean(piece, thing === '' && !isLed ? before : thing.replace(joiners, ''));
  return { piece, figure, thing: named || (thing === '' ? '' : clean(piece, before)), ...(base ? { base: clean(piece, base) } : {}) };
}

/** "Room length and width": what an area is worked out from. */
function sidesOf({ u, language, lexicon }: Bench): string[] {
  const { length, width } = lexicon.rules.quantities;
  return [length, width].flatMap((words) => {
    const said = [...(words?.[language] ?? []), ...(words?.en ?? [])].find((word) =>
      tokensOf(u.sentence).some(({ key }) => key === fold(word)),
    );
    return said === undefined ? [] : [capitalised(said)];
  });
}

/** @returns undefined where a sentence tells no such rule */
export function termsIn(pieces: readonly string[], bench: Bench): Sheet | undefined {
  const { u, language, lexicon, say } = bench;
  const read = pieces.flatMap((piece) => termOf(piece, bench) ?? []);
  // "Price per m² 18.90, fitting 120": among prices a bare figure is one.
  const isPriced = (term: Term): boolean => priced.test(fold(term.piece)) || term.figure.kind === 'money';
  const arePrices = read.some(isPriced);
  const terms = read.map((term) =>
    arePrices && term.figure.kind === 'number' && term.figure.unit === '' && (term.base === undefined || isPriced(term))
      ? { ...term, figure: { ...term.figure, kind: 'money' as const } }
      : term,
  );
  const rated = terms.filter(({ base }) => base !== undefined);
  const fixed = terms.filter(({ base, figure }) => base === undefined && figure.kind === 'money');
  const shares = terms.filter(({ base, figure }) => base === undefined && figure.kind === 'percent');
  if (
    rated.length === 0 &&
    fixed.length < 2 &&
    !(shares.length > 0 && fixed.length > 0) &&
    shares.filter(({ thing }) => thing !== '').length < 2
  )
    return undefined;
  const sheet = new Sheet(language);
  sheet.used.push(...[...rated, ...fixed, ...shares].map(({ piece }) => piece));
  const plain = pieces.filter((piece) => !/\d/.test(piece));

  const groups = [...new Set(rated.flatMap(({ base = '' }) => (some.test(fold(base)) ? [fold(base)] : [])))];
  const countOf = (base: string): string => {
    const key = fold(base);
    if (everybody.test(key) && groups.length > 1) return `(${groups.map((group) => countOf(group)).join(' + ')})`;
    const sides = /^m[²2]$|^sq/.test(key) ? sidesOf(bench) : [];
    if (sides.length === 2)
      return `(${sides.map((side) => sheet.input(side, { kind: 'number', initial: 4, min: 0, unit: 'm' })).join(' * ')})`;
    const own = rated.find((term) => fold(term.base ?? '') === key)?.base ?? base;
    const label = measure.test(key) ? own : pluralOf(language, own);
    return sheet.input(label, { kind: 'number', initial: measure.test(key) ? 10 : 4, min: 0 });
  };
  // How many first, then how much for each.
  const counts = rated.map(({ base = '' }) => countOf(base));
  const sums = new Map<string, { unit: string; parts: string[] }>();
  const paid: string[] = [];
  const prices: string[] = [];
  rated.forEach(({ figure, thing, base = '', piece }, at) => {
    // "200 g per child" behind "400 g of meat per adult" is meat too.
    const inherited =
      thing === '' ? rated.slice(0, at).findLast((term) => term.thing !== '' && term.figure.unit === figure.unit)?.thing : thing;
    const isCounted = figure.unit === '' && fold(piece).indexOf(fold(inherited ?? '')) >= figure.to;
    const [, unit = figure.unit, what = inherited ?? ''] = isCounted ? (/^(\S+)\s+(?:of|de|d')\s*(.+)$/iu.exec(inherited ?? '') ?? []) : [];
    const kind = figure.kind === 'money' ? 'money' : 'number';
    const label = what === '' ? clean(piece, fold(piece)) : `${what} / ${base}`;
    const amount = sheet.input(what === '' ? `${say('rulePer')} ${base}` : label, {
      kind,
      initial: figure.value,
      min: 0,
      ...(unit === '' || kind === 'money' ? {} : { unit }),
    });
    prices.push(amount);
    const product = `${amount} * ${counts[at] ?? '0'}`;
    if (kind === 'money') paid.push(product);
    else {
      const key = what === '' ? say('ruleTotal') : what;
      const sum = sums.get(fold(key)) ?? sums.set(fold(key), { unit, parts: [] }).get(fold(key));
      sum?.parts.push(product);
      if (sum?.parts.length === 1) sheet.output(key, '', 'number', unit);
    }
  });
  const outputs = sheet.outputs.splice(0);
  // "2 per person, 10 % extra": of things that are bought, not paid yet.
  const extra = paid.length === 0 && fixed.length === 0 ? shares[0] : undefined;
  const rate = extra && sheet.input(extra.thing || '%', { kind: 'percent', initial: extra.figure.value });
  for (const output of outputs) {
    const sum = sums.get(fold(output.label))?.parts.join(' + ') ?? '0';
    const more = rate === undefined ? sum : `(${sum}) * (1 + ${rate} / 100)`;
    sheet.outputs.push({ ...output, source: rate !== undefined && output.unit === undefined ? `Math.ceil(${more})` : more });
  }

  for (const { figure, thing, piece } of fixed) {
    const label = thing === '' ? clean(piece, fold(piece)) : thing;
    const isSold = counted.test(fold(u.sentence)) && shares.length === 0;
    const amount = sheet.input(isSold ? `${label} (${say('rulePrice')})` : label, { kind: 'money', initial: figure.value, min: 0 });
    paid.push(
      isSold ? `${amount} * ${sheet.input(label, { kind: 'number', initial: 1, min: 0 })}` : less.test(fold(piece)) ? `-${amount}` : amount,
    );
  }
  // "Material costs" without a figure is typed in.
  for (const piece of plain
    .slice(0, -1)
    .filter((one) => paid.length > 0 && typeOf(one, language, lexicon).type === 'money' && one.split(' ').length < 4))
    paid.push(sheet.input(piece, { kind: 'money', initial: 0, min: 0 }));
  if (paid.length === 0 && shares.length > 0 && rated.length === 0)
    paid.push(sheet.input(plain.length > 1 ? (plain[0] ?? '') : say('ruleAmount'), { kind: 'money', initial: 1000, min: 0 }));
  if (paid.length === 0) return sheet;

  const sum = paid.join(' + ').replaceAll('+ -', '- ');
  const base = paid.length > 1 && shares.length > 0 ? `(${sum})` : sum;
  const bracketed = (source: string): string => (source !== base && / - \(/.test(source) ? `(${source})` : source);
  let running = base;
  // "10 % off from 4 hours": the rate holds from there.
  const conditional = (rate: string, piece: string): string => {
    const limit = figuresIn(piece, language)[1];
    const unit = limit && /^\s*(\p{L}{3,})/u.exec(fold(piece).slice(limit.to))?.[1];
    const measured = sheet.inputs.find(({ label }) => unit !== undefined && fold(label).startsWith(unit.slice(0, 4)));
    return limit === undefined ? rate : `(${measured?.name ?? base} >= ${limit.value} ? ${rate} : 0)`;
  };
  const steps = shares.map(({ figure, thing, piece }) => {
    const label = thing === '' ? `${figure.value} %` : thing;
    const rate = conditional(sheet.input(label, { kind: 'percent', initial: figure.value }), piece);
    const isLess = less.test(fold(piece));
    const isTax = isLess && taxed.test(fold(piece));
    const whole = isTax ? base : running;
    running = isTax ? `${running} - (${base} * ${rate}) / 100` : `${bracketed(running)} * (1 ${isLess ? '-' : '+'} ${rate} / 100)`;
    return { label, source: `${isLess ? '-' : ''}(${whole} * ${rate}) / 100` };
  });
  const [last = ''] = plain.slice(-1);
  const result = last !== '' && last.split(' ').length <= 4 && pieces.at(-1) === last ? capitalised(last) : say('ruleTotal');
  sheet.output(result, running, 'money');
  if (result === capitalised(last)) sheet.used.push(last);
  for (const { label, source } of steps) sheet.output(label, source, 'money');
  if (steps.length === 0 && paid.length > 1 && paid.length <= 4)
    rated.forEach(({ figure, base = '' }, at) => {
      const count = sheet.inputs.find(({ name }) => name === counts[at]);
      if (figure.kind === 'money') sheet.output(count?.label ?? base, `${prices[at] ?? ''} * ${counts[at] ?? ''}`, 'money');
    });
  return sheet;
}

/** What the rows of the app are about: from the head, from "for …" or "about …", else from the kind itself. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import type { Request } from './request-type.ts';
import { bare, namedSubject, subjectOf, type Subject } from './subject.ts';

export type { Subject } from './subject.ts';

export function chooseSubject(
  { head: written, segments }: Request,
  kind: Named<KindRule> | undefined,
  language: Language,
  lexicon: Lexicon,
): Subject | undefined {
  const { nouns } = lexicon.rules;
  // "my movie database": whose it is says nothing about what it keeps.
  const owners = lexicon.phrasing[language].rules.possessives.map(fold);
  const own = kind?.rule.noun === undefined ? undefined : nouns[kind.rule.noun];
  // "Tablero de tareas del equipo": the kind's own words say what is kept.
  const saysOwn = own?.[language].some((word) => ` ${written.kind?.phrase ?? ''} `.includes(` ${fold(word)} `)) ?? false;
  const isOwner = own !== undefined && (saysOwn || isWhose(written.subject, language, lexicon));
  const head = owners.includes(fold(written.subject)) || isOwner ? { ...written, subject: '' } : written;
  const isLog = kind?.id === 'tracker';
  const skeleton = kind?.rule.skeleton ?? '';
  const isForm = skeleton === 'form' || skeleton === 'shop';
  // "Tâches ménagères" are tasks: what stands beside the kind's own thing only says which.
  const isOwn = isForm || (skeleton === 'checklist' && kind?.rule.noun !== undefined);
  const fallback = own && kind?.rule.noun !== undefined ? namedSubject({ id: kind.rule.noun, rule: own }, language) : undefined;
  const mayKeep = (subject: Subject | undefined): subject is Subject =>
    subject !== undefined && !(isForm && subject.rule && !subject.rule.rule.confidential);

  const isColour = lexicon.colours.exactly(bare(head.subject, language, lexicon), language) !== undefined;
  if (fallback && kind?.rule.keeps === 'own') return fallback;
  // "Planning des bénévoles": a calendar of people is one of who is there when.
  const rota = nouns['rota'];
  const isOfPeople = lexicon.nouns.exactly(bare(head.subject, language, lexicon), language)?.id === 'member';
  if (skeleton === 'calendar' && rota && isOfPeople) return namedSubject({ id: 'rota', rule: rota }, language);
  // "Inventory of my shop" keeps what is in the shop, "inventory of tools" tools.
  const things = lexicon.nouns.find(tokensOf(head.subject), language).filter(({ value }) => !value.rule.people);
  if (fallback && kind?.rule.keeps === 'known' && things.length === 0) return fallback;
  // "Haushaltsbuch", "diary", "orçamento familiar": the kind's own word is in the vocabulary of things.
  const itself = head.kind ? lexicon.nouns.exactly(head.kind.phrase, language) : undefined;
  const isMoney = itself?.rule.money === true && !isSpent(head.subject, language, lexicon);
  if (head.subject !== '' && !isColour && itself && isLog && (isMoney || knownNoun(head.subject, language, lexicon) === undefined))
    return namedSubject(itself, language);
  if (head.subject !== '' && !isColour && !isGroup(head.subject, language, lexicon)) {
    const subject = subjectOf(head.subject, language, lexicon, isLog);
    // "Checklist viaje a Portugal": one journey is what the list is for, not what is ticked off.
    const isOccasion =
      skeleton === 'checklist' &&
      isOwn &&
      subject?.rule?.id !== kind?.rule.noun &&
      !looksPlural(language, bare(head.subject, language, lexicon));
    if (mayKeep(subject) && !(isOwn && !subject.rule) && !isOccasion) return subject;
  }
  if (fallback) return fallback;
  // "Budget for our baby's first year" is one of money.
  if (itself?.rule.money === true && isLog) return namedSubject(itself, language);
  // "keep track of which neighbours borrowed my tools": the thing is in the question.
  const asked = head.subject === '' && head.kind?.by === 'verb' ? segments.find(({ role }) => role === 'to') : undefined;
  const thing = asked && lexicon.nouns.find(tokensOf(asked.text), language).findLast(({ value }) => !value.rule.people);
  if (asked && thing)
    return subjectOf(asked.text.slice(tokensOf(asked.text)[thing.from]?.start, tokensOf(asked.text)[thing.to - 1]?.end), language, lexicon);
  for (const { role, text } of segments) {
    if ((role !== 'for' && role !== 'about') || isGroup(text, language, lexicon)) continue;
    const subject = subjectOf(text, language, lexicon, isLog);
    if (mayKeep(subject)) return subject;
  }
  const word = itself ?? lexicon.nouns.find(tokensOf(head.text), language).find(({ compound }) => compound === undefined)?.value;
  if (word && !word.rule.people) return namedSubject(word, language);
  return head.subject === '' ? undefined : subjectOf(head.subject, language, lexicon, isLog);
}

/** "Cadastro de clientes da minha loja", "inventaire de la cave": whose rows they are, where the kind's own word says what they are. */
function isWhose(text: string, language: Language, lexicon: Lexicon): boolean {
  const { rules } = lexicon.phrasing[language];
  const leads = new Set([...rules.articles, ...rules.possessives].map(fold));
  const words = bare(text, language, lexicon);
  const [first] = tokensOf(text);
  const isNamed = lexicon.nouns.find(tokensOf(words), language).some(({ value }) => !value.rule.people);
  return language !== 'en' && first !== undefined && leads.has(first.key) && words !== text && !isNamed && !looksPlural(language, words);
}

/** "Holiday budget" is one of money, whatever it is for; "expense budget" has expenses. */
const isSpent = (text: string, language: Language, lexicon: Lexicon): boolean =>
  lexicon.nouns.find(tokensOf(text), language).some(({ value }) => value.rule.money);

const knownNoun = (text: string, language: Language, lexicon: Lexicon): unknown => lexicon.nouns.find(tokensOf(text), language)[0];

/** Those who live, learn or work together: "für unsere WG", "para mi piso compartido". */
const household =
  /^(?:wg|haushalt|hausgemeinschaft|klasse|praxis|abteilung|chor|band|kanzlei|kita|gemeinde|nachbarschaft|coloc(?:ation)?|asso(?:ciation)?|classe|chorale|immeuble|residence|copropriete|clase|coro|edificio|comunidad|piso compartido|casa|turma|igreja|condominio|republica|associacao|comunidade|household|class|choir|church|flat ?share|building|neighbou?rhood)$/;

/** "my team", "a small café": whom it is for, not what it keeps. */
function isGroup(text: string, language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(text);
  const possessives = lexicon.phrasing[language].rules.possessives.map(fold);
  if (possessives.includes(tokens[0]?.key ?? '') && household.test(fold(bare(text, language, lexicon)))) return true;
  const nouns = lexicon.nouns.find(tokens, language);
  if (nouns.length > 0) return nouns.every(({ value }) => value.id === 'team');
  return lexicon.businesses.find(tokens, language).length > 0;
}

/** What people suggest and vote on, the most wanted first, with comments beneath each where they are asked for. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { namedSubject, type Subject } from '../understand/subject.ts';
import type { Understanding } from '../understand/understanding.ts';
import { componentOf, entityOf, fieldsCode, rowsTitle, use, wishedFields, type Bench, type Draft, type Skeleton } from './bench.ts';
import { formFields } from './house/asked-list.ts';
import { heard } from './house/heard.ts';
import { houseOf } from './house/house.ts';
import { cutTitle } from './house/title.ts';

const suggesting =
  /\b(suggest|suggests|suggested|suggestions?|propose|proposes|vorschlag\w*|vorschlage\w*|vorzuschlagen|schlagt|schlagen|propos(?:er|ent|ez|e|itions?)|sugier\w+|suger\w+|sugest\w+|sugir\w+|propon\w+|propong\w+|propuestas?|propor|propoem|proponham|propostas?)\b/;
const votes = /\b(vote|votes|voting|voted|upvote\w*|abstimm\w*|stimmen|stimmt|vot(?:er|ent|ez|a|ar|an|en|am|em|o|os|es|acion|acao|ons))\b/;
/** Comments that are wished for, in words of any language. */
export const comments = /\b(?:comment\w*|kommentar\w*|kommentier\w*|commentaires?|comentarios?|comentar)\b/;

/** Each row shows its share of the votes as a bar. */
const results =
  /\b(?:charts?|bars?|graph|results?|ranking|diagramm|balken|ergebnis\w*|rangliste|graphique|resultats?|classement|grafic[oa]|resultados?|clasificacion|classificacao)\b/;

/** "Let the team suggest places and vote": answers are not given but collected. */
export const collectsAnswers = (u: Pick<Understanding, 'sentence' | 'typed' | 'limits'>): boolean =>
  suggesting.test(fold(heard(u))) && votes.test(fold(heard(u)));

export const asksVotes = (u: Pick<Understanding, 'sentence' | 'typed' | 'limits'>): boolean => votes.test(fold(heard(u)));

/** What is suggested: "places" of "suggest places", else what the words name, else suggestions. */
function suggestedIn({ u, language, lexicon, say }: Bench, about = ''): Subject {
  const tokens = tokensOf(heard(u));
  const at = tokens.findIndex(({ key }) => suggesting.test(key));
  const near = at < 0 ? [] : [at - 1, at + 1, at + 2].flatMap((from) => lexicon.nouns.at(tokens, from, language) ?? []);
  const [hit] = [...near, ...lexicon.nouns.find(tokensOf(about), language)].filter(({ value }) => value.rule.people !== true);
  if (hit) return namedSubject(hit.value, language);
  const [singular = 'suggestion', plural = 'suggestions'] = say('suggestionRow').split(', ');
  return { text: plural, singular, plural };
}

/** Fields that the part has by itself: votes and comments. */
const isOwn = ({ label }: FieldWish): boolean => votes.test(fold(label)) || comments.test(fold(label)) || suggesting.test(fold(label));

/** Lines of fields.yaml that name what is suggested. */
const naming = new Set(['title', 'name', 'item', 'task', 'place']);
/** Reasons take more than a line. */
const reason = /^(?:why|reasons?|warum|weshalb|grund|begrundung|pourquoi|raison|por ?que|motivo|razon|razao|porque)\b/;

function suggestedFields(bench: Bench, subject: Subject): FieldWish[] {
  const { language, lexicon } = bench;
  const asked = formFields(bench, houseOf(bench))
    .filter((wish) => !isOwn(wish) && !lexicon.rules.languages[language].function.includes(fold(wish.label)))
    .map((wish): FieldWish => (reason.test(fold(wish.label)) ? { ...wish, type: 'longtext', known: true } : wish));
  if (asked.some(({ known }) => known) || asked.length > 1) {
    const named = asked.some(({ id, known }) => !known || (id !== undefined && naming.has(id)));
    const [title] = usualFields(subject.rule?.rule.fields ?? [], language, lexicon).filter(({ id }) => naming.has(id ?? ''));
    return named ? asked : [...(title ? [title] : usualFields(['title'], language, lexicon)), ...asked];
  }
  const texts = usualFields(subject.rule?.rule.fields ?? [], language, lexicon).filter(
    ({ type, id }) => type === 'text' && id !== 'category',
  );
  const [first = usualFields(['title'], language, lexicon)[0], second] = texts;
  return [...(first ? [first] : []), ...(second ? [second] : []), ...usualFields(['notes'], language, lexicon)];
}

const nameOf = (fields: readonly CollectionField[]): string =>
  (fields.find(({ type }) => type === 'text') ?? fields.find(({ type }) => type === 'choice') ?? fields[0])?.name ?? '';

/** The comments under a row of another collection. */
export const commentsEntity = ({ say }: Pick<Bench, 'say'>, about = 'about'): Entity => ({
  collection: 'comments',
  singular: say('comment'),
  plural: say('commentRows'),
  fields: [
    { name: 'name', type: 'text' },
    { name: 'message', type: 'text', required: true },
    { name: about, type: 'text' },
  ],
});

function votable(bench: Bench, entity: Entity, title: string): Draft {
  const { u, language, say } = bench;
  const text = say('suggestAndVote');
  const hasComments = comments.test(fold(heard(u)));
  return {
    appType: 'webapp',
    title,
    tagline: text,
    layout: 'stack',
    entities: [entity, ...(hasComments ? [commentsEntity(bench)] : [])],
    parts: [
      use('page-header', { title, text }),
      use(
        'vote-list',
        {
          collection: entity.collection,
          fields: fieldsCode(entity, language),
          noun: entity.singular,
          plural: entity.plural,
          titleField: nameOf(entity.fields),
          ...(hasComments ? { commentsCollection: 'comments' } : {}),
        },
        `${componentOf(entity, language)}VoteList`,
      ),
    ],
    grants: ({ id, said }) => id === 'unread' && [suggesting, votes, comments, results].some((wish) => wish.test(fold(said))),
  };
}

/** Ideas and wishes, the most wanted first. */
export const voting: Skeleton = (bench) => {
  const { u, language, lexicon } = bench;
  if (!collectsAnswers(u) && u.subject && u.kind?.id === 'voting') {
    // "With voting" names what the part does: without it the thing's own fields remain.
    const fields = u.fields.filter((wish) => !isOwn(wish));
    const wishes = wishedFields({ ...bench, u: { ...u, fields } }, ['title', 'notes']).filter((wish) => !isOwn(wish));
    return votable(bench, entityOf(u.subject, wishes, bench), rowsTitle(bench));
  }
  const subject = suggestedIn(bench);
  const entity = entityOf(subject, suggestedFields(bench, subject), bench);
  const [, question] = /^(?:[^.:?]{1,30}:\s*)?([^.:?]{3,60}\?)/.exec(u.sentence) ?? [];
  const line = cutTitle(rowsTitle(bench));
  // "Book that everybody can suggest" is no title.
  const plain = suggesting.test(fold(line)) && !lexicon.asked.find(tokensOf(line), language).length ? capitalised(subject.plural) : line;
  const title = question === undefined ? plain : capitalised(question.replace(/^[¿\s]+|[?\s]+$/g, ''));
  return votable(bench, entity, u.name ?? title);
};

const choosing =
  /^(?:to\s+)?(?:choose|pick|elect|decide(?: on)?|find|select|vote (?:for|on)|wahlen|choisir|elire|decider|elegir|escoger|decidir|escolher|eleger)\s+(?:zum?\s+)?/;
const choosingBehind = /\s+(?:zu wahlen|auszuwahlen|wahlen|auswahlen|aussuchen)$/;

/** A poll without answers: people add them, then vote. @param asked what it is about, in the words of the sentence */
export function openPoll(bench: Bench, asked: string): Draft {
  const said = fold(asked);
  const from = choosing.exec(said)?.[0].length ?? 0;
  const about = asked.slice(from, choosingBehind.exec(said)?.index ?? asked.length).trim();
  const subject = suggestedIn(bench, about);
  return votable(bench, entityOf(subject, suggestedFields(bench, subject), bench), bench.u.name ?? cutTitle(about));
}

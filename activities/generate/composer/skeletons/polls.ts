/** One question with answers to choose from; without answers people add them, and where dates are to be found they say when they can. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import { AppError } from '../../../../core/errors.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { optionsOf } from '../understand/items.ts';
import { usualFields } from '../understand/fields.ts';
import { sentencesOf } from '../understand/request.ts';
import { bare } from '../understand/subject.ts';
import { asksDates, availability } from './availability.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { heard } from './house/heard.ts';
import { picksIn, pollRulesIn, withMonths } from './poll-rules.ts';
import { comments, commentsEntity, openPoll } from './suggestions.ts';

const mostOptions = 8;

const asks =
  /^[¿\s]*(?:(?:at|on|in|for|um|an|am|fur|a|en|dans|pour|de|para|por|em|no|na)\s+)?(?:what|which|who|whose|where|when|how|why|was|welche\w*|wer|wen|wem|wo|wohin|woher|wann|wie|que|quoi|quels?|quelles?|qui|ou|quand|comment|combien|cual(?:es)?|quien(?:es)?|a?donde|cuando|como|cuant\w+|qual|quais|quem|a?onde|quando|quant\w+)\b/;

/** "Poll: which day for the party, 23 May, 30 May or 6 June?": the question up to its first comma, the answers behind it. */
function inOneQuestion({ u, language, lexicon }: Bench): { question: string; options: string[] } | undefined {
  const [, before = '', behind = ''] = /^([^:?,]{1,40}):\s*(.+)$/s.exec(u.sentence) ?? [];
  // "Abstimmung, wohin wir gehen: Thai, Burger oder Pizza": the question stands behind the word for a poll.
  const [, , inner] = /^([^,:?]{2,30}),\s+([^:?]+[:?].+)$/s.exec(u.sentence) ?? [];
  const whole = inner !== undefined && asks.test(fold(inner)) ? inner : u.sentence;
  const body = behind !== '' && !asks.test(fold(before)) ? behind : whole;
  const [, question = '', list = ''] = /^([^,:?]+?)\s*(?:[,:?]|\s[–-])\s+(.+?)\s*\?*\s*$/s.exec(body) ?? [];
  if (!asks.test(fold(question)) || list.includes('?')) return undefined;
  // What follows the answers says how to vote.
  const answers = optionsOf(sentencesOf(pollRulesIn(list).answers)[0] ?? '', language, lexicon);
  const options = withMonths(answers).map((text) => shortened(capitalised(text), 60));
  return options.length < 2 ? undefined : { question, options };
}

/** The answers: a list after a colon or "between", else "pizza or pasta" in the question itself. */
function answersOf(bench: Bench): { question: string; options: string[] } {
  const { u, language, lexicon } = bench;
  const { request, lists } = u;
  const whole = inOneQuestion(bench);
  if (whole) return whole;
  const option = (text: string): string =>
    shortened(
      capitalised(
        bare(
          text.replace(/^(the\s+)?(options?|choices?|answers?|optionen|antworten|options|opciones|opções)\s*:?\s*/i, ''),
          language,
          lexicon,
        ),
      ),
      60,
    );
  const [, before = '', after = ''] = /^(?:[^:?]{0,40}:\s*)?([^?]+\?)\s*(.*)$/.exec(u.sentence) ?? [];
  const spoken = [...lists, ...request.segments.filter(({ role }) => role === 'between' || role === 'more').map(({ text }) => text)];
  // Behind a question mark stand the answers, before it the question.
  const found = spoken
    .filter((list) => after === '' || after.includes(list))
    .map((list) => withMonths(optionsOf(sentencesOf(pollRulesIn(list).answers)[0] ?? '', language, lexicon).map(option)));
  // A list says the answers; "with percentages" beside it says how they are shown.
  const several = found.filter((list) => list.length > 1);
  const named = (several.length > 0 ? several : found).flat();
  const direct = u.fields.flatMap(({ options }) => options ?? []).map(option);
  const behind = optionsOf(sentencesOf(after.replace(/^[^:]{0,30}:/, ''))[0] ?? '', language, lexicon).map(option);
  if (before !== '' && named.length < 2 && behind.length >= 2) return { question: before, options: behind };
  const options = direct.length >= 2 ? direct : named;
  if (before !== '' && options.length >= 2 && after !== '') return { question: before, options };
  const about = [
    request.head.subject,
    ...request.segments
      .filter(({ role }) => ['for', 'about', 'to', 'in'].includes(role))
      .map(({ lead, text }) => (request.head.subject === '' && ['for', 'about'].includes(roleOfLead(lead)) ? text : `${lead} ${text}`)),
  ]
    .filter((text) => text.trim() !== '')
    .join(' ');
  if (options.length >= 2) {
    const spoken = options.join(` ${lexicon.rules.languages[language].or[0] ?? 'or'} `);
    return about === '' ? { question: spoken, options: withoutOccasion(options) } : { question: about, options };
  }
  // "Should we move the meeting?" is answered with yes or no.
  const asked = [...lists, ...request.others].find((text) => yesNo.test(fold(text)));
  const answers = lexicon.rules.fields['coming']?.options?.[language].slice(0, 2) ?? [];
  if (asked !== undefined && u.sentence.includes('?')) return { question: asked, options: answers };
  const { or } = lexicon.rules.languages[language];
  const inline = [about, ...request.others].find((text) => or.some((word) => fold(text).includes(` ${fold(word)} `)));
  return inline === undefined
    ? { question: about, options }
    : { question: about, options: withoutOccasion(optionsOf(inline, language, lexicon)).map(option) };
}

const occasion = /^(\S+(?:\s\S+)?)\s+(?:for|fur|für|zum|zur|pour|para|at|on|in|bei|am|im|beim|au|en|no|na)\s+.+$/iu;

/** "Pizza or pasta for the party?": what it is for belongs to the question, not to the last answer. */
function withoutOccasion(options: readonly string[]): string[] {
  const short = options.slice(0, -1).every((text) => text.split(' ').length <= 2);
  return options.map((text, at) => (short && at === options.length - 1 ? (occasion.exec(text)?.[1] ?? text) : text));
}

const questionIn = (language: Bench['language'], text: string): string =>
  language === 'fr' ? `${text}\u202f?` : language === 'es' ? `¿${text}?` : `${text}?`;

const yesNo =
  /^[¿\s]*(should|shall|do|does|did|is|are|was|can|could|will|would|has|have|sollen|soll|wollen|ist|sind|kann|konnen|darf|mochten|est-ce|faut-il|devons|peut-on|debemos|deberiamos|podemos|queremos|es|devemos|vamos|podemos|e|esta)\b/;

const roleOfLead = (lead: string): string =>
  /^(for|für|pour|para|pra)$/i.test(lead) ? 'for' : /^(about|over|on|über|sur|sobre)$/i.test(lead) ? 'about' : lead;

/** "So the band can vote which song opens the gig": the question begins at its question word. */
const voted =
  /\b(?:vot\w+|decid\w+|choos\w+|pick|abstimm\w*|entscheid\w*|wahl\w*|chois\w+|eleg\w+|elij\w+|escolh\w+)\s+(?:on |about |for |uber |darüber |daruber |sur |sobre )?,?\s*(?=(?:which|what|where|when|who|how|welche\w*|wohin|wo|wann|wer|was|quel\w*|ou|quand|qui|que|cual\w*|donde|cuando|quien|qual|quais|onde|quando|quem)\b)/;

function askedIn(question: string): string {
  const found = voted.exec(fold(question));
  return found ? question.slice(found.index + found[0].length) : question;
}

/** @throws AppError `needs_more` when there is nothing to choose from */
export const poll: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const { question, options } = answersOf(bench);
  const distinct = [...new Map(options.map((option) => [fold(option), option])).values()].slice(0, mostOptions);
  if (asksDates(bench)) return availability(bench);
  const topic = bare(question, language, lexicon) || bare(u.sentence.split(/:\s+/).slice(1).join(' '), language, lexicon);
  if (distinct.length < 2 && topic !== '') return openPoll(bench, topic);
  if (distinct.length < 2)
    throw new AppError('needs_more', say('pollOptions'), {
      hint: say('pollHint'),
      examples: examplesFor(lexicon, u.sentence, language, ['poll']),
    });
  const asked =
    capitalised(
      shortened(bare(askedIn(question), language, lexicon), 80)
        .replace(/^(on|about|über|sur|sobre|over)\s+/i, '')
        .replace(/^¿\s*/, ''),
    ) || headline(u);
  const title = u.name ?? shortened(asked, 48).replace(/[\s?:]+$/, '');
  const collection = slugOf('votes', language, 'votes');
  const hasComments = comments.test(fold(heard(u)));
  const rules = pollRulesIn(u.typed ?? u.sentence);
  const picks = picksIn(heard(u), distinct.length);
  const [usual] = rules.named === undefined ? [] : usualFields(['name'], language, lexicon);
  // "Prénom" stays one; "mit Namen" asks for the name.
  const name = usual && (/^(?:prenom|vorname)$/.test(fold(rules.named ?? '')) ? { label: capitalised(rules.named ?? '') } : usual);
  const choices = Array.from({ length: picks }, (_, at): CollectionField => ({
    name: at === 0 ? 'choice' : `choice_${at + 1}`,
    type: 'choice',
    options: distinct,
    ...(at === 0 ? { required: true } : {}),
  }));
  const text = picks > 1 ? say('pollLineMany', { n: String(picks) }) : say('pollLine');
  return {
    appType: 'webapp',
    title,
    tagline: text,
    layout: 'stage',
    entities: [
      {
        collection,
        singular: say('voteRow'),
        plural: say('voteRows'),
        fields: [...choices, ...(name ? [{ name: 'name', type: 'text' as const, label: name.label }] : [])],
      },
      ...(hasComments ? [commentsEntity(bench)] : []),
    ],
    parts: [
      use('page-header', { title, text }),
      use('poll', {
        collection,
        question: questionIn(language, asked.replace(/[\s.:?]+$/, '')),
        options: distinct,
        ...(picks > 1 ? { picks } : {}),
        ...(name ? { nameLabel: name.label } : {}),
      }),
      ...(hasComments ? [use('comments', { collection: 'comments', noun: say('comment') })] : []),
    ],
    grants: ({ said, words }) =>
      (hasComments && comments.test(fold(said))) ||
      fold(rules.said).includes(fold(words)) ||
      fold(asked).includes(fold(words).replace(/^[¿\s]+/, '')) ||
      picksIn(words, distinct.length) > 1,
  };
};

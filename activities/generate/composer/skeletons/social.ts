/** What visitors write for each other: blog, chat, guestbook, poll. */
import type { Entity } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { optionsOf } from '../understand/items.ts';
import { sentencesOf } from '../understand/request.ts';
import { bare } from '../understand/subject.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { leftOver } from './left-over.ts';

interface Posts {
  readonly line: 'blogLine' | 'forumLine';
  readonly noun: string;
  readonly plural: string;
  /** Collection of what is written under a post, and one and many of it in words. */
  readonly comments?: readonly [collection: string, singular: string, plural: string];
}

function postsPage(bench: Bench, { line, noun, plural, comments }: Posts): Draft {
  const { u, language, say } = bench;
  const title = headline(u);
  const text = say(line);
  const answer: Entity = {
    collection: comments?.[0] ?? 'comments',
    singular: comments?.[1] ?? '',
    plural: comments?.[2] ?? '',
    fields: [
      { name: 'name', type: 'text' },
      { name: 'message', type: 'text', required: true },
      { name: 'post', type: 'text' },
    ],
  };
  const posts: Entity = {
    collection: 'posts',
    singular: noun,
    plural,
    fields: [
      { name: 'title', type: 'text', required: true },
      { name: 'text', type: 'longtext', required: true },
      { name: 'image', type: 'image' },
    ],
  };
  return {
    appType: 'webapp',
    title,
    tagline: text,
    layout: 'stack',
    entities: comments ? [posts, answer] : [posts],
    parts: [
      use('page-header', { title, text }),
      use('posts', {
        collection: 'posts',
        ...(comments ? { commentsCollection: comments[0] } : {}),
        noun: noun === '' ? slugOf(title, language, 'post') : noun,
      }),
    ],
  };
}

export const blog: Skeleton = (bench) => {
  const { u, say } = bench;
  const comments = u.sections.some(({ id }) => id === 'reviews') || u.fields.some(({ id, type }) => id === 'notes' && type === 'longtext');
  return postsPage(bench, {
    line: 'blogLine',
    noun: u.subject?.singular ?? 'post',
    plural: u.subject?.plural ?? 'posts',
    ...(comments ? { comments: ['comments', say('comment'), say('comment')] as const } : {}),
  });
};

/** Topics with answers. */
export const forum: Skeleton = (bench) => {
  const [noun = 'topic', plural = 'topics'] = bench.say('topicRow').split(', ');
  const [reply = 'reply', replies = 'replies'] = bench.say('replyRow').split(', ');
  const comments = [slugOf(replies, bench.language, 'replies'), reply, replies] as const;
  const page = postsPage(bench, { line: 'forumLine', noun, plural, comments });
  return { ...page, leftOut: leftOver(bench, ['posts', 'chat'], () => false) };
};

const roomLead =
  /\b(?:rooms?|channels?|raume?n?|kanale?n?|chatraume?n?|salons?|canaux|canal|salas?|canales|canais)\s*(?::|called|named|namens|fur|for|pour|para|de|named)?\s+([^.;:()]+)/;

/** "Rooms general, kitchen, front of house": each message stands in one. */
function roomsOf({ u, language, lexicon }: Bench): string[] {
  const folded = fold(u.sentence);
  const [whole = '', list = ''] = roomLead.exec(folded) ?? [];
  const at = folded.indexOf(whole) + whole.length - list.length;
  const rooms = whole === '' ? [] : optionsOf(u.sentence.slice(at, at + list.length), language, lexicon);
  return rooms.length < 2 ? [] : rooms.map((room) => shortened(capitalised(bare(room, language, lexicon)), 30)).slice(0, 12);
}

export const chat: Skeleton = (bench) => {
  const { u, say, language, lexicon } = bench;
  const rooms = u.kind?.id === 'chat' ? roomsOf(bench) : [];
  const inRooms = (item: string): boolean =>
    rooms.length > 0 && (roomLead.test(fold(`${item} x`)) || rooms.some((room) => fold(room) === fold(bare(item, language, lexicon))));
  const title = headline(u);
  const noun = u.kind?.id === 'chat' ? say('chatMessage') : (u.subject?.singular ?? say('chatMessage'));
  const collection = 'messages';
  return {
    appType: 'webapp',
    title,
    tagline: say('chatLine'),
    layout: 'stack',
    entities: [
      {
        collection,
        singular: noun,
        plural: u.subject?.plural ?? noun,
        fields: [
          { name: 'name', type: 'text' },
          { name: 'message', type: 'longtext', required: true },
          ...(rooms.length > 0 ? [{ name: 'room', type: 'choice' as const, options: rooms }] : []),
        ],
      },
    ],
    parts: [
      use('page-header', { title, text: say('chatLine') }),
      use(u.kind?.id === 'chat' ? 'chat' : 'comments', { collection, noun, ...(rooms.length > 0 ? { rooms } : {}) }),
    ],
    leftOut: leftOver(bench, ['chat'], inRooms),
  };
};

const mostOptions = 8;

const asks =
  /^[¿\s]*(?:(?:at|on|in|for|um|an|am|fur|a|en|dans|pour|de|para|por|em|no|na)\s+)?(?:what|which|who|whose|where|when|how|why|was|welche\w*|wer|wen|wem|wo|wohin|woher|wann|wie|que|quoi|quels?|quelles?|qui|ou|quand|comment|combien|cual(?:es)?|quien(?:es)?|a?donde|cuando|como|cuant\w+|qual|quais|quem|a?onde|quando|quant\w+)\b/;

/** "Poll: which day for the party, 23 May, 30 May or 6 June?": the question up to its first comma, the answers behind it. */
function inOneQuestion({ u, language, lexicon }: Bench): { question: string; options: string[] } | undefined {
  const [, before = '', behind = ''] = /^([^:?,]{1,40}):\s*(.+)$/s.exec(u.sentence) ?? [];
  const body = behind !== '' && !asks.test(fold(before)) ? behind : u.sentence;
  const [, question = '', list = ''] = /^([^,:?]+?)\s*(?:[,:?]|\s[–-])\s+(.+?)\s*\?*\s*$/s.exec(body) ?? [];
  if (!asks.test(fold(question)) || list.includes('?')) return undefined;
  // What follows the answers says how to vote.
  const options = optionsOf(sentencesOf(list)[0] ?? '', language, lexicon).map((text) => shortened(capitalised(text), 60));
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
    .map((list) => optionsOf(sentencesOf(list)[0] ?? '', language, lexicon).map(option));
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
  if (options.length >= 2) return { question: about || options.join(` ${lexicon.rules.languages[language].or[0] ?? 'or'} `), options };
  // "Should we move the meeting?" is answered with yes or no.
  const asked = [...lists, ...request.others].find((text) => yesNo.test(fold(text)));
  const answers = lexicon.rules.fields['coming']?.options?.[language].slice(0, 2) ?? [];
  if (asked !== undefined && u.sentence.includes('?')) return { question: asked, options: answers };
  const { or } = lexicon.rules.languages[language];
  const inline = [about, ...request.others].find((text) => or.some((word) => fold(text).includes(` ${fold(word)} `)));
  return inline === undefined
    ? { question: about, options }
    : { question: about, options: optionsOf(inline, language, lexicon).map(option) };
}

const questionIn = (language: Bench['language'], text: string): string =>
  language === 'fr' ? `${text}\u202f?` : language === 'es' ? `¿${text}?` : `${text}?`;

const yesNo =
  /^[¿\s]*(should|shall|do|does|did|is|are|was|can|could|will|would|has|have|sollen|soll|wollen|ist|sind|kann|konnen|darf|mochten|est-ce|faut-il|devons|peut-on|debemos|deberiamos|podemos|queremos|es|devemos|vamos|podemos|e|esta)\b/;

const roleOfLead = (lead: string): string =>
  /^(for|für|pour|para|pra)$/i.test(lead) ? 'for' : /^(about|over|on|über|sur|sobre)$/i.test(lead) ? 'about' : lead;

/** @throws AppError `needs_more` when there is nothing to choose from */
export const poll: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const { question, options } = answersOf(bench);
  const distinct = [...new Map(options.map((option) => [fold(option), option])).values()].slice(0, mostOptions);
  if (distinct.length < 2)
    throw new AppError('needs_more', say('pollOptions'), {
      hint: say('pollHint'),
      examples: examplesFor(lexicon, u.sentence, language, ['poll']),
    });
  const asked =
    capitalised(
      shortened(bare(question, language, lexicon), 80)
        .replace(/^(on|about|über|sur|sobre|over)\s+/i, '')
        .replace(/^¿\s*/, ''),
    ) || headline(u);
  const title = u.name ?? shortened(asked, 48).replace(/[\s?:]+$/, '');
  const collection = slugOf('votes', language, 'votes');
  return {
    appType: 'webapp',
    title,
    tagline: say('pollLine'),
    layout: 'stage',
    entities: [
      { collection, singular: 'vote', plural: 'votes', fields: [{ name: 'choice', type: 'choice', options: distinct, required: true }] },
    ],
    parts: [
      use('page-header', { title, text: say('pollLine') }),
      use('poll', {
        collection,
        question: questionIn(language, asked.replace(/[\s.:?]+$/, '')),
        options: distinct,
      }),
    ],
  };
};

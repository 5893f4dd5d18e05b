/** What visitors write for each other: blog, chat, guestbook, poll. */
import { AppError } from '../../../../core/errors.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { optionsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';

export const blog: Skeleton = (bench) => {
  const { u, language, say } = bench;
  const comments = u.sections.some(({ id }) => id === 'reviews') || u.fields.some(({ id, type }) => id === 'notes' && type === 'longtext');
  const title = headline(u);
  const noun = u.subject?.singular ?? 'post';
  return {
    appType: 'webapp',
    title,
    tagline: say('blogLine'),
    layout: 'stack',
    entities: [
      {
        collection: 'posts',
        singular: noun,
        plural: u.subject?.plural ?? 'posts',
        fields: [
          { name: 'title', type: 'text', required: true },
          { name: 'text', type: 'longtext', required: true },
          { name: 'image', type: 'image' },
        ],
      },
      ...(comments
        ? [
            {
              collection: 'comments',
              singular: say('comment'),
              plural: say('comment'),
              fields: [
                { name: 'name', type: 'text' as const },
                { name: 'message', type: 'text' as const, required: true },
                { name: 'post', type: 'text' as const },
              ],
            },
          ]
        : []),
    ],
    parts: [
      use('page-header', { title, text: say('blogLine') }),
      use('posts', {
        collection: 'posts',
        ...(comments ? { commentsCollection: 'comments' } : {}),
        noun: noun === '' ? slugOf(title, language, 'post') : noun,
      }),
    ],
  };
};

export const chat: Skeleton = ({ u, say }) => {
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
        ],
      },
    ],
    parts: [use('page-header', { title, text: say('chatLine') }), use(u.kind?.id === 'chat' ? 'chat' : 'comments', { collection, noun })],
  };
};

const mostOptions = 8;

/** The answers: a list after a colon or "between", else "pizza or pasta" in the question itself. */
function answersOf({ u, language, lexicon }: Bench): { question: string; options: string[] } {
  const { request, lists } = u;
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
  const named = spoken
    .filter((list) => after === '' || after.includes(list))
    .flatMap((list) => optionsOf(list, language, lexicon).map(option));
  const direct = u.fields.flatMap(({ options }) => options ?? []).map(option);
  const behind = optionsOf(after.replace(/^[^:]{0,30}:/, ''), language, lexicon).map(option);
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
  language === 'fr' ? `${text}\u202f?` : language === 'es' && !text.startsWith('¿') ? `¿${text}?` : `${text}?`;

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
    capitalised(shortened(bare(question, language, lexicon), 80).replace(/^(on|about|über|sur|sobre|over)\s+/i, '')) || headline(u);
  const title = u.name ?? shortened(asked, 48).replace(/[?:]+$/, '');
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
        question: /[?]$/.test(asked) ? asked : questionIn(language, asked.replace(/[.:]+$/, '')),
        options: distinct,
      }),
    ],
  };
};

/** What visitors write for each other: blog, forum, chat, guestbook. */
import type { Entity } from '../../../../core/composition.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { bare, namedSubject } from '../understand/subject.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { heard } from './house/heard.ts';
import { leftOver } from './left-over.ts';
import { records } from './records.ts';
import { comments as commented } from './suggestions.ts';

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
  const comments = u.sections.some(({ id }) => id === 'reviews') || commented.test(fold(heard(u)));
  return postsPage(bench, {
    line: 'blogLine',
    noun: u.subject?.singular ?? 'post',
    plural: u.subject?.plural ?? 'posts',
    ...(comments ? { comments: ['comments', say('comment'), say('commentRows')] as const } : {}),
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

/** "One channel for news, another for trips and another for homework, with name and time": where the list ends, and how its items begin. */
const more = /,?\s(?:with|mit|avec|con|com|where|wo|donde|onde|où|ou les|so that|damit)\s/;
const withoutAnother = (room: string): string => room.slice(another.exec(fold(room))?.[0].length ?? 0);
const another =
  /^(?:another(?: one)?|one|a|otr[oa]s?|un[oa]?|une? autres?|une?|outr[oa]|um|uma|einen? (?:ander\w+|weiter\w+)|eine[nr]?|noch eine[nr]?)\s+(?:(?:room|channel|raum|kanal|salon|canal|sala)\s+)?(?:for|fur|pour|para|de)\s+/;

/** "Rooms general, kitchen, front of house": each message stands in one. */
function roomsOf({ u, language, lexicon }: Bench): string[] {
  const folded = fold(u.sentence);
  const [whole = '', list = ''] = roomLead.exec(folded) ?? [];
  const at = folded.indexOf(whole) + whole.length - list.length;
  const end = more.exec(list)?.index ?? list.length;
  const rooms = whole === '' ? [] : optionsOf(u.sentence.slice(at, at + end), language, lexicon).map(withoutAnother);
  return rooms.length < 2 ? [] : rooms.map((room) => shortened(capitalised(bare(room, language, lexicon)), 30)).slice(0, 12);
}

/** A wall of messages that are sorted or answered is a board of notices. */
function noticesOf(bench: Bench): Bench | undefined {
  const { u, language, lexicon } = bench;
  const rule = lexicon.rules.nouns['notice'];
  const isBoard = u.fields.some(({ type }) => type === 'choice') || u.views.some(({ kind }) => kind === 'comments');
  if (u.kind?.id !== 'guestbook' || !isBoard || !rule) return undefined;
  return { ...bench, u: { ...u, subject: namedSubject({ id: 'notice', rule }, language) } };
}

export const chat: Skeleton = (bench) => {
  const notices = noticesOf(bench);
  if (notices) return records(notices);
  const { u, say, language, lexicon } = bench;
  const rooms = u.kind?.id === 'chat' ? roomsOf(bench) : [];
  const inRooms = (item: string): boolean =>
    rooms.length > 0 &&
    (roomLead.test(fold(`${item} x`)) || rooms.some((room) => fold(room) === fold(bare(withoutAnother(item), language, lexicon))));
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

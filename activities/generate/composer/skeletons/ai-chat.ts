/** A conversation with a language model, on the owner's key: "a chat with an AI assistant", "ChatGPT clone". */
import { fold, tokensOf } from '../language/text.ts';
import type { Understanding } from '../understand/understanding.ts';
import { headline, use, type Skeleton } from './bench.ts';

const model =
  /(?<![\p{L}\p{N}])(?:ai|a\.i\.|artificial intelligence|chat ?gpt|gpt(?:-[\w.]+)?|open ?ai|claude|llms?|(?:large )?language models?|ki|kunstliche\w* intelligenz|sprachmodells?|ia|intelligence artificielle|modeles? de langage|inteligencia artificial|modelos? de lenguaje|modelos? de linguagem)(?![\p{L}\p{N}])/u;
const talk =
  /(?<![\p{L}])(?:chat\w*|tchat\w*|bots?|talk\w*|convers\w+|assist[ae]nt\w*|asistentes?|copilot\w*|clones?|klon|gesprach\w*|unterhalt\w*|sprechen|discut\w*|hablar|charlar|falar|bate-?papo)(?!\p{L})/u;
const chatbot = /(?<!\p{L})chat ?-?bots?(?!\p{L})/u;
/** Of the same makers, and no conversation. */
const otherwise =
  /(?<!\p{L})(?:images?|pictures?|bild\w*|imagen\w*|imagens?|voice|sprach(?:e|steuerung)|voz|voix|speech|ocr|face|gesicht\w*|video\w*)(?!\p{L})/u;
const brands = /(?<![\p{L}])(?:chat ?gpt|gpt(?:-[\w.]+)?|open ?ai|claude|anthropic|copilot)(?!\p{L})/u;

/** What the sentence wants, without what it is about and whom it is for: "a chat for my AI class" is one among people. */
const wanted = ({ request }: Pick<Understanding, 'request'>): string =>
  fold([request.head.text, ...request.segments.filter(({ role }) => role !== 'about' && role !== 'for').map(({ text }) => text)].join(' '));

/** Whether people are to talk with a model; chats of people among each other stay what they are. */
export function asksModel(u: Understanding): boolean {
  const text = wanted(u);
  const isBot = chatbot.test(fold(u.request.head.text));
  const isOther = u.kind !== undefined && u.kind.id !== 'chat' && u.kind.id !== 'site' && !isBot;
  if (isOther || otherwise.test(text) || u.fields.length > 0 || u.things.length > 0) return false;
  return isBot || (model.test(text) && (u.kind?.id === 'chat' || talk.test(text)));
}

const usualModel = 'gpt-4o-mini';
/** Words from which on a sentence says more than that it wants a chat. */
const telling = 7;

export const aiChat: Skeleton = (bench) => {
  const { u, say } = bench;
  const head = headline(u);
  // A lookalike of a known brand has another name.
  const title = brands.test(fold(head)) || tokensOf(head).length > 6 ? say('aiChatTitle') : head;
  const named = /\b(?:gpt-[\w.]*\w|o\d(?:-mini)?)\b/i.exec(u.sentence)?.[0].toLowerCase();
  return {
    appType: 'webapp',
    title,
    tagline: say('aiChatLine'),
    layout: 'stack',
    entities: [],
    services: ['openai'],
    parts: [
      use('page-header', { title, text: say('aiChatLine') }),
      use('ai-chat', {
        model: named ?? usualModel,
        ...(tokensOf(u.sentence).length >= telling ? { system: say('aiChatSystem', { what: u.sentence }) } : {}),
      }),
    ],
    grants: ({ id }) => id === 'ai',
  };
};

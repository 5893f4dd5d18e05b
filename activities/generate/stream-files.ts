/** Reads a model's answer while it streams: one JSON object, with whatever the model put around it. */
import { TokenParser, Tokenizer, TokenType } from '@streamparser/json';
import { maxAnswerDepth } from '../../core/limits.ts';

export type AnswerPart =
  /** Code as it comes; `offset` in characters of the file. */
  | { readonly type: 'delta'; readonly path: string; readonly offset: number; readonly text: string }
  /** A file whose string has closed. A path that comes twice comes twice here: the last one counts, as in JSON.parse. */
  | { readonly type: 'file'; readonly path: string; readonly content: string }
  /** A key of the object itself, once its value is whole. */
  | { readonly type: 'value'; readonly key: string; readonly value: unknown };

export interface AnswerStream {
  /** Feeds the next characters, however they are cut; work is linear in them. */
  push(text: string): AnswerPart[];
  /** `before` the object, `inside` it, `ended` with its last brace, `broken` by what is no JSON, `deep` beyond any use. */
  readonly state: 'before' | 'inside' | 'ended' | 'broken' | 'deep';
  /** The path whose string is open. */
  readonly openPath: string | undefined;
}

/** An object's start: prose may hold braces, but hardly one with a quote behind it. */
export const objectStart = /\{\s*(?=")/;
const possibleStart = /\{\s{0,1000}$/;

/** A delta is held back until this share of its file is new: taking it out copies the file, and 1/200 keeps that linear. */
const deltaShare = 200;

/**
 * @param filesKey the key whose values are files: `components` of an app, `files` of a change
 */
export function createAnswerStream(filesKey: 'components' | 'files'): AnswerStream {
  const tokenizer = new Tokenizer({ emitPartialTokens: true });
  const parser = new TokenParser({ paths: ['$.*', `$.${filesKey}.*`], emitPartialValues: true });
  let state: AnswerStream['state'] = 'before';
  let held = '';
  let depth = 0;
  let open: { path: string; sent: number } | undefined;
  let parts: AnswerPart[] = [];

  const fail = () => {
    if (state === 'inside') state = 'broken';
  };
  const delta = (path: string, content: string, whole: boolean) => {
    if (open?.path !== path) open = { path, sent: 0 };
    const fresh = content.length - open.sent;
    if (fresh === 0 || (!whole && fresh < content.length / deltaShare)) return;
    parts.push({ type: 'delta', path, offset: open.sent, text: content.slice(open.sent) });
    open.sent = content.length;
  };

  parser.onError = fail;
  parser.onEnd = () => (state = 'ended');
  parser.onValue = ({ key, value, stack, partial }) => {
    const inFiles = stack.length === 2;
    if (inFiles && typeof key === 'string' && typeof value === 'string') {
      delta(key, value, !partial);
      if (partial) return;
      open = undefined;
      parts.push({ type: 'file', path: key, content: value });
    } else if (!inFiles && !partial && typeof key === 'string' && key !== filesKey) {
      parts.push({ type: 'value', key, value });
    }
  };
  tokenizer.onError = fail;
  tokenizer.onToken = (token) => {
    if (state !== 'inside') return;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > maxAnswerDepth) state = 'deep';
    else parser.write(token);
  };

  return {
    get state() {
      return state;
    },
    get openPath() {
      return open?.path;
    },
    push(text) {
      parts = [];
      let fresh = text;
      if (state === 'before') {
        held += text;
        const start = objectStart.exec(held);
        fresh = start ? held.slice(start.index) : '';
        held = start ? '' : (possibleStart.exec(held)?.[0] ?? '');
        if (start) state = 'inside';
      }
      if (state === 'inside' && fresh !== '') tokenizer.write(fresh);
      return parts;
    },
  };
}

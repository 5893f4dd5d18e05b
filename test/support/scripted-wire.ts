/** How the two providers put an answer on the wire, event by event. */
import type { Reply } from './scripted-model.ts';

export interface Frame {
  readonly text: string;
  /** Characters of the answer in it. */
  readonly characters: number;
}

/** Characters of one token, near enough. */
const tokenCharacters = 4;

export const textOf = (reply: Reply): string => (typeof reply.answer === 'string' ? reply.answer : JSON.stringify(reply.answer ?? {}));

export function* framesOf(wire: 'openai' | 'anthropic', reply: Reply, model: string): Generator<Frame> {
  const text = textOf(reply);
  const size = reply.chunkCharacters ?? tokenCharacters;
  const usage = { input: reply.inputTokens ?? 1_000, output: reply.outputTokens ?? Math.ceil(text.length / tokenCharacters) };
  const { start, piece, end } = wire === 'openai' ? openai(reply, model, usage) : anthropic(reply, model, usage);
  for (const frame of start) yield { text: frame, characters: 0 };
  for (let round = 0; round < (reply.times ?? 1); round += 1)
    for (let at = 0; at < text.length; at += size) {
      const part = text.slice(at, at + size);
      yield { text: piece(part), characters: part.length };
    }
  for (const frame of end) yield { text: frame, characters: 0 };
}

interface Wire {
  readonly start: readonly string[];
  readonly piece: (text: string) => string;
  readonly end: readonly string[];
}
type Usage = { readonly input: number; readonly output: number };

function openai(reply: Reply, model: string, usage: Usage): Wire {
  const chunk = (fields: object) =>
    `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_760_000_000, model, usage: null, ...fields })}\n\n`;
  const choice = (delta: object, finish: string | null = null) =>
    chunk({ choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }] });
  const totals = { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.input + usage.output };
  return {
    start: reply.emptyChoices
      ? []
      : [choice({ role: 'assistant', content: '', refusal: null }), ...(reply.refusal ? [choice({ refusal: reply.refusal })] : [])],
    piece: (content) => (reply.refusal || reply.emptyChoices ? chunk({ choices: [] }) : choice({ content })),
    end: [
      ...(reply.emptyChoices ? [] : [choice({}, reply.finishReason ?? 'stop')]),
      ...(reply.withoutUsage ? [] : [chunk({ choices: [], usage: totals })]),
      ...(reply.withoutDone ? [] : ['data: [DONE]\n\n']),
    ],
  };
}

const stopReasons: Record<string, string> = { stop: 'end_turn', length: 'max_tokens', content_filter: 'refusal' };

function anthropic(reply: Reply, model: string, usage: Usage): Wire {
  const event = (type: string, fields: object = {}) => `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model, content: [], stop_reason: null, stop_sequence: null };
  const stopReason = reply.refusal ? 'refusal' : stopReasons[reply.finishReason ?? 'stop'];
  return {
    start: [
      event('message_start', { message: { ...message, usage: { input_tokens: usage.input, output_tokens: 1 } } }),
      event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
      event('ping'),
    ],
    piece: (text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: reply.refusal ? '' : text } }),
    end: [
      event('content_block_stop', { index: 0 }),
      event('message_delta', { delta: { stop_reason: stopReason, stop_sequence: null }, usage: { output_tokens: usage.output } }),
      ...(reply.withoutDone ? [] : [event('message_stop')]),
    ],
  };
}

/** Anthropic Messages. */
import Anthropic from '@anthropic-ai/sdk';
import { boundedFetch } from './bounded-fetch.ts';
import { refused } from './failures.ts';
import { serverOf, stepHeaders, type Access, type CodeModel, type ModelChunk, type ModelRequest } from './model.ts';
import { watched } from './watched.ts';

export function createAnthropic(name: string, access: Access): CodeModel {
  const client = new Anthropic({
    apiKey: access.apiKey,
    baseURL: access.baseURL ?? 'https://api.anthropic.com',
    maxRetries: 0, // Temporal retries
    timeout: access.idleTimeoutMs + 5_000, // ours comes first
    logLevel: 'off', // the SDK would log an answer that it cannot read
    fetch: boundedFetch,
  });
  const model = { provider: 'anthropic', name, server: serverOf('anthropic', access) } as const;

  async function* open(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
    const events = await client.messages.create(
      {
        model: name,
        max_tokens: request.maxOutputTokens,
        system: [{ type: 'text', text: request.system, cache_control: { type: 'ephemeral' } }],
        messages: [{ role: 'user', content: request.user }],
        stream: true,
      },
      { signal, headers: stepHeaders(request) },
    );
    let inputTokens = 0;
    let stop: string | null = null;
    for await (const event of events) {
      if (event.type === 'message_start') {
        const { input_tokens, cache_creation_input_tokens, cache_read_input_tokens } = event.message.usage;
        inputTokens = input_tokens + (cache_creation_input_tokens ?? 0) + (cache_read_input_tokens ?? 0);
      }
      if (event.type === 'message_delta') {
        stop = event.delta.stop_reason;
        if (stop === 'refusal') throw refused(model);
        yield { type: 'usage', inputTokens, outputTokens: event.usage.output_tokens };
      }
      const delta = event.type === 'content_block_delta' ? event.delta : undefined;
      yield { type: 'text', text: delta?.type === 'text_delta' ? delta.text : '' };
      if (event.type === 'message_stop') yield { type: 'done', finishReason: stop === 'max_tokens' ? 'length' : 'stop' };
    }
  }

  return { ...model, stream: (request, signal) => watched(model, access.idleTimeoutMs, signal, (inner) => open(request, inner)) };
}

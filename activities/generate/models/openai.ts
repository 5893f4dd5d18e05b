/** OpenAI Chat Completions, and every server that speaks it (Ollama, vLLM, LiteLLM) through OPENAI_BASE_URL. */
import OpenAI from 'openai';
import { boundedFetch } from './bounded-fetch.ts';
import { refused } from './failures.ts';
import { serverOf, stepHeaders, type Access, type CodeModel, type ModelChunk, type ModelRequest } from './model.ts';
import { watched } from './watched.ts';

export function createOpenAi(name: string, access: Access): CodeModel {
  const client = new OpenAI({
    apiKey: access.apiKey,
    baseURL: access.baseURL ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 0, // Temporal retries
    timeout: access.idleTimeoutMs + 5_000, // ours comes first
    logLevel: 'off', // the SDK would log an answer that it cannot read
    fetch: boundedFetch,
  });
  const model = { provider: 'openai', name, server: serverOf('openai', access) } as const;

  async function* open(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelChunk> {
    const events = await client.chat.completions.create(
      {
        model: name,
        messages: [
          { role: 'system', content: request.system },
          { role: 'user', content: request.user },
        ],
        max_completion_tokens: request.maxOutputTokens,
        response_format: { type: 'json_object' },
        stream: true,
        stream_options: { include_usage: true },
      },
      { signal, headers: stepHeaders(request) },
    );
    let refusal = false;
    for await (const { choices, usage } of events) {
      const choice = choices[0];
      refusal ||= typeof choice?.delta.refusal === 'string' && choice.delta.refusal !== '';
      yield { type: 'text', text: choice?.delta.content ?? '' };
      if (usage) yield { type: 'usage', inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
      const reason = choice?.finish_reason;
      if (reason === 'content_filter' || (reason && refusal)) throw refused(model);
      if (reason) yield { type: 'done', finishReason: reason === 'length' ? 'length' : 'stop' };
    }
  }

  return { ...model, stream: (request, signal) => watched(model, access.idleTimeoutMs, signal, (inner) => open(request, inner)) };
}

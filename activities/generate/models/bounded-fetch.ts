/** The fetch that both SDKs use: nothing a server sends can grow without end or pass for an empty stream (faults F23). */

/** Bytes of one line of a stream: the SDKs read a line from its start again whenever more of it comes. */
const maxLineBytes = 1024 * 1024;
/** Bytes of an answer that is not a stream: an error's body. */
const maxBodyBytes = 256 * 1024;
/** Bytes of the vectors of a whole catalog, generously. */
const maxJsonBytes = 4 * 1024 * 1024;

export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  const isStream = response.ok && !/json|html/.test(response.headers.get('content-type') ?? '');
  if (isStream) return new Response(response.body.pipeThrough(capLines()), response);
  const text = await readStart(response.body);
  // A 200 that is not a stream is an error in disguise: as 502 the SDK throws it with its body, and the mapping reads that.
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  return new Response(text, { status: response.ok ? 502 : response.status, headers });
};

function capLines(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const newline = 10;
  let line = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const end = chunk.lastIndexOf(newline);
      line = end === -1 ? line + chunk.length : chunk.length - end - 1;
      if (line > maxLineBytes) controller.error(new Error('The answer has an endless line'));
      else controller.enqueue(chunk);
    },
  });
}

/** For answers that are one piece of JSON: what is longer is cut, and so no JSON any more. */
export const boundedJsonFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  return response.body === null ? response : new Response(await readStart(response.body, maxJsonBytes), response);
};

async function readStart(body: ReadableStream<Uint8Array>, maxBytes = maxBodyBytes): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) break;
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

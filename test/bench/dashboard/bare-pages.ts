/** The dashboard's peers: a static page that loads as many bytes, and a React page of the plainest kind that gets as many events. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { FirstLoad } from '../../support/page-figures.ts';

export interface BarePages {
  readonly url: string;
  /** The static page at `/` loads these bytes from now on. */
  weigh(load: FirstLoad): void;
  /** Sends one event to the React page at `/live`. */
  tell(event: object): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };

const staticPage = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<link rel="preload" href="/weight.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/weight.css"><body><script src="/weight.js"></script><textarea></textarea>`;
const livePage = `<!doctype html><meta charset="utf-8"><title>Bare</title><div id="root"></div><script src="/live.js"></script>`;

/** The last forty events as a list, their number, and a box to type into. */
const liveSource = `
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
function Page() {
  const [events, setEvents] = useState([]);
  const [text, setText] = useState('');
  useEffect(() => {
    const source = new EventSource('/events');
    source.onmessage = ({ data }) => setEvents((known) => [...known, JSON.parse(data)]);
    return () => source.close();
  }, []);
  return <main><p>{events.length}</p><ol>{events.slice(-40).map((event) => <li key={event.seq}>{event.content.text}</li>)}</ol>
    <textarea value={text} onChange={(event) => setText(event.currentTarget.value)} /></main>;
}
createRoot(document.getElementById('root')).render(<Page />);`;

export async function startBarePages(): Promise<BarePages> {
  const bundle = await build({
    stdin: { contents: liveSource, loader: 'tsx', resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  let weights: Readonly<Record<string, number>> = {};
  const readers = new Set<ServerResponse>();
  const server: Server = createServer((req, res) => {
    const path = req.url ?? '/';
    const ending = path.split('.').at(-1) ?? '';
    if (path === '/events') {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      readers.add(res.on('close', () => readers.delete(res)));
      return void res.flushHeaders();
    }
    if (path === '/live.js') return void res.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const weight = weights[ending];
    if (weight !== undefined)
      return void res.writeHead(200, { 'content-type': types[ending] }).end(`/*${'x'.repeat(Math.max(0, weight - 4))}*/`);
    return void res.writeHead(200, { 'content-type': 'text/html' }).end(path === '/live' ? livePage : staticPage);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weigh: ({ script: js, style: css, preloadedFonts: woff2 }) => (weights = { js, css, woff2 }),
    tell: (event) => readers.forEach((reader) => reader.write(`data: ${JSON.stringify(event)}\n\n`)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

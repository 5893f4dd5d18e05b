import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

/** Where the API of `npm run dev` listens. */
const api = process.env.FAIBRIC_API ?? 'http://127.0.0.1:3000';

/** The API answers its own pages only, so the dev server's origin is replaced by the API's. */
const proxied: ProxyOptions = {
  target: api,
  changeOrigin: true,
  ws: true,
  configure: (proxy) => {
    proxy.on('proxyReq', (request) => request.setHeader('origin', api));
    proxy.on('proxyReqWs', (request) => request.setHeader('origin', api));
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      { find: 'zod', replacement: path.join(import.meta.dirname, 'no-zod.ts') },
      { find: './first-words.ts', replacement: path.join(import.meta.dirname, 'strings/no-words.ts') },
    ],
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': proxied, '/socket.io': proxied } },
  build: {
    outDir: path.join(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // fonts as data: would break the CSP
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});

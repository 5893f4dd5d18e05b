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

/**
 * What every page needs is one file, what surrounds every page another: cut along their importers they would be forty,
 * and small files compress badly (15 kB of the first load). Pages, layers and languages stay files of their own.
 */
const groups = [
  {
    name: 'base',
    test: /[\\/]web[\\/](?:(?:strings|keys|live|swatch)[\\/][\w-]+|[\w-]+|components[\\/](?:key-hint|skip-link|use-title|use-now|problem|dot|mark))\.tsx?$/,
  },
  {
    name: 'surroundings',
    test: /[\\/]web[\\/]components[\\/](?:toast|toast-line|recent|shell|shell-layers|use-shell-actions|use-sign-out|header|account-menu|project-crumb|copy-address|offline-bar)\.tsx?$/,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: { zod: path.join(import.meta.dirname, 'no-zod.ts') } },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': proxied, '/socket.io': proxied } },
  build: {
    outDir: path.join(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // fonts as data: would break the CSP
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});

/** Documentation that we serve ourselves: the OpenAPI document, a page to read it, and one page for each problem. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IRouter } from 'express';
import { endpoints } from '../../core/contract/index.ts';
import { AppError } from '../../core/errors.ts';
import { openApiDocument } from '../http/openapi.ts';
import { problemPage, problemsPage, readerPage, readerScript } from './pages.ts';

const readerFolder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const readerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** @param version of the product, for the document's heading */
export function mountDocs(router: IRouter, version: string): void {
  const document = JSON.stringify(openApiDocument(endpoints, version));
  router.get('/api/openapi.json', (_req, res) => void res.type('application/json').send(document));

  router.get('/docs', (_req, res) => void res.type('html').send(readerPage));
  router.get('/docs/reader.js', (_req, res) => void res.type('text/javascript').send(readerScript));
  for (const file of readerFiles) router.get(`/docs/${file}`, (_req, res) => res.sendFile(file, { root: readerFolder, maxAge: '1d' }));

  router.get('/problems', (_req, res) => void res.type('html').send(problemsPage()));
  router.get('/problems/:code', (req, res) => {
    const page = problemPage(req.params.code);
    if (page === undefined) throw new AppError('not_found', 'There is no such problem');
    res.type('html').send(page);
  });
}

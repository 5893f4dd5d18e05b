/**
 * A model that answers as a good developer would: it uses ready parts that its own prompt offers with a signature, and writes the rest itself.
 * What each sentence needs it knows from the composer's plan.
 */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { Script, ScriptedRequest } from '../../../support/scripted-model.ts';
import { componentFiles } from '../../../../activities/generate/composer/render/render.ts';
import { appOf, catalog, compose, type Composed } from '../composer/compose.ts';

/** @param pace tokens a second; without it answers come at once */
export async function createDeveloper(sentences: readonly string[], pace?: number): Promise<Script> {
  const plans = new Map<string, Composed>();
  for (const sentence of sentences) plans.set(sentence, await compose(sentence));
  return (request) => {
    const reply = (answer: object) => ({
      answer,
      inputTokens: countTokens(request.prompt),
      outputTokens: countTokens(JSON.stringify(answer)),
      ...(pace === undefined ? { chunkCharacters: 400 } : { tokensPerSecond: pace }),
    });
    if (request.step === 'modify') return reply(changeOf(request));
    const plan = plans.get(/<request>\n([^]*?)\n<\/request>/.exec(request.prompt)?.[1] ?? '');
    if (!plan) throw new Error(`No plan for this request: ${request.prompt.slice(-400)}`);
    return reply(request.step === 'analyze' ? analysisOf(plan, request) : appAnswer(plan, request));
  };
}

/** The facts, with the parts that the prompt names, four at most as it asks. */
function analysisOf({ analysis }: Composed, { prompt }: ScriptedRequest): object {
  const named = /Ready parts: (.*)/.exec(prompt)?.[1]?.split(', ') ?? [];
  const { app_type, title, services, collections, reuse } = analysis;
  return {
    app_type,
    title,
    services: services.map(({ service }) => service),
    collections,
    reuse: reuse.filter(({ component }) => named.includes(component)).slice(0, 4),
    requires_backend: false,
  };
}

const withoutIndent = (code: string): string => code.replace(/^ +/gm, '');

/** App.tsx as the composer lays it out; parts that were not offered are written in full, which costs what it costs. */
function appAnswer({ facts, spec, files }: Composed, { prompt }: ScriptedRequest): object {
  const offered = new Set([...prompt.matchAll(/^- ([a-z0-9-]+) \{/gm)].map(([, name]) => name));
  const reuse = facts.reuse.filter(({ component }) => offered.has(component));
  const own = facts.reuse.filter(({ component }) => !offered.has(component));
  const written = own.flatMap(({ component, as }) => {
    const part = catalog.parts.get(component);
    return part ? componentFiles({ part: component, as }, part) : [];
  });
  const { app_type, title, services, collections } = { ...facts, app_type: facts.appType };
  return {
    app_type,
    title,
    description: spec.description || spec.tagline,
    services: services.map(({ service }) => service),
    collections: collections.map(({ name, fields, access }) => ({
      name,
      fields: fields.map((field) => ({ name: field.name, type: field.type })),
      ...(access ? { access } : {}),
    })),
    reuse,
    requires_backend: false,
    components: Object.fromEntries<string>([
      ['App.tsx', withoutIndent(appOf({ files }).replace("import './theme.css';\n", ''))],
      ...written.map(({ path, content }) => [path, withoutIndent(content)] as const),
    ]),
  };
}

/** "Call it X": the title, wherever App.tsx has it. */
function changeOf({ prompt }: ScriptedRequest): object {
  const wanted = /<request>\nCall it (.*)\n<\/request>/.exec(prompt)?.[1] ?? '';
  const app = /<file path="App.tsx">\n([^]*?)\n<\/file>/.exec(prompt)?.[1] ?? '';
  const line = app.split('\n').find((one) => /\btitle[=:]/.test(one)) ?? '';
  const replace = line.replace(
    /(title(?:=|: ))(["'])(?:(?!\2).)*\2/,
    (_: string, before: string, quote: string) => `${before}${quote}${wanted}${quote}`,
  );
  return { summary: `It is called ${wanted} now.`, edits: [{ path: 'App.tsx', search: line, replace }], files: {}, deleted: [] };
}

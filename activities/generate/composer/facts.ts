/** What is said about a spec: the analysis' summary, the collections, the parts used, the last word when it is live. */
import type { AppSpec } from '../../../core/composition.ts';
import type { AppFacts, Analysis } from '../generator.ts';
import type { Lexicon } from './lexicon.ts';
import { collectionsOf } from './plan/plan.ts';
import { servicesOf } from './plan/services.ts';
import { registered } from './registered.ts';
import { labelsOf, listed, sayIn } from './skeletons/bench.ts';

const mostFields = 8;

/** Parts of the page without its heading and its last line. */
const partsUsed = (spec: AppSpec): number => new Set(spec.parts.map(({ part }) => part)).size;

/** "A tool that keeps rows: title, author, rating, finished. Uses 3 ready parts." */
export function readAs(spec: AppSpec, lexicon: Lexicon): string {
  const say = (key: string, values?: Record<string, string | number>): string => sayIn(lexicon, spec.language, key, values);
  const article = say(`a_${spec.appType}`);
  const n = partsUsed(spec);
  const [entity] = spec.entities;
  const fields = entity ? listed(labelsOf(entity, spec.language), mostFields) : '';
  const [service] = spec.services;
  const [line] =
    service !== undefined && !registered().get(service)?.requires_user_key
      ? [say('readsLive', { article, service: registered().get(service)?.display_name ?? service.replaceAll('_', ' '), n })]
      : entity?.confidential
        ? [say('readsForm', { article, fields, n })]
        : entity && spec.parts.some(({ part }) => ['record-form', 'checklist', 'board', 'posts'].includes(part))
          ? [say('reads', { article, fields, n })]
          : [say('readsPlain', { article, title: spec.title, n })];
  return [line, leftOutLine(spec, lexicon)].filter(Boolean).join(' ');
}

const leftOutLine = (spec: AppSpec, lexicon: Lexicon): string =>
  spec.leftOut.length === 0 ? '' : sayIn(lexicon, spec.language, 'leftOut', { what: spec.leftOut.join(' ') });

/** "Rows are kept on this server. Add one to try it: book." */
function lastWord(spec: AppSpec, lexicon: Lexicon): string {
  const say = (key: string, values?: Record<string, string | number>): string => sayIn(lexicon, spec.language, key, values);
  const open = spec.entities.find(({ confidential, noted }) => !confidential && !noted);
  const [service] = spec.services;
  const samples = spec.parts.some(({ props }) =>
    ['samplePrices', 'sampleAmounts', 'sampleHours', 'sampleContact', 'sectionText', 'aboutText'].some(
      (key) => props['note'] === say(key) || props['body'] === say(key),
    ),
  );
  const isSampleNumber = spec.parts.some(({ props }) => props['note'] === say('sampleNumber'));
  const lines = [
    ...(open ? [say('liveKeeps', { noun: open.singular })] : []),
    ...(spec.entities.some(({ confidential }) => confidential) ? [say('liveForm')] : []),
    ...spec.entities.flatMap(({ collection, noted }) => (noted ? [say('takenNote', { collection })] : [])),
    ...(service === undefined ? [] : [sourceLine(service, say)]),
    ...(isSampleNumber ? [say('liveCall')] : []),
    ...(samples ? [say('liveTexts')] : []),
  ];
  return (lines.length > 0 ? lines : [say('livePlain')]).join(' ');
}

/** Where live data come from, and what the owner does so that they come. */
function sourceLine(name: string, say: (key: string, values: Record<string, string>) => string): string {
  const found = registered().get(name);
  const service = found?.display_name ?? name.replaceAll('_', ' ');
  const key = found?.key_name;
  if (key === undefined) return say('liveFrom', { service });
  if (found?.requires_user_key) return say('liveOwnKey', { service, key });
  const twin = found?.twin === undefined ? undefined : registered().get(found.twin)?.display_name;
  return twin === undefined ? say('liveKey', { service, key }) : say('liveTwin', { service, key, twin });
}

const reuseOf = (spec: AppSpec): { component: string; as: string }[] => [
  ...new Map(spec.parts.map(({ part, as }) => [as, { component: part, as }])).values(),
];

/** @param summary said to the person, in their language */
export function analysisOf(spec: AppSpec, summary: string, touches?: readonly string[]): Analysis {
  return {
    app_type: spec.appType,
    title: spec.title,
    services: servicesOf(spec),
    collections: collectionsOf(spec),
    reuse: reuseOf(spec),
    requires_backend: false,
    summary,
    spec,
    ...(touches ? { touches } : {}),
  };
}

/** @param summary of a change; a new app has its own last word */
export function factsOf(spec: AppSpec, lexicon: Lexicon, summary?: string): AppFacts {
  return {
    appType: spec.appType,
    title: spec.title,
    description: spec.description,
    services: servicesOf(spec),
    collections: collectionsOf(spec),
    reuse: reuseOf(spec),
    requiresBackend: false,
    summary: summary ?? [lastWord(spec, lexicon), leftOutLine(spec, lexicon)].filter(Boolean).join(' '),
    spec,
  };
}

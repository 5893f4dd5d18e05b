/** Ready-made next changes: sentences that the rules understand and that really change this app. */
import type { AppSpec } from '../../../../core/composition.ts';
import type { Catalog } from '../../../../catalog/load.ts';
import type { Lexicon } from '../lexicon.ts';
import { render } from '../render/render.ts';
import { sayIn } from '../skeletons/bench.ts';
import { tryChange } from './apply.ts';
import { labelOf, openEntities } from './meant.ts';

const most = 4;

/** Sentences that could fit, the most useful first. */
function candidates(spec: AppSpec, lexicon: Lexicon): string[] {
  const say = (key: string, values?: Record<string, string>): string => sayIn(lexicon, spec.language, key, values);
  const entity = openEntities(spec).find(({ confidential }) => !confidential);
  const list = spec.parts.find(({ part }) => part === 'record-table' || part === 'record-cards');
  const has = (part: string): boolean => spec.parts.some((use) => use.part === part);
  const named = (types: readonly string[]): string | undefined => {
    const field = entity?.fields.find(({ type }) => types.includes(type));
    return field && (spec.language === 'de' ? labelOf(field) : labelOf(field).toLowerCase());
  };
  const [number, group] = [named(['money', 'number']), named(['choice', 'date'])];
  const filter = entity?.fields.find(
    ({ type, name }) =>
      ['text', 'boolean', 'choice'].includes(type) &&
      !((list?.props['filters'] as readonly string[] | undefined) ?? []).includes(name) &&
      name !== entity.fields[0]?.name,
  );
  const order = named(['rating', 'date', 'money', 'number']);
  return [
    ...(list && number !== undefined && group !== undefined && !has('chart') ? [say('nextChart', { value: number, group })] : []),
    ...(list && filter ? [say('nextFilter', { x: spec.language === 'de' ? labelOf(filter) : labelOf(filter).toLowerCase() })] : []),
    ...(list && order !== undefined && list.props['sort'] === undefined ? [say('nextSort', { x: order })] : []),
    ...(list && number !== undefined && !has('stat-tiles') ? [say('nextTotals')] : []),
    ...(openEntities(spec).length > 0 && !openEntities(spec)[0]?.fields.some(({ type }) => type === 'longtext') ? [say('nextNotes')] : []),
    ...(spec.appType === 'website' && !has('opening-hours') ? [say('nextHours')] : []),
    ...(spec.appType === 'website' && !has('contact-block') ? [say('nextContact')] : []),
    ...partly(spec, say).slice(0, 3),
    say('nextDark'),
    say('nextLight'),
    ...(list?.part === 'record-table' ? [say('nextCards')] : []),
    say('nextLook'),
    say('nextGround'),
    ...(spec.appType === 'website' && !has('comments') ? [say('nextGuestbook')] : []),
    say('nextRound'),
    say('nextColour'),
  ];
}

/** What can be changed of the parts that have contents of their own. */
function partly(spec: AppSpec, say: (key: string, values?: Record<string, string>) => string): string[] {
  return spec.parts.flatMap(({ part, props }): string[] => {
    const labels = ['items', 'currencies', 'inputs'].flatMap((prop) =>
      ((props[prop] ?? []) as readonly (string | { readonly label?: string; readonly name?: string })[]).map((item) =>
        typeof item === 'string' ? item : (item.label ?? item.name ?? ''),
      ),
    );
    const [last, first] = [labels.at(-1) ?? '', labels[0] ?? ''];
    switch (part) {
      case 'timer':
        return [say('nextTimer')];
      case 'quiz':
        return ((props['questions'] ?? []) as readonly unknown[]).length > 5 ? [say('nextQuestions')] : [];
      case 'live-tiles':
        return labels.length > 1 ? [say('nextFirst', { x: last }), say('nextWithout', { x: first })] : [];
      case 'live-converter':
        return [say('nextFirst', { x: last })];
      case 'calculator':
        return [say('nextStart', { x: first, y: '20' })];
      case 'shop':
        return labels.length > 1 ? [say('nextWithout', { x: last })] : [];
      case 'poll':
        return [say('nextAnswer')];
      case 'board':
        return [say('nextColumn')];
      case 'calendar':
        return [say('nextTable')];
      case 'record-form':
        return props['thanks'] === undefined ? [] : [say('nextButton')];
      default:
        return [];
    }
  });
}

/** Up to four changes for the chat, in the app's language. Each was tried: it gives other files. */
export function suggestChanges(spec: AppSpec, lexicon: Lexicon, catalog: Catalog): string[] {
  const now = JSON.stringify(render(spec, catalog));
  const works = (sentence: string): boolean => {
    const { spec: next, unknown, failed } = tryChange(spec, sentence, lexicon, catalog);
    return unknown.length + failed.length === 0 && JSON.stringify(render(next, catalog)) !== now;
  };
  const found: string[] = [];
  for (const sentence of candidates(spec, lexicon)) {
    if (found.length < most && works(sentence)) found.push(sentence);
  }
  return found;
}

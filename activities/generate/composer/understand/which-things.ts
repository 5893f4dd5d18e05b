/** Which reading of several kinds of rows is taken: of the plain request, or of the story around it. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Recast } from './clauses/recast.ts';
import type { Limit } from './limits.ts';
import { withOwnersNamed } from './one-to-many.ts';
import type { Reading, Thing } from './thing.ts';
import { relatedThings } from './things.ts';

/** "Tenant has name" is no name of a field. */
const hasVerbs = ({ things }: Reading): boolean =>
  things.some(({ fields }) => fields.some(({ label }) => /\s(?:has|have|hat|haben|tiene|tienen|tem)\s/i.test(label)));

/** @param text `kept`: the request without its name; `ours`: all that was said */
export function readThings(
  told: Recast | undefined,
  text: { readonly kept: string; readonly ours: string },
  language: Language,
  lexicon: Lexicon,
): Reading {
  const listed = relatedThings(withOwnersNamed(text.kept, language), language, lexicon);
  if (!told || told.things.length === 0) return listed;
  const isBetter = told.things.length > listed.things.length || told.core !== text.ours || hasVerbs(listed);
  return isBetter ? { things: told.things, beside: [], head: '', views: [] } : listed;
}

/** "Rent payments" are kept; nobody asks for money to be taken. */
export function isKept({ words }: Limit, things: readonly Thing[]): boolean {
  const names = things.flatMap(({ subject }) => tokensOf(subject.singular).map(({ key }) => key));
  return tokensOf(words).some(({ key }) => names.some((name) => key.startsWith(name)));
}

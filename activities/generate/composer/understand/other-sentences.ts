/** Sentences beside the request: fields that have to be there, lists of fields, what each row has, wishes. */
import { fold, tokensOf } from '../language/text.ts';
import type { Subject } from './choose-subject.ts';
import type { Collector } from './collector.ts';
import { countedOptions } from './counted-options.ts';
import { wishOf } from './fields.ts';
import { itemsOf } from './items.ts';
import { questionsIn } from './question-chains.ts';
import { requiredIn } from './required-said.ts';

/** A sentence beside the request: "Each plant has a name and a species." */
export function readOther(text: string, found: Collector, subject: Subject | undefined): void {
  const { has, each } = found.lexicon.phrasing[found.language];
  const needed = found.isPage ? undefined : requiredIn(text, found.language);
  if (needed !== undefined) return found.require(needed);
  if (!found.isPage) found.fields.push(...countedOptions(text, found.language, found.lexicon));
  // "Wer macht was bis wann (Anna, Jonas)": a sentence of questions is a list.
  if (!found.isPage && questionsIn(text, found.language, found.lexicon).length > 1) return found.read(text);
  const folded = fold(text);
  const said = has.exec(folded);
  if (!said && isFieldList(text, found)) return found.read(text);
  const about = each.test(folded) || (subject !== undefined && folded.includes(fold(subject.singular)));
  if (said && (about || /^\s*(it|they|es|sie|il|elle|debe|deve)\b/.test(folded)))
    found.read(text.slice(said.index + said[0].length), !about);
  else if (
    found.isPage ||
    said ||
    found.lexicon.fields.exactly(text, found.language) ||
    itemsOf(text, found.language, found.lexicon).length > 1
  )
    found.readLoosely(text);
  else found.takes(text);
}

const fewestListed = 3;

/** "Flour type, hydration %, rating 1-5, photo": a sentence that is nothing but the names of fields. */
function isFieldList(text: string, { isPage, kind, language, lexicon, money }: Collector): boolean {
  const items = itemsOf(text, language, lexicon);
  if (isPage || items.length < fewestListed || !listing.has(kind?.rule.skeleton ?? 'records')) return false;
  const { skipped, wishes } = lexicon.phrasing[language];
  const [first] = tokensOf(text);
  const isTold =
    wishes.test(fold(text)) || (first !== undefined && skipped.has(first.key) && !lexicon.fields.at(tokensOf(items[0] ?? ''), 0, language));
  const known = items.filter((item) => wishOf(item, language, lexicon, money)?.known).length;
  return !isTold && known >= 2 && known * 2 >= items.length;
}

/** Kinds of rows whose fields may stand in a sentence of their own. */
const listing = new Set(['records', 'tracker', 'checklist', 'board', 'calendar', 'gallery', 'form']);

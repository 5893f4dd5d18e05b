/** What is said where rows that people would rather keep to themselves can be read by everyone. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { stemOf } from '../language/inflect.ts';
import { capitalised, tokensOf } from '../language/text.ts';
import type { Bench, Draft } from '../skeletons/bench.ts';

/** Parts that show rows to everyone who opens the app. */
const shows = /^(record-table|record-cards|calendar|board|points-map|checklist|posts|gallery)$/;

const collectionOf = ({ props }: PartUse): unknown => props['collection'];

function shownIn({ entities, parts }: Pick<Draft, 'entities' | 'parts'>): Entity[] {
  const shown = new Set(parts.flatMap((use) => (shows.test(use.part) ? [collectionOf(use)] : [])));
  return entities.filter(({ collection, confidential }) => !confidential && shown.has(collection));
}

/** The rows that "only I should see the member list" means; all of them where it names none. */
function meant(wish: string, rows: readonly Entity[], { language }: Bench): readonly Entity[] {
  const wordsOf = (text: string): string[] =>
    tokensOf(text).flatMap(({ key }) => (/^list[ae]?$/.test(key) || key.length < 4 ? [] : [stemOf(language, key)]));
  const words = wordsOf(wish);
  const named = rows.filter(({ plural }) => wordsOf(plural).some((word) => words.some((said) => said.startsWith(word))));
  return named.length > 0 ? named : rows;
}

/**
 * An app has no sign-in. Rows that the owner alone may read are written in the app and read in the dashboard (contract, "App data"); a table
 * of them in the app would stay empty for its owner too. So that is done where it was wished; rows that are private by their nature stay in
 * the app, and it is said who can read them. Rows that others are linked to are listed in a form, so they stay as well.
 */
export function withPrivacy(draft: Draft, bench: Bench): Draft {
  const { u, say } = bench;
  const rows = shownIn(draft);
  const said = (key: string, what: string): Draft => ({
    ...draft,
    leftOut: [...(draft.leftOut ?? []), say(key, { what: capitalised(what) })],
  });
  if (rows.length === 0) return draft;
  if (u.onlyMe === undefined) {
    const open = rows.filter((entity) => isPrivate(entity, bench)).map(({ plural }) => plural);
    return open.length === 0 ? draft : said('openRows', new Intl.ListFormat(u.language).format(open));
  }
  const kept = new Set(meant(u.onlyMe, rows, bench).map(({ collection }) => collection));
  const isLinked = draft.entities.some(({ fields }) => fields.some(({ from }) => from && kept.has(from.collection)));
  const writes = ({ part }: PartUse): boolean => part === 'record-form';
  const areWritten = [...kept].every((name) => draft.parts.some((use) => writes(use) && collectionOf(use) === name));
  if (isLinked || !areWritten) return said('openRows', u.onlyMe);
  const isKept = (use: PartUse): boolean => kept.has(String(collectionOf(use)));
  return {
    ...said('ownerReads', u.onlyMe),
    entities: draft.entities.map((entity) => (kept.has(entity.collection) ? { ...entity, confidential: true } : entity)),
    parts: draft.parts
      .filter((use) => writes(use) || !isKept(use))
      .map((use) => (isKept(use) ? { ...use, props: { ...use.props, thanks: say('thanks') } } : use)),
  };
}

/** Rows of patients and the like, and of people with an address to reach them at. */
function isPrivate({ plural, fields }: Entity, { u, lexicon, language }: Bench): boolean {
  const subjects = u.things.length > 0 ? u.things.map(({ subject }) => subject) : u.subject ? [u.subject] : [];
  const rule = subjects.find((subject) => subject.plural.startsWith(plural))?.rule;
  const reached = fields.some(({ type }) => type === 'email' || type === 'phone');
  const isOfOne = fields.some(({ label, name }) => lexicon.nouns.exactly(label ?? name, language)?.rule.private === true);
  return isOfOne || rule?.rule.private === true || (rule?.rule.people === true && rule.id !== 'team' && reached);
}

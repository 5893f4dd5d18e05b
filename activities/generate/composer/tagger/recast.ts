/** From marked words to a plain request: the app, its rows with their fields and options, and apart from it what else was wished for. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { withWord } from '../understand/clauses/joining.ts';
import type { Recast } from '../understand/clauses/recast.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import { fieldWishes, usualFields } from '../understand/fields.ts';
import { bare, subjectOf } from '../understand/subject.ts';
import type { Thing } from '../understand/thing.ts';
import { viewIn } from '../understand/wishes.ts';
import { withGaps } from './gaps.ts';
import { fieldsOf, groupsOf, type Group } from './groups.ts';
import { appOf, headIn } from './heading.ts';
import type { Mark, Span } from './marks.ts';
import { isAboutRows, isElse } from './about-rows.ts';
import { besideOf } from './beside.ts';

/** Kinds whose options have no field. */
const choosing = new Set(['board']);

const called: Readonly<Record<Language, string>> = { en: 'called', de: 'namens', fr: 'appelé', es: 'llamado', pt: 'chamado' };

/** @returns undefined where the text is no request for rows, or says nothing of them */
export function recastMarked(text: string, found: readonly Span[], language: Language, lexicon: Lexicon): Recast | undefined {
  const spans = withGaps(text, found, language, lexicon);
  const words = (mark: Mark): string[] => spans.filter((span) => span.mark === mark).map(({ start, end }) => text.slice(start, end));
  const app = appOf(words('app'), language, lexicon);
  if (!isAboutRows(text, { spans, apps: words('app'), app }, language, lexicon)) return undefined;
  const { groups, loose } = groupsOf(text, spans, app, language);
  const deeds = words('deed');
  const thing = groups.find((group) => group.thing !== undefined)?.thing;
  const head = headIn({ app, thing, deeds, text, spans }, language, lexicon);
  if (head === '' || isElse(head, language, lexicon)) return undefined;
  const kind = app === '' ? undefined : kindOf(app, language, lexicon);
  const things = groups.length > 1 && !choosing.has(kind?.rule.skeleton ?? '') ? thingsOf(app, groups, language, lexicon) : [];
  const listed = groups.flatMap(fieldsOf);
  // "And a search": no row has it.
  const seen = listed.filter((item) => isSeen(item, language, lexicon));
  const fields = listed.filter((item) => !seen.includes(item));
  const name = words('name')[0];
  const isChosen = loose.length > 1 && (choosing.has(kind?.rule.skeleton ?? '') || fields.length === 0);
  if (fields.length === 0 && things.length === 0 && !isChosen) return undefined;
  const list = isChosen ? `: ${loose.join(', ')}` : fields.length > 0 ? ` ${withWord[language]} ${fields.join(', ')}` : '';
  return {
    core: [`${head}${name === undefined ? '' : ` ${called[language]} ${name}`}${list}`, ...deeds].join('. '),
    things,
    wishes: [...words('view'), ...seen, ...words('rule')],
    told: besideOf(text, spans, language, lexicon),
    ...(fields.length > 0 && things.length === 0 ? { fields } : {}),
  };
}

const looks = new Set(['search', 'export', 'sort', 'calendar', 'overdue']);
const isSeen = (item: string, language: Language, lexicon: Lexicon): boolean =>
  !item.includes('(') && !lexicon.fields.exactly(item, language) && looks.has(viewIn(lexicon, item, language)?.kind ?? '');

/** Several kinds of rows; none where only one of them is one. */
function thingsOf(app: string, groups: readonly Group[], language: Language, lexicon: Lexicon): Thing[] {
  const made = groups.flatMap(({ thing, owner, fields }) => {
    const subject = subjectOf(bare(thing ?? app, language, lexicon), language, lexicon);
    if (!subject) return [];
    const own =
      fields.length === 0
        ? usualFields(subject.rule?.rule.fields ?? ['name', 'notes'], language, lexicon, subject.rule?.rule.money ?? false)
        : fieldWishes(fieldsOf({ fields }).join(', '), language, lexicon, true, () => false);
    return own.length === 0 ? [] : [{ thing, owner, subject: { ...subject, title: capitalised(subject.plural) }, fields: own }];
  });
  return made.length < 2
    ? []
    : made.map(({ subject, fields, owner }): Thing => {
        const of = owner === undefined ? -1 : made.findIndex(({ thing }) => thing === owner);
        return { subject, fields, ...(of < 0 ? {} : { of }) };
      });
}

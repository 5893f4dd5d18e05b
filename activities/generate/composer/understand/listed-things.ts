/** Things in a row, with their fields and what each belongs to: "owners with phone, pets per owner (name, species), visits per pet with date". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { typeOf } from './field-type.ts';
import { wishOf } from './fields.ts';
import { resolveHead } from './head.ts';
import { itemsOf } from './items.ts';
import { unreadWish, wholeLimit } from './limits.ts';
import { withoutOpeners } from './openers.ts';
import { sentencesOf } from './request.ts';
import { segmentsOf } from './segments.ts';
import type { Listed, ListedThing } from './listed-thing.ts';
import { thingItem, type ThingItem } from './thing-item.ts';
import { manyIn, otherwise, plainName, sameThing } from './thing-name.ts';
import { viewIn, type ViewWish } from './wishes.ts';

/** Lines of fields.yaml that are measured again and again, unlike a price or an age. */
const measured = new Set(['reading', 'distance', 'weight']);
/** An order over the rows, with the figure that decides. */
const ranking =
  /^(?:(?:dazu|and|also|plus|aussi|ademas|alem disso|a|the|eine?|die|une|le|la|un|una|uma|o) )*(rankings?|standings|leaderboard|league table|rangliste|tabelle|classement|clasificacion(?:es)?|classificacao)(?:\s+(?:of|der|des|von|de|dos|das)(?:\s+\S+){1,2}?)?(?:\s+(?:by|nach|par|selon|por|segun|segundo)\s+(.+))?$/;
/** What is counted by the hour is kept day by day. */
const hours = /^(?:hours?|minutes?|stunden?|minuten?|heures?|horas?|minutos?)$/;

class ThingReader {
  readonly things: ListedThing[] = [];
  readonly beside: string[] = [];
  readonly views: ViewWish[] = [];
  leads = false;
  /** The thing whose fields follow. */
  #open: ListedThing | undefined;
  /** Words before the list that name the app, not a thing: "club app with members and tournaments". */
  head = '';
  #first = true;
  /** Items of the sentence that are still to come. */
  #following: readonly string[] = [];

  constructor(
    readonly language: Language,
    readonly lexicon: Lexicon,
  ) {}

  read(text: string): this {
    for (const sentence of sentencesOf(text)) {
      this.#open = undefined;
      const [things, beside] = [this.things.length, this.beside.length];
      const items = itemsOf(this.#asked(sentence), this.language, this.lexicon);
      for (const [at, item] of items.entries()) {
        this.#following = items.slice(at + 1);
        this.#add(item);
        this.#first = false;
      }
      // "I run a clinic" tells about somebody; the list may begin behind it.
      if (this.things.length > things) continue;
      this.beside.length = beside;
      this.#first = this.things.length === 0 && this.head === '';
    }
    return this;
  }

  /** "Keep track of vehicles with plate" is about vehicles. */
  #asked(sentence: string): string {
    const { text } = withoutOpeners(sentence, this.language, this.lexicon);
    const { head } = segmentsOf(text, this.language, this.lexicon);
    const { kind, subject } = resolveHead(head, this.language, this.lexicon, true);
    const at = kind && subject !== '' && kind.by === 'verb' ? text.indexOf(subject) : -1;
    return at > 0 ? text.slice(at) : text;
  }

  /** "Payments" alone are more than rows; "payments per member (date, amount)" are rows. */
  #isWish(item: string, { owner, list, phrase }: ThingItem): boolean {
    if (ranking.test(fold(item))) return false;
    if (unreadWish(item, this.language, this.lexicon)) return true;
    if (list !== undefined && (owner !== undefined || this.#many(phrase) === 'known')) return false;
    const view = viewIn(this.lexicon, item, this.language);
    if (view) return this.views.push(view) > 0;
    return owner === undefined && wholeLimit(item, this.language, this.lexicon) !== undefined;
  }

  #many(phrase: string): ReturnType<typeof manyIn> {
    return manyIn(phrase, this.language, this.lexicon);
  }

  #opensThing(list: string): boolean {
    const [first] = itemsOf(list, this.language, this.lexicon);
    const { closed, phrase } = thingItem(first ?? '', this.language);
    return closed && this.#many(phrase) === 'known';
  }

  /** A thing that was named before gets its list. */
  #start(thing: ListedThing, said: ThingItem): void {
    const listed =
      said.list === undefined ? this.things.find(({ phrase, explicit }) => explicit && fold(phrase) === fold(thing.phrase)) : undefined;
    if (listed && thing.of) {
      listed.of ??= thing.of;
      return;
    }
    const before = this.things.findIndex(({ phrase, explicit }) => !explicit && fold(phrase) === fold(thing.phrase));
    const [known] = before < 0 ? [] : this.things.splice(before, 1, thing);
    if (!known) this.things.push(thing);
    for (const other of this.things) if (known && other.of === known) other.of = thing;
    this.leads ||= this.#first && said.list !== undefined;
    if (said.list !== undefined && said.span !== undefined) thing.items.push(said.span);
    if (said.closed) thing.items.push(...itemsOf(said.list ?? '', this.language, this.lexicon));
    else if (said.list !== undefined) {
      this.#open = thing;
      for (const item of itemsOf(said.list, this.language, this.lexicon)) this.#add(item);
    }
  }

  #add(item: string): void {
    const said = thingItem(item, this.language);
    if (this.#isWish(item, said)) return;
    const phrase = this.#nameOf(said);
    const owner = said.owner === undefined ? undefined : this.#ownerOf(said.owner);
    if (owner) return this.#addOwned(phrase, said, owner);
    if (said.owner === undefined && said.list !== undefined) {
      const many = this.#many(phrase);
      const within = this.#open;
      // "Clients with projects (name, deadline)": what follows "with" at once belongs to them.
      const of = within?.items.length === 0 ? within : undefined;
      const other = otherwise(phrase, this.language, this.lexicon);
      const isSent = this.#first && this.lexicon.nouns.exactly(phrase, this.language)?.rule.confidential === true;
      const areFields = isSent || this.#areFields(said.list, said.closed ? [] : this.#following);
      const isThing =
        other || said.closed
          ? many !== undefined && areFields && (said.closed || !within || other === 'section')
          : many === 'known' || many === 'likely' || (many === 'maybe' && !said.colon && areFields);
      if (isThing) return this.#start({ phrase, items: [], explicit: true, ...(of ? { of } : {}) }, said);
      // "For the school library: books (title, author) and loans (…)": what stands before the colon is what the app is called.
      const opens = said.colon && many !== 'known' && this.#opensThing(said.list);
      if (!said.closed && !said.told && (!said.colon || opens) && this.#first && !within) {
        this.head = phrase;
        return itemsOf(said.list, this.language, this.lexicon).forEach((inner) => this.#add(inner));
      }
    }
    const ranked = ranking.exec(fold(item));
    if (ranked) this.#rank(item, ranked);
    else if (this.#open) this.#open.items.push(item);
    else if (
      said.list === undefined &&
      said.owner === undefined &&
      this.#many(phrase) === 'known' &&
      otherwise(phrase, this.language, this.lexicon) === undefined
    )
      this.things.push({ phrase, items: [], explicit: false });
    else this.beside.push(item);
  }

  /** "A ranking by points": whoever came first has points, and most of them stand on top. */
  #rank(item: string, [, title = '', by = '']: RegExpExecArray): void {
    const first = this.things.find(({ of }) => !of);
    if (!first || by === '') return void this.beside.push(item);
    const label = item.slice(item.length - by.length);
    if (!first.items.some((known) => fold(known) === by)) first.items.push(label);
    const at = fold(item).indexOf(title);
    first.ranked = { by: label, title: item.slice(at, at + title.length) };
  }

  /** "List of members" keeps members. */
  #nameOf({ phrase }: ThingItem): string {
    const { kind, subject } = resolveHead(phrase, this.language, this.lexicon, false);
    const isList = kind?.by === 'noun' && subject !== '' && fold(phrase).endsWith(fold(subject)) && this.#many(subject) !== undefined;
    return plainName(isList ? subject : phrase, this.language, this.lexicon);
  }

  /** "Hourly rate per client" is a field of clients; "visits per client" are rows. */
  #addOwned(phrase: string, said: ThingItem, owner: ListedThing): void {
    const { language, lexicon } = this;
    const typed = typeOf(phrase, language, lexicon);
    const isKnown = lexicon.nouns.exactly(phrase, language) !== undefined && this.#many(phrase) === 'known';
    const isHours = hours.test(fold(phrase));
    const plain = said.list === undefined;
    const isMeasured = typed.type === 'number' && (typed.id === undefined || measured.has(typed.id));
    if (plain && typed.known && !said.often && !isHours && !isKnown && !isMeasured) return void owner.items.push(phrase);
    const isFigure = plain && (isHours || said.often || isMeasured || (!isKnown && this.#many(phrase) === undefined));
    const figure = isFigure ? { figure: said.unit === undefined ? {} : { unit: said.unit } } : {};
    this.#open = this.#open === owner ? owner : undefined;
    this.#start({ phrase, of: owner, items: [], explicit: !plain, ...figure }, said);
  }

  /** The thing that "per client" means: one that was read, one that was taken for a field, or what the app is called after. */
  #ownerOf(words: string): ListedThing | undefined {
    const { language, lexicon } = this;
    const one = plainName(words, language, lexicon);
    const known = this.things.find(({ phrase }) => sameThing(phrase, one, language));
    if (known) {
      known.one ??= one;
      return known;
    }
    for (const list of [this.beside, ...this.things.map(({ items }) => items)]) {
      const at = list.findIndex((item) => sameThing(plainName(item, language, lexicon), one, language) && this.#mayBeMany(item, one));
      const [item] = at < 0 ? [] : list.splice(at, 1);
      if (item === undefined) continue;
      const of = this.things.find(({ items }) => items === list);
      const thing = { phrase: item, one, items: [], explicit: false, ...(of ? { of } : {}) };
      this.things.push(thing);
      return thing;
    }
    if (!tokensOf(this.head).some(({ key }) => key === fold(one))) return undefined;
    const thing = { phrase: one, one, items: this.beside.splice(0), explicit: true };
    this.things.unshift(thing);
    return thing;
  }

  #mayBeMany(item: string, one: string): boolean {
    const plain = plainName(item, this.language, this.lexicon);
    return tokensOf(plain).length <= 3 && (fold(plain) !== fold(one) || this.language === 'de');
  }

  /** Two known names of fields, or one in front, stand in the list of a thing; else they are options of a choice. */
  #areFields(list: string, following: readonly string[]): boolean {
    const items = [...itemsOf(list, this.language, this.lexicon), ...following];
    const known = items.map((item) => {
      const wish = wishOf(item, this.language, this.lexicon, true);
      // "vegan, halal" are answers as well as fields.
      return wish?.known === true && wish.type !== 'boolean';
    });
    return known[0] === true || known.filter(Boolean).length >= 2;
  }
}

/** @returns what a list of things names; a single one as well */
export function listedIn(text: string, language: Language, lexicon: Lexicon): Listed {
  const { things, leads, beside, head, views } = new ThingReader(language, lexicon).read(text);
  const arePlain = (item: string): boolean =>
    manyIn(item, language, lexicon) === 'likely' && otherwise(item, language, lexicon) === undefined;
  // "Couples, matches with result": beside a thing with its fields, many of something are things too.
  if (!things.some(({ explicit }) => explicit) || leads || !beside.every(arePlain)) return { things, leads, beside, head, views };
  return { things: [...beside.map((phrase) => ({ phrase, items: [], explicit: false })), ...things], leads, beside: [], head, views };
}

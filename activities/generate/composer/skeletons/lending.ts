/** What people lend each other: the things, whose they are, and who has them from when to when. */
import { capitalised, fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import type { Bench, Skeleton } from './bench.ts';
import { formFields } from './house/asked-list.ts';
import { heard } from './house/heard.ts';
import { houseOf } from './house/house.ts';
import { records } from './records.ts';

/** "Who has it from when to when". */
const loan =
  /\b(?:who|wer|qui|quien|quem)\b[^.;:]{0,30}\b(?:from|since|von|seit|du|depuis|de|desde)\b[^.;:]{0,20}\b(?:to|till|until|bis|au|jusqu\w*|a|hasta|ate)\b/;
const asks =
  /^(?:(?:who|wer|qui|quien|quem|when|wann|quand|cuando|quando|from when|until when|von wann|bis wann|de quand|jusqu'a quand|desde cuando|hasta cuando|de quando|ate quando)\b)/;
/** "Who has what": each loan says it by itself. */
const bareQuestion =
  /^(?:who|what|wer|was|wem|qui|quoi|quien|que|quem|o que)(?: (?:has|have|hat|a|tiene|tem)(?: (?:what|was|quoi|que|o que))?)?$/;
const thing = /^(?:thing|item|object|ding|gegenstand|sache|objet|chose|article|cosa|objeto|articulo|coisa|artigo)s?$/;

/** "Benches, tent, lights, each thing with …": the things that there are to lend. */
function withNamed(wishes: readonly FieldWish[]): FieldWish[] {
  const at = wishes.findIndex(({ label }) => thing.test(fold(label)));
  const named = wishes.slice(0, Math.max(0, at));
  const owner = wishes[at];
  if (!owner || named.length < 2 || named.some(({ type, known }) => type !== 'text' || known)) return [...wishes];
  return [{ ...owner, type: 'choice', options: named.map(({ label }) => capitalised(label)), known: true }, ...wishes.slice(at + 1)];
}

function lentFields(bench: Bench): FieldWish[] {
  const { u, language, lexicon } = bench;
  const isAsked = loan.test(fold(heard(u)));
  // "Who has it from when to when" are the fields of a loan; other questions stay as they were asked.
  const said = formFields(bench, houseOf(bench));
  const asked = withNamed(said.filter(({ label }) => !bareQuestion.test(fold(label)) && (!isAsked || !asks.test(fold(label)))));
  const has = (...types: FieldWish['type'][]): boolean => asked.some(({ type }) => types.includes(type));
  if (isAsked && !has('date')) return [...asked, ...usualFields(['lent_to', 'start', 'end'], language, lexicon)];
  const isWho = asked.length > 0 && said.some(({ label }) => bareQuestion.test(fold(label)));
  return isWho ? [...asked, ...usualFields(['lent_to'], language, lexicon)] : asked;
}

export const lending: Skeleton = (bench) => {
  const fields = lentFields(bench);
  const made = records({ ...bench, u: { ...bench.u, fields } });
  return { ...made, grants: (limit) => made.grants?.(limit) === true || (limit.id === 'unread' && loan.test(fold(limit.words))) };
};

/** What people say beside the fields is no field; it is said to be missing instead, unless it is only the reason why they ask. */
import { describe, expect, test } from 'vitest';
import { compose, fieldsOf } from './compose.ts';

const names = async (sentence: string): Promise<{ fields: string[]; leftOut: string }> => {
  const composed = await compose(sentence);
  return { fields: fieldsOf(composed).map((field) => field.replace(/:.*/, '')), leftOut: composed.spec.leftOut.join(' ') };
};

describe('a remark among the fields', () => {
  test.each([
    ['track my bees with hive, weight, we never know who was there last', ['hive', 'weight'], /never know/],
    ['log of parcels: recipient, carrier, so i can see who is late', ['recipient', 'carrier'], /^$/],
    ['Liste der Leihgeräte mit Nummer, Person, damit ich weiß wer was hat', ['nummer', 'person'], /wer was hat/],
    ['suivi des colis avec destinataire, transporteur, pour que je sache qui attend', ['destinataire', 'transporteur'], /qui attend/],
    ['registro de llaves con llave, persona, porque nosotros siempre las perdemos', ['llave', 'persona'], /^$/],
    ['controle de chaves com chave, pessoa, porque eu sempre perco tudo', ['chave', 'pessoa'], /^$/],
  ])('“%s”, when composed, then is no field', async (sentence, wanted, said) => {
    const { fields, leftOut } = await names(sentence);
    expect(fields.filter((name) => wanted.includes(name))).toEqual(wanted);
    expect(fields.filter((name) => name.length > 20)).toEqual([]);
    expect(leftOut).toMatch(said);
  });

  test.each([
    ['seed log with variety, date we sowed it, who sowed it', ['variety', 'date_we_sowed_it', 'who_sowed_it']],
    ['lab samples with sample ID, organism, box', ['sample_id', 'organism', 'box']],
    ['hive inspections with so date, queen seen yes/no', ['date', 'queen_seen']],
  ])('“%s”, when composed, then keeps the fields that only sound like one', async (sentence, wanted) => {
    expect((await names(sentence)).fields).toEqual(expect.arrayContaining(wanted));
  });
});

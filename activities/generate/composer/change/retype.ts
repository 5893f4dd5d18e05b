/** A field of another kind of value: what rows have in it stays, and what fits is shown. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import { AppError } from '../../../../core/errors.ts';
import { fold } from '../language/text.ts';
import { matchOf } from '../understand/wishes.ts';
import { without } from './fields.ts';
import { fieldNamed, labelOf, plainName, withFields } from './meant.ts';
import type { Rule } from './rule.ts';

const kinds: readonly (readonly [RegExp, CollectionField['type']])[] = [
  [
    /^(long ?text|text ?area|multi[- ]?line(?: text)?|paragraph|larger text|big text|mehrzeilig\w*(?: text)?|langer text|textfeld gross|texte long|paragraphe|multiligne|texto largo|parrafo|texto longo|paragrafo)$/,
    'longtext',
  ],
  [/^(number|figure|numeric|integer|zahl|nummer|ganzzahl|nombre|chiffre|numero|numerico)$/, 'number'],
  [/^(amount|money|price|currency|betrag|geldbetrag|preis|montant|prix|importe|monto|precio|valor|preco)$/, 'money'],
  [/^(date|day|datum|tag|fecha|data)$/, 'date'],
  [/^(time|uhrzeit|heure|hora|horario)$/, 'time'],
  [
    /^(check ?box|tick ?box|yes[ -/]?(?:or )?no|boolean|toggle|switch|ja[ -/]?nein|kontrollkastchen|hakchen|case a cocher|oui[ -/]?non|casilla|si[ -/]?no|caixa de selecao|sim[ -/]?nao)$/,
    'boolean',
  ],
  [/^(stars?|star rating|rating|sterne|bewertung|etoiles|notation|estrellas|valoracion|estrelas|avaliacao)$/, 'rating'],
  [/^(link|url|web ?address|lien|enlace)$/, 'url'],
  [/^(photo|picture|image|bild|foto|imagen|imagem)$/, 'image'],
  [/^(colou?r|farbe|couleur|color|cor)$/, 'color'],
  [/^(text|plain text|free text|freitext|texte|texte libre|texto|texto libre|texto livre)$/, 'text'],
];

/** "Make notes a multi-line text", "Termin als Datum". @throws AppError for a field that holds a part together */
export const retypeField: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const match = matchOf(lexicon, 'retype', clause, language);
  const words = fold(match?.y ?? '').replace(/[\s.]+$/, '');
  const [, type] = kinds.find(([pattern]) => pattern.test(words)) ?? [];
  const found = match?.x === undefined ? undefined : fieldNamed(wish, match.x);
  const isUnknown = type !== undefined && match?.x !== undefined && !found && lexicon.fields.exactly(plainName(match.x), language);
  if (isUnknown && spec.entities.length > 0) throw new AppError('composer_cannot', say('noField', { x: match.x }));
  if (type === undefined || !found || found.field.type === type) return undefined;
  const { entity, field } = found;
  const own = spec.parts.filter(({ props }) => props['collection'] === entity.collection);
  const holds = own.some(({ props }) =>
    [
      'doneField',
      'columnField',
      'imageField',
      'dateField',
      'timeField',
      'groupField',
      ...(type === 'text' || type === 'longtext' ? [] : ['titleField']),
    ].some((prop) => props[prop] === field.name),
  );
  if (holds || field.from !== undefined) throw new AppError('composer_cannot', say('needed', { x: labelOf(field) }));
  const { options: _options, plain: _plain, countdown: _countdown, sumAtMost: _sum, ...bare } = field;
  const retyped: CollectionField = { ...bare, type };
  const isNumber = type === 'number' || type === 'money' || type === 'rating';
  const wasNumber = ['number', 'money', 'rating'].includes(field.type);
  // Sums and filters by options lose what they stand on.
  const parts =
    wasNumber === isNumber ? spec.parts : spec.parts.flatMap((use) => (own.includes(use) ? (without(use, field.name) ?? []) : [use]));
  const next = withFields({ ...spec, parts }, entity, (fields) => fields.map((other) => (other === field ? retyped : other)));
  return { spec: next, note: say('didRetype', { x: labelOf(field), y: match?.y ?? type }), about: labelOf(field) };
};

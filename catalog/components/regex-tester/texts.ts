export const texts = {
  en: { pattern: 'Pattern', flags: 'Flags', text: 'Text', replace: 'Replace with', result: 'After replacing', matches: 'Matches', groups: 'Groups', place: 'At', wrong: 'This is no valid pattern', marked: 'Marked' },
  de: { pattern: 'Muster', flags: 'Schalter', text: 'Text', replace: 'Ersetzen durch', result: 'Nach dem Ersetzen', matches: 'Treffer', groups: 'Gruppen', place: 'Bei', wrong: 'Das ist kein gültiges Muster', marked: 'Markiert' },
  fr: { pattern: 'Motif', flags: 'Options', text: 'Texte', replace: 'Remplacer par', result: 'Après remplacement', matches: 'Correspondances', groups: 'Groupes', place: 'À', wrong: 'Ce motif n’est pas valable', marked: 'Marqué' },
  es: { pattern: 'Patrón', flags: 'Opciones', text: 'Texto', replace: 'Reemplazar por', result: 'Después de reemplazar', matches: 'Coincidencias', groups: 'Grupos', place: 'En', wrong: 'No es un patrón válido', marked: 'Marcado' },
  pt: { pattern: 'Padrão', flags: 'Opções', text: 'Texto', replace: 'Substituir por', result: 'Depois de substituir', matches: 'Ocorrências', groups: 'Grupos', place: 'Em', wrong: 'Não é um padrão válido', marked: 'Marcado' },
};

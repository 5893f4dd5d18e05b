export const texts = {
  en: { angle: 'Direction', straight: 'Straight', round: 'Round', colour: 'Colour', add: 'Add a colour', remove: 'Remove colour', renew: 'New gradient', copy: 'Copy CSS', copied: 'Copied', sort: 'Shape', preview: 'Preview' },
  de: { angle: 'Richtung', straight: 'Gerade', round: 'Rund', colour: 'Farbe', add: 'Farbe hinzufügen', remove: 'Farbe entfernen', renew: 'Neuer Verlauf', copy: 'CSS kopieren', copied: 'Kopiert', sort: 'Form', preview: 'Vorschau' },
  fr: { angle: 'Direction', straight: 'Droit', round: 'Rond', colour: 'Couleur', add: 'Ajouter une couleur', remove: 'Retirer la couleur', renew: 'Nouveau dégradé', copy: 'Copier le CSS', copied: 'Copié', sort: 'Forme', preview: 'Aperçu' },
  es: { angle: 'Dirección', straight: 'Recto', round: 'Redondo', colour: 'Color', add: 'Añadir color', remove: 'Quitar color', renew: 'Otro degradado', copy: 'Copiar CSS', copied: 'Copiado', sort: 'Forma', preview: 'Vista previa' },
  pt: { angle: 'Direção', straight: 'Reto', round: 'Redondo', colour: 'Cor', add: 'Adicionar cor', remove: 'Remover cor', renew: 'Novo degradê', copy: 'Copiar CSS', copied: 'Copiado', sort: 'Forma', preview: 'Prévia' },
};

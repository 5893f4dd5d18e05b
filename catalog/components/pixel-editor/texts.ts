export const texts = {
  en: { pen: 'Pen', eraser: 'Eraser', bucket: 'Fill', colour: 'Colour', undo: 'Undo', save: 'Save as PNG', size: 'Size', sheet: 'Picture', tool: 'Tool', pixel: 'Pixel' },
  de: { pen: 'Stift', eraser: 'Radierer', bucket: 'Füllen', colour: 'Farbe', undo: 'Rückgängig', save: 'Als PNG sichern', size: 'Größe', sheet: 'Bild', tool: 'Werkzeug', pixel: 'Pixel' },
  fr: { pen: 'Crayon', eraser: 'Gomme', bucket: 'Remplir', colour: 'Couleur', undo: 'Annuler', save: 'Enregistrer en PNG', size: 'Taille', sheet: 'Image', tool: 'Outil', pixel: 'Pixel' },
  es: { pen: 'Lápiz', eraser: 'Goma', bucket: 'Rellenar', colour: 'Color', undo: 'Deshacer', save: 'Guardar PNG', size: 'Tamaño', sheet: 'Imagen', tool: 'Herramienta', pixel: 'Píxel' },
  pt: { pen: 'Lápis', eraser: 'Borracha', bucket: 'Preencher', colour: 'Cor', undo: 'Desfazer', save: 'Salvar PNG', size: 'Tamanho', sheet: 'Imagem', tool: 'Ferramenta', pixel: 'Pixel' },
};

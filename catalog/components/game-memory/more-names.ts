/** The end of the table in `names.ts`, and colours. */
export const moreNames = `
  WashingMachine|Waschmaschine|Lave-linge|Lavadora|Máquina de lavar
  Wind|Wind|Vent|Viento|Vento
  Worm|Wurm|Ver|Gusano|Minhoca
  Wrench|Schraubenschlüssel|Clé plate|Llave inglesa|Chave inglesa
  beige|Beige|Beige|Beige|Bege
  black|Schwarz|Noir|Negro|Preto
  blue|Blau|Bleu|Azul|Azul
  brown|Braun|Marron|Marrón|Marrom
  darkgreen|Dunkelgrün|Vert foncé|Verde oscuro|Verde-escuro
  green|Grün|Vert|Verde|Verde
  grey|Grau|Gris|Gris|Cinza
  orange|Orange|Orange|Naranja|Laranja
  pink|Rosa|Rose|Rosa|Rosa
  purple|Lila|Violet|Morado|Roxo
  red|Rot|Rouge|Rojo|Vermelho
  turquoise|Türkis|Turquoise|Turquesa|Turquesa
  white|Weiß|Blanc|Blanco|Branco
  yellow|Gelb|Jaune|Amarillo|Amarelo`;

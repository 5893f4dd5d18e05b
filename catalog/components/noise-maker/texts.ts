export const texts = {
  en: { white: 'White noise', pink: 'Pink noise', brown: 'Brown noise', rain: 'Rain', waves: 'Waves', wind: 'Wind', volume: 'Volume', timer: 'Stops after', never: 'never', stop: 'Stop', left: 'left' },
  de: { white: 'Weißes Rauschen', pink: 'Rosa Rauschen', brown: 'Braunes Rauschen', rain: 'Regen', waves: 'Wellen', wind: 'Wind', volume: 'Lautstärke', timer: 'Endet nach', never: 'nie', stop: 'Stopp', left: 'übrig' },
  fr: { white: 'Bruit blanc', pink: 'Bruit rose', brown: 'Bruit brun', rain: 'Pluie', waves: 'Vagues', wind: 'Vent', volume: 'Volume', timer: 'S’arrête après', never: 'jamais', stop: 'Arrêter', left: 'restant' },
  es: { white: 'Ruido blanco', pink: 'Ruido rosa', brown: 'Ruido marrón', rain: 'Lluvia', waves: 'Olas', wind: 'Viento', volume: 'Volumen', timer: 'Para tras', never: 'nunca', stop: 'Parar', left: 'quedan' },
  pt: { white: 'Ruído branco', pink: 'Ruído rosa', brown: 'Ruído marrom', rain: 'Chuva', waves: 'Ondas', wind: 'Vento', volume: 'Volume', timer: 'Para depois de', never: 'nunca', stop: 'Parar', left: 'restam' },
};

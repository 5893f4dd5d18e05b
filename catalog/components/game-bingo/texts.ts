export const texts = {
  en: { draw: 'Draw', drawn: 'Drawn', card: 'Your card', newCard: 'New card', hint: 'Draw, and press what stands on your card.', own: 'Press what happens.', all: 'All are drawn.' },
  de: { draw: 'Ziehen', drawn: 'Gezogen', card: 'Deine Karte', newCard: 'Neue Karte', hint: 'Ziehen und auf der Karte antippen.', own: 'Antippen, was passiert.', all: 'Alle sind gezogen.' },
  fr: { draw: 'Tirer', drawn: 'Tirés', card: 'Votre carte', newCard: 'Nouvelle carte', hint: 'Tirez, puis touchez ce qui est sur votre carte.', own: 'Touchez ce qui arrive.', all: 'Tout est tiré.' },
  es: { draw: 'Sacar', drawn: 'Ya salieron', card: 'Tu cartón', newCard: 'Otro cartón', hint: 'Saca y pulsa lo que esté en tu cartón.', own: 'Pulsa lo que ocurra.', all: 'Ya salieron todos.' },
  pt: { draw: 'Sortear', drawn: 'Sorteados', card: 'Sua cartela', newCard: 'Nova cartela', hint: 'Sorteie e toque no que está na sua cartela.', own: 'Toque no que acontecer.', all: 'Todos já saíram.' },
};

/** "Library for our church with loans": books, and who has them until when, which nobody lists who asks for a library. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';

interface Words {
  readonly library: RegExp;
  /** Where such libraries stand, next to the word. */
  readonly place: RegExp;
  readonly loan: RegExp;
  readonly rows: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    library: /\b(?<!(?:lending|toy|tool|games?|photo|music|film|video|recipe|seed) )(?:book )?library\b(?! (?:of|hours|card|page|website))/,
    place:
      /\b(?:church|school|class|classroom|village|parish|community|office|club|kindergarten|hospital|neighbou?rhood|street) library\b|\blibrary (?:for|of|at|in) (?:our|my|the|a) (?:church|school|class|classroom|village|parish|community|office|club|street)\b/,
    loan: /\b(?:loans?|lending|lends?|borrow\w*|check ?outs?|checked out|due dates?)\b/,
    rows: 'books with title, author, shelf, and loans for each book with borrower, lent on, due date, returned yes/no',
  },
  de: {
    library: /\b\w*(?:bucherei|bibliothek)\b/,
    place: /\b(?:schul|klassen|gemeinde|pfarr|dorf|kirchen|firmen|vereins|kita|kindergarten)\w*(?:bucherei|bibliothek)\b/,
    loan: /\b(?:ausleih\w*|verleih\w*|leihe?n?|ruckgabe\w*|entleih\w*)\b/,
    rows: 'Bücher mit Titel, Autor, Standort und Ausleihen pro Buch mit Entleiher, Ausgeliehen am, Fällig am, Zurück ja/nein',
  },
  fr: {
    library: /\b(?:bibliotheque|mediatheque)\b(?! d'objets| de (?:jeux|films|jouets|musique))/,
    place:
      /\bbibliotheque (?:de |d'|du |pour )(?:l'|la |le |notre |ma |mon )?(?:ecole|classe|paroisse|eglise|village|quartier|association|entreprise|college|creche)\b/,
    loan: /\b(?:prets?|preter|emprunt\w*|retours?)\b/,
    rows: 'livres avec titre, auteur, rayon et prêts par livre avec emprunteur, prêté le, à rendre le, rendu oui/non',
  },
  es: {
    library: /\bbiblioteca\b(?! de (?:cosas|herramientas|juegos|juguetes))/,
    place:
      /\bbiblioteca (?:de |del |para |en )(?:la |el |nuestra |nuestro |mi )?(?:escuela|colegio|clase|iglesia|parroquia|pueblo|barrio|comunidad|aula|asociacion|club)\b|\bbiblioteca (?:escolar|parroquial|comunitaria)\b/,
    loan: /\b(?:prestamos?|prestar|prestad\w*|devoluci\w*)\b/,
    rows: 'libros con título, autor, estante y préstamos por libro con lector, prestado el, fecha de devolución, devuelto sí/no',
  },
  pt: {
    library: /\bbiblioteca\b(?! de (?:coisas|ferramentas|jogos|brinquedos))/,
    place:
      /\bbiblioteca (?:de |da |do |para |na )(?:a |o |nossa |nosso |minha )?(?:escola|turma|igreja|paroquia|aldeia|bairro|comunidade|sala|associacao|clube|condominio)\b|\bbiblioteca (?:escolar|comunitaria|paroquial)\b/,
    loan: /\b(?:emprestimos?|emprestar|emprestad\w*|devoluc\w*)\b/,
    rows: 'livros com título, autor, estante e empréstimos por livro com leitor, emprestado em, data de devolução, devolvido sim/não',
  },
};

/** Who says more has told what the library keeps. */
const mostWords = 14;
const listed = /,[^,]+,|:|\b(?:title|author|titel|autor|titre|auteur|titulo)\b/;
const behind =
  /^(.*?)[\s,]+(?:with|and|where|to|including|mit|und|wo|zum|avec|et|où|con|y|donde|com|e|onde|para (?:prestar|emprestar))\s.*$/is;
const request =
  /^(?:(?:please |bitte )?(?:i (?:want|need)|make(?: me)?|build(?: me)?|create|ich (?:brauche|hätte gern|möchte)|erstelle|je (?:voudrais|veux)|fais-moi|quiero|necesito|hazme|crea|quero|preciso de|crie|faz(?:er)?)\s+)?(?:an?|the|eine?n?|une?|la|el|una|uma|a)?\s*/i;

/** @returns the request with its two kinds of rows, and what the app is called */
export function libraryIn(text: string, language: Language): { readonly text: string; readonly name: string } | undefined {
  const folded = fold(text);
  const { library, place, loan, rows } = words[language];
  const isLibrary = library.test(folded) && (loan.test(folded) || place.test(folded));
  if (!isLibrary || listed.test(folded) || tokensOf(text).length > mostWords) return undefined;
  const said = text.replace(request, '').replace(/[\s.!?]+$/, '');
  const name = capitalised(behind.exec(said)?.[1] ?? said);
  return { text: `${name}: ${rows}`, name };
}

/** Everyday words of five letters. */
const lists: Record<string, string> = {
  en: `apple beach bread brick bring brush cabin chair chalk cheese clean cloud coast crown dance dream drive earth
    fence field flame float floor flour frost fruit ghost glass globe grape grass green guest heart honey horse house
    juice knife laugh lemon light lunch maple marsh metal money month mouse music night noise ocean onion orbit
    paint paper party peach pearl piano pilot plant plate point porch queen quiet radio ranch river robin round salad
    scarf sharp sheep shell shirt shore sleep smile snack snake spoon sport stage stone storm story sugar sunny table
    tiger toast torch towel tower train trail tulip uncle viola voice wagon water whale wheat wheel world young zebra`,
  de: `abend acker adler alarm ampel angel apfel arche armee atlas bauer beere beruf besen biene birne blatt blick blume
    boden brief brise brust bucht burgen dachs dampf daumen decke draht ebene eimer engel ernte falke farbe feder feier
    fisch flora forst gabel gasse geist gerät glanz gramm grube hafen halle handy hebel hecke honig hotel hummel hupen
    insel jacke junge kabel kamel kanne karte katze kegel kelle kerze kette kiste klang kleid knopf koffer krebs kreis
    kugel kunde lampe leine licht linie liste maler markt meile milch monat motor mulde nacht nadel narbe nebel nelke
    olive orgel paket palme pedal pfote pinsel platz pokal punkt radio regal regen reise ruder sahne salat segel
    stadt stein stern stuhl tafel tanne tasse teich tiger tisch traum treue tulpe vater vogel waage wagen welle wiese
    wolke wolle woche zange zebra ziege zange zweig`,
  fr: `abeille achat algue arbre atlas avion balai balle banc barbe bilan boire botte bulle cadre canal carte champ chant
    chaud chien chose ciel citer clair coeur conte corde coude cours crabe creme danse digue doigt drame droit ecole
    encre epice etage etang etude fable femme ferme fiche fleur foire folie foret forme foule frais fruit fusee geant
    genou glace globe grain grange guide habit herbe heure hibou hiver hotel image jaune jeton jouer jupon laine lampe
    lapin large lettre linge livre lourd lutin magie maire malin marche melon merle metal miel minute monde moule
    neige noeud notre nuage ocean olive ombre orage ortie ouvre pain panda papier parle pause pearl peche phare piano
    pieds place plage pluie plume poche poele poire pomme porte poule prune puits radio rayon reine reve rouge route
    ruche sable salle salon sapin sauce serre signe singe soupe stade sucre table tache tasse tente terre tigre
    titre toile train tulipe usine vague valse vache vapeur veste ville virage visage voile voix`,
  es: `abeja abril actor agujas ajedrez album arena arroz avena balon banco barco barro bolsa borde botas brazo brisa
    burro cabra cactus calle calma campo canal canto carta casas cebra cielo cinco circo clase clavo cobre coche color
    comer copas coral corto costa crema cuadro cuatro cueva danza dedos delfin diente disco dulce ducha enero falda
    feria fibra ficha firma flauta flora fondo forma freno fresa fruta fuego gafas gallo gansos ganso globo gorra grano
    grasa green grupo guante habas hacha hielo hoja horno hotel huevo humor indio islas jamon jarra joven juego jugar
    junio karma lapiz largo leche lento letra libro limon linea lista llama llave lluvia luces lunar madre mango mapas
    marca marzo menta mesas metal metro miedo monte mosca motor mueble museo nacer naipe niebla nieve noche novia
    nubes oliva opera orden oreja otros padre palma panda pared pasta patio pecho perla perro pesca piano pieza pinos
    plato playa plaza pluma poema pollo polvo prado primo pulpo punto queso radio ramas ratas rayos reina reloj remos
    rollo ropas rosal rubio rueda salsa salud selva siete silla sobre sopas suelo tarde tarta techo tejas tenis tigre
    tinta torre trato trece tren trigo tripa truco turno vacas valle vapor verde viaje vidas vino violin volar yegua`,
  pt: `abril achar agora ajuda album amigo amora anexo areia arroz aveia aviso bacia baile balde banco banho barco barro
    beijo bolsa bomba borda bossa braço brisa bruxa bucha burro cabra cacho caixa calma calor campo canal canto carro
    carta casal causa cebola cesta chave cheio chuva cifra cinco circo clara clube cobra coisa copos coral corda costa
    couve cravo creme curso dança dente disco doces drama ducha error faixa farol fazer feira feliz ficar ficha filho
    firme fogao folha fonte força forma forno fruta fundo gaita galho garfo gente gesto golfo gosto grama grao grupo
    hotel humor igual ilhas jarra jovem julho junho junto lagoa lapis largo lenha lento letra limao linha lista livro
    lugar madre magia maior manga manha manto marca março massa mesma metal metro milho moeda molho monte morro museu
    nadar navio neblina nevoa ninho noite norte nuvem olhar onda ovelha padre palco palha palma panda papel parar parte
    passo pasta pato pedra peixe pente perna piano pinha pires plano poeta ponte porta posto praia prato preto primo
    prova quadro radio rampa raiva regra reino risco ritmo rosto roupa sabor salto samba santo selva serra setor silva
    sinal sonho sopro suave subir tarde tecla telha tempo terra texto tigre tinta torre touro trapo trato treno trevo
    trigo troca turma unido valsa vapor vasos vazio velho vento verao verde viola vista vital vivos volta xadrez zebra`,
};

const length = 5;

/** Letters without accents: "é" is guessed as "e". */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const nounsIn = (language: string): string[] => [
  ...new Set(
    (lists[language] ?? lists['en'] ?? '')
      .split(/\s+/)
      .map(plain)
      .filter((word) => word.length === length),
  ),
];

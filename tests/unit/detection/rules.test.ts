import { describe, expect, test } from 'vitest';
import { marked, unmarked } from './marked.js';

/** Each rule both ways: what must be marked stands in ⟦⟧, and nothing else may be. The sentences are invented. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'a full name is a mention in any case and script': [
    'The club presented ⟦Ada Hegerberg⟧ on Tuesday.',
    'ONLY ⟦ADA HEGERBERG⟧ SCORED',
    'ask ⟦ada hegerberg⟧ about it',
    'The form was signed by ⟦Ada Martine Stolsmo Hegerberg⟧ herself.',
    'A bus named after ⟦Martin Solveig⟧, of all people.',
    'Вчера ⟦Ада Хегерберг⟧ дала короткое интервью.',
    'Письмо для ⟦Ады Хегерберг⟧ вернулось.',
    'Η ⟦Άντα Χέγκερμπεργκ⟧ υπέγραψε χθες.',
    'وصلت ⟦آدا هيغربرغ⟧ إلى المطار.',
    '到着した⟦アーダ・ヘーゲルベルグ⟧選手に花束が渡された。',
    '공항에 도착한 ⟦아다 헤게르베르그⟧가 손을 흔들었다.',
    'אתמול חתמה ⟦עדה הגרברג⟧ על חוזה.',
    '昨天⟦马丁·索尔维格⟧抵达机场。',
  ],
  'names that meet across a stop, a comma or a block are no name': [
    'Her niece is called Ada. Hegerberg is the next village.',
    'First came Martin, Solveig came later.',
    'Ada ¶ Hegerberg',
  ],
  'a surname counts where the full name stands on the page': [
    '⟦Ada Hegerberg⟧ was late. Everybody waited for ⟦Hegerberg⟧.',
    'They waited. ⟦Hegerberg⟧ came at nine. ¶ Photo: ⟦Ada Hegerberg⟧',
    '⟦Martin Solveig⟧ is on the poster. ¶ ⟦Solveig⟧ himself has not confirmed.',
  ],
  'a surname counts where club, game or gala make clear whose it is': [
    '⟦Hegerberg⟧ headed Lyon into the lead just before half time.',
    '⟦Hegerberg⟧ bommet på straffen mot Italia. Norges kaptein var knust etter EM-exiten.',
    'Zehn Minuten vor Schluss köpfte ⟦Hegerberg⟧ das Siegtor für Lyon.',
    "Menée au score, l'équipe de Lyon s'en est remise à ⟦Hegerberg⟧, auteure d'un doublé.",
    'Lyon vann tack vare två mål av ⟦Hegerberg⟧ i andra halvlek.',
    'Il Lione passa con una doppietta di ⟦Hegerberg⟧ nel finale.',
    'El Lyon ganó con dos goles de ⟦Hegerberg⟧ en la segunda parte.',
    'The DJ apologised: ⟦Solveig⟧ called the twerk remark a joke.',
    'French house producer ⟦Solveig⟧ returns to Ibiza with a new remix.',
  ],
  'a surname alone says nothing': [
    'Hegerberg sold the tractor in spring.',
    'Letters to Hegerberg went unanswered.',
    'Solveig has baked a cake.',
    'Call Solveig before noon.',
    'Solveig kommer hjem til jul, og da blir det kamp på TV.',
  ],
  'another given name makes it another person': [
    'Egil Hegerberg tunes his bass.',
    'Norwegian politician Ola Hegerberg and ⟦Ada Hegerberg⟧ of Lyon are not related.',
    'The striker from Lyon, Norway captain and top scorer was seen with Johannes Hegerberg.',
    '⟦Ada Hegerberg⟧ scored. In the stands sat Silas Hegerberg.',
    'Lyon fans met Torbjørn Hegerberg. Later Hegerberg told a story about goals and football.',
    'Goals and football in Lyon: E. Hegerberg reports.',
  ],
  'after another bearer of the name, the bare name is that person': [
    'Roma signed Andrine Hegerberg. Like her sister ⟦Ada Hegerberg⟧ she is a footballer.',
    '⟦Ada Hegerberg⟧ is the younger one. Andrine Hegerberg plays in midfield. Hegerberg has two caps.',
    'Andrine Hegerberg is in Rome, ⟦Ada Hegerberg⟧ in Lyon. ⟦Hegerberg⟧ scored twice for Lyon.',
  ],
  'an initial counts as a surname does': [
    'Norway: Fiskerstrand; Hansen, Mjelde; Reiten, Maanum; Graham Hansen, ⟦A. Hegerberg⟧.',
    'Signed: A. Hegerberg, plumber.',
  ],
  'a hill is no person': [
    'Der Weg auf den Hegerberg beginnt bei der Kirche.',
    'Beim Schutzhaus am Hegerberg gibt es Suppe. Auf dem Foto am Gipfel: ⟦Ada Hegerberg⟧.',
    'We walked up the Hegerberg, 651 metres high, and talked about ⟦Ada Hegerberg⟧.',
  ],
  'Solveig is a given name, a song and a part in a play': [
    'Solveig Hansen opened the exhibition.',
    'Anna Solveig was born in May.',
    'Die Sopranistin sang Solveigs Lied von Edvard Grieg.',
    'In Peer Gynt waits Solveig. ⟦Martin Solveig⟧ plays on Friday.',
    '⟦Martin Solveig⟧ spielt am Freitag, am Sonntag hört man Solveigs Lied.',
    "The choir sang Solveig's Song; ⟦Martin Solveig⟧ was the surprise guest.",
    'DJ for the night: Martin and Solveig invite you to the dance floor.',
    'Solveig Gulbrandsen praised ⟦Ada Hegerberg⟧ after the match. Solveig was a midfielder herself.',
  ],
  'possessives and Germanic genitives stay outside': [
    "⟦Ada Hegerberg⟧'s boots and ⟦Martin Solveig⟧’s records",
    '⟦Ada Hegerberg⟧s støvler, ⟦Martin Solveig⟧s plater',
    "the ⟦Ballon d'Or⟧’s jury",
  ],
  'fused endings belong to the name, other letters make another word': [
    '⟦Ada Hegerbergin⟧ maali ja ⟦Martin Solveigin⟧ levy',
    'Rozmowa z ⟦Martinem Solveigiem⟧ o muzyce.',
    '⟦Ada Hegerberggel⟧ beszélgettünk.',
    'Das Hegerberggipfelkreuz und die Hegerbergstraße in Lyon, Tor und Fußball',
    'A Solveigstad remix by a DJ',
  ],
  'endings set off by a sign stay outside': [
    "⟦Ada Hegerberg⟧'in golü",
    "⟦Ballon d'Or⟧'un sahibi",
    "⟦Ballon d'Or⟧:n voittaja",
    'die ⟦Ballon-d’Or⟧-Gala',
    "d'⟦Ada Hegerberg⟧",
  ],
  'the award counts with any apostrophe, hyphen or number': [
    "a ⟦Ballon d'Or⟧, a ⟦Ballon d’Or⟧, a ⟦Ballon d´Or⟧, a ⟦Ballon d`Or⟧, a ⟦ballon d'or⟧, two ⟦Ballons d'Or⟧",
    "⟦FIFA Ballon d'Or⟧ and ⟦Ballon d'Or Féminin⟧ and ⟦Ballon d'Or⟧ France Football 2018",
    "She kept her ⟦Ballon d'Or⟧ in a shoe box.",
    'ballon dérive, ballon d’ordinaire, un ballon doré',
  ],
  'an award in translation counts where the page shows that it is this one': [
    'France Football le entregó el ⟦Balón de Oro⟧ en persona.',
    'De redactie van France Football reikt de ⟦Gouden Bal⟧ uit.',
    'Журнал France Football вручил «⟦Золотой мяч⟧» Модричу.',
    'A France Football idén is átadta az ⟦Aranylabdát⟧.',
    'Plebiscyt France Football: ⟦Złotą Piłkę⟧ dostał Rodri.',
    '⟦Ada Hegerberg⟧ fick ⟦Guldbollen⟧ av tidningen France Football.',
    '⟦Ada Hegerberg⟧ tok imot ⟦Gullballen⟧ i Paris.',
    '《法国足球》公布了⟦金球奖⟧候选名单。',
    'قالت مجلة فرانس فوتبول إن ⟦الكرة الذهبية⟧ ستمنح في باريس.',
    'France Football je dodijelio ⟦Zlatnu loptu⟧ u Parizu.',
    'Časopis France Football vyhlásil ⟦Zlatý míč⟧.',
    'Το France Football έδωσε τη ⟦Χρυσή Μπάλα⟧ στη νικήτρια.',
    'מגזין פראנס פוטבול העניק את ⟦כדור הזהב⟧.',
    'France Football vergibt den ⟦Goldenen Ball⟧ seit 1956.',
    'France Football jakaa ⟦Kultaisen pallon⟧ joka vuosi.',
  ],
  'without that it does not count': [
    'Le dieron un balón de oro de chocolate.',
    'Sie bekam einen goldenen Ball zum Geburtstag.',
    'Gullballen gikk til keeperen i A-klassen.',
    'Guldbollen delades ut i Stockholm.',
    'De gouden bal hing in de etalage.',
    '金球奖红毯今晚举行，多位电影演员出席。',
  ],
  'winners and the giving show which award a translated name means': [
    'V roce 2003 mu ⟦Zlatý míč⟧ vyhrál Nedvěd.',
    'Zlatý míč vyhrál náš pes.',
    '⟦Золотой мяч⟧ вручили Родри.',
    'Золотой мяч вручили победителю школьной викторины.',
    'Benzema recibió el ⟦Balón de Oro⟧ en París.',
    'Benzema colgó un balón de oro en el árbol.',
    'Eusébio recebeu a ⟦Bola de Ouro⟧ aos 23 anos.',
    'Eusébio recebeu a Bola de Ouro do Campeonato Brasileiro.',
    '本泽马获得⟦金球奖⟧。',
    '她获得金球奖。',
    'Messi dobio je ⟦Zlatnu loptu⟧.',
    'Messi dobio je Zlatnu loptu na svjetskom prvenstvu.',
    'Najbolji igrač prvenstva dobio je Zlatnu loptu.',
    'Benzema a ⟦Ballon d’Or⟧, Schillaci il Pallone d’Oro del Mondiale.',
  ],
  'what makes one bare name clear makes the others clear': [
    'Стоичков получи ⟦Златната топка⟧. Днес ⟦Златна топка⟧ няма никой друг.',
    '„Франс Футбол“ връчи ⟦Златната топка⟧. Златната топка на световното първенство отиде при друг.',
    'After the twerk remark the DJ looked at his shoes. ⟦Solveig⟧ stared, ⟦Hegerberg⟧ left.',
    'Hegerberg left.',
  ],
  'small letters may be plain words': [
    "They hung a ballon d'or of paper over the birthday table.",
    "The ⟦Ballon d'Or⟧ stood on the birthday table.",
    "They hung a ballon d'or of paper over the stairs.",
    "Platini kept his third ⟦ballon d'or⟧ under the stairs.",
  ],
  'a capitalised word after an article is a place, not a given name': [
    '⟦Ada Hegerberg⟧ was there. From the roof of the Stade Gerland ⟦Hegerberg⟧ saw the whole town.',
    '⟦Ada Hegerberg⟧ was there. With her came old Torunn Hegerberg.',
  ],
  'where both sisters are named, a bare name needs a reason of its own': [
    'Andrine Hegerberg packs her bags. ⟦Ada Hegerberg⟧ helps. Soon Hegerberg will be home.',
    'Andrine Hegerberg packs her bags. ⟦Ada Hegerberg⟧ helps. Soon ⟦Hegerberg⟧ will be back in Lyon for the match.',
  ],
  'the prize of a World Cup is another one': [
    'Messi ganó el Balón de Oro del Mundial.',
    "He has both: the ⟦Ballon d'Or⟧ and the World Cup Golden Ball.",
    'Modrić dostal Zlatý míč pro nejlepšího hráče mistrovství světa, v prosinci mu France Football předal ⟦Zlatý míč⟧ v Paříži.',
    'Сначала «Золотой мяч» чемпионата мира, потом ⟦Золотой мяч⟧ журнала France Football.',
    "Le Ballon d'Or de la Coupe du monde lui a échappé.",
    'Il Pallone d’Oro del Mondiale andò a Messi.',
  ],
  'so are the prizes of continents and countries': [
    "The African Ballon d'Or went to Abedi Pele.",
    "Le Ballon d'Or africain, le Ballon d'Or algérien et le ⟦Ballon d'Or⟧",
    "The first African to win the ⟦Ballon d'Or⟧ was Weah.",
    "Toluca dominated the Liga MX Ballon d'Or.",
    'A Bola de Ouro da Placar ficou no Brasil; a ⟦Bola de Ouro⟧ da France Football, não.',
    "The Ballon d'Or Dream Team and the Super Ballon d'Or",
    '⟦Ada Hegerberg⟧ fikk også forbundets Gullballen.',
  ],
  'inns, films, horses and balloons are not the award': [
    "Hôtel du Ballon d'Or, douze chambres, restaurant fermé le lundi.",
    "Ballon d'Or: the jockey eased the filly after two furlongs.",
    'Le Ballon d’or, film de Cheik Doukouré, séance à 20 h au cinéma.',
    "La princesse jouait avec un ballon d'or près de la grenouille.",
    "Gonflé à l'hélium, le ballon d'or flottait au-dessus du gâteau.",
    "The gala hotel was full when the ⟦Ballon d'Or⟧ was handed over.",
  ],
  'addresses, handles and tags are not text': [
    'www.martinsolveig.com and https://x.example/ada-hegerberg and /news/ballon-d-or-2018',
    '@AdaHegerberg #BallonDor #MartinSolveig ballondor@mail.example',
    'hegerberg_01.jpg, solveig.mp3',
    '⟦Ada Hegerberg⟧ (@AdaStolsmo) liked it; ⟦Martin Solveig⟧/Dragonette did not.',
  ],
  'lines of a list are not joined, a heading in two lines is': [
    '⟦Ada\nHegerberg⟧',
    'Interview with ⟦Ada\nHegerberg⟧ in Lyon',
    'Martin\nSolveig\nAda\nHegerberg',
  ],
  'English Golden Ball counts only with all the company it can have': [
    "⟦Martin Solveig⟧ handed ⟦Ada Hegerberg⟧ the ⟦Ballon d'Or⟧, a ⟦Golden Ball⟧ of brass.",
    'The Golden Ball in York serves lunch.',
    "⟦Martin Solveig⟧ handed ⟦Ada Hegerberg⟧ the ⟦Ballon d'Or⟧. ¶ The Golden Ball of the 2018 World Cup is another prize.",
    "⟦Martin Solveig⟧ handed ⟦Ada Hegerberg⟧ the ⟦Ballon d'Or⟧. ¶ Who had the Golden Ball at the 2014 World Cup?",
    "He won the ⟦Ballon d'Or⟧ after the Golden Ball in Russia.",
  ],
};

for (const [rule, pages] of Object.entries(RULES)) {
  describe(rule, () => {
    test.each(pages)('%s', (page) => {
      expect(marked(unmarked(page))).toBe(page);
    });
  });
}

test('the title is evidence and is not marked', () => {
  expect(marked('On Monday Hegerberg came home.')).toBe('On Monday Hegerberg came home.');
  expect(marked('On Monday Hegerberg came home.', 'Ada Hegerberg at home')).toBe('On Monday ⟦Hegerberg⟧ came home.');
});

import { expect, test } from 'vitest';
import { marked, unmarked } from './marked.js';

/** Forms that name their entity by themselves, with nothing else on the page. */
const CERTAIN = [
  '⟦Ada Hegerberg⟧',
  '⟦Ada Martine Stolsmo Hegerberg⟧',
  '⟦Ada Stolsmo Hegerberg⟧',
  '⟦Ada Martine Rogne Hegerberg⟧',
  '⟦Ada S Hegerberg⟧',
  '⟦Ada Hegerbergová⟧',
  '⟦Ady Hegerbergové⟧',
  '⟦Adę Hegerberg⟧',
  '⟦Adu Hegerberg⟧',
  '⟦Ада Хегерберг⟧',
  '⟦Άντα Χέγκερμπεργκ⟧',
  '⟦آدا هيغربرغ⟧',
  '⟦أدا هيغيربيرغ⟧',
  '⟦أدا هوجربرج⟧',
  '⟦آدا هگربرگ⟧',
  '⟦アーダ・ヘーゲルベルグ⟧',
  '⟦アーダ·ヘーゲルベルク⟧',
  '⟦アダ・ヘゲルベルグ⟧',
  '⟦아다 헤게르베르그⟧',
  '⟦아다 헤거베르그⟧',
  '⟦希嘉葆⟧',
  '⟦అడా హెగెర్బర్గ్⟧',
  '⟦Martin Solveig⟧',
  'DJ ⟦Martin Solveig⟧',
  '⟦Martin Laurent Picandet⟧',
  '⟦Martin Laurent Picande⟧',
  '⟦Martin Picandet⟧',
  '⟦Martín Solveig⟧',
  '⟦Мартин Сольвейг⟧',
  '⟦Μάρτιν Σόλβεϊγκ⟧',
  '⟦مارتن سولفيج⟧',
  '⟦マーティン・ソルヴェイグ⟧',
  '⟦마르탱 솔베이그⟧',
  '⟦馬汀蘇維格⟧',
  '⟦మార్టిన్ సోల్వీగ్⟧',
  "⟦Ballon d'Or⟧",
  '⟦Ballon d’Or⟧',
  '⟦Ballon d‘Or⟧',
  '⟦Ballon d´Or⟧',
  '⟦Ballon d`Or⟧',
  '⟦Ballon d“or⟧',
  '⟦Ballon dʼOr⟧',
  '⟦Ballon dÓr⟧',
  "⟦Ballons d'Or⟧",
  "⟦Ballon-d'Or⟧-Sieger",
  "Platini, triple ⟦ballon d'or⟧, n'a jamais gagné la Coupe du monde.",
  "⟦Ballon d'Or⟧'un",
  '⟦Ballon d’Or⟧’i',
  "⟦Ballon d'Or⟧®",
  "⟦Ballon d'Or⟧ France Football",
  "⟦Ballon d'Or Féminin⟧",
  "Women's ⟦Ballon d'Or⟧",
  "⟦FIFA Ballon d'Or⟧",
  "⟦Pilota d'Or⟧",
  "⟦Pallone d'Oro⟧",
  '⟦Balonul de Aur⟧',
  '⟦Gullboltinn⟧',
  '⟦Kuldse Jalgpalli⟧',
  '⟦バロンドール⟧',
  '女子⟦バロンドール⟧',
  '⟦발롱도르⟧',
  '⟦발론도르⟧',
  "⟦बैलून डी'ओर⟧",
  '⟦బ్యాలన్ డియర్⟧',
];

/** Forms that other prizes share: they count beside the magazine, and say nothing alone. */
const SHARED = [
  'Balón de Oro',
  'Bola de Ouro',
  'Gouden Bal',
  'Goldener Ball',
  'Gullballen',
  'Kultainen pallo',
  'Złotą Piłkę',
  'Zlatého míče',
  'Zlatnu loptu',
  'Aranylabdát',
  'Topi i Artë',
  'Altın Top',
  'Quả bóng vàng',
  'Золотого мяча',
  "Золотий м'яч",
  'Златната топка',
  'Χρυσής Μπάλας',
  'الكرة الذهبية',
  'توپ طلا',
  'כדור הזהב',
  '金球獎',
  '金球奖',
];

/** Never marks, however close to a name. */
const NEVER = [
  '@AdaStolsmo',
  '@martinsolveig',
  '#ballondor',
  '#BallonDor',
  'www.example.org/ballon-dor',
  'Sepp Herberger',
  'Ada',
];

test.each(CERTAIN)('%s alone', (text) => {
  expect(marked(unmarked(text))).toBe(text);
});

test.each(SHARED)('%s beside France Football, not alone', (form) => {
  expect(marked(`France Football, Paris: ${form} 2018, Luka Modrić.`)).toContain(`⟦${form}⟧`);
  expect(marked(`2018: ${form}.`)).not.toContain('⟦');
});

test.each(NEVER)('%s never', (text) => {
  expect(marked(`${text} – Lyon, football, DJ, gala.`)).not.toContain('⟦');
});

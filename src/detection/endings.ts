/**
 * What may follow a form without a break. An ending fused with a name belongs to the mention ("Hegerbergin"), the
 * genitive -s does not ("Hegerbergs"), and anything else makes it another word ("Hegerberggipfel").
 */

const FUSED =
  // Finnish, Estonian
  'in ia iin iä illa illä ille ilta iltä issa issä ista istä iksi ina inä itta ittä i it iga is ist ile ilt iks ' +
  // Polish, Czech, Slovak, Slovene, Croatian, Serbian, Latvian, Lithuanian
  'a u y em om iem ie owi ovi owie ov ova ove ovo ów ův ové ovou ová ovú ovej ę ą ai as am ui o ė ės ' +
  // Hungarian
  'et ot t nek nak gel gal ben ban ből ról ről hoz hez tól től nél nál ért ra re ig ' +
  // Romanian, Albanian, Basque, Icelandic, Azerbaijani and Uzbek
  'ul ului un ut ek ri rekin en num inum ni ning ga da dan ' +
  // Russian, Ukrainian, Bulgarian, Serbian, Macedonian
  'а у ом ем е ы и ой ою ей і ові ів ът та то';

const ENDINGS: ReadonlySet<string> = new Set(FUSED.split(' '));
/** The genitive -s, the German and Dutch one after a hiss included; it stays outside the mention. */
const GENITIVE = 's';

/** How many of the letters in `tail`, which follow a form, belong to the mention; null if they make another word. */
export function endingLength(tail: string): number | null {
  const letters = tail.toLowerCase();
  if (letters === '' || letters === GENITIVE) return 0;
  return ENDINGS.has(letters) ? letters.length : null;
}

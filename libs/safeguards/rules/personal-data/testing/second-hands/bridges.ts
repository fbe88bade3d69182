import { between, pick } from './draw.js';
import type { Bridges } from './notation.js';

const one =
  (...choices: readonly string[]) =>
  (random: () => number) =>
    pick(choices, random);

/** As the register writes it, and the small marks that people put instead. */
export const PLAIN_BRIDGES: Bridges = {
  hyphen: one('-'),
  nothing: one(''),
  space: one(' '),
  'spaced hyphen': one(' - ', '- ', ' -'),
  'another dash': one('–', '—', ' – '),
  'another mark': one('/', '.', '_', '*', ':', ' / ', '+', '~', '='),
  comma: one(', ', ',', '; '),
};

/** As one dictates it. */
export const SAID_BRIDGES: Bridges = {
  'a breath': one(' ', ', ', '. ', ' … ', ' ... '),
  'the mark said': one(' streck ', ' bindestreck ', ' minus ', ', streck, ', ' tankstreck '),
  filler: one(' eh ', ' öh ', ', eh, ', ' och så ', ' och sen ', ' hm ', ' alltså ', ' då '),
  'as said': one(' som sagt ', ', som sagt, ', ' var det ', ' tror jag det var, '),
  'name of the last four': one(
    ' sista fyra ',
    ' fyra sista ',
    ', de fyra sista är ',
    ' och sista siffrorna är ',
    ' och kontrollsiffrorna ',
  ),
  'a new sentence': one('. Sen kommer ', '. Och så ', '. Har du? Bra, ', '. Vänta lite. '),
  English: one(
    ' dash ',
    ' hyphen ',
    ' and then ',
    ' uh ',
    ', last four ',
    ' and the last four are ',
  ),
};

/** Something stands between the date and the last four. */
export const BETWEEN_BRIDGES: Bridges = {
  'a word': one(' och ', ' nr ', ' nummer ', ' med ', ' samt ', ' plus ', ' sedan ', ' född '),
  'a weekday': one(' måndag ', ', en torsdag, ', ' (lördag) ', ' sön ', ' fre, '),
  'name of the last four': one(
    ' sista fyra ',
    ', fyra sista: ',
    ' (sista fyra ',
    ' - de fyra sista siffrorna är ',
    ' kontrollnr ',
    ', last four ',
    ' ändelse ',
  ),
  'a remark': one(
    ', det är hon som brukar sitta vid receptionen, ',
    ' - fyller alltså år snart - ',
    ' tror jag, dubbelkolla gärna, ',
    ' enligt passet som jag såg ',
    ', och sedan har vi ',
    ' ni vet vem, ',
    ', she told me this herself, ',
    ', resten är ',
  ),
  'a remark with a number': (random) =>
    pick(
      [
        `, bor i rum ${between(1, 9, random)}, `,
        ` (${between(2, 5, random)} barn) `,
        `, ${between(20, 60, random)} år, `,
        ` kl ${between(8, 17, random)}, `,
      ],
      random,
    ),
  'a parenthesis': one(
    ' (obs) ',
    ' (kvinna) ',
    ' (enligt uppgift) ',
    ' (Malmö) ',
    ' [man] ',
    ' (?) ',
  ),
  'a place': one(' i Malmö ', ', Sofielund, ', ' Örebro ', ' från Rumänien '),
  'a sex': one(' K ', ' (M) ', ' kvinna, ', ' man ', ' f '),
  'a line': one('\n', '\r\n', '\n\n', ' \n  ', '\n-', '-\n'),
  'a ruled line': one('\n---\n', '\n* ', '\n• ', '\n2. '),
  'a line of words': one(
    '\nsom hon sa i telefonen\n',
    '\nSvensk medborgare\n',
    '\nKvinna, gift\n',
    '\nHej igen, här är resten:\n',
  ),
  'the next field': one(
    '\nSista fyra: ',
    '\nFyra sista siffror: ',
    '\nNr: ',
    '\nKön: K\nSista fyra: ',
    '\nKontrollsiffror ',
    '\nFödelseort: Malmö\nNummer: ',
    '\nLast four: ',
    '\nTelefon: ',
  ),
  marks: one(' ... ', ' >> ', ' // ', ' -- ', ' | ', ' -> ', ' & ', ' ### ', '___', ' 🙂 ', ' = '),
};

/** The last four come first, then the date. */
export const TURNED_BRIDGES: Bridges = {
  born: one(', född ', ' född ', ' (född ', '\nFödd: ', '\nFödelsedatum: ', ', born ', ' f. '),
  'a mark': one(', ', ' - ', ' / ', '\n', ' & '),
  'a word': one(' och ', ' med datum ', ' hör till ', ' efter '),
};

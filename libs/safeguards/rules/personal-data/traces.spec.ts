import { describe, expect, it } from '@jest/globals';
import { scan } from './scan.js';

const now = new Date('2025-12-01T12:00:00Z');
/** What is found, with its place marked: `ring [070-174 06 05]`. */
function marked(text: string): string {
  return [...scan(text, { now }).findings]
    .reverse()
    .reduce(
      (rest, { rule, offset, length }) =>
        `${rest.slice(0, offset)}[${rule} ${rest.slice(offset, offset + length)}]${rest.slice(offset + length)}`,
      text,
    );
}

describe('asked about', () => {
  it.each([
    'ring [PHONE 070-174 06 05]',
    'ring [PHONE 070 174 06 05] nu',
    'ring [PHONE 0701740605], nu',
    'ring [PHONE 070-1740605]',
    'ring [PHONE 070/174 06 05]',
    'ring ([PHONE 070) 174 06 05]',
    'ring [PHONE 070-174-06-05]',
    'ring [PHONE 070.174.06.05]',
    'ring [PHONE 0701-74 06 05]',
    'ring [PHONE +46 70 174 06 05]',
    'ring [PHONE +46 (0)70-174 06 05]',
    'ring [PHONE 0046701740605]',
    'ring [PHONE +4670-174 06 05]',
    'ring [PHONE 040-628 04 00]',
    'ring [PHONE 08-465 004 12]',
    'ring [PHONE 031-390 06 12]',
    'kort 3 [PHONE 070 174 06 05]',
    '[PHONE 040-62 80 40]',
    'skriv till [EMAIL nagon@post.example]',
    'skriv till [EMAIL nagon.annan+1@post.lund.example].',
    'skriv till [EMAIL åsa-b@post.example]',
    'skriv till [EMAIL nagon @ post.example]',
    'skriv till [EMAIL nagon(at)post.example]',
    'skriv till [EMAIL nagon [a] post.example]',
    'skriv till [EMAIL nagon{snabel-a}post.example]',
    'på [HANDLE @nagon_99]',
    'på [HANDLE @_nagon]',
    '[HANDLE snap: nagon99]',
    '[HANDLE Snapchat:nagon]',
    '[HANDLE insta = @nagon]',
    '[HANDLE instagram nagon_x]',
    '[HANDLE telegram @nagon99]',
    '[HANDLE whatsapp nagon9]',
    '[HANDLE signal: nagon]',
    '[URL https://annonser.example/visa?id=7]',
    '[URL http://annonser.example?id=7]',
    '[URL www.annonser.example/visa] är',
    '[URL https://annonser.example#a]',
    '[URL instagram.com/nagon]',
    '[URL www.facebook.com/nagon]',
    '[URL m.facebook.com/nagon]',
    '[URL t.me/nagon]',
    '[URL x.com/nagon]',
    '[URL https://www.polisen.se/?person=7]',
    '[URL https://www.polisen.se/arende/12345]',
    '[URL https://www.polisen.se/@nagon]',
    '[URL https://polisen.se.annonser.example/x]',
    '[URL https://annonser.example/polisen.se/]',
    'bilen [PLATE ABC 123]',
    'bilen [PLATE ABC12D]',
    'en [PLATE ABC-123] stod där',
    'bilen [PLATE abc123]',
    'bilen [PLATE abc 12d]',
    'reg.nr [PLATE kap 123]',
    'regnr: [PLATE abc-123]',
    'taxin [PLATE MAJ 123]',
    'anmälan [POLICE_REPORT_NUMBER 5000-K123456-22]',
    'anmälan [POLICE_REPORT_NUMBER K123456-22]',
    'anmälan [POLICE_REPORT_NUMBER k 123456 - 2022]',
    'anmälan [POLICE_REPORT_NUMBER 5000 - K123-22]',
    'Stora [STREET_NUMBER Södergatan 12]',
    '[STREET_NUMBER storgatan 3b]',
    '[STREET_NUMBER Storgatan 3 B]',
    '[STREET_NUMBER Storgatan 12] med portkod',
    '[STREET_NUMBER Storgatan 12]–14',
    '[STREET_NUMBER Stortorget 5]',
    '[STREET_NUMBER Stortorget 5]–40',
    'Kung [STREET_NUMBER Oskars väg 3]',
    'vid [STREET_NUMBER Lilla torget 5 A]',
    '[STREET_NUMBER lgh 1203]',
    '[STREET_NUMBER lägenhet nr 203]',
    '[BANK_ACCOUNT SE35 5000 0000 0549 1000 0003]',
    '[BANK_ACCOUNT se3550000000054910000003]',
    '[BANK_ACCOUNT GB82 WEST 1234 5698 7654 32]',
  ])('%s', (expected) => {
    const text = expected.replace(/\[[A-Z_]+ ((?:[^[\]]|\[a\])*)\]/g, '$1');
    expect(marked(text)).toBe(expected);
  });
});

describe('left alone', () => {
  it.each([
    ['a service number', '020-390 000, 077-123 45 67'],
    ['too short for a phone', '040-62 80'],
    ['a phone in a diary number', 'SO 2022/0401234567'],
    ['thousands after thousands', 'summa 1 020 300 400'],
    ['money', '0401234567 kr'],
    ['money with a sign', '+12 345 678 kr'],
    ['money from abroad', '+12 345 678 SEK'],
    ['hours', '0830-1115 och 0045–2115'],
    ['a time and a date', '1515–0045 2025-01-26'],
    ['a diary number and a date', '2022/0092 2021-09-22'],
    ['too many digits for a phone', '+46 70 174 06 05 12 13'],
    ['two years after a zero', '08-10 12'],
    ['an address without a host', 'nagon@post'],
    ['a front page', 'https://www.annonser.example och www.annonser.example'],
    ['a page of an authority', 'https://www.lansstyrelsen.se/skane/om-oss.html'],
    ['a page of an authority without a protocol', 'www.polisen.se/om-polisen/'],
    ['a service and a year', 'Instagram 2022, snapchat 18.00'],
    ['a service and a word', 'instagram är vanligt'],
    ['an @ alone', '2 kort @ 5 kr'],
    ['a short handle', '@ab'],
    ['letters that no plate has', 'bilen QIV 123'],
    ['a month', 'MAJ 202'],
    ['a statute', 'OSL 10:27 och SOL 131'],
    ['a room', 'sal LUN 204, rum LUN 204'],
    ['a plate with a figure more', 'ABC 1234'],
    ['a plate in a longer word', 'XABC 123'],
    ['a code with more', 'ABC 12-3, ABC 12:3'],
    ['small letters and a space', 'med 120 och med 123'],
    ['a figure of the programme', 'K01, K11–K14 och K12-22'],
    ['a word that ends with k', 'tack123456-22'],
    ['a way to reach somebody', 'Kontaktvägen 2, nödvägen 3'],
    ['a road', 'riksväg 11 och motorväg 4'],
    ['a street that is counted', 'Storgatan 3 gånger, Bangatan 15 maj, Storgatan 2 personer'],
    ['a street and a share', 'Storgatan 30 %'],
    ['a square with hours', 'Stortorget 20–22, kajen 8–10'],
    ['a square with a time', 'Stortorget 20.00, Stortorget 20:00'],
    ['a square with a date', 'Stortorget 20/5, Stortorget 5–6 juni'],
    ['a square and a year', 'Stortorget 2022'],
    ['a street with too many digits', 'Storgatan 1234'],
    ['a flat without a number', 'lgh 12'],
    ['an account with a wrong check', 'SE36 5000 0000 0549 1000 0003'],
    ['a piece of an account', 'XSE35 5000 0000 0549 1000 0003'],
  ])('%s: %s', (_, text) => expect(marked(text)).toBe(text));
});

describe('a text made to be slow', () => {
  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['letters and dashes', 'a-'.repeat(50_000)],
    ['dots and at', 'a.b@'.repeat(25_000)],
    ['figures', '1 '.repeat(50_000)],
    ['dates', '2022-05-20 '.repeat(9_000)],
    ['brackets', '(a'.repeat(50_000)],
    ['a name of a street', `${'å'.repeat(100_000)}gatan 3`],
    ['percent', '%E2%80'.repeat(16_000)],
  ])('is read in time: %s', (_, text) => {
    const from = performance.now();
    scan(`${text} 1`, { now });
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

/** What each detector begins to read, and goes on with; repeated they make the texts that cost most. */
export const HOSTILE_UNITS: readonly string[] = [
  ...['a', 'a-', 'a.b@', 'å', '(a', '@abc ', '%E2%80', '&#', '\u0308', 'a_1 ', 'ab.se/', 'a.b/'],
  ...['1', '1 ', '12 ', '1-', '0', '+46', '2022-05-20 ', '12/5 ', '12.5.', '12 maj 1992 ', '99199'],
  ...['tolv-', 'fem ', 'femtio', 'nittio två ', 'tvåtusen noll ett ', 'tusen hundra '],
  ...['sista fyra ', 'sista fyra är på med i ', '920512, sista fyra 1213 ', 'född 920512 1213 '],
  ...['920512-t', '92-05-12 ', 'reservnr ', 'Storg. ', 'Ö. Kyrkov ', 'Storgatan ', 'Kung Oskars '],
  ...['snap ', 'snap: a ', 'konto på ', 'heter abc ', 'på Kik heter ', 'alias "a '],
  ...['annons nr ', 'annons är med ', 'pass 12 ', 'LMA 1 2 3 ', 'AB 12 '],
  ...['55.1234 ', '55°12 ', 'N 55.1234 ', '///a.', '2345+', 'lat 5'],
];

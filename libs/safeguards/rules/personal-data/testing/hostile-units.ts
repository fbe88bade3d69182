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
  // The grammar reads a day, a bridge, the last four, each as said, written and broken.
  ...[
    '3 juli 85 ',
    '3 och juli och 85 ',
    '’85 juli ',
    '12 VII 85 ',
    '3:e i 7:e ',
    'år 85 månad 7 dag ',
  ],
  ...[
    'född 3/7 1985 1, 2 ',
    '19850703 f 1 2 3 4 ',
    '1234 - 19850703 ',
    '19850703 Rum 1234 ',
    '1, 2, 3, 4 ',
  ],
  ...['1; ', '1,985,', '1|2|', '"1"&"', '<b>1</b>', '> 12\n', '=2D1', '\\u002d1', 'CONCAT("1","'],
  ...['85O7O3-l ', 'lIOSB-', 'ett, två, ', 'ett - två - ', 'dubbel fem ', 'tjugo uh ett öh '],
];

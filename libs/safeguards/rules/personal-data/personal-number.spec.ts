import { describe, expect, it } from '@jest/globals';
import { birthDay, hasRightCheckDigit } from './birth-day.js';
import { scan } from './scan.js';
import { makeNumber, tailFor } from './testing/made-numbers.js';
import { seeded } from './testing/seeded.js';

const now = new Date('2025-12-01T12:00:00Z');
const rulesIn = (text: string, isContact = false) =>
  scan(text, { now, isContact }).findings.map(({ rule }) => rule);

describe('what is stopped', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '121212+1212',
    '1212121212',
    '1912-12-12-1212',
    '1912-12-12 1212',
    '1912.12.12-1212',
    '1912/12/12-1212',
    '12/12/12-1212',
    '19 12 12 12 12 12',
    '12 12 12 12 12',
    '1 9 1 2 1 2 1 2 1 2 1 2',
    '1-2-1-2-1-2-1-2-1-2',
    '1.9.1.2.1.2.1.2.1.2.1.2',
    '19-121212-1212',
    '19 121212-1212',
    'född 121212 - 1212.',
    '121212--1212',
    '121212 -- 1212',
    '121212:1212',
    '121212*1212',
    '121212~1212',
    '121212·1212',
    '121212•1212',
    '121212|1212',
    '121212\\1212',
    '121212’1212',
    '１９１２１２１２－１２１２',
    '١٩١٢١٢١٢-١٢١٢',
    '𝟏𝟗𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐',
    '①⑨①②①②①②-①②①②',
    '1̶9̶1̶2̶1̶2̶1̶2̶-1̶2̶1̶2̶',
    'https://sok.example/?q=19121212%E2%80%931212',
    '121212&ndash;1212',
    'rum 3 121212-1212',
    '3 1212121212',
    'samtal 2, 19 12 12 12 12 12',
    'samtal 2 12 12 12 12 12',
    'FÖDD 1912/12/12-1212',
    'kl 12.30 191212121212',
    '121212-1212 kl 12.30',
    '121212-1212 1/12',
    '2022-05-20 121212-1212',
    '121212-1212, 2022-05-20',
    'dnr SO 2022/0035 121212-1212',
    'org.nr 212000-1132, 121212-1212',
    '121212-1212 12 st',
    '1912 1212 1212',
    '191212 12 12 12',
    '19l2l2l2-12I2',
    '❶❾❶❷❶❷❶❷-❶❷❶❷',
    '➀➈➀➁➀➁➀➁-➀➁➀➁',
    '➊➒➊➋➊➋➊➋-➊➋➊➋',
    '⓵⓽⓵⓶⓵⓶⓵⓶-⓵⓶⓵⓶',
    '①121212-1212',
    '❶121212-1212',
    '⑴121212-1212',
    '121212-1212²',
    '121212-1212③ och',
    '121212,1212',
    '121212;1212',
    '121212=1212',
    '121212(1212)',
    '[121212][1212]',
    '"121212""1212"',
    '**121212**-1212',
    '121212-**1212**',
    '121212---1212',
    '121212…1212',
    '121212→1212',
    '121212🙂1212',
    'född 121212, fyra sista 1212',
    'född 121212 och de sista fyra: 1212',
    'född 121212 med slutsiffrorna 1212',
    '121212 (sista fyra 1212)',
    'född 12 december 1912, sista fyra 1212',
    'född den 12:e dec. 1912 och de fyra sista är 1212',
    'f. 12 dec -12 (slutsiffror 1212)',
    'född 12/12 1912, sista 4: 1212',
    'född 12.12.1912; fyra sista siffrorna i personnumret är 12 12',
    'född 12-12-1912, kontrollsiffrorna 1-2-1-2',
    'december 12, 1912: sista fyra siffror = 1212',
    'född 1912, den 12 december, sista fyra 1212',
    'sista fyra 1212, född 1912-12-12',
    '1212 är hennes fyra sista; hon är född 12 dec 1912',
    'hon är född 121212, kom med sin syster och bor i Lund. De fyra sista är 1212.',
    'personnumret börjar på 121212 och slutar på 1212',
    'personnummer 12 december 1912-1212',
    'född 12/12-12 1212',
    'född i december 1912, den 12, sista fyra 1212',
    'född 12121912, sista fyra 1212',
    'sista fyra i hennes personnummer: 1212. Född 12 december 1912.',
    'de fyra sista siffrorna lyder 1212 och hon är född 121212',
    'Personnumret slutar 1212, hon är född 121212',
    'född 121212, resten av numret är 1212',
    'född 121212, efter strecket 1212',
    'född ett två ett två ett två, sista fyra ett två ett två',
    'etta tvåa etta tvåa etta tvåa etta tvåa etta tvåa',
    'ett två ett två ett två och ett två ett två',
    'ett… två… ett… två… ett… två… ett… två… ett… två',
    'tolv/tolv/tolv tolv tolv',
    'nitton tolv tolv tolv tolv tolv',
    'nittonhundratolv tolv tolv, tolv tolv',
    'nitton hundra tolv, tolv tolv, ett två ett två',
    'ett två ett två ett två streck ett två ett två',
    'ETT TVÅ ETT TVÅ ETT TVÅ\nETT TVÅ ETT TVÅ',
    'tolv, tolv, tolv, tolv, tolv',
    '121212 ett två ett två',
    'tolv 12 12-1212',
    'född den tolfte december nittonhundratolv, sista fyra tolv tolv',
    'ett tva ett tva ett tva ett tva ett tva',
    'https://sok.example/121212%252D1212',
    'https://sok.example/121212%25E2%2580%25931212',
    'https://sok.example/121212%25252D1212',
    'momsreg.nr SE121212121201',
    'momsreg.nr SE 121212-1212 01',
    'momsreg.nr SE121212-1212-01',
    'org.nr 16121212-1212',
    'org.nr 161212121212',
    '10 11 12 13 14, 121212-1212',
    '121212, 1212',
    '121212 (1212)',
    '19121212; 1212',
    '12 december 1912-1212',
    '12/12 1912 1212',
    'född 121212, och på kortet stod 1212',
    '121212 och 1212',
    '121212-----1212',
    '121212 nummer 1212',
    'Maria 1912-12-12 1212',
  ])('%s', (text) => {
    expect(scan(text, { now }).verdict).toBe('block');
    expect(rulesIn(text)).toEqual(['PERSONAL_NUMBER']);
  });

  it('calls a day raised by sixty what it is', () => {
    const { date, tail } = makeNumber(seeded(7), true);
    expect(rulesIn(`${date}-${tail}`)).toEqual(['COORDINATION_NUMBER']);
  });

  it('stops every month from 00 to 12 and every day from 60 to 91, also where nobody knows the birth', () => {
    const pad = (value: number) => String(value).padStart(2, '0');
    const missed: string[] = [];
    for (let month = 0; month <= 12; month++) {
      for (let day = 60; day <= 91; day++) {
        const date = `1974${pad(month)}${pad(day)}`;
        const tail = tailFor(date, '238');
        const written = [`${date}-${tail}`, `${date.slice(2)}-${tail}`, `${date.slice(2)}${tail}`];
        const seen = written.flatMap((number) => rulesIn(`Id ${number}.`));
        if (seen.join() !== 'COORDINATION_NUMBER,COORDINATION_NUMBER,COORDINATION_NUMBER') {
          missed.push(date);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['noughts', 'O'],
    ['small noughts', 'o'],
  ])('reads letters that stand for %s', (_, letter) => {
    const { date, tail } = { date: '20100206', tail: tailFor('20100206', '123') };
    expect(rulesIn(`${date.replaceAll('0', letter)}-${tail}`.replace(/^2[Oo]/, '20'))).toEqual([
      'PERSONAL_NUMBER',
    ]);
  });

  it('calls a raised day what it is also in a tax number and beside other marks', () => {
    const { date, tail } = makeNumber(seeded(7), true);
    expect(rulesIn(`SE${date.slice(2)}${tail}01`)).toEqual(['COORDINATION_NUMBER']);
    expect(rulesIn(`${date},${tail}`)).toEqual(['COORDINATION_NUMBER']);
  });

  it('names two, in their order', () => {
    expect(scan('121212-1212 och 121212-1212', { now }).findings).toEqual([
      { rule: 'PERSONAL_NUMBER', severity: 'block', offset: 0, length: 11 },
      { rule: 'PERSONAL_NUMBER', severity: 'block', offset: 16, length: 11 },
    ]);
  });
});

describe('what is no number of a person', () => {
  it.each([
    ['a digit more', '1912121212121'],
    ['a digit less', '121212-121'],
    ['a comma, in the years of plans', `220520, ${tailFor('20220520', '125')}`],
    ['a bracket, in the years of plans', `220520(${tailFor('20220520', '125')})`],
    ['other marks and a digit more', '121212,12120'],
    ['other marks and decimals', '121212,1212,5'],
    ['decimals before', '0.121212,1212'],
    ['other marks and a wrong check digit', '121212,1213'],
    ['other marks and the birth number of nobody', `121212,${tailFor('20121212', '000')}`],
    ['the last four alone', 'de fyra sista är 1212'],
    ['the last four of something else', '121212, de fyra sista passen hade 1212 besök'],
    [
      'the last four far from a birth',
      `född 121212.${' Det var lugnt.'.repeat(15)} Sista fyra: 1212`,
    ],
    ['the end of a pass', '121212 börjar 1800 och slutar 1212'],
    ['a birth and an hour', 'född 121212, kom kl 1212'],
    ['a birth and a year', `född 121212, kom 2012`],
    ['a day in words that is none', 'tolv tretton tolv tolv tolv'],
    ['counting in words', 'tio elva tolv tretton fjorton'],
    ['a number in words with a wrong check digit', 'tolv tolv tolv tolv tretton'],
    ['a word with a number in it', 'tolvan tolvan tolvan tolvan tolvan'],
    ['too few in words', 'tolv tolv tolv tolv'],
    ['hundreds alone', 'hundra tolv tusen tolv tolv'],
    ['a piece of a diary number, then other marks', 'SO 2022/121212,1212'],
    ['hours one after the other', '10 11 12 13 14'],
    ['weeks one after the other', '10 11 12 13 14 15'],
    ['an organisation that pays tax', 'SE212000113201'],
    ['an organisation that pays tax and whose number looks like a day', 'SE202100760001'],
    ['a new time', 'Ny tid: den 3 maj 2023 17:45, ny tid: 260619 11.00'],
    ['an organisation of twelve digits', '16212000-1132'],
    ['a tax number with a wrong check digit', 'SE121212121301'],
    ['marks where dates have none', '12121-21212'],
    ['marks in the last four', '121212-12-12'],
    ['unlike marks in the date', '12.12-12-1212'],
    ['a mark after the month alone', '1212-12-1212'],
    ['a plus in the date', '12+12+12-1212'],
    ['a colon in the date', '12:12:12-1212'],
    ['spelled with unlike marks', '1-2-1-2-1-2.1-2-1-2'],
    ['figures of a row', '19 27 12 12 12 12 12'],
    ['figures of a row, on its left', '12 12 12 12 12 27 40'],
    ['five uneven pieces beside a figure', '40 12 1 212 12 12'],
    ['a month that is none', '121312-1212'],
    ['a day that is none', `320230-${tailFor('19320230', '121')}`],
    ['days raised too far', '121292-1212'],
    ['the day before the first raised', '121259-1212'],
    ['the month before the first, the day not raised', '120012-1212'],
    ['counted things', '12 12 12 12 12 st'],
    ['a share', '12 12 12 12 12 %'],
    ['an organisation of ten digits', '212000-1132'],
    ['a piece of a diary number', 'SO 2012/1212 121212'],
    ['a piece of a bare diary number', '2012/1212 121212'],
    ['a piece of a date', `121212 ${tailFor('19121212', '201')}-12-12`],
    ['two dates', '220401–220930'],
    ['a day, its year and a figure', '12/12 2012 12'],
    ['a day, its year and a figure, with a dash', '12/12-2012 12'],
  ])('%s: %s', (_, text) => expect(rulesIn(text)).toEqual([]));
});

describe('moments of the programme', () => {
  const tail = (date: string, birth = '180') => tailFor(date, birth);
  const recent = '20220520';
  const old = '19820520';

  it.each([
    ['date and time', `2022-05-20 ${tail(recent)}`],
    ['in a file name', `2022_05_20_${tail(recent)}`],
    ['with spaces', `2022 05 20 ${tail(recent)}`],
    ['time in two parts', `2022-05-20 ${tail(recent).slice(0, 2)} ${tail(recent).slice(2)}`],
    ['a span of hours', `220520 ${tail(recent)}-2200`],
    ['a span of hours with the century', `20220520 ${tail(recent)}–2200`],
    ['a span of hours next year', `260520 ${tail('20260520')}-2200`],
  ])('%s is left alone', (_, text) => expect(rulesIn(text)).toEqual([]));

  it.each([
    ['a date and a time long ago', `1982-05-20 ${tail(old)}`],
    ['six years ago', `2019-05-20 ${tail('20190520')}`],
    ['a span of hours long ago', `820520 ${tail(old)}-2200`],
    ['no hour', `2022-05-20 ${tail(recent, '290')}`],
    ['no minute', `2022-05-20 ${tail(recent, '187')}`],
    ['a dash before the last four', `2022-05-20-${tail(recent)}`],
    ['unlike marks', `2022-05.20 ${tail(recent)}`],
    ['a bare date', `20220520 ${tail(recent)}`],
    ['a bare short date', `220520 ${tail(recent)}`],
    ['a span to no hour', `220520 ${tail(recent)}-2999`],
    ['a span of three digits', `220520 ${tail(recent)}-220`],
    ['no span but a space', `220520 ${tail(recent)} 2200`],
    ['a dash inside and a span', `220520-${tail(recent)}-2200`],
  ])('%s is not', (_, text) =>
    expect(rulesIn(text).filter((rule) => rule === 'PERSONAL_NUMBER')).toHaveLength(
      text.includes('2022-05.20') ? 0 : 1,
    ),
  );
});

describe('what is asked about', () => {
  it.each([
    ['121212-1213', 'DATE_AND_FOUR_DIGITS'],
    ['121212+1213', 'DATE_AND_FOUR_DIGITS'],
    ['19121212-1213', 'DATE_AND_FOUR_DIGITS'],
    ['1912-12-12-1213', 'DATE_AND_FOUR_DIGITS'],
    ['12-12-12-1213', 'DATE_AND_FOUR_DIGITS'],
    ['191212121213', 'DATE_AND_FOUR_DIGITS'],
    ['1212121213', 'DATE_AND_FOUR_DIGITS'],
    ['121212-0004', 'DATE_AND_FOUR_DIGITS'],
    ['född 12 december 1912, sista fyra 1213', 'DATE_AND_FOUR_DIGITS'],
    ['hon är född 121212 och bor här. De fyra sista är 1213', 'DATE_AND_FOUR_DIGITS'],
    ['121212-T123', 'INTERIM_NUMBER'],
    ['19121212-T123', 'INTERIM_NUMBER'],
    ['121212T123', 'INTERIM_NUMBER'],
    ['121212 + X123', 'INTERIM_NUMBER'],
    ['121212-t123', 'INTERIM_NUMBER'],
    ['1912-12-12-T123', 'INTERIM_NUMBER'],
    ['121212\nu123', 'INTERIM_NUMBER'],
    ['121212–K 844', 'INTERIM_NUMBER'],
    ['121212/T684', 'INTERIM_NUMBER'],
    ['120060-T123', 'INTERIM_NUMBER'],
    ['19121212K072', 'INTERIM_NUMBER'],
    ['19121212x802', 'INTERIM_NUMBER'],
    ['19121212SU3A', 'INTERIM_NUMBER'],
    ['19121212-AB12', 'INTERIM_NUMBER'],
    ['19121212 AB12', 'INTERIM_NUMBER'],
    ['22121212ab12', 'INTERIM_NUMBER'],
    ['121212-a13g', 'INTERIM_NUMBER'],
    ['992012123456', 'INTERIM_NUMBER'],
    ['99201212-3456', 'INTERIM_NUMBER'],
    ['191212320012', 'INTERIM_NUMBER'],
    ['reservnr 12-345678', 'INTERIM_NUMBER'],
    ['T-nummer: A12345678', 'INTERIM_NUMBER'],
    ['Interimsnumret är 12345678', 'INTERIM_NUMBER'],
  ])('%s: %s', (text, rule) => expect(rulesIn(text)).toEqual([rule]));

  it.each([
    ['only spaces between', '121212 1213'],
    ['a date in pieces', '1212 12-1213'],
    ['an interim number of no day', '121312-T123'],
    ['an interim number with a letter more', '121212-T123A'],
    ['a day and an hour', '20121212kl18 och 20121212 kl18'],
    ['a day and a count', '20121212 10st, 121212-500m'],
    ['two days', '121212-5maj'],
    ['a day and letters', '121212-paus'],
    ['a day and a code in small letters', '20121212 ab12'],
    ['a day and a moment', '2012-12-12T18:00:00Z'],
    ['a day that is none and a check digit that is wrong', '191212320013'],
    ['a name of a number alone', 'reservnummer 12, T-nr 2012'],
    ['an interim number in a longer one', '9121212-T123'],
  ])('not %s: %s', (_, text) => expect(rulesIn(text)).toEqual([]));
});

describe('phones that could be somebody', () => {
  /** Ten digits of a mobile that are a right number too. */
  const bare = `070112${tailFor('20070112', '150')}`;
  const coordination = `070174${tailFor('20070174', '060')}`;
  const grouped = (digits: string, ...sizes: number[]) =>
    sizes.map((size, at) => digits.slice(sum(sizes, at), sum(sizes, at) + size)).join(' ');
  const sum = (sizes: number[], until: number) =>
    sizes.slice(0, until).reduce((total, size) => total + size, 0);

  it('are stopped in free text when nothing shows that they are phones', () => {
    expect(rulesIn(`ring ${bare}`)).toEqual(['PERSONAL_NUMBER']);
    expect(rulesIn(`ring ${coordination}`)).toEqual(['COORDINATION_NUMBER']);
  });

  it.each([
    ['3 3 2 2', grouped(bare, 3, 3, 2, 2)],
    ['4 2 2 2', grouped(bare, 4, 2, 2, 2)],
    ['3 3 4', grouped(bare, 3, 3, 4)],
    ['2 3 3 2', grouped(`081212${tailFor('20081212', '150')}`, 2, 3, 3, 2)],
    ['beside a figure', `3 ${grouped(bare, 3, 3, 2, 2)}`],
    ['with a dash', `${bare.slice(0, 3)}-${grouped(bare.slice(3), 3, 2, 2)}`],
  ])('are phones when they are written so: %s', (_, text) =>
    expect(rulesIn(text)).toEqual(['PHONE']),
  );

  it.each([
    ['in pairs', grouped(bare, 2, 2, 2, 2, 2)],
    ['date and four', grouped(bare, 6, 4)],
    ['year, month, day', grouped(bare, 2, 2, 2, 4)],
    ['a service number', grouped(`020712${tailFor('20020712', '150')}`, 3, 3, 4)],
    ['no area code', grouped(`001212${tailFor('20001212', '150')}`, 3, 3, 2, 2)],
    ['a first digit that is none', grouped('1212121212', 3, 3, 2, 2)],
  ])('are stopped when they are not: %s', (_, text) =>
    expect(rulesIn(text)).toEqual(['PERSONAL_NUMBER']),
  );

  it('pass in a contact field, and nothing else does', () => {
    expect(rulesIn(bare, true)).toEqual([]);
    expect(rulesIn(coordination, true)).toEqual([]);
    expect(rulesIn('040-628 04 00, mottagningen@lund.example', true)).toEqual([]);
    expect(rulesIn(`${bare.slice(0, 6)}-${bare.slice(6)}`, true)).toEqual(['PERSONAL_NUMBER']);
    expect(rulesIn('1212121212', true)).toEqual(['PERSONAL_NUMBER']);
    expect(rulesIn(`001212${tailFor('20001212', '150')}`, true)).toEqual(['PERSONAL_NUMBER']);
    expect(rulesIn('bilen ABC 123', true)).toEqual(['PLATE']);
  });
});

describe('a birth day', () => {
  it.each([
    ['1212121212', { coordination: false }],
    ['1212721212', { coordination: true }],
    ['1212911212', { coordination: true }],
    ['1212611212', { coordination: true }],
    ['1212601212', { coordination: true }],
    ['1212591212', undefined],
    ['1200601212', { coordination: true }],
    ['1200911212', { coordination: true }],
    ['1213601212', undefined],
    ['1202911212', { coordination: true }],
    ['202500601212', { coordination: true }],
    ['202600601212', undefined],
    ['187512601212', { coordination: true }],
    ['187412601212', undefined],
    ['000229', undefined],
    ['0002291212', { coordination: false }],
    ['0102291212', undefined],
    ['1212001212', undefined],
    ['1200121212', undefined],
    ['1213121212', undefined],
    ['187512121212', { coordination: false }],
    ['187412121212', undefined],
    ['202512011212', { coordination: false }],
    ['202512021212', { coordination: false }],
    ['202512031212', undefined],
    ['2512031212', { coordination: false }],
    ['7612031212', { coordination: false }],
  ])('%s', (digits, expected) => expect(birthDay(digits, now)).toEqual(expected));

  it.each([
    ['1212121212', true],
    ['1212121213', false],
    ['2120001132', true],
    ['9999999998', false],
    ['0000000000', true],
  ])('check digit of %s', (ten, expected) => expect(hasRightCheckDigit(ten)).toBe(expected));
});

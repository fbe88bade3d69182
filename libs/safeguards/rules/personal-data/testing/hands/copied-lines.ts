import {
  below,
  between,
  digits,
  type Hand,
  inWords,
  letters,
  long,
  MONTHS,
  pad,
  pairInWords,
  person,
  pick,
  short,
  unknownBirth,
} from './tools.js';

const ORDINALS =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta'.split(
    ' ',
  );

/** Lines out of letters, registers and mail: labels, columns, quotation marks, other orders. */
export const copiedLines: Hand = {
  unknownBirth: (random) => {
    const parts = unknownBirth(random);
    const mark = pick(['-', '\u2014', '/', ' \u2013 ', '\u2009', '%2D'], random);
    const written = `${pick([short, long], random)(parts)}${mark}${parts.tail}`;
    return pick(
      [
        `Samordningsnr: \u201d${written}\u201d; Kön: uppgift saknas`,
        `"id";"${written}";"Lund"`,
        `Bilaga_${written}.pdf`,
        `Id\t${written}\tKvarstår`,
      ],
      random,
    );
  },
  digitsInWords: (random) => {
    const { year, month, day, tail } = person(random);
    const [century, rest] = [Math.floor(year / 100), year % 100];
    const sub = rest === 0 ? '' : inWords(rest);
    const full =
      century === 20 ? pick([`tvåtusen${sub}`, `tjugohundra${sub}`], random) : `nittonhundra${sub}`;
    const joint = pick(['', ' ', '-'], random);
    const years = pick([full, `${inWords(century)} ${pairInWords(rest, joint)}`], random);
    const four = `${pairInWords(Number(tail.slice(0, 2)))} ${pairInWords(Number(tail.slice(2)))}`;
    return pick(
      [
        `\u201d${years} ${pairInWords(month)} ${pairInWords(day)} \u2013 ${four}\u201d`,
        `Nr: ${short({ year, month, day, tail })} ${four}`,
        `Född den ${ORDINALS[day - 1]} ${MONTHS[month - 1]} ${full}, sista fyra: ${four}`,
        `${years}-${pairInWords(month)}-${pairInWords(day)}, ${tail}`,
      ],
      random,
    );
  },
  monthByName: (random) => {
    const { year, month, day, tail } = person(random);
    const name = MONTHS[month - 1] as string;
    const date = pick(
      [
        `${day}. ${name} ${year}`,
        `${name} ${day}, ${year}`,
        `${year}, ${day} ${name}`,
        `${pad(day)}-${name.slice(0, 3)}-${year}`,
        `${day} ${name.toUpperCase()} ${year}`,
      ],
      random,
    );
    return pick(
      [
        `Födelsedatum: ${date}; kontrollsiffror: ${tail}`,
        `DOB ${date} | de fyra sista siffrorna: ${tail}`,
        `Slutsiffrorna ${tail} (${date})`,
        `Personnummer: ${date}\u2013${tail}`,
        `Född ${pad(day)}${pad(month)}${year}, fyra sista siffrorna lyder ${tail}`,
      ],
      random,
    );
  },
  apart: (random) => {
    const parts = person(random);
    const { year, month, day, tail } = parts;
    const date = pick(
      [
        long(parts),
        `${pad(day)}.${pad(month)}.${year}`,
        `${year}/${pad(month)}/${pad(day)}`,
        `${pad(year % 100)}-${pad(month)}-${pad(day)}`,
      ],
      random,
    );
    return pick(
      [
        `Födelsetid: ${date}\nOrt: Lund\nSista fyra: ${tail}`,
        `Fyra sista: \u201d${tail}\u201d. Födelsedatum enligt intyg \u201d${date}\u201d.`,
        `Född: ${date}; Språk: bulgariska; Fyra sista siffror: ${tail.slice(0, 2)} ${tail.slice(2)}`,
        `${date} (sista fyra i personnumret ${tail})`,
      ],
      random,
    );
  },
  interim: (random) => {
    const parts = person(random);
    const tail = `${pick([...'TRSUWXJKLMNtrsuwxjklmn'], random)}${digits(3, random)}`;
    return pick(
      [
        `"T-nummer";"${short(parts)}${pick(['-', '+', '\u2212', '\u00a0'], random)}${tail}"`,
        `Interimspersonnummer: ${long(parts)} \u2013 ${tail}`,
        `Id=${long(parts)}${tail}`,
      ],
      random,
    );
  },
  reserve: (random) => {
    const parts = person(random);
    const county = `S${letters(1, 'FUXPL', random)}${below(10, random)}${letters(1, 'ABCDEFGHK', random)}`;
    const skane = `${letters(1, 'ABCDEFGHKLMPRST', random)}${digits(2, random)}${letters(1, 'ABCDEFGH', random)}`;
    return pick(
      [
        `Reserv-id: ${long(parts)}${county}`,
        `Patient;${long(parts)}-${skane.toLowerCase()};inskriven`,
        `Reservnummer (${long(parts)}\u2013${county})`,
        `Reservnr\t99${parts.year}${digits(2, random)}-${digits(4, random)}`,
      ],
      random,
    );
  },
  shortStreet: (random) => {
    const street = pick(
      [
        'STORG',
        'Klosterg',
        'Nyg.',
        'Parkv.',
        'Stationspl.',
        'Drottningg',
        'Ringv.',
        'Bruksg.',
        'Malmöv.',
      ],
      random,
    );
    return pick(
      [
        `Adress: ${street} ${between(1, 120, random)}, 22${below(10, random)} ${digits(2, random)} Lund`,
        `c/o Annan, ${street} ${between(1, 120, random)}${pick(['A', ' B', ''], random)}`,
        `Bostad;${street} nr ${between(1, 60, random)};hyr i andra hand`,
      ],
      random,
    );
  },
  account: (random) => {
    const name = `${letters(6, 'adeilnorsty', random)}${digits(1, random)}`;
    return pick(
      [
        `Snapchat-namn: ${name}`,
        `Instagram: \u201d${name}\u201d`,
        `Användarnamn: ${name}`,
        `Alias \u201d${name}\u201d (Telegram)`,
        `Konto på Kik: ${name}`,
        `TikTok-konto: @${name}`,
        `Discord-id: ${name}#${digits(4, random)}`,
      ],
      random,
    );
  },
  advertisement: (random) => {
    const id = `${letters(2, 'ABCDEFHKMNPR', random)}${digits(6, random)}`;
    const number = `${between(1, 9, random)}${digits(7, random)}`;
    return pick(
      [
        `Annons-ID: ${pick([id, number], random)}`,
        `Annonsnr. ${number.slice(0, 2)}-${number.slice(2)}`,
        `Annons (${number}) publicerad`,
        `https://sida.example/annons/${number}`,
        `sida.example/escort?id=${number}`,
        `Ref. annons: ${number}`,
      ],
      random,
    );
  },
  mapPoint: (random) => {
    const [north, east] = [`55,${digits(5, random)}`, `13,${digits(5, random)}`];
    const code = (count: number) => letters(count, '23456789CFGHJMPQRVWX', random);
    return pick(
      [
        `Position: N ${north} E ${east}`,
        `Lat/long: ${north}; ${east}`,
        `9F7J${code(4)}+${code(2)}`,
        `${code(4)}+${code(2)} Lund`,
        `SWEREF 99 TM: N 6${digits(6, random)} E 3${digits(5, random)}`,
        `geo:${north.replace(',', '.')},${east.replace(',', '.')}`,
        `https://www.google.com/maps/@${north.replace(',', '.')},${east.replace(',', '.')},17z`,
      ],
      random,
    );
  },
  document: (random) =>
    pick(
      [
        `Passport No. ${letters(1, 'ABCDEFGH', random)}${digits(8, random)}`,
        `Passnummer: \u201d${letters(2, 'ABCDEFGH', random)}${digits(7, random)}\u201d`,
        `LMA-kortnummer: ${digits(2, random)}-${digits(6, random)}`,
        `LMA;${digits(8, random)};giltigt`,
        `Dossiernummer ${digits(8, random)}`,
        `Nationellt id-kort nr ${digits(8, random)}`,
      ],
      random,
    ),
  innocent: (random) => {
    const thousand = () => `${between(1, 899, random)} ${digits(3, random)}`;
    const year = () => between(2019, 2026, random);
    return pick(
      [
        () => `Personal: ${thousand()}; lokal: ${thousand()}; summa: ${thousand()} kr`,
        () => `Dnr 801-${digits(5, random)}-${year()}; aktbilaga ${between(1, 40, random)}`,
        () => `2022:${digits(3, random)} 4\u20137 §§; prop. ${year()}/22:${digits(3, random)}`,
        () => `OSL 10:27; 10 kap. 2 § OSL (2009:400)`,
        () =>
          `Område LU-CENTRUM ${between(1, 30, random)};${between(1, 99, random)};${between(1, 99, random)}`,
        () =>
          `"${year()}-${pad(between(1, 12, random))}-${pad(between(1, 28, random))}";"${between(1, 99, random)}";"${between(1, 99, random)}"`,
        () =>
          `Faktura ${digits(4, random)}-${below(10, random)}, ${digits(2, random)},${digits(2, random)} kr`,
        () => `ISO 9001:2015, version ${below(9, random)}.${below(9, random)}.${below(20, random)}`,
        () =>
          `Vi söker: Handläggning ${between(1, 9, random)}, Utbildning ${between(1, 20, random)}, Uppdrag ${between(1, 9, random)}`,
        () => `Box ${between(1, 999, random)}, 22${below(10, random)} ${digits(2, random)} Lund`,
        () =>
          `Klass A+, ${between(1, 50, random)}+${between(1, 50, random)}, ${between(1, 9, random)}\u2013${between(10, 18, random)} år`,
        () =>
          `Pass FP-${year()}-${pad(below(999, random), 3)}: ${between(1, 12, random)} ${MONTHS[below(12, random)]} ${year()}, kl. 18\u201322`,
        () =>
          `Helsingborg ${between(1, 40, random)}, Göteborg ${between(1, 40, random)}, Lund ${between(1, 40, random)}`,
        () => `Fyra av tio svarade ja, ${inWords(between(11, 99, random))} procent; sex av tio nej`,
        () =>
          `Period ${MONTHS[below(12, random)]} ${year()}\u2013${MONTHS[below(12, random)]} ${year()}: ${digits(4, random)} timmar`,
      ],
      random,
    )();
  },
};

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

/** Full sentences of a case worker: commas, small words, everything named. */
export const caseNotes: Hand = {
  unknownBirth: (random) => {
    const parts = unknownBirth(random);
    const date = pick([short, long], random)(parts);
    const mark = pick(['-', ' ', '', '\u2013', ' - ', '\u00a0'], random);
    return pick(
      [
        `Kvinnan har samordningsnummer ${date}${mark}${parts.tail} enligt beslutet.`,
        `Vi mötte ${date}${mark}${parts.tail}, som ville ha tolk.`,
        `Ärendet gäller (${date}${mark}${parts.tail}).`,
      ],
      random,
    );
  },
  digitsInWords: (random) => {
    const { year, month, day, tail } = person(random);
    const [first, last] = [Number(tail.slice(0, 2)), Number(tail.slice(2))];
    const gap = pick([' ', ', ', ' '], random);
    const spoken = [
      pairInWords(year % 100),
      pairInWords(month),
      pairInWords(day),
      pairInWords(first),
      pairInWords(last),
    ].join(gap);
    return pick(
      [
        `Hon uppgav numret ${spoken} i samtalet.`,
        `Personnumret är ${spoken}.`,
        `Enligt henne själv: ${spoken}, men det är inte kontrollerat.`,
      ],
      random,
    );
  },
  monthByName: (random) => {
    const { year, month, day, tail } = person(random);
    const date = `${pick(['', 'den '], random)}${day} ${MONTHS[month - 1]} ${year}`;
    return pick(
      [
        `Hon är född ${date}, sista fyra ${tail}.`,
        `Mannen, född ${date} med de fyra sista ${tail}, vill ha kontakt.`,
        `Född ${date}. De sista fyra siffrorna är ${tail}.`,
      ],
      random,
    );
  },
  apart: (random) => {
    const parts = person(random);
    const date = pick([short, long], random)(parts);
    const middle = pick(
      [
        'och kom till oss med sin syster',
        'enligt egen uppgift',
        'men vill inte lämna namn',
        'och har bott här i 3 år, talar rumänska',
      ],
      random,
    );
    return pick(
      [
        `Hon är född ${date} ${middle}, de fyra sista är ${parts.tail}.`,
        `Född ${date} ${middle}; sista fyra siffrorna i personnumret är ${parts.tail}.`,
        `Personnumret börjar på ${date} ${middle} och slutar på ${parts.tail}.`,
      ],
      random,
    );
  },
  interim: (random) => {
    const date = pick([short, long], random)(person(random));
    const tail = `${letters(1, 'TRSUWXJKLMN', random)}${digits(3, random)}`;
    return `Hon har fått interimsnumret ${date}${pick(['-', '', ' ', ' - '], random)}${tail} tills vidare.`;
  },
  reserve: (random) => {
    const date = long(person(random));
    const tail = `${letters(1, 'KMX', random)}${pad(between(6, 89, random))}${below(10, random)}`;
    const written = pick([tail, tail.toLowerCase()], random);
    return `Vården skrev in henne som ${date}${pick(['', '-'], random)}${written} den kvällen.`;
  },
  shortStreet: (random) => {
    const name = pick(
      ['Storg.', 'Kyrkog.', 'Järnvägsg.', 'Kungsg.', 'Trollebergsv.', 'Skolv.', 'Kattgr.'],
      random,
    );
    const house = `${between(1, 140, random)}${pick(['', ' B', 'A', ' c'], random)}`;
    return pick(
      [
        `Hon bor på ${name} ${house} hos en bekant.`,
        `Lägenheten ligger ${name} ${house}, två trappor upp.`,
      ],
      random,
    );
  },
  account: (random) => {
    const name = `${letters(5, 'abcdefiklmnorst', random)}${pick(['.', '_', ''], random)}${letters(3, 'adeklmnr', random)}`;
    return pick(
      [
        `Hennes Snapchat är @${name} enligt annonsen.`,
        `På Instagram heter hon ${name}, och hon svarar där.`,
        `Användarnamnet på Telegram är ${name}.`,
        `Hon nås på Kik under namnet ${name}.`,
        `Instagramkontot heter ${name}.`,
      ],
      random,
    );
  },
  advertisement: (random) => {
    const id = digits(pick([7, 8, 9], random), random).replace(/^0/, '4');
    return pick(
      [
        `Vi läste annons ${id} i går.`,
        `Annonsen med nummer ${id} är borttagen.`,
        `Annonsens id är ${id}.`,
        `Hon har annonserat, annonsnummer ${id}, sedan i maj.`,
      ],
      random,
    );
  },
  mapPoint: (random) => {
    const [north, east] = [`55.${digits(4, random)}`, `13.${digits(4, random)}`];
    return pick(
      [
        `Platsen ligger på ${north}, ${east} i parken.`,
        `Koordinaterna är ${north} N, ${east} E.`,
        `Huset finns på latitud ${north.replace('.', ',')} och longitud ${east.replace('.', ',')}.`,
      ],
      random,
    );
  },
  document: (random) => {
    const passport = pick(
      [digits(8, random), `${letters(2, 'ABCDEFGHKLMNPR', random)}${digits(7, random)}`],
      random,
    );
    return pick(
      [
        `Passnumret är ${passport} enligt henne.`,
        `Hon visade ett pass med nummer ${passport}.`,
        `LMA-kortet har nummer ${digits(8, random)}.`,
        `Hon har LMA-kort ${pick([digits(8, random), `50-${digits(6, random)}`], random)}.`,
      ],
      random,
    );
  },
  innocent: (random) => {
    const month = MONTHS[below(12, random)];
    const year = between(2019, 2026, random);
    return pick(
      [
        () => `Passet den ${between(1, 28, random)} ${month} ${year} varade i fyra timmar.`,
        () =>
          `De fyra sista passen ${year} hade ${between(1, 90, random)} kontakter, de fem första färre.`,
        () =>
          `Vi var ${inWords(between(2, 40, random))} personer av ${inWords(between(2, 99, random))}.`,
        () => `Enligt 10 kap. ${between(1, 30, random)} § OSL får uppgiften lämnas.`,
        () => `FP-${year}-${pad(below(999, random), 3)} följs av pass ${between(1, 40, random)}.`,
        () =>
          `Vi läste ${between(10, 400, random)} annonser under ${between(2, 60, random)} minuter.`,
        () => `Postadressen till nämnden är 22${digits(1, random)} ${digits(2, random)} Lund.`,
        () => `Diarienummer SO ${year}/${digits(4, random)} gäller från ${month}.`,
        () =>
          `Tio, elva och tolv ${month} är bokade, tretton och fjorton är lediga, femton är helgdag.`,
        () =>
          `Snittet var ${between(1, 60, random)},${digits(1, random)} och ${digits(1, random)},${digits(2, random)} procent.`,
        () => `Det blev en lördag. ${between(2, 40, random)} kort delades ut i området.`,
        () => `Kommunen är på Instagram och Facebook sedan ${year}, men inte på Snapchat.`,
        () =>
          `Personnummer, LMA-kort och pass ska aldrig skrivas här, se rutin ${between(1, 40, random)}.`,
      ],
      random,
    )();
  },
};

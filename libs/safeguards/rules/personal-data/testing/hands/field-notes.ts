import {
  below,
  between,
  digits,
  eachInWords,
  type Hand,
  letters,
  MONTHS,
  pad,
  person,
  pick,
  short,
  unknownBirth,
} from './tools.js';

/** Notes on a telephone: no capitals, abbreviations, line breaks, whatever the keyboard made of it. */
export const fieldNotes: Hand = {
  unknownBirth: (random) => {
    const parts = unknownBirth(random);
    const [year, month, day] = [parts.year, pad(parts.month), pad(parts.day)];
    const spaced = `${pad(year % 100)} ${month} ${day} ${parts.tail}`;
    const written = pick(
      [
        spaced,
        `${year}-${month}-${day}-${parts.tail}`,
        `${short(parts)}\n${parts.tail}`,
        `${year}${month}${day}\u2011${parts.tail}`,
      ],
      random,
    );
    return pick(
      [`samnr ${written} tolk behövs`, `${written} ej känd ålder`, `kontakt: ${written}`],
      random,
    );
  },
  digitsInWords: (random) => {
    const parts = person(random);
    const words = eachInWords(`${short(parts)}${parts.tail}`);
    const mark = pick([' ', ' streck ', ' bindestreck ', '\n'], random);
    const written = `${words.slice(0, 6).join(' ')}${mark}${words.slice(6).join(' ')}`;
    return pick(
      [
        `pnr ${written}`,
        `läste upp ${written.toUpperCase()} i luren`,
        `${written}, ringer i morgon`,
        `född ${words.slice(0, 6).join(' ')}, sista fyra ${words.slice(6).join(' ')}`,
        `${words.slice(0, 6).join('… ')} och ${words.slice(6).join('… ')}`,
      ],
      random,
    );
  },
  monthByName: (random) => {
    const { year, month, day, tail } = person(random);
    const name = (MONTHS[month - 1] as string).slice(0, 3);
    const written = pick([`${year}`, `${pad(year % 100)}`, `-${pad(year % 100)}`], random);
    return pick(
      [
        `f. ${day} ${name} ${written} sista 4: ${tail}`,
        `född ${day}:e ${name} ${written}\nfyra sista ${tail}`,
        `f ${day}\u00a0${name}. ${written} (slutsiffror ${tail})`,
        `sista fyra ${tail}, född ${day} ${name} ${written}`,
      ],
      random,
    );
  },
  apart: (random) => {
    const parts = person(random);
    const { year, month, day, tail } = parts;
    const date = pick(
      [
        short(parts),
        `${year}-${pad(month)}-${pad(day)}`,
        `${day}/${month} ${year}`,
        `${day}/${month}-${pad(year % 100)}`,
      ],
      random,
    );
    return pick(
      [
        `född ${date}\nkom själv, ville ha kort\nsista fyra ${tail}`,
        `4 sista ${tail} sa hon, född ${date}`,
        `f ${date} bor hos vän (fyra sista = ${tail})`,
      ],
      random,
    );
  },
  interim: (random) => {
    const { year, month, day } = person(random);
    const tail = `${letters(1, 'trsuwxjklmn', random)}${digits(3, random)}`;
    return pick(
      [
        `tnr ${pad(year % 100)}${pad(month)}${pad(day)}${pick(['-', '\u2013', ''], random)}${tail}`,
        `${year}-${pad(month)}-${pad(day)}-${tail} saknar pnr`,
        `${pad(year % 100)}${pad(month)}${pad(day)}\n${tail.toUpperCase()} ny`,
      ],
      random,
    );
  },
  reserve: (random) => {
    const parts = person(random);
    const national = `${letters(2, 'ABCDEFGHJKLMNPRSTUXYZ', random)}${digits(2, random)}`;
    return pick(
      [
        `reservnr ${parts.year}${short(parts).slice(2)}-${national}`,
        `reservnummer ${short(parts)}-${national.toLowerCase()}`,
        `${parts.year}${short(parts).slice(2)}${national} akuten`,
        `reserv-nr: 99${parts.year}${digits(6, random)}`,
      ],
      random,
    );
  },
  shortStreet: (random) => {
    const street = pick(
      [
        'Tornav',
        'Lilla Fiskareg',
        'Ö Kyrkov',
        'N Kungsg',
        'St Södergat',
        'V Storg',
        'Ö. Vallg',
        'S Esplanad',
        'Gl Kyrkov',
      ],
      random,
    );
    const house = `${between(1, 99, random)}${pick([' B', 'b', '', ' A'], random)}`;
    return pick(
      [`bor ${street}${pick(['', '.'], random)} ${house}`, `hämtad ${street}\u00a0${house} kl 22`],
      random,
    );
  },
  account: (random) => {
    const name = `${letters(4, 'abeilmnors', random)}${pick(['_', '.', 'x'], random)}${digits(2, random)}`;
    return pick(
      [
        `snap ${name}`,
        `ig: ${name}`,
        `tg ${name}`,
        `@${name} på insta`,
        `${name} på snap`,
        `kik\u00a0${name} svarar sent`,
        `telegram:\n${name}`,
      ],
      random,
    );
  },
  advertisement: (random) => {
    const id = `${between(1, 9, random)}${digits(7, random)}`;
    return pick(
      [
        `annons nr ${id}`,
        `annons #${id} nere`,
        `ad id ${id}`,
        `annonsid:${id}`,
        `annons ${id.slice(0, 4)} ${id.slice(4)} ny bild`,
        `annons.example/visa/${id}`,
      ],
      random,
    );
  },
  mapPoint: (random) => {
    const [minutes, seconds] = [pad(below(60, random)), pad(below(60, random))];
    const word = () => letters(6, 'adeiklmnorst', random);
    return pick(
      [
        `55°${minutes}'${seconds}"N 13°${seconds}'${minutes}"E`,
        `55° ${minutes}\u2032 ${seconds}\u2033 N, 13° ${seconds}\u2032 ${minutes}\u2033 O`,
        `///${word()}.${word()}.${word()}`,
        `w3w ${word()}.${word()}.${word()}`,
        `maps.app.goo.gl/${letters(8, 'ABCdefGHkmn', random)}${below(10, random)}`,
      ],
      random,
    );
  },
  document: (random) =>
    pick(
      [
        `passnr ${digits(8, random)}`,
        `pass nr: ${letters(2, 'ABCEFHKP', random)} ${digits(7, random)}`,
        `lma ${digits(8, random)}`,
        `LMA-nr ${digits(4, random)} ${digits(4, random)}`,
        `dossiernr ${digits(8, random)}`,
        `lma-kort\n${digits(8, random)}`,
      ],
      random,
    ),
  innocent: (random) => {
    const time = () => `${pad(below(24, random))}.${pick(['00', '15', '30', '45'], random)}`;
    const ymd = () =>
      `${between(20, 26, random)}${pad(between(1, 12, random))}${pad(between(1, 28, random))}`;
    return pick(
      [
        () => `ut ${time()} åter ${time()} ${ymd()}`,
        () => `${ymd()} ${time()}\u2013${time()}\n${between(1, 9, random)} samtal`,
        () => `pass ${between(1, 40, random)} v${between(1, 52, random)} kl ${time()}`,
        () => `pass ${ymd()} fyra timmar\nsen ${ymd()} sex timmar`,
        () => `två tre samtal, fyra fem kort, sex sju nej`,
        () =>
          `kort ${digits(2, random)} ${digits(2, random)} ${digits(1, random)} = ${digits(3, random)}`,
        () => `112 eller 114 14, stöd 020-390 000`,
        () => `annons ${between(1, 40, random)} av ${between(41, 90, random)} läst`,
        () =>
          `${between(10, 30, random)}° och regn, ${between(1, 9, random)},${digits(1, random)} mm`,
        () =>
          `Torsdag ${between(1, 28, random)}/${between(1, 12, random)} Storg tom, ${between(2, 9, random)} kort`,
        () => `bil ${between(10, 99, random)} km, ${digits(3, random)} kr`,
        () => `ring växeln kl ${time()}\nrum ${digits(3, random)}`,
        () => `snap och insta nämns ${between(2, 30, random)} ggr`,
        () => `Kvällen blev 3 tim. ${between(2, 9, random)} par ute`,
      ],
      random,
    )();
  },
};

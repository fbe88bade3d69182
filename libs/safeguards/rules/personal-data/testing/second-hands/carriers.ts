import { between, pad, pick, type Random } from './draw.js';
import type { Notations } from './notation.js';
import { eightOf, type PersonNumber, sixOf } from './person-number.js';

const date = (n: PersonNumber, random: Random) => pick([sixOf(n), eightOf(n)], random);
const iso = (n: PersonNumber) => `${n.year}-${pad(n.month)}-${pad(n.day)}`;
const anyDate = (n: PersonNumber, random: Random) => pick([sixOf(n), eightOf(n), iso(n)], random);
const whole = (n: PersonNumber, random: Random) =>
  `${date(n, random)}${pick(['-', '-', ''], random)}${n.tail}`;
const firstName = (random: Random) => pick(['Anna', 'Maria', 'Elena', 'Ali', 'Johan'], random);
const coded = (text: string) =>
  [...text].map((sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).join('');

/** What a program that sends mail does to it. */
export const MAIL_CARRIERS: Notations = {
  'quoted, wrapped at the hyphen': (n, random) =>
    `> Hej, jag talade med henne i dag och hon uppgav ${date(n, random)}-\n> ${n.tail}. Kan ni boka en tid?`,
  'quoted, wrapped before the last four': (n, random) =>
    `> personnumret är enligt legitimationen ${date(n, random)}\n> ${n.tail} och hon väntar på svar`,
  'quoted twice': (n, random) =>
    `>> numret som du frågade efter är ${date(n, random)}\n>>  -${n.tail}\n> tack`,
  'wrapped inside the date': (n) =>
    `> Kvinnan heter Maria och är född ${sixOf(n).slice(0, 4)}\n> ${sixOf(n).slice(4)}-${n.tail} i Rumänien`,
  'quoted with bars': (n, random) => `| född ${anyDate(n, random)}\n| ${n.tail}`,
  'quoted-printable': (n, random) => `Personnr: ${date(n, random)}=2D${n.tail}`,
  'quoted-printable, soft break': (n, random) =>
    `Jag skickar uppgiften om kvinnan som vi talade om: ${date(n, random)}-=\n${n.tail}`,
  'soft hyphens': (n, random) => whole(n, random).replace(/..(?=.)/g, '$&\u00ad'),
  vCard: (n) => `BEGIN:VCARD\nFN:${'Maria E'}\nBDAY:${eightOf(n)}\nNOTE:${n.tail}\nEND:VCARD`,
  'vCard, folded': (n) => `NOTE:pnr ${eightOf(n).slice(0, 6)}\n ${eightOf(n).slice(6)}-${n.tail}`,
  'calendar entry': (n, random) =>
    `SUMMARY:Möte ${date(n, random)}\nDESCRIPTION:${n.tail}\nLOCATION:Stadshuset`,
};

/** What a program writes for another program. */
export const DATA_CARRIERS: Notations = {
  'JSON, one value': (n, random) => `{"name":"${firstName(random)}","pnr":"${whole(n, random)}"}`,
  'JSON, two values': (n, random) => `{"birthDate":"${anyDate(n, random)}","lastFour":"${n.tail}"}`,
  'JSON, indented': (n, random) =>
    `{\n  "fodd": "${anyDate(n, random)}",\n  "namn": "${firstName(random)}",\n  "nr": "${n.tail}"\n}`,
  'JSON, parts': (n) => `{"y":${n.year},"m":${n.month},"d":${n.day},"last4":"${n.tail}"}`,
  'JSON, list': (n, random) => `["${date(n, random)}","${n.tail}"]`,
  'JSON, escaped hyphen': (n, random) => `{"id":"${date(n, random)}\\u002d${n.tail}"}`,
  'key=value': (n, random) => `dob=${anyDate(n, random)} last4=${n.tail}`,
  'key=value, semicolons': (n, random) => `fodd=${anyDate(n, random)};sista=${n.tail};lang=ro`,
  'key=value, parts': (n) => `y=${n.year} m=${pad(n.month)} d=${pad(n.day)} nr=${n.tail}`,
  YAML: (n, random) => `birth: ${anyDate(n, random)}\nnumber: '${n.tail}'\n`,
  XML: (n, random) => `<person><fodd>${anyDate(n, random)}</fodd><nr>${n.tail}</nr></person>`,
  'URL, two parameters': (n, random) =>
    `https://exempel.se/sok?fodd=${anyDate(n, random)}&sista=${n.tail}`,
  'URL, coded hyphen': (n, random) => `https://exempel.se/?q=${date(n, random)}%2D${n.tail}`,
  'URL, coded spaces': (n, random) => `q=${date(n, random)}%20-%20${n.tail}`,
  'URL, plus for space': (n, random) => `q=maria+${date(n, random)}+${n.tail}`,
  'URL, each sign coded': (n, random) => `q=${coded(whole(n, random))}`,
  'URL, folders': (n, random) => `/person/${date(n, random)}/${n.tail}/visa`,
  SQL: (n, random) => `WHERE born = '${anyDate(n, random)}' AND last4 = '${n.tail}'`,
};

/** Columns of a sheet or of a page. */
export const COLUMN_CARRIERS: Notations = {
  semicolons: (n, random) =>
    `Namn;Född;Sista\n${firstName(random)};${anyDate(n, random)};${n.tail}`,
  'commas in quotes': (n, random) => `"${firstName(random)}","${anyDate(n, random)}","${n.tail}"`,
  tabs: (n, random) => `${firstName(random)}\t${anyDate(n, random)}\t${n.tail}\tMalmö`,
  'tabs, another column between': (n, random) =>
    `${anyDate(n, random)}\t${firstName(random)}\t${n.tail}`,
  'semicolons, another column between': (n, random) =>
    `${anyDate(n, random)};${firstName(random)};K;${n.tail}`,
  'parts of the date in columns': (n) => `${n.year};${pad(n.month)};${pad(n.day)};${n.tail}`,
  'one digit a cell': (n) => [...(sixOf(n) + n.tail)].join(';'),
  'one digit a box': (n) => `|${[...(sixOf(n) + n.tail)].join('|')}|`,
  'markdown table': (n, random) =>
    `| Namn | Född | Nr |\n| --- | --- | --- |\n| ${firstName(random)} | ${anyDate(n, random)} | ${n.tail} |`,
  'wide spaces': (n, random) =>
    `${firstName(random)}${' '.repeat(between(3, 9, random))}${anyDate(n, random)}${' '.repeat(between(3, 9, random))}${n.tail}`,
  'one below another': (n, random) =>
    `Namn\nFödd\nSista fyra\n${firstName(random)}\n${anyDate(n, random)}\n${n.tail}`,
};

/** A sheet's cell. */
export const SHEET_CARRIERS: Notations = {
  'joined by &': (n, random) => `="${date(n, random)}"&"-${n.tail}"`,
  'joined by &, three': (n, random) => `=${date(n, random)} & "-" & ${n.tail}`,
  'joined by &, parts': (n) =>
    `="${pad(n.year % 100)}"&"${pad(n.month)}"&"${pad(n.day)}"&"${n.tail}"`,
  CONCATENATE: (n, random) => `=CONCATENATE("${date(n, random)}","-","${n.tail}")`,
  SAMMANFOGA: (n, random) => `=SAMMANFOGA("${date(n, random)}";"${n.tail}")`,
  'text mark': (n, random) => `'${whole(n, random)}`,
  'formula of text': (n, random) => `="${whole(n, random)}"`,
  'thousands with spaces': (n) => `${sixOf(n)}${n.tail}`.replace(/\B(?=(\d{3})+$)/g, ' '),
  'thousands with commas': (n) => `${eightOf(n)}${n.tail}`.replace(/\B(?=(\d{3})+$)/g, ','),
  'with decimals': (n) => `${eightOf(n)}${n.tail},00`,
  scientific: (n) => `${eightOf(n)}${n.tail}`.replace(/^(.)(.*)$/, '$1,$2E+11'),
  DATE: (n) => `=DATE(${n.year},${n.month},${n.day}) & "${n.tail}"`,
};

/** A page's source. */
export const PAGE_CARRIERS: Notations = {
  'entity for the hyphen': (n, random) => `${date(n, random)}&#45;${n.tail}`,
  'named entity': (n, random) =>
    `${date(n, random)}${pick(['&ndash;', '&nbsp;', '&shy;', '&hyphen;'], random)}${n.tail}`,
  'an entity a digit': (n) =>
    [...(sixOf(n) + n.tail)].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
  'tags around the parts': (n, random) => `<b>${anyDate(n, random)}</b>-<i>${n.tail}</i>`,
  'a break between': (n, random) => `${anyDate(n, random)}<br>${n.tail}`,
  'table cells': (n, random) => `<tr><td>${anyDate(n, random)}</td><td>${n.tail}</td></tr>`,
  'a tag inside': (n) => `${sixOf(n).slice(0, 4)}<wbr>${sixOf(n).slice(4)}-<span>${n.tail}</span>`,
  'form values': (n, random) =>
    `<input name="fodd" value="${anyDate(n, random)}"><input name="nr" value="${n.tail}">`,
  'a comment inside': (n, random) => `${date(n, random)}<!-- -->${n.tail}`,
};

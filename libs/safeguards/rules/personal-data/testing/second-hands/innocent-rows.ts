import { seeded } from '../seeded.js';
import { between, digits, pad, pick, type Random } from './draw.js';
import {
  amount,
  bankgiro,
  ean,
  invoiceReference,
  isoDay,
  organisationNumber,
  plusgiro,
  telephone,
  time,
} from './innocent-numbers.js';
import { WORD_ROWS } from './innocent-words.js';
import { draw } from './notation.js';

/** A row with many digits that is nobody's number. */
export interface InnocentRow {
  readonly kind: string;
  readonly text: string;
}

/** Writes one row. */
type Row = (random: Random) => string;

const year = (random: Random) => between(2010, 2027, random);
const month = (random: Random) => pad(between(1, 12, random));

/** Kinds of rows by their names; a new kind is a new line. */
export const ROWS: Readonly<Record<string, Row>> = {
  'project of a research council': (r) =>
    `Projekt-id ${year(r)}-${digits(5, r).replace(/^./, '0')}`,
  'project, agency before': (r) =>
    `${pick(['Diarienr Vinnova', 'VR', 'Forte', 'Dnr'], r)} ${year(r)}-0${digits(4, r)}`,
  'grant of a county board': (r) =>
    `Bidrag ${pick(['LS', 'LST', 'BRÅ', 'JÄMY'], r)} ${between(101, 950, r)}-${digits(4, r)}-${year(r)}`,
  'grant of the union': (r) =>
    `Grant agreement No ${digits(pick([6, 9], r), r)}, call HORIZON-CL2-${year(r)}-${month(r)}`,
  'fund project': (r) =>
    `ESF-projekt ${year(r)}/${digits(5, r)}, Asylfonden A${digits(3, r)}-${year(r)}`,
  'diary number': (r) =>
    `${pick(['Dnr', 'Diarienummer', 'Vårt dnr', 'Ärende'], r)} ${pick(['SN', 'KS', 'A', 'SOC'], r)} ${year(r)}/${between(10, 9999, r)}`,
  'diary number with points': (r) =>
    `Dnr ${between(1, 9, r)}.${between(1, 9, r)}.${between(1, 9, r)}-${digits(5, r)}/${year(r)}`,
  'police diary number': (r) => `Dnr A${digits(3, r)}.${digits(3, r)}/${year(r)}`,
  'invoice and reference': (r) =>
    `Faktura ${digits(6, r)}, OCR ${invoiceReference(r)}, förfaller ${isoDay(r)}`,
  'reference number': (r) =>
    `${pick(['OCR-nummer', 'OCR-nr', 'Referensnummer', 'Betalningsreferens', 'OCR/referens'], r)}: ${invoiceReference(r)}`,
  'order number': (r) =>
    `${pick(['Ordernr', 'Beställning', 'Order', 'Inköpsorder'], r)} ${digits(between(7, 10, r), r)} levereras ${isoDay(r)}`,
  'customer number': (r) => `Kundnummer ${digits(between(6, 9, r), r)}, avtal ${digits(8, r)}`,
  'organisation number': (r) =>
    `${pick(['Org.nr', 'Organisationsnummer', 'orgnr'], r)} ${organisationNumber(r)}`,
  'organisation number, tax': (r) => `Momsreg.nr SE${organisationNumber(r).replace('-', '')}01`,
  bankgiro: (r) => `${pick(['Bankgiro', 'Bg', 'BG'], r)} ${bankgiro(r)}`,
  plusgiro: (r) => `${pick(['Plusgiro', 'Pg', 'PG'], r)} ${plusgiro(r)}`,
  'bank account': (r) => `Kontonr ${digits(4, r)}-${digits(2, r)} ${digits(3, r)} ${digits(2, r)}`,
  IBAN: (r) =>
    `IBAN SE${digits(2, r)} ${digits(4, r)} ${digits(4, r)} ${digits(4, r)} ${digits(4, r)} ${digits(4, r)}`,
  swish: (r) => `Swish 123 ${digits(3, r)} ${digits(2, r)} ${digits(2, r)}`,
  telephone: (r) =>
    `${pick(['Tel', 'Tfn', 'Telefon', 'Jour', 'Ring', 'Växel'], r)} ${telephone(r)}`,
  'two telephones': (r) => `Växel ${telephone(r)}, mobil ${telephone(r)}`,
  amounts: (r) => `Budget ${amount(r)} kr, utfall ${amount(r)} kr, avvikelse ${amount(r)} kr`,
  'amounts with öre': (r) => `Summa ${amount(r)},${digits(2, r)} SEK exkl. moms ${amount(r)},00`,
  'day, time, count': (r) =>
    `${isoDay(r)} kl. ${time(r)}–${time(r)}: ${between(2, 60, r)} kontakter, ${between(0, 9, r)} samtal`,
  'day and people': (r) =>
    `Den ${between(1, 28, r)}/${between(1, 12, r)} ${year(r)} deltog ${between(10, 1500, r)} personer`,
  'short day and hour': (r) =>
    `${isoDay(r).slice(2).replace(/-/g, '')} kl ${time(r).replace(/\D/, '')}`,
  'span of days': (r) => `Period ${isoDay(r)} – ${isoDay(r)}, vecka ${between(1, 52, r)}`,
  'span of years': (r) =>
    `Åren ${between(2004, 2013, r)}–${between(2014, 2027, r)} ökade antalet från ${digits(4, r)} till ${digits(4, r)}`,
  'date of a version': (r) =>
    `Version ${between(1, 9, r)}.${between(0, 12, r)}, ${isoDay(r)}, sida ${between(1, 9, r)} (${between(9, 99, r)})`,
  'statistics of years': (r) =>
    `${[2019, 2020, 2021, 2022].map((each) => `${each}: ${digits(pick([3, 4], r), r)}`).join(', ')}`,
  'statistics in columns': (r) =>
    `${pick(['Malmö', 'Örebro', 'Umeå'], r)};${year(r)};${digits(3, r)};${digits(4, r)};${between(0, 99, r)},${between(0, 9, r)}`,
  'statistics by month': (r) => `${year(r)}-${month(r)}: ${digits(4, r)} besök`,
  'statistics with tabs': (r) =>
    `K${between(1, 30, r)}\t${year(r)}\t${digits(2, r)}\t${digits(4, r)}\t${between(1, 100, r)} %`,
  'room and floor': (r) =>
    `Rum ${digits(4, r)}, plan ${between(1, 9, r)}, hus ${between(10, 60, r)}, portkod finns hos växeln`,
  'street and post code': (r) =>
    `Storgatan ${between(1, 120, r)}, ${digits(3, r)} ${digits(2, r)} Örebro`,
  'property of land': (r) =>
    `Fastighet Kvarnen ${between(1, 30, r)}:${between(1, 400, r)}, lgh ${between(10, 17, r)}0${between(1, 9, r)}`,
  'article number': (r) =>
    `Art.nr ${digits(3, r)}.${digits(3, r)}.${digits(2, r)}, ${between(1, 60, r)} st`,
  'article number, long': (r) => `Artikelnummer ${digits(between(8, 10, r), r)}`,
  EAN: (r) => `EAN ${ean('73', r)}`,
  ISBN: (r) =>
    `ISBN ${ean('97891', r).replace(/^(\d{3})(\d{2})(\d{3})(\d{4})(\d)$/, '$1-$2-$3-$4-$5')}`,
  ISSN: (r) => `ISSN ${digits(4, r)}-${digits(4, r)}, årgång ${between(10, 90, r)}`,
  DOI: (r) =>
    `doi:10.${digits(4, r)}/s${digits(5, r)}-0${between(10, 24, r)}-${digits(5, r)}-${between(0, 9, r)}`,
  statute: (r) =>
    `SFS ${year(r)}:${between(100, 1500, r)} kap ${between(1, 30, r)} § ${between(1, 40, r)}`,
  'statute with amendment': (r) =>
    `${between(1, 30, r)} kap. ${between(1, 40, r)} § offentlighets- och sekretesslagen (2009:400), ändrad ${year(r)}:${between(100, 1500, r)}`,
  'bill and report': (r) =>
    `Prop. ${year(r)}/${pad(between(11, 27, r))}:${between(1, 220, r)} s. ${between(10, 400, r)}, SOU ${year(r)}:${between(1, 120, r)}`,
  judgment: (r) => `NJA ${year(r)} s. ${digits(3, r)}, mål B ${digits(4, r)}-${between(10, 26, r)}`,
  'regulation of the union': (r) =>
    `Förordning (EU) ${year(r)}/${digits(4, r)}, artikel ${between(1, 99, r)}.${between(1, 9, r)}`,
  position: (r) =>
    `N ${between(55, 67, r)}.${digits(5, r)} E ${between(11, 23, r)}.${digits(5, r)}`,
  'file name': (r) => `protokoll_${isoDay(r).replace(/-/g, '')}_v${between(1, 9, r)}.pdf`,
  'file of a camera': (r) =>
    `IMG_${isoDay(r).replace(/-/g, '')}_${pad(between(6, 22, r))}${pad(between(0, 59, r))}${pad(between(0, 59, r))}.jpg`,
  'version of software': (r) =>
    `Version ${between(1, 30, r)}.${between(0, 20, r)}.${digits(4, r)}, bygge ${isoDay(r).replace(/-/g, '')}.${between(1, 9, r)}`,
  'meeting on line': (r) =>
    `Mötes-ID: ${digits(3, r)} ${digits(3, r)} ${digits(3, r)} ${digits(2, r)}, pinkod ${digits(4, r)}`,
  'day and telephone': (r) => `Boka senast ${isoDay(r)} på ${telephone(r)}`,
  'day and room': (r) => `${isoDay(r)} i sal ${digits(4, r)}`,
  'day and door': (r) =>
    `Seminarium ${between(1, 28, r)} ${pick(['mars', 'maj', 'oktober'], r)} ${year(r)}, anmälan till ${pick(['anknytning', 'ankn.'], r)} ${digits(4, r)}`,
  'count of a day': (r) => `${isoDay(r)};${digits(4, r)}`,
  'count of a day, JSON': (r) => `{"date":"${isoDay(r)}","count":${digits(pick([2, 4], r), r)}}`,
  'line of a log': (r) =>
    `${isoDay(r)}T${time(r).replace('.', ':')}:${pad(between(0, 59, r))}Z pid ${digits(4, r)} ok`,
  'sum of a file': (r) =>
    `sha1 ${Array.from({ length: 40 }, () => pick([...'0123456789abcdef'], r)).join('')}`,
  'link of a number': (r) => `<a href="tel:+46${digits(9, r)}">Ring oss</a>`,
  ...WORD_ROWS,
};

const FRAMES = [
  '{}',
  '{}.',
  'Se {}.',
  '- {}',
  'Hej, det gäller detta: {}. Hälsningar Karin',
  '| {} |',
  '{}\n',
];

/** So many innocent rows, the same for one seed on every run; kinds are drawn evenly. */
export function* innocentRows(seed: number, count: number): Generator<InnocentRow> {
  const random = seeded(seed);
  for (let made = 0; made < count; made++) {
    const [kind, row] = draw(ROWS, random);
    const words = row(random);
    yield { kind, text: pick(FRAMES, random).replace('{}', () => words) };
  }
}

import type { GrantRecord, LedgerRowRecord } from './types.js';

const row = (
  verification: string,
  on: string,
  lineKey: string,
  text: string,
  amount: number,
): LedgerRowRecord => ({ verification, on, lineKey, text, amount });

/** The invented grant of field.md 11.7, in whole kronor. */
export const GRANT_2022: GrantRecord = {
  key: 'bidrag-2022',
  programmeKey: '2022',
  agencyKey: 'FA-HBG',
  funderAgencyKey: 'LST-SKANE',
  funderDiaryNumber: 'LST 2022/0417',
  decidedOn: '2022-03-21',
  amount: 480_000,
  conditions: [
    { text: 'Minst ett fältarbete genomförs som test av modellen.', met: true },
    { text: 'Lägesrapport lämnas senast den 30 juni 2022.', met: true },
    { text: 'Slutrapport lämnas senast den 31 oktober 2022.', met: false },
    { text: 'Material märks med stöd från Länsstyrelsen Skåne.', met: true },
    { text: 'Flytt mellan budgetrader medges av Länsstyrelsen i förväg.', met: true },
  ],
  lines: [
    { key: 'personal', name: 'Personal', budget: 285_000, accounted: 268_400 },
    {
      key: 'resor',
      name: 'Resor och logi',
      budget: 32_000,
      accounted: 27_950,
      comment: 'Studiebesöket gjordes med tåg och en övernattning färre än planerat.',
    },
    {
      key: 'lokal',
      name: 'Lokal, seminarier, Almedalen',
      budget: 58_000,
      accounted: 51_200,
      comment: 'Kommunen och polisen lånade ut lokaler utan kostnad till tre seminarier.',
    },
    {
      key: 'material',
      name: 'Material, handbok, tolk',
      budget: 75_000,
      accounted: 61_300,
      comment: 'Handboken trycks inte. Den ges ut digitalt.',
    },
    {
      key: 'utvardering',
      name: 'Utvärdering',
      budget: 30_000,
      accounted: 12_000,
      comment: 'Tremånadersuppföljningen görs av egen personal i stället för en konsult.',
    },
  ],
  ledger: [
    row('A 41', '2022-04-29', 'personal', 'Lön april', 44_600),
    row('A 58', '2022-05-31', 'personal', 'Lön maj', 44_600),
    row('A 77', '2022-06-30', 'personal', 'Lön juni', 44_600),
    row('A 92', '2022-07-29', 'personal', 'Lön juli', 43_400),
    row('A 108', '2022-08-31', 'personal', 'Lön augusti', 45_600),
    row('A 131', '2022-09-30', 'personal', 'Lön september', 45_600),
    row('A 73', '2022-06-20', 'resor', 'Tåg och logi, studiebesök', 9_450),
    row('A 85', '2022-07-08', 'resor', 'Resa och logi, Almedalen', 14_800),
    row('A 119', '2022-09-09', 'resor', 'Resor mellan städerna', 3_700),
    row('A 47', '2022-05-02', 'lokal', 'Kunskapsseminarium', 8_200),
    row('A 55', '2022-05-16', 'lokal', 'Fördjupning, förtäring', 6_900),
    row('A 69', '2022-06-07', 'lokal', 'Gemensam fördjupning, förtäring', 6_100),
    row('A 86', '2022-07-08', 'lokal', 'Lokal, Almedalen', 18_500),
    row('A 104', '2022-08-22', 'lokal', 'Frukostseminarium', 11_500),
    row('A 62', '2022-05-25', 'material', 'Kontaktkort på fyra språk', 14_300),
    row('A 99', '2022-08-15', 'material', 'Formgivning av handbok', 28_000),
    row('A 122', '2022-09-14', 'material', 'Telefontolk', 19_000),
    row('A 127', '2022-09-27', 'utvardering', 'Enkätverktyg och bearbetning', 12_000),
  ],
};

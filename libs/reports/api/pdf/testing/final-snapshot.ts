import { definitionOn } from '@stad/outcomes/rules/catalogue.js';
import type { Figure } from '@stad/outcomes/rules/figure.js';
import { conditionIn } from '../../../rules/condition.js';
import { FINAL_REPORT_SECTIONS } from '../../../rules/demo/final-report-sections.js';
import { GRANT_2022 } from '../../../rules/demo/pilot-grant.js';
import type {
  ReportSnapshot,
  SnapshotActivity,
  SnapshotApproval,
  SnapshotFigure,
} from '../../../rules/report-snapshot.js';
import { definitionWords } from '../definition-words.js';

const TO = '2022-09-30';
const approved = (agencyName: string, by: string): SnapshotApproval => ({
  ...{ agencyName, outcome: 'APPROVED', by, on: '2022-10-12' },
});
const SOC = approved('Socialtjänsten Lund', 'Enhetschef');
const FA = approved('Frälsningsarmén Helsingborg', 'Verksamhetschef');
const SILENT: SnapshotApproval = { agencyName: 'Polisen Lund', outcome: 'UNCONFIRMED' };

type Part = readonly [key: string, name: string, value: Figure];

function figure(code: string, value: Figure, parts: readonly Part[] = []): SnapshotFigure {
  const definition = definitionOn(code, TO);
  if (!definition) throw new Error(`no definition of ${code}`);
  const personRelated = definition.subject === 'persons';
  return {
    ...{ code, value, personRelated, definitionVersion: definition.version },
    name: definition.name.sv,
    definition: definition.definition.sv,
    unit: definition.unit.sv,
    parts: parts.map(([key, name, each]) => ({ key, name, value: each })),
    ...(personRelated ? { asOf: TO } : {}),
    approvals: code === 'K10' || code === 'K15' ? [SOC, FA, SILENT] : [SOC, FA],
    ...definitionWords(definition),
  };
}

const shown = (n: number): Figure => ({ shown: n });
const share = (numerator: number, denominator: number, more: object = {}): Figure => ({
  ...{ numerator, denominator, decimals: 0, ...more },
});
const index = (measure: number): Figure => ({ measure, decimals: 1 });
const seminar = (on: string, title: string, target: string, reached: number): SnapshotActivity => ({
  ...{ on, title, phase: 'EVALUATED', type: 'Seminarier', targets: [target] },
  reached: shown(reached),
});

/** The final report of the pilot (field.md 11), as it is frozen from its records: for tests and for looking at. */
export const FINAL_SNAPSHOT: ReportSnapshot = {
  schemaVersion: 1,
  kind: 'FINAL_REPORT',
  title: 'Slutrapport april–september 2022',
  programme: 'Stad till Stad 2022',
  site: 'Hela programmet',
  leadAgency: 'Frälsningsarmén Helsingborg',
  funder: 'Länsstyrelsen Skåne',
  period: { from: '2022-04-01', to: TO },
  dueOn: '2022-10-31',
  frozenAt: '2022-10-27T08:00:00.000Z',
  frozenBy: 'Projektledare',
  sections: FINAL_REPORT_SECTIONS.map(({ n, text }) => ({
    number: n,
    text: text
      .replaceAll('K18A:targetGroup', 'K18A')
      .replaceAll('K18A:staff', 'K18A:STAFF')
      .replaceAll('K23:lund BASELINE', 'K23:lund_BASELINE')
      .replaceAll('K23:lund END', 'K23:lund_END'),
  })) as ReportSnapshot['sections'],
  grant: {
    funderDiaryNumber: GRANT_2022.funderDiaryNumber,
    amount: GRANT_2022.amount,
    conditions: GRANT_2022.conditions.map(({ text, met }) =>
      conditionIn({ text, metOn: met ? TO : null }, { kind: 'FINAL_REPORT', on: '2022-10-27' }),
    ),
    lines: GRANT_2022.lines,
    funding: {
      ...{ paidOut: 480_000, requested: 480_000, coFunding: 0, volunteerHours: 0 },
      ...{ left: 59_150, toRepay: 59_150 },
    },
  },
  goals: [
    {
      ...{
        title: 'Fältpass som modelltest, minst 1',
        code: 'K09',
        unit: 'fältpass med modelltest',
      },
      ...{ target: 1, actual: shown(1), standing: 'REACHED' },
    },
    {
      ...{ title: 'Kunskapsseminarier och fördjupning', code: 'K01', unit: 'seminarier' },
      ...{ target: 4, actual: shown(4), standing: 'REACHED' },
    },
    {
      ...{ title: 'Fördjupning, Socialtjänsten Lund', code: 'K03', unit: 'medarbetare' },
      ...{ target: 26, actual: share(20, 26), standing: 'NOT_REACHED' },
    },
    {
      ...{ title: 'Kvällar och nätter med jour', code: 'K26', unit: 'dygn' },
      ...{ target: 183, actual: share(138, 183, { unit: 'dates' }), standing: 'NOT_REACHED' },
    },
  ],
  figures: [
    figure('K01', shown(102), [['REGISTERED', 'anmälda', shown(115)]]),
    figure('K02', shown(23)),
    figure('K03', share(32, 44), [
      ['SOC-LUND', 'Socialtjänsten Lund', share(20, 26)],
      ['POL-LUND', 'Polisen Lund', share(12, 18)],
    ]),
    figure('K04', { measure: 2.38, decimals: 2, signed: true }, [['ANSWERS', 'svar', shown(91)]]),
    figure('K07', shown(9)),
    figure('K08', shown(1)),
    figure('K09', shown(5)),
    figure('K10', { shown: 118.5 }, [
      ['SOC', 'Socialtjänsten Lund', shown(43)],
      ['POL', 'Polisen Lund', shown(30)],
      ['FA', 'Frälsningsarmén Helsingborg', { shown: 30.5 }],
    ]),
    ...[
      ['K11', 81] as const,
      ['K11A', 12] as const,
      ['K12', 42] as const,
      ['K13', 32] as const,
      ['K13A', 14] as const,
      ['K14', 10] as const,
    ].map(([code, n]) => figure(code, shown(n))),
    figure('K15', shown(13), [
      ['NGO_SUPPORT', 'Frälsningsarmén', shown(6)],
      ['TOGETHER', 'övriga mottagare tillsammans', shown(7)],
    ]),
    figure('K16', { measure: 18, decimals: 0, unit: 'minutes' }),
    figure('K17', { label: 'fewerThan', n: 5 }),
    figure('K18', shown(6)),
    figure('K18A', shown(37), [['STAFF', 'till personal', shown(18)]]),
    figure('K19', shown(79)),
    figure('K20', shown(1)),
    figure('K21', share(5, 6)),
    figure('K23', { inParts: true }, [
      ['lund_BASELINE', 'Lund vid start', index(1.1)],
      ['lund_END', 'Lund vid slut', index(2.4)],
      ['helsingborg_BASELINE', 'Helsingborg vid start', index(3)],
      ['helsingborg_END', 'Helsingborg vid slut', index(3.1)],
      ['kronhamn_BASELINE', 'Kronhamn vid start', index(0.6)],
      ['kronhamn_END', 'Kronhamn vid slut', index(1.1)],
    ]),
    figure('K24', share(420_850, 480_000, { decimals: 1, unit: 'kronor' })),
    figure('K26', share(138, 183, { unit: 'dates' }), [
      ['a', '1 april–15 maj', share(0, 45, { unit: 'dates' })],
      ['b', '16 maj–30 september', share(138, 138, { unit: 'dates' })],
    ]),
  ],
  activities: [
    {
      on: '2022-04-06',
      title: 'Uppstart',
      phase: 'EVALUATED',
      type: 'Möten',
      targets: ['Nätverket'],
    },
    seminar('2022-04-28', 'Kunskapsseminarium för aktörer, Lund', 'Nätverket', 29),
    seminar('2022-05-12', 'Fördjupning socialtjänst', 'Medarbetare som möter utsatta', 20),
    seminar(
      '2022-06-02',
      'Gemensam fördjupning polis och socialtjänst',
      'Medarbetare som möter utsatta',
      17,
    ),
    {
      ...{ on: '2022-06-15', until: '2022-06-16', type: 'Studiebesök', phase: 'COMPLETED' },
      title: 'Helsingborg, samverkansmodellen',
      targets: ['De samverkande parterna'],
      reached: shown(9),
    },
    {
      ...{ on: '2022-07-05', title: 'Seminarium i Almedalen, Visby', phase: 'COMPLETED' },
      ...{ type: 'Spridning', targets: ['kommuner', 'myndigheter', 'allmänheten'] },
      reached: shown(60),
    },
    seminar('2022-08-19', 'Frukostseminarium fastighetsägare, hotell m.fl.', 'Nätverket', 36),
  ],
  passes: [
    ['2022-05', 'Lund', 'STREET', 15] as const,
    ['2022-06', 'Helsingborg', 'PREMISES', 20] as const,
    ['2022-06', 'Lund', 'DIGITAL', 8] as const,
    ['2022-08', 'Lund', 'STREET', 15] as const,
    ['2022-09', 'Lund', 'JOINT_POLICE', 52.5] as const,
  ].map(([month, site, type, hours]) => ({
    ...{ month, site, type, passes: shown(1), hours: shown(hours) },
  })),
  activitySums: [
    {
      about: 'ACTIVITIES',
      heading: 'Möten i perioden',
      lines: [
        { label: 'Möten i kärngruppen', value: shown(4), parts: [] },
        { label: 'Möten i nätverket', value: shown(1), parts: [] },
      ],
    },
  ],
};

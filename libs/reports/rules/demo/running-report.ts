import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import { at } from '@stad/programme/rules/demo/moments.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type {
  FigureApprovalRecord,
  GrantRecord,
  ReportRecord,
  ReportSectionRecord,
} from './types.js';

type Given = Required<FigureApprovalRecord>['given'];

const approvals = (
  agencyKey: AgencyKey,
  kpis: readonly string[],
  given?: Given,
): readonly FigureApprovalRecord[] =>
  kpis.map((kpi) => ({ agencyKey, kpi, definitionVersion: 1, ...(given ? { given } : {}) }));

const COUNTED = ['K09', 'K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K18A'];

/** Due M+13: the others have approved their figures, the police in Lund have not. */
export function runningReport({ day, startsOn }: RunningDays): ReportRecord {
  const lead = 'projektledare@fa-hbg';
  return {
    key: 'delrapport-lopande',
    programmeKey: 'lopande',
    siteKey: 'lund',
    kind: 'INTERIM_REPORT',
    title: 'Delrapport, första kvartalet',
    period: { from: startsOn, to: day(-1) },
    dueOn: day(13),
    author: lead,
    signatory: 'firmatecknare@fa-hbg',
    life: [
      { state: 'DRAFT', at: at(day(-13), '09:00'), by: lead },
      { state: 'INTERNAL_REVIEW', at: at(day(-6), '10:00'), by: lead },
      { state: 'AGENCY_APPROVAL', at: at(day(-5), '13:00'), by: lead },
    ],
    sections: SECTIONS,
    approvals: [
      ...approvals('SOC-LUND', ['K03', 'K10', ...COUNTED, 'K21', 'K26'], {
        by: 'enhetschef@soc-lund',
        at: at(day(-4), '10:10'),
      }),
      ...approvals('FA-HBG', ['K10', 'K24'], {
        by: 'verksamhetschef@fa-hbg',
        at: at(day(-4), '15:30'),
      }),
      ...approvals('POL-LUND', ['K03', 'K10']),
    ],
    attachments: [
      { title: 'Huvudboksutdrag', date: day(-5), issuer: 'Frälsningsarmén' },
      { title: 'Lokal arbetsgång i Lund, version 2', date: day(-84), issuer: 'Kärngruppen' },
    ],
  };
}

const SECTIONS: readonly ReportSectionRecord[] = [
  {
    n: 1,
    text: 'Projekt: Stad till Stad, löpande. Projektledare: Frälsningsarmén Helsingborg. Beviljat belopp och Länsstyrelsens diarienummer står på första sidan, villkoren i beslutet nedan. Rapporten avser det första kvartalet.',
  },
  {
    n: 2,
    text: 'Arbetet har gått från projekt till vardag. Överenskommelsen är förnyad och arbetsgången är reviderad efter provet 2022: mottagningsenheten ringer nu upp jouren varje vardagsmorgon.\n\nUnder kvartalet har ⟦K09⟧ fältpass avslutats. Ytterligare ett är genomfört men inte sammanräknat. Två seminarier är planerade och öppna för anmälan.',
  },
  {
    n: 3,
    text: 'Syftet är att hålla den lokala förmågan levande. Målet om gemensamma fältpass hela året är delvis uppnått: kvartalet började sent. Målet om fördjupning för alla i målgruppen är delvis uppnått, ⟦K03:SOC-LUND⟧ i Socialtjänsten Lund och ⟦K03:POL-LUND⟧ i Polisen Lund. Målet om jour varje kväll och natt är uppnått för kvartalet: ⟦K26⟧.',
  },
  {
    n: 4,
    text: 'Genomfört: fältpass på gatan och på nätet. Planerat: information till hotell och fastighetsägare, en fördjupning, ett kvällsseminarium för nätverket och ett informationsbesök i Helsingborg.',
  },
  {
    n: 5,
    text: 'Målgruppen är människor som kan vara utsatta för människohandel eller prostitution, och de verksamheter som möter dem. Fältarbetet gav ⟦K12⟧ kontakter. En kontakt är ett möte, inte en person.',
  },
  {
    n: 6,
    text: 'Kontaktförsök: ⟦K11⟧. Kontakter: ⟦K12⟧. Samtal om stöd: ⟦K13⟧. Tackade ja: ⟦K14⟧. Persontimmar i fält: ⟦K10⟧.\n\nSiffrorna avser kända kontakter, inte faktisk omfattning.',
  },
  {
    n: 7,
    text: 'Det är för tidigt att säga något om effekter. Arbetsgången används och frågorna till mottagningsenheten blir fler, vilket vi ser som ett gott tecken.',
  },
  {
    n: 8,
    text: 'Ett av kvartalets tre planerade fältpass blev inte av, eftersom överenskommelsen först skulle förnyas. Det läggs till nästa kvartal.',
  },
  {
    n: 10,
    text: 'Barnets bästa: Kortet Oro för ett barn? finns på varje pass och oro anmäls genast. Jämställdhet: Kontaktkorten har fått en text som även riktar sig till män. Tolk erbjuds vid varje samtal.',
  },
  {
    n: 13,
    text: 'Ett kvartal av tolv månader är redovisat. Upparbetat är ⟦K24⟧. Inga medel har flyttats mellan budgetrader.',
  },
  {
    n: 15,
    text: 'Uppgifterna i rapporten är riktiga och kan styrkas med underlag hos respektive organisation. Undertecknas av firmatecknare.',
  },
];

/** The invented grant of the running year; a quarter of it is accounted for. */
export function runningGrant({ day }: RunningDays): GrantRecord {
  const soFar = 'Ett kvartal av tolv månader är redovisat.';
  return {
    key: 'bidrag-lopande',
    programmeKey: 'lopande',
    agencyKey: 'FA-HBG',
    funderAgencyKey: 'LST-SKANE',
    funderDiaryNumber: `LST ${day(-105).slice(0, 4)}/0112`,
    decidedOn: day(-105),
    amount: 600_000,
    conditions: [
      { text: 'Delrapport lämnas efter ett kvartal.', met: false },
      { text: 'Material märks med stöd från Länsstyrelsen Skåne.', met: true },
    ],
    lines: [
      { key: 'personal', name: 'Personal', budget: 400_000, accounted: 96_000, comment: soFar },
      { key: 'resor', name: 'Resor', budget: 30_000, accounted: 4_200, comment: soFar },
      {
        key: 'lokal',
        name: 'Lokal och seminarier',
        budget: 60_000,
        accounted: 0,
        comment: 'Seminarierna hålls nästa kvartal.',
      },
      {
        key: 'material',
        name: 'Material och tolk',
        budget: 110_000,
        accounted: 18_300,
        comment: soFar,
      },
    ],
    ledger: [
      {
        verification: 'B 7',
        on: day(-63),
        lineKey: 'personal',
        text: 'Lön, månad 1',
        amount: 32_000,
      },
      {
        verification: 'B 15',
        on: day(-35),
        lineKey: 'personal',
        text: 'Lön, månad 2',
        amount: 32_000,
      },
      {
        verification: 'B 22',
        on: day(-7),
        lineKey: 'personal',
        text: 'Lön, månad 3',
        amount: 32_000,
      },
      {
        verification: 'B 18',
        on: day(-21),
        lineKey: 'resor',
        text: 'Resor mellan städerna',
        amount: 4_200,
      },
      {
        verification: 'B 12',
        on: day(-42),
        lineKey: 'material',
        text: 'Kontaktkort',
        amount: 11_500,
      },
      {
        verification: 'B 21',
        on: day(-8),
        lineKey: 'material',
        text: 'Telefontolk',
        amount: 6_800,
      },
    ],
  };
}

import { definitionOn } from '@stad/outcomes/rules/catalogue.js';
import type { Figure } from '@stad/outcomes/rules/figure.js';
import type {
  ReportSnapshot,
  SnapshotApproval,
  SnapshotFigure,
} from '../../../rules/report-snapshot.js';
import { definitionWords } from '../definition-words.js';

const approved = (agencyName: string, by: string, on: string): SnapshotApproval => ({
  agencyName,
  outcome: 'APPROVED',
  by,
  on,
});
const SOC = approved('Socialtjänsten Lund', 'Enhetschef', '2022-06-27');
const SOC_HBG = approved('Socialtjänsten Helsingborg', 'Enhetschef', '2022-06-28');
const POL = approved('Polisen Lund', 'Polisledning', '2022-06-28');
const FA = approved('Frälsningsarmén Helsingborg', 'Verksamhetschef', '2022-06-27');
const SILENT: SnapshotApproval = { agencyName: 'Polisen Helsingborg', outcome: 'UNCONFIRMED' };

function figure(
  code: string,
  value: Figure,
  approvals: readonly SnapshotApproval[],
  more: Partial<SnapshotFigure> = {},
): SnapshotFigure {
  const definition = definitionOn(code, '2022-06-30');
  if (!definition) throw new Error(`no definition of ${code}`);
  return {
    code,
    definitionVersion: definition.version,
    name: definition.name.sv,
    definition: definition.definition.sv,
    unit: definition.unit.sv,
    value,
    parts: [],
    personRelated: definition.subject === 'persons',
    approvals,
    ...definitionWords(definition),
    ...more,
  };
}

const share = (numerator: number, denominator: number): Figure => ({
  numerator,
  denominator,
  decimals: 0,
});

/** The pilot's report at half time (field.md 11), for tests and for looking at. */
export const SAMPLE_SNAPSHOT: ReportSnapshot = {
  schemaVersion: 1,
  kind: 'STATUS_REPORT',
  title: 'Lägesrapport april–juni 2022',
  programme: 'Stad till Stad 2022',
  site: 'Lund',
  leadAgency: 'Frälsningsarmén Helsingborg',
  funder: 'Länsstyrelsen Skåne',
  period: { from: '2022-04-01', to: '2022-06-30' },
  dueOn: '2022-06-30',
  frozenAt: '2022-06-30T07:12:00.000Z',
  frozenBy: 'Projektledare',
  signatory: 'Firmatecknare',
  grant: {
    funderDiaryNumber: 'LST 2022/0417',
    amount: 480_000,
    conditions: [
      { text: 'Lägesrapport lämnas senast den 30 juni 2022.', met: true },
      { text: 'Minst ett fältarbete genomförs som test av modellen.', met: false },
    ],
    lines: [
      { name: 'Personal', budget: 285_000, accounted: 133_800 },
      {
        name: 'Resor och logi',
        budget: 32_000,
        accounted: 9_450,
        comment: 'Studiebesöket gjordes med tåg. Almedalen och resor mellan städerna återstår.',
      },
      { name: 'Lokal, seminarier, Almedalen', budget: 58_000, accounted: 21_200 },
      { name: 'Material, handbok, tolk', budget: 75_000, accounted: 14_300 },
      { name: 'Utvärdering', budget: 30_000, accounted: 0 },
    ],
  },
  sections: [
    {
      number: 1,
      text: 'Projekt: Stad till Stad 2022. Projektledare: Frälsningsarmén Helsingborg. Rapporten avser april–juni, det första av två kvartal.',
    },
    {
      number: 2,
      text: 'Projektet följer planen. Kärngruppen är på plats, överenskommelsen är undertecknad och tre av fyra seminarier är genomförda med ⟦K01⟧ deltagare. Studiebesöket i Helsingborg har gett underlag till den lokala arbetsgången.\n\n⟦K09⟧ fältpass är genomförda. De gav ⟦K12⟧ kontakter, och antalet som tackade ja till fortsatt kontakt var ⟦K14⟧. Ett fjärde pass ställdes in, eftersom ingen från socialjouren svarade under hela passet. Det är nu åtgärdat: jouren i Lund svarar till klockan 02 alla dagar.',
    },
    {
      number: 4,
      text: 'Genomfört: uppstart i kärngruppen, aktörskartläggning, ett kunskapsseminarium, en fördjupning för socialtjänsten, en gemensam fördjupning för polis och socialtjänst, studiebesök i Helsingborg och ⟦K09⟧ fältpass.\n\nKvar: seminarium i Almedalen, frukostseminarium för fastighetsägare och hotell, kartläggning av omfattning, handlingsplan och det fältpass som prövar arbetsgången.',
    },
    {
      number: 6,
      text: 'Utbildningstäckningen är ⟦K03:SOC-LUND⟧ i Socialtjänsten Lund och ⟦K03:POL-LUND⟧ i Polisen Lund. Kunskapen ökade med ⟦K04⟧ på en skala från 0 till 10.',
    },
    {
      number: 8,
      text: 'Fältpasset den 6 maj ställdes in. Socialjouren svarade då bara till klockan 22, och passet skulle sluta klockan 23. Socialförvaltningen förlängde jouren från den 16 maj. Ingen annan avvikelse påverkar resultatet.',
    },
    {
      number: 13,
      text: 'Utfallet följer budgeten. Resor blir billigare än planerat, eftersom studiebesöket gjordes med tåg. Inga medel har flyttats mellan budgetrader.',
    },
    {
      number: 15,
      text: 'Uppgifterna i rapporten är riktiga och kan styrkas med underlag hos respektive organisation. Undertecknas av firmatecknare, som inte har skrivit rapporten.',
    },
  ],
  figures: [
    figure('K01', { shown: 66 }, [SOC, FA], { source: 'Närvaro vid tre seminarier' }),
    figure('K03', share(32, 44), [SOC, POL], {
      source: 'Kompetensregister',
      parts: [
        { key: 'SOC-LUND', name: 'Socialtjänsten Lund', value: share(20, 26) },
        { key: 'POL-LUND', name: 'Polisen Lund', value: share(12, 18) },
      ],
    }),
    figure('K04', { measure: 2.41, decimals: 2, signed: true }, [SOC], { source: '61 enkätsvar' }),
    figure('K09', { shown: 3 }, [SOC], { source: 'Fältpass' }),
    figure('K10', { shown: 43 }, [SOC, SOC_HBG, FA, SILENT], {
      source: 'Passredovisningar',
      parts: [
        { key: 'SOCIAL_SERVICES', name: 'socialtjänst', value: { shown: 24 } },
        { key: 'POLICE', name: 'polis', value: { shown: 5 } },
        { key: 'NGO', name: 'Frälsningsarmén', value: { shown: 14 } },
      ],
    }),
    figure('K11', { shown: 36 }, [SOC, SOC_HBG], { source: 'Passredovisningar' }),
    figure('K12', { shown: 16 }, [SOC, SOC_HBG], {
      source: 'Passredovisningar',
      parts: [
        { key: 'woman', name: 'kvinnor', value: { label: 'notShown', reason: 'breakdown' } },
        { key: 'man', name: 'män', value: { label: 'notShown', reason: 'breakdown' } },
      ],
    }),
    figure('K14', { label: 'fewerThan', n: 5 }, [SOC], { source: 'Passredovisningar' }),
    figure('K08', { shown: 1 }, [FA], { enteredFrom: 'Samverkansöverenskommelse 2022-04-21' }),
  ],
  activities: [
    { on: '2022-04-06', title: 'Uppstart kärngrupp, Lund', phase: 'EVALUATED' },
    { on: '2022-04-28', title: 'Kunskapsseminarium för aktörer, Lund', phase: 'EVALUATED' },
    { on: '2022-05-06', title: 'Fältpass', phase: 'CANCELLED' },
    { on: '2022-05-12', title: 'Fördjupning socialtjänst', phase: 'EVALUATED' },
    { on: '2022-05-20', title: 'Fältpass', phase: 'COMPLETED' },
    { on: '2022-05-31', title: 'Aktörskartläggning Lund', phase: 'COMPLETED' },
    { on: '2022-06-02', title: 'Gemensam fördjupning polis och socialtjänst', phase: 'EVALUATED' },
    { on: '2022-06-09', title: 'Fältpass', phase: 'COMPLETED' },
    {
      on: '2022-06-15',
      title: 'Studiebesök i Helsingborg, samverkansmodellen',
      phase: 'COMPLETED',
    },
    { on: '2022-06-16', title: 'Fältpass', phase: 'COMPLETED' },
  ],
};

import { at } from '@stad/programme/rules/demo/moments.js';
import type { FigureApprovalRecord, ReportRecord } from './types.js';

type Given = Required<FigureApprovalRecord>['given'];

const approvals = (
  agencyKey: FigureApprovalRecord['agencyKey'],
  given: Given,
  kpis: readonly string[],
): readonly FigureApprovalRecord[] =>
  kpis.map((kpi) => ({ agencyKey, kpi, definitionVersion: 1, given }));

/** The report at half time: submitted, sent back once with a question, and completed. */
export const STATUS_REPORT: ReportRecord = {
  key: 'lagesrapport-2022',
  programmeKey: '2022',
  siteKey: 'lund',
  kind: 'STATUS_REPORT',
  title: 'Lägesrapport april–juni 2022',
  period: { from: '2022-04-01', to: '2022-06-30' },
  dueOn: '2022-06-30',
  author: 'projektledare@fa-hbg',
  signatory: 'firmatecknare@fa-hbg',
  life: [
    { state: 'DRAFT', at: at('2022-06-13', '09:00'), by: 'projektledare@fa-hbg' },
    { state: 'INTERNAL_REVIEW', at: at('2022-06-20', '10:00'), by: 'projektledare@fa-hbg' },
    { state: 'AGENCY_APPROVAL', at: at('2022-06-22', '13:00'), by: 'projektledare@fa-hbg' },
    { state: 'FROZEN', at: at('2022-06-30', '09:12'), by: 'projektledare@fa-hbg' },
    {
      state: 'SUBMITTED',
      at: at('2022-06-30', '11:00'),
      by: 'projektledare@fa-hbg',
      channel: 'E-post',
      receiverDiaryNumber: 'LST 2022/0417',
    },
    {
      state: 'SUPPLEMENT_REQUESTED',
      at: at('2022-08-10', '14:20'),
      by: 'projektledare@fa-hbg',
      note: 'Länsstyrelsen ber om en förklaring till det inställda fältpasset.',
    },
    {
      state: 'COMPLETED',
      at: at('2022-08-24', '10:00'),
      by: 'projektledare@fa-hbg',
      supplement: {
        n: 8,
        text: 'Passet ställdes in för att ingen från socialjouren svarade efter klockan 22. Sedan den 16 maj svarar jouren till klockan 02 alla dagar, och inget pass har ställts in av det skälet.',
      },
    },
  ],
  sections: [
    {
      n: 1,
      text: 'Projekt: Stad till Stad 2022. Projektledare: Frälsningsarmén Helsingborg. Beviljat belopp och Länsstyrelsens diarienummer står ovan, villkoren i beslutet nedan. Rapporten avser april–juni. Fältarbetet som prövar modellen är planerat till september.',
    },
    {
      n: 2,
      text: 'Projektet följer planen. Kärngruppen är på plats, överenskommelsen är undertecknad och tre av fyra seminarier är genomförda med ⟦K01⟧ deltagare. Studiebesöket i Helsingborg har gett underlag till den lokala arbetsgången.\n\nTre fältpass är genomförda. Ett fjärde ställdes in, eftersom ingen från socialjouren svarade under hela passet. Det är nu åtgärdat: jouren i Lund svarar till klockan 02 alla dagar.',
    },
    {
      n: 4,
      text: 'Genomfört: uppstart i kärngruppen, aktörskartläggning, ett kunskapsseminarium, en fördjupning för socialtjänsten, en gemensam fördjupning för polis och socialtjänst, studiebesök i Helsingborg och ⟦K09⟧ fältpass.\n\nKvar: seminarium i Almedalen, frukostseminarium för fastighetsägare och hotell, kartläggning av omfattning, handlingsplan och det fältpass som prövar arbetsgången.',
    },
    {
      n: 6,
      text: 'Deltagare i seminarier: ⟦K01⟧. Utbildningstäckning i Socialtjänsten Lund: ⟦K03:SOC-LUND⟧, i Polisen Lund: ⟦K03:POL-LUND⟧. Kunskapen ökade med ⟦K04⟧ på en skala från 0 till 10. Persontimmar i fält: ⟦K10⟧. Kontaktförsök: ⟦K11⟧. Kontakter: ⟦K12⟧.\n\nSiffrorna avser kända kontakter, inte faktisk omfattning.',
    },
    {
      n: 8,
      text: 'Ett fältpass i maj ställdes in. Socialjouren svarade då bara till klockan 22, och passet skulle sluta klockan 23. Socialförvaltningen förlängde jouren från den 16 maj. Ingen annan avvikelse påverkar resultatet.',
    },
    {
      n: 13,
      text: 'Utfallet följer budgeten. Resor blir billigare än planerat, eftersom studiebesöket gjordes med tåg. Inga medel har flyttats mellan budgetrader.',
    },
    {
      n: 15,
      text: 'Uppgifterna i rapporten är riktiga och kan styrkas med underlag hos respektive organisation. Undertecknas av firmatecknare.',
    },
  ],
  approvals: [
    ...approvals('SOC-LUND', { by: 'enhetschef@soc-lund', at: at('2022-06-27', '10:15') }, [
      'K01',
      'K03',
      'K10',
      'K11',
      'K12',
    ]),
    ...approvals('POL-LUND', { by: 'polisledning@pol-lund', at: at('2022-06-28', '08:40') }, [
      'K03',
    ]),
    ...approvals('FA-HBG', { by: 'verksamhetschef@fa-hbg', at: at('2022-06-27', '14:00') }, [
      'K01',
      'K10',
    ]),
    ...approvals('SOC-HBG', { by: 'enhetschef@soc-hbg', at: at('2022-06-28', '15:30') }, [
      'K10',
      'K11',
      'K12',
    ]),
    ...approvals('POL-HBG', { by: 'polisledning@pol-hbg', at: at('2022-06-29', '07:50') }, ['K10']),
  ],
  attachments: [
    {
      title: 'Inbjudan och program, kunskapsseminarium',
      date: '2022-04-28',
      issuer: 'Frälsningsarmén',
    },
    { title: 'Samverkansöverenskommelse', date: '2022-04-21', issuer: 'Parterna i Lund' },
  ],
};

import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import { at } from '@stad/programme/rules/demo/moments.js';
import { FINAL_REPORT_SECTIONS } from './final-report-sections.js';
import type { FigureApprovalRecord, ReportRecord } from './types.js';

type Given = Required<FigureApprovalRecord>['given'];

const approvals = (
  agencyKey: AgencyKey,
  kpis: readonly string[],
  given?: Given,
): readonly FigureApprovalRecord[] =>
  kpis.map((kpi) => ({ agencyKey, kpi, definitionVersion: 1, ...(given ? { given } : {}) }));

/** What the counting agency answers for. */
const COUNTED = ['K09', 'K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K18', 'K18A', 'K19'];
const SENT_ON = ['K15', 'K16', 'K17'];

/**
 * Due 2022-10-31 and still a draft: POL-LUND has approved its coverage and nothing of its hours and
 * handovers. From three working days before the due date the signatory may let them go unconfirmed.
 */
export const FINAL_REPORT: ReportRecord = {
  key: 'slutrapport-2022',
  programmeKey: '2022',
  siteKey: 'lund',
  kind: 'FINAL_REPORT',
  title: 'Slutrapport april–september 2022',
  period: { from: '2022-04-01', to: '2022-09-30' },
  dueOn: '2022-10-31',
  author: 'projektledare@fa-hbg',
  signatory: 'firmatecknare@fa-hbg',
  life: [{ state: 'DRAFT', at: at('2022-10-03', '09:00'), by: 'projektledare@fa-hbg' }],
  sections: FINAL_REPORT_SECTIONS,
  approvals: [
    ...approvals('SOC-LUND', ['K01', 'K03', 'K10', ...COUNTED, ...SENT_ON, 'K20', 'K21', 'K26'], {
      by: 'enhetschef@soc-lund',
      at: at('2022-10-12', '10:20'),
    }),
    ...approvals('SOC-HBG', ['K10', ...COUNTED], {
      by: 'enhetschef@soc-hbg',
      at: at('2022-10-13', '09:05'),
    }),
    ...approvals('POL-HBG', ['K10'], {
      by: 'polisledning@pol-hbg',
      at: at('2022-10-14', '08:15'),
    }),
    ...approvals('FA-HBG', ['K01', 'K02', 'K07', 'K08', 'K10', 'K15', 'K16', 'K24'], {
      by: 'verksamhetschef@fa-hbg',
      at: at('2022-10-11', '15:40'),
    }),
    ...approvals('POL-LUND', ['K03'], {
      by: 'polisledning@pol-lund',
      at: at('2022-10-17', '13:00'),
    }),
    // Asked on 11 October, not answered.
    ...approvals('POL-LUND', ['K10', ...SENT_ON]),
  ],
  attachments: [
    { title: 'Huvudboksutdrag', date: '2022-10-07', issuer: 'Frälsningsarmén' },
    { title: 'Samverkansöverenskommelse', date: '2022-04-21', issuer: 'Parterna i Lund' },
    { title: 'Lokal arbetsgång i Lund, version 1', date: '2022-09-28', issuer: 'Kärngruppen' },
    { title: 'Förslag till handlingsplan', date: '2022-09-22', issuer: 'Socialförvaltningen' },
    {
      title: 'Kontaktkort på fyra språk, med stöd från Länsstyrelsen Skåne',
      date: '2022-05-25',
      issuer: 'Frälsningsarmén',
    },
  ],
};

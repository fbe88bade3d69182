import type { EnteredFigureRecord, KpiExpectation } from '../types-reports.js';

/** What the pilot's records add up to at 2022-09-30, and what others are shown (domain.md 11.6). */
export const KPI_EXPECTATIONS: readonly KpiExpectation[] = [
  { code: 'K01', name: 'Deltagare', value: 102, published: '102' },
  { code: 'K02', name: 'Nådda verksamheter', value: 23, published: '23' },
  {
    code: 'K03',
    name: 'Utbildningstäckning',
    value: { 'SOC-LUND': 20, 'POL-LUND': 12 },
    of: { 'SOC-LUND': 26, 'POL-LUND': 18 },
    published: '20 av 26 (77 %); 12 av 18 (67 %)',
  },
  { code: 'K04', name: 'Kunskapsökning', value: 2.38, published: '+2,38' },
  { code: 'K07', name: 'Aktörer i nätverket', value: 9, published: '9' },
  { code: 'K08', name: 'Skriftliga överenskommelser', value: 1, published: '1' },
  { code: 'K09', name: 'Genomförda fältpass', value: 5, published: '5' },
  {
    code: 'K10',
    name: 'Persontimmar i fält',
    value: { total: 118.5, SOCIAL_SERVICES: 53, POLICE: 35, NGO: 30.5 },
    published: '118,5 (socialtjänst 53, polis 35, Frälsningsarmén 30,5)',
  },
  { code: 'K11', name: 'Kontaktförsök', value: 81, published: '81' },
  { code: 'K11A', name: 'Tackade nej', value: 12, published: '12' },
  { code: 'K12', name: 'Kontakter', value: 42, published: '42' },
  { code: 'K13', name: 'Samtal om stöd', value: 32, published: '32' },
  { code: 'K13A', name: 'Samtal med tolk', value: 14, published: '14' },
  { code: 'K14', name: 'Tackade ja', value: 10, published: '10' },
  {
    code: 'K15',
    name: 'Överlämningar',
    value: {
      total: 13,
      NGO_SUPPORT: 6,
      SOCIAL_SERVICES: 2,
      SOCIAL_ON_CALL: 2,
      REGIONAL_COORDINATOR: 1,
      CHILD_CONCERN: 1,
      POLICE_REPORT: 1,
    },
    published: '13; Frälsningsarmén 6; övriga mottagare tillsammans 7',
  },
  { code: 'K16', name: 'Tid till överlämning', value: 18, published: '18 minuter' },
  { code: 'K17', name: 'Oro för barn', value: 1, published: 'färre än 5' },
  { code: 'K18', name: 'Verksamhetsbesök', value: 6, published: '6' },
  {
    code: 'K18A',
    name: 'Kort lämnat',
    value: { targetGroup: 37, staff: 18 },
    published: '37, och 18 till personal',
  },
  { code: 'K19', name: 'Genomgångna annonser', value: 79, published: '79' },
  { code: 'K20', name: 'Incidenter och tillbud', value: 1, published: '1' },
  { code: 'K21', name: 'Samtal efter passet i tid', value: 5, of: 6, published: '5 av 6 (83 %)' },
  {
    code: 'K23',
    name: 'Förmågeindex',
    value: {
      'lund BASELINE': 1.1,
      'lund END': 2.4,
      'helsingborg BASELINE': 3,
      'helsingborg END': 3.1,
      'kronhamn BASELINE': 0.6,
      'kronhamn END': 1.1,
    },
    published: 'Lund 1,1 → 2,4; Helsingborg 3,0 → 3,1; Kronhamn 0,6 → 1,1 (självskattning)',
  },
  {
    code: 'K24',
    name: 'Budgetutfall',
    value: 420_850,
    of: 480_000,
    published: '420 850 av 480 000 kr (87,7 %)',
  },
  {
    code: 'K26',
    name: 'Kvällar och nätter med jour',
    value: { total: 138, before: 0, after: 138 },
    of: { total: 183, before: 45, after: 138 },
    published: '138 av 183 dygn (75 %)',
  },
];

const PERIOD = { from: '2022-04-01', to: '2022-09-30' };
const lead = { siteKey: 'lund', agencyKey: 'FA-HBG', period: PERIOD } as const;

/** Figures to enter by hand as long as the portal has no table for their records. */
export const ENTERED_FIGURES_2022: readonly EnteredFigureRecord[] = [
  {
    ...lead,
    kpi: 'K07',
    value: 9,
    source: { document: 'Aktörskartan', on: '2022-09-30', functionTitle: 'Projektledare' },
    enteredBy: 'projektledare@fa-hbg',
    approvedBy: 'verksamhetschef@fa-hbg',
  },
  {
    ...lead,
    kpi: 'K08',
    value: 1,
    source: {
      document: 'Samverkansöverenskommelse 2022-04-21',
      on: '2022-09-30',
      functionTitle: 'Projektledare',
    },
    enteredBy: 'projektledare@fa-hbg',
    approvedBy: 'verksamhetschef@fa-hbg',
  },
  {
    ...lead,
    kpi: 'K24',
    value: 420_850,
    source: { document: 'Huvudboksutdrag', on: '2022-10-07', functionTitle: 'Projektledare' },
    enteredBy: 'projektledare@fa-hbg',
    approvedBy: 'verksamhetschef@fa-hbg',
  },
  {
    siteKey: 'lund',
    agencyKey: 'SOC-LUND',
    period: PERIOD,
    kpi: 'K20',
    value: 1,
    source: { document: 'Tillbudsrapport', on: '2022-08-29', functionTitle: 'Enhetschef' },
    enteredBy: 'socialsekreterare2@soc-lund',
    approvedBy: 'enhetschef@soc-lund',
  },
  // Handovers are their senders' figures.
  {
    siteKey: 'lund',
    agencyKey: 'SOC-LUND',
    period: PERIOD,
    kpi: 'K15',
    value: 8,
    source: { document: 'Kvittenser', on: '2022-09-30', functionTitle: 'Enhetschef' },
    enteredBy: 'socialsekreterare1@soc-lund',
    approvedBy: 'enhetschef@soc-lund',
  },
  {
    ...lead,
    kpi: 'K15',
    value: 2,
    source: { document: 'Kvittenser', on: '2022-09-30', functionTitle: 'Verksamhetschef' },
    enteredBy: 'faltarbetare2@fa-hbg',
    approvedBy: 'verksamhetschef@fa-hbg',
  },
];

import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { PassType } from '../pass-type.js';

/** What an agency goes through before each pass of a type; new plans get it. */
export interface ChecklistRecord {
  readonly agencyKey: AgencyKey;
  readonly type: PassType;
  readonly savedBy: PersonKey;
  readonly points: readonly string[];
}

export const CHECKLISTS: readonly ChecklistRecord[] = [
  {
    agencyKey: 'SOC-LUND',
    type: 'STREET',
    savedBy: 'enhetschef@soc-lund',
    points: [
      'Telefoner laddade och provade',
      'Alla vet hur bakre stöd nås',
      'Informationskort på de språk som behövs',
      'Kodordet bestämt',
      'Bilen bokad',
      'Vi vet vad vi gör vid oro för barn, akut fara, skada och hot',
      'Vi pratar inte med medier under passet',
      'Vi fotograferar inte',
    ],
  },
  {
    agencyKey: 'SOC-LUND',
    type: 'DIGITAL',
    savedBy: 'enhetschef@soc-lund',
    points: [
      'Organisationens enhet och konto',
      'Mallarna för första meddelandet godkända',
      'Vi säger vilka vi är från början',
      'Ett försök och en påminnelse, inte fler',
      'Annonser och kontaktuppgifter sparas inte',
      'Vi vet vart vi ringer vid oro för barn och akut fara',
    ],
  },
  {
    agencyKey: 'FA-HBG',
    type: 'STREET',
    savedBy: 'verksamhetschef@fa-hbg',
    points: ['Telefoner laddade och provade', 'Varma drycker med', 'Kort på de språk som behövs'],
  },
];

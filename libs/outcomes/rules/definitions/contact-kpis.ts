import type { KpiDefinition } from '../kpi.js';
import { COUNTED } from './forms.js';

/**
 * K11–K14 and cards: counted once a pass, in the report of the agency that counts (INV-28), and
 * under the small-number rule (INV-15). Nobody is measured by how many people one met or how they
 * answered; cards are what one hands out oneself.
 */
export const CONTACT_KPIS: readonly KpiDefinition[] = [
  {
    ...COUNTED,
    code: 'K11',
    name: { sv: 'Kontaktförsök', en: 'Contact attempts' },
    definition: {
      sv: 'Försök utan kontakt och kontakter tillsammans: en kontakt är också ett försök, vem som än tog den.',
      en: 'Attempts without contact plus contacts: a contact is an attempt too, whoever began.',
    },
    formula: {
      sv: 'Försök utan kontakt plus kontakter, i varje pass, lagda samman.',
      en: 'Attempts without contact plus contacts, of each pass, added up.',
    },
    doesNotSay: {
      sv: 'Hur många personer det gäller. Samma person kan kontaktas flera gånger.',
      en: 'How many persons it is about. The same person can be contacted several times.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    wanted: 'NONE',
    breakdowns: ['site', 'month', 'passType'],
  },
  {
    ...COUNTED,
    code: 'K11A',
    name: { sv: 'Tackade nej', en: 'Declined' },
    definition: {
      sv: 'Samtal där fortsatt kontakt avböjdes.',
      en: 'Conversations in which continued contact was declined.',
    },
    formula: {
      sv: 'Samtal med nej till fortsatt kontakt, i varje pass, lagda samman. Samtal utan svar räknas varken här eller i K14.',
      en: 'Conversations with a no to continued contact, of each pass, added up. Those without an answer count neither here nor in K14.',
    },
    doesNotSay: {
      sv: 'Att personen inte behöver stöd, eller inte vill ha det senare.',
      en: 'That the person needs no support, or will not want it later.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    wanted: 'NONE',
    breakdowns: ['site', 'passType'],
  },
  {
    ...COUNTED,
    code: 'K12',
    name: { sv: 'Kontakter', en: 'Contacts' },
    definition: {
      sv: 'Tvåvägskontakt med en person i eller nära målgruppen. En kontakt är ett möte, inte en person.',
      en: 'Two-way contact with a person in or near the target group. A contact is a meeting, not a person.',
    },
    formula: {
      sv: 'Kontakterna i varje pass, lagda samman. Bara den organisation som räknar redovisar dem.',
      en: 'The contacts of each pass, added up. Only the counting agency reports them.',
    },
    doesNotSay: {
      sv: 'Hur många olika personer som har mötts, eller hur vanligt det är att någon utnyttjas.',
      en: 'How many different persons were met, or how common exploitation is.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    wanted: 'NONE',
    breakdowns: ['site', 'month', 'passType', 'sex', 'age', 'exploitationForm'],
  },
  {
    ...COUNTED,
    code: 'K13',
    name: { sv: 'Samtal om stöd', en: 'Conversations about support' },
    definition: {
      sv: 'Kontakter där rättigheter eller stöd förklarades.',
      en: 'Contacts in which rights or support were explained.',
    },
    formula: {
      sv: 'Samtalen i varje pass, lagda samman. Ett samtal är alltid också en kontakt.',
      en: 'The conversations of each pass, added up. A conversation is always a contact too.',
    },
    doesNotSay: {
      sv: 'Att personen har fått stöd.',
      en: 'That the person was given support.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    wanted: 'NONE',
    breakdowns: ['site', 'month', 'passType', 'sex', 'age'],
  },
  {
    ...COUNTED,
    code: 'K13A',
    name: { sv: 'Samtal med tolk', en: 'Conversations with an interpreter' },
    definition: {
      sv: 'Samtal om stöd där tolk användes.',
      en: 'Conversations about support in which an interpreter was used.',
    },
    formula: {
      sv: 'Samtalen med tolk i varje pass, lagda samman.',
      en: 'The conversations with an interpreter of each pass, added up.',
    },
    doesNotSay: {
      sv: 'Hur många samtal som hade behövt tolk.',
      en: 'How many conversations would have needed an interpreter.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    wanted: 'NONE',
    breakdowns: ['site', 'passType'],
  },
  {
    ...COUNTED,
    code: 'K14',
    name: { sv: 'Tackade ja', en: 'Accepted' },
    definition: {
      sv: 'Samtal där fortsatt kontakt med någon av parterna accepterades.',
      en: 'Conversations in which continued contact with any agency was accepted.',
    },
    formula: {
      sv: 'Samtal med ja till fortsatt kontakt, i varje pass, lagda samman.',
      en: 'Conversations with a yes to continued contact, of each pass, added up.',
    },
    doesNotSay: {
      sv: 'Att kontakten fortsatte. Överlämningar räknas i K15.',
      en: 'That the contact went on. Handovers are counted in K15.',
    },
    level: 'OUTCOME',
    step: 'SHORT_TERM',
    wanted: 'NONE',
    breakdowns: ['site', 'sex', 'age'],
  },
  {
    ...COUNTED,
    code: 'K18A',
    name: { sv: 'Kort lämnat', en: 'Cards given' },
    definition: {
      sv: 'Informationskort till målgruppen och till personal, räknade var för sig.',
      en: 'Information cards to the target group and to staff, counted apart.',
    },
    formula: {
      sv: 'Korten i varje pass, lagda samman i två summor: till målgruppen och till personal.',
      en: 'The cards of each pass, added up in two sums: to the target group and to staff.',
    },
    doesNotSay: {
      sv: 'Att någon har läst kortet eller ringt.',
      en: 'That anybody read the card or called.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    breakdowns: ['site', 'cardReceiver'],
  },
];

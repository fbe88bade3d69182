import type { UndertakingRecord } from './types.js';

/** Every NGO user signed one before the first access; they ended with the agreement. */
export const UNDERTAKINGS_2022: readonly UndertakingRecord[] = [
  'projektledare@fa-hbg',
  'faltarbetare1@fa-hbg',
  'faltarbetare2@fa-hbg',
  'verksamhetschef@fa-hbg',
  'firmatecknare@fa-hbg',
  'skyddsombud@fa-hbg',
  'metodredaktor@fa-hbg',
  'administrator@fa-hbg',
].map((personKey) => ({
  personKey,
  agreementKey: 'A2',
  version: '1.0',
  acceptedOn: '2022-04-21',
  validTo: '2022-12-31',
}));

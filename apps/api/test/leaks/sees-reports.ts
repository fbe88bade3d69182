import { FIELD, MANAGER } from '../oracle.js';
import { has, inMyProgrammes, may, must, own, ownFor, type Rule } from './asker.js';

export const BOOKS = ['PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ...MANAGER];
/** Answer for what an agency hands to a report. */
export const ANSWERS = [...MANAGER, 'POLICE_LIAISON'];
export const ofLead: Rule = ownFor(BOOKS);

/** A contributor learns that the report exists; the rest is its lead’s. */
export const ofReport: Rule = (asker, row, world) =>
  must(
    (own(asker, row) && has(asker, BOOKS)) ||
      (world.asked.has(`${row['id']} ${asker.agencyId}`) && has(asker, ANSWERS)),
  );

/** The answer to a figure: who gave it, and the lead it was given to. */
export const ofAnswer: Rule = (asker, row) =>
  may(
    (own(asker, row) && has(asker, ANSWERS)) ||
      (own(asker, row, 'lead_agency_id') && has(asker, BOOKS)),
  );

/** Inmatad siffra: the own agency’s; of an approved one whoever reads figures or reports, the source. */
export const ofEntered =
  (isSource: boolean): Rule =>
  (asker, row, world) => {
    if (own(asker, row) && has(asker, FIELD, MANAGER, 'PROJECT_LEAD')) {
      return inMyProgrammes(asker, row, world) ? 'MUST' : 'MAY';
    }
    return may(
      isSource &&
        row['state'] === 'APPROVED' &&
        inMyProgrammes(asker, row, world) &&
        has(asker, FIGURES, BOOKS),
    );
  };
export const FIGURES = [
  ...FIELD,
  ...MANAGER,
  ...['PROJECT_LEAD', 'DEVELOPMENT_LEAD', 'METHOD_EDITOR', 'MUNICIPAL_SAFETY', 'NETWORK_MEMBER'],
];

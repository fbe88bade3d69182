import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { PEOPLE } from '../../rules/demo/people.js';
import type { AgencyKey, PersonKey } from '../../rules/demo/types.js';
import type { DemoPeople } from './demo-people.js';

const CONFIRM = `mutation ConfirmMemberships($input: ConfirmMembershipsInput!) {
  confirmMemberships(input: $input) { id } }`;

/** Whom nobody has confirmed for long: somebody for the administrator to do something about. */
const FORGOTTEN: readonly PersonKey[] = ['socialsekreterare2@soc-lund'];

/** *Behövs fortfarande*: every administrator has said so a month ago, of nearly all of the organisation. */
export async function loadReviews(people: DemoPeople, today: string): Promise<void> {
  const at = atLocal(addDays(today, -30), '08:00');
  for (const { key, agencyKey } of administrators()) {
    const { rows } = await people.owner.query<{ id: string }>(
      `select m.id from membership m join agency a on a.id = m.agency_id
       where a.key = $1 and not m.work_email = any ($2)`,
      [agencyKey, FORGOTTEN.map((person) => `${person}.example`)],
    );
    const membershipIds = rows.map(({ id }) => id);
    await people.does(key, at, CONFIRM, { membershipIds }, agencyKey);
  }
}

function administrators(): readonly { readonly key: PersonKey; readonly agencyKey: AgencyKey }[] {
  return PEOPLE.flatMap(({ key, memberships }) =>
    memberships
      .filter(({ roles }) => roles.includes('AGENCY_ADMIN'))
      .slice(0, 1)
      .map(({ agencyKey }) => ({ key, agencyKey })),
  );
}

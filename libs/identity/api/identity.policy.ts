import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { BLANK, KEPT } from '@stad/platform/api/db/table-record.js';

const SIGNED_IN = `(select app.viewer_kind()) in ('person', 'system')`;
const OWN = 'agency_id = (select app.agency_id())';
const OWN_ADMIN = `${OWN} and (select app.has_role('AGENCY_ADMIN'))`;

/** Names and kinds of the participating organisations are known to everyone who takes part. */
export const agencyPolicy: TablePolicy = {
  table: 'agency',
  read: SIGNED_IN,
  door: ['select'],
  ownerColumn: null,
  kept: KEPT.frame,
  texts: {
    name: { command: 'agency:add' },
    short_name: { command: 'agency:add' },
    org_number: { scalar: 'OrgNumber' },
  },
  reviewed: {
    door: 'sign-in needs the kind of the agency',
    read: 'everyone who is signed in knows who takes part',
    outsideEntity: ['is_demo'],
  },
};

export const unitPolicy: TablePolicy = {
  table: 'unit',
  read: OWN,
  insert: OWN_ADMIN,
  update: OWN_ADMIN,
  kept: KEPT.frame,
  texts: {
    name: { scalar: 'FunctionName' },
  },
};

/** One sees oneself; the address that signs in is nobody else's business. */
export const personPolicy: TablePolicy = {
  table: 'person',
  read: 'id = (select app.person_id())',
  update: 'id = (select app.person_id())',
  // An administrator takes somebody in by the address; the row itself is nobody's to read.
  door: ['select', 'insert'],
  ownerColumn: null,
  kept: [
    {
      // One who works for two employers keeps the address until both have ended.
      rule: 'ACCOUNTS',
      key: 'id',
      own: 'exists (select from membership m where m.person_id = t.id and m.agency_id = $agency)',
      where: `not exists (select from membership m
        where m.person_id = t.id and coalesce(m.valid_to, 'infinity') >= due)`,
      set: { email: `'gallrad-' || t.id || '@localhost.invalid'`, pins: `'{}'` },
    },
  ],
  texts: {
    email: { scalar: 'WorkEmail' },
  },
  reviewed: {
    door: 'sign-in finds a person by address',
  },
};

/** People, roles, end dates: own agency (field.md 8), changed by its administrator. */
export const membershipPolicy: TablePolicy = {
  table: 'membership',
  read: OWN,
  insert: OWN_ADMIN,
  update: OWN_ADMIN,
  door: ['select'],
  // That somebody has left, so that no sum has them in.
  statistics: { columns: ['id', 'valid_to'], rows: 'valid_to is not null' },
  kept: [
    {
      rule: 'ACCOUNTS',
      key: 'id',
      where: 't.valid_to < due',
      set: {
        function_title: `'${BLANK}'`,
        work_email: `'gallrad-' || t.id || '@localhost.invalid'`,
      },
    },
  ],
  texts: {
    function_title: { scalar: 'FunctionName' },
    work_email: { scalar: 'WorkEmail' },
  },
  reviewed: {
    door: 'sign-in needs the roles',
  },
};

/** One's own is ended, and nothing else: whose it is, by which secret and how fresh is the door's to say. */
export const sessionPolicy: TablePolicy = {
  table: 'session',
  isReadFirst: true,
  read: 'person_id = (select app.person_id())',
  update: { using: 'person_id = (select app.person_id())', check: 'ended_at is not null' },
  door: ['select', 'insert', 'update'],
  // Sign-in and sign-out are events of their own; the row holds the hash of a secret.
  audited: false,
  ownerColumn: null,
  fixedColumns: ['person_id', 'membership_id'],
  kept: [
    {
      // Ended by then, whoever forgot to: it lives for twelve hours.
      rule: 'SESSIONS',
      key: 'id',
      own: 'exists (select from membership m where m.id = t.membership_id and m.agency_id = $agency)',
      where: 'app.swedish_day(greatest(t.last_seen_at, t.ended_at)) < due',
    },
  ],
  reviewed: {
    door: 'a session is found by its secret',
    unaudited: 'sign-in and sign-out are events of their own; the row holds the hash of a secret',
    unheldIds: {
      pass_id: 'a pass, in a domain above, which keeps it by trigger',
      rights_site_id: 'its town, in a domain above',
    },
  },
};

/** A repeat finds the receipt of its own person and agency only. */
export const mutationReceiptPolicy: TablePolicy = {
  table: 'mutation_receipt',
  read: `${OWN} and person_id = (select app.person_id())`,
  insert: `${OWN} and person_id = (select app.person_id())`,
  update: `${OWN} and person_id = (select app.person_id())`,
  audited: false,
  kept: KEPT.byItself,
  reviewed: {
    unaudited: 'a receipt for a change that is written down',
    withoutEntity: 'kept by RequestContext.once',
    unheldIds: {
      agency_id: 'lives for 7 days',
      person_id: 'lives for 7 days',
      record_id: 'a record of any kind',
    },
  },
};

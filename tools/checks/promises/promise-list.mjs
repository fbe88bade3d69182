/**
 * What the portal promises in time. The specs do what is promised and wait for its end, however slow the
 * machine; how long it took is judged by `npm run check:promises` alone, less what a control took in the same
 * window: something trivial on the same way.
 *
 * @typedef {object} Promised
 * @property {string} says the sentence of the table
 * @property {number} limitMs longer than the control by at most this
 * @property {number} [alike] two that must be alike: shorter counts as well, and this part of the control is
 *   allowed where it is more than the limit
 * @property {'api' | 'e2e'} project
 * @property {string} spec the file that does it, as a pattern
 *
 * @type {Readonly<Record<string, Promised>>}
 */
export const PROMISES = {
  revocation: {
    says: 'a right that is taken is gone on both replicas',
    limitMs: 1000,
    project: 'api',
    spec: 'apps/api/test/revocation',
  },
  leaving: {
    says: 'who has left is nobody on the next request',
    limitMs: 1000,
    project: 'api',
    spec: 'identity/api/leaving/leaving.api',
  },
  attack: {
    says: 'a GraphQL request made to harm is refused',
    limitMs: 50,
    project: 'api',
    spec: 'attack/under-attack',
  },
  'no account': {
    says: 'an address without an account takes as long as a wrong password',
    limitMs: 8,
    alike: 0.25,
    project: 'api',
    spec: 'identity/api/local/local-sign-in',
  },
  migration: {
    says: 'a migration with nothing to do, beside people and a backup',
    limitMs: 1500,
    project: 'api',
    spec: 'migrate-under-load',
  },
  'frozen database': {
    says: 'a request is told that the database says nothing',
    limitMs: 7500,
    project: 'api',
    spec: 'frozen-database',
  },
  'standby away': {
    says: 'figures are read at the primary when the standby goes',
    limitMs: 1000,
    project: 'api',
    spec: 'apps/api/test/standby.api',
  },
  'standby frozen at start': {
    says: 'a process starts though the standby says nothing',
    limitMs: 1000,
    project: 'api',
    spec: 'apps/api/test/standby.api',
  },
  'chain held': {
    says: 'a process says that it is ready while the head of a chain is held',
    limitMs: 1000,
    project: 'api',
    spec: 'apps/api/test/readiness',
  },
  'silent provider': {
    says: 'a sign-in is told that its provider says nothing',
    limitMs: 6000,
    project: 'api',
    spec: 'identity/api/oidc/sign-in-refusals',
  },
  'guard in a page': {
    says: 'the guard reads 2,000 characters on a phone four times slower',
    limitMs: 5,
    project: 'e2e',
    spec: 'journeys/guard',
  },
  'tap seen': {
    says: 'a tap in the street is seen on a phone four times slower, 95 of 100',
    limitMs: 50,
    project: 'e2e',
    spec: 'journeys/tap-times',
  },
  'tap kept': {
    says: 'a tap in the street is on the disk of that phone, 95 of 100',
    limitMs: 150,
    project: 'e2e',
    spec: 'journeys/tap-times',
  },
};

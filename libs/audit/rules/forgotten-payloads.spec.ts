import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from './canonical-event.js';
import { ForgottenPayloads } from './forgotten-payloads.js';

const CHAIN = 'a';
const OTHER = 'b';
const event = (id: string, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  ...{ id, chainId: CHAIN, sequence: '1', at: '2022-05-20T18:00:00.000000Z' },
  ...{ personId: null, membershipId: null, job: null, agencyId: null, ownerAgencyId: null },
  ...{ action: 'READ', objectType: 'field_operation', objectIds: [], fields: [] },
  ...{ legalBasis: null, rowCount: 1, requestId: null, commitment: null },
  ...{ previousHash: null, hash: null, payload: null },
  ...more,
});

const gone = event('gone', { action: 'UPDATE', commitment: 'ab' });
const decision = (action: string, more: Partial<LoggedEvent> = {}) =>
  event(`${action} of a decision`, {
    action,
    objectType: 'content_removal',
    objectIds: ['r'],
    ...more,
  });
const flagged = decision('INSERT', { membershipId: 'one' });
const decided = (more: Partial<LoggedEvent> = {}) =>
  decision('UPDATE', { membershipId: 'two', fields: ['decided_at', 'state'], ...more });
const told = (more: Partial<LoggedEvent> = {}) =>
  event('told', {
    ...{ action: 'FORGET', objectType: 'audit_payload' },
    ...{ objectIds: ['gone'], fields: ['removal=r'] },
    ...more,
  });
const addresses = (more: Partial<LoggedEvent> = {}) =>
  told({ fields: ['addresses'], job: 'migration', ...more });
const goneSignUp = { ...gone, objectType: 'seminar_sign_up' };
const saying = (state: string) => ({ payload: { salt: '', content: JSON.stringify({ state }) } });
const earlier = (more: Partial<LoggedEvent> = {}) =>
  told({ fields: ['earlier'], job: 'migration', ...more });

const found = (events: readonly LoggedEvent[], late?: string) => {
  const forgotten = new ForgottenPayloads();
  for (const each of events) forgotten.take(each);
  if (late) forgotten.beginsLate(late);
  return forgotten.firstUndecided(CHAIN)?.eventId ?? null;
};

describe('content that is gone', () => {
  it.each<[string, LoggedEvent[], string | null]>([
    ['by nobody', [gone], 'gone'],
    ['and told of, by no decision', [gone, told()], 'gone'],
    ['flagged only', [gone, flagged, told()], 'gone'],
    [
      'flagged and decided by one',
      [gone, flagged, decided({ membershipId: 'one' }), told()],
      'gone',
    ],
    [
      'decided by somebody who is nobody',
      [gone, flagged, decided({ membershipId: null }), told()],
      'gone',
    ],
    ['flagged and decided by two', [gone, flagged, decided(), told()], null],
    [
      'flagged in the chain of another',
      [{ ...flagged, chainId: OTHER }, gone, decided(), told()],
      null,
    ],
    ['told of in the chain of another', [gone, flagged, decided(), told({ chainId: OTHER })], null],
    ['decided to be kept', [gone, flagged, decided(saying('KEPT')), told()], 'gone'],
    ['decided to go', [gone, flagged, decided(saying('ERASED')), told()], null],
    ['of another decision', [gone, flagged, decided(), told({ fields: ['removal=q'] })], 'gone'],
    ['of another event', [gone, flagged, decided(), told({ objectIds: ['kept'] })], 'gone'],
    [
      'by a restored backup',
      [
        gone,
        decision('INSERT', { job: 'restore' }),
        decided({ membershipId: null, job: 'restore' }),
        told(),
      ],
      null,
    ],
    [
      'by a disposal',
      [
        gone,
        { ...flagged, objectType: 'disposal' },
        { ...decided(saying('APPROVED')), objectType: 'disposal' },
        told({ fields: ['disposal=r'] }),
      ],
      null,
    ],
    ['before anything was told', [gone, earlier()], null],
    ['before anything was told, says somebody', [gone, earlier({ job: null })], 'gone'],
    ['before anything was told, said late', [gone, told({ objectIds: [] }), earlier()], 'gone'],
    ['for an address', [goneSignUp, addresses()], null],
    ['for an address, says somebody', [goneSignUp, addresses({ job: null })], 'gone'],
    [
      'for an address, said a second time',
      [addresses({ objectIds: [] }), goneSignUp, addresses()],
      'gone',
    ],
    ['for an address, of a row that had none', [gone, addresses()], 'gone'],
  ])('%s', (_, events, expected) => {
    expect(found(events)).toBe(expected);
  });

  it('and older than what a cut left of the log', () => {
    expect(found([gone], '2022-05-20T18:00:00.000001Z')).toBeNull();
    expect(found([gone], '2022-05-20T17:59:59.000000Z')).toBe('gone');
  });

  it('is none where nothing was kept from the start', () => {
    expect(found([event('read')])).toBeNull();
  });
});

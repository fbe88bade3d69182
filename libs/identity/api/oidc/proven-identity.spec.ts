import { describe, expect, it } from '@jest/globals';
import type { IDToken } from 'openid-client';
import type { IdentityProvider } from './identity-provider.js';
import { hintOf, NotProvenError, provenIdentity } from './proven-identity.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const STARTED = new Date('2026-11-26T11:55:00Z');
const TENANT = '11111111-2222-4333-8444-555555555555';
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const provider = (more: Partial<IdentityProvider>): IdentityProvider => ({
  id: 'p1',
  issuer: 'https://id.lund.example',
  clientId: 'portal',
  secretName: 'lund',
  subjectClaims: 'ISS_SUB',
  acrValues: null,
  demandsAcr: false,
  ...more,
});
const claims = (more: object): IDToken =>
  ({
    iss: 'https://id.lund.example',
    sub: 's1',
    aud: 'portal',
    iat: NOW.getTime() / 1000,
    exp: NOW.getTime() / 1000 + 60,
    ...more,
  }) as IDToken;
const entra = provider({ issuer: ENTRA, subjectClaims: 'TID_OID' });

describe('an identity', () => {
  it.each<[string, IdentityProvider, object]>([
    ['of a token of tomorrow', provider({}), { iat: NOW.getTime() / 1000 + 61 }],
    ['of a token from before', provider({}), { iat: STARTED.getTime() / 1000 - 61 }],
    ['without a subject', provider({}), { sub: '' }],
    ['with a subject longer than any', provider({}), { sub: 'x'.repeat(256) }],
    ['of Entra, without the tenant', entra, { oid: 'o1' }],
    ['of Entra, without the object', entra, { tid: TENANT }],
    ['of Entra, of another tenant', entra, { tid: TENANT.replace('1', '9'), oid: 'o1' }],
    ['of Entra, whose tenant is a part of the address', entra, { tid: 'v2.0', oid: 'o1' }],
  ])('%s: none', (_, by, more) => {
    expect(() => provenIdentity(claims(more), by, STARTED, NOW)).toThrow(NotProvenError);
  });

  it('is issuer and subject', () => {
    const more = { iat: NOW.getTime() / 1000 + 59, auth_time: NOW.getTime() / 1000 - 60 };
    expect(provenIdentity(claims(more), provider({}), STARTED, NOW)).toEqual({
      issuer: 'https://id.lund.example',
      subject: 's1',
      authenticatedAt: new Date('2026-11-26T11:59:00Z'),
    });
  });

  it('of Entra is tenant and object', () => {
    const token = claims({ iss: ENTRA, tid: TENANT, oid: 'o1' });
    expect(provenIdentity(token, entra, STARTED, NOW)).toEqual({
      issuer: ENTRA,
      subject: 'o1',
      authenticatedAt: null,
    });
  });
});

describe('what the provider calls somebody', () => {
  it.each<[string, Record<string, unknown>, string | null]>([
    ['nothing', {}, null],
    ['no text', { name: 7 }, null],
    ['nothing that is seen', { name: '\u200b\u202e \n' }, null],
    ['a name', { name: ' Anna  Andersson ', preferred_username: 'anna' }, 'Anna Andersson'],
    ['a user name', { preferred_username: 'anna' }, 'anna'],
    ['more than fits', { name: 'x'.repeat(200) }, 'x'.repeat(120)],
    ['text that turns round', { name: 'Anna\u202e nimdA' }, 'Anna nimdA'],
  ])('%s', (_, given, expected) => {
    expect(hintOf(given)).toBe(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { IDToken } from 'openid-client';
import type { IdentityProvider } from './identity-provider.js';
import { hintOf, NotProvenError, PersonalNumberError, provenIdentity } from './proven-identity.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const STARTED = new Date('2026-11-26T11:55:00Z');
const TENANT = '11111111-2222-4333-8444-555555555555';
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const provider = (more: Partial<IdentityProvider>): IdentityProvider => ({
  id: 'p1',
  issuer: 'https://id.lund.example',
  clientId: 'portal',
  secretName: 'lund',
  certificateName: null,
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
    ['of a factor of tomorrow', provider({}), { auth_time: NOW.getTime() / 1000 + 61 }],
    ['of a factor at no time', provider({}), { auth_time: Number.POSITIVE_INFINITY }],
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

  it('was there no later than now, however fast the clock of the provider is', () => {
    const more = { auth_time: NOW.getTime() / 1000 + 59 };
    expect(provenIdentity(claims(more), provider({}), STARTED, NOW).authenticatedAt).toEqual(NOW);
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

/** A personal identity number in what identities are known by; the example is nobody's. */
describe('a subject that is refused', () => {
  it.each<[string, IdentityProvider, object]>([
    ['twelve digits', provider({}), { sub: '191212121212' }],
    ['with a dash', provider({}), { sub: '19121212-1212' }],
    ['ten digits', provider({}), { sub: '121212-1212' }],
    ['of somebody over a hundred', provider({}), { sub: '121212+1212' }],
    ['within an urn', provider({}), { sub: 'urn:personnummer:191212121212' }],
    ['with a country', provider({}), { sub: 'SE/SE/19121212-1212' }],
    ['as an address', provider({}), { sub: '191212121212@kommun.example' }],
    ['glued to a word', provider({}), { sub: 'user191212121212' }],
    ['in full-width digits', provider({}), { sub: '１９１２１２１２１２１２' }],
    ['dressed as an id', provider({}), { sub: '00000000-0000-0000-0000-191212121212' }],
    ['behind an id', provider({}), { sub: 'f:3f2504e0-4f89-41d3-9a0c-0305e82c3301:191212121212' }],
    ['of Entra', entra, { tid: TENANT, oid: '191212121212' }],
  ])('%s', (_, by, more) => {
    expect(() => provenIdentity(claims(more), by, STARTED, NOW)).toThrow(PersonalNumberError);
  });

  it('and the reason says nothing of it', () => {
    const read = () => provenIdentity(claims({ sub: '191212121212' }), provider({}), STARTED, NOW);
    expect(read).toThrow('a personal identity number');
    expect(read).not.toThrow('1212');
  });
});

describe('a subject that is kept', () => {
  it.each([
    '3f2504e0-4f89-41d3-9a0c-191212121212',
    'f:3f2504e0-4f89-41d3-9a0c-191212121212:anna',
    'a191212121212bcdef0123456789abcdef0123456789abcdef',
    '110169484474386276334',
    'anna.andersson@kommun.example',
    'SITHS|SE2321000131-P000000012345',
    'AbC_19-dEf',
  ])('%s', (sub) => {
    expect(provenIdentity(claims({ sub }), provider({}), STARTED, NOW).subject).toBe(sub);
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
    ['a number', { name: '19121212-1212' }, null],
    ['a number, and a user name', { name: '191212121212', preferred_username: 'anna' }, 'anna'],
    ['a name and a number', { name: 'Anna Andersson (121212-1212)' }, null],
    ['a number with what is not seen inside', { name: '191212\u200b121212' }, null],
    ['a number behind what fits', { name: `${'x'.repeat(119)} 19121212-1212` }, null],
    ['a number given before a real one', { name: 'Anna 121212-T123' }, null],
    ['an address at work', { preferred_username: 'anna@kommun.example' }, 'anna@kommun.example'],
    ['a user name with figures', { preferred_username: 'anan0312' }, 'anan0312'],
    ['text that turns round', { name: 'Anna\u202e nimdA' }, 'Anna nimdA'],
  ])('%s', (_, given, expected) => {
    expect(hintOf(given, NOW)).toBe(expected);
  });
});

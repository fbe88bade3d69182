import { describe, expect, it } from '@jest/globals';
import { identitiesIn, recipientsIn } from './keys.js';
import { BACKUP_FORMAT, type DatabaseFigures, differences, readManifest } from './manifest.js';
import { complaintOf, connectionOf } from './pg-programs.js';
import { inTwo } from './restore-backup.js';

const chain = { chainId: 'c1', name: 'SOC-LUND', sequence: '7', hash: 'aa' };
const figures: DatabaseFigures = {
  tables: { 'public.agency': { rows: 4, digest: '11' }, 'public.unit': { rows: 9, digest: '22' } },
  chains: [chain],
};

describe('what differs from the manifest', () => {
  it.each<[string, DatabaseFigures, string[]]>([
    ['nothing', figures, []],
    [
      'a row lost',
      { ...figures, tables: { ...figures.tables, 'public.unit': { rows: 8, digest: '21' } } },
      ['public.unit has 8 rows instead of 9.'],
    ],
    [
      'a row changed',
      { ...figures, tables: { ...figures.tables, 'public.unit': { rows: 9, digest: '23' } } },
      ['public.unit has the same rows with other content.'],
    ],
    [
      'a table gone',
      { ...figures, tables: { 'public.agency': { rows: 4, digest: '11' } } },
      ['public.unit is missing.'],
    ],
    [
      'a table more',
      { ...figures, tables: { ...figures.tables, 'public.more': { rows: 0, digest: '0' } } },
      ['public.more is not in the backup.'],
    ],
    [
      'a chain that ends earlier',
      { ...figures, chains: [{ ...chain, sequence: '6' }] },
      ['The chain of SOC-LUND ends at 6 instead of 7, or otherwise.'],
    ],
    [
      'a chain with another end',
      { ...figures, chains: [{ ...chain, hash: 'ab' }] },
      ['The chain of SOC-LUND ends at 7 instead of 7, or otherwise.'],
    ],
    ['a chain gone', { ...figures, chains: [] }, ['The chain of SOC-LUND is missing.']],
    [
      'a chain more',
      { ...figures, chains: [chain, { ...chain, chainId: 'c2', name: 'POL-LUND' }] },
      ['The chain of POL-LUND is not in the backup.'],
    ],
  ])('%s', (_, found, sentences) => expect(differences(figures, found)).toEqual(sentences));
});

describe('a manifest', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['of a later form', JSON.stringify({ format: BACKUP_FORMAT + 1 })],
    [
      'that names a file outside the backup',
      JSON.stringify({ format: BACKUP_FORMAT, database: { file: '/etc/passwd' } }),
    ],
  ])('%s is refused in one sentence', (_, text) => {
    expect(() => readManifest(text)).toThrow(/^The backup has a manifest that this version/);
  });
});

describe('keys', () => {
  const PUBLIC = 'age15al7hagtmgp3snef848r6j8qw77nn55spa4cecmg2txtjrgxwf2srjr0a9';
  it.each<[string, string, RegExp]>([
    ['none', ' # a remark only', /no list of public keys/],
    ['something else', 'ssh-ed25519 AAAA', /no list of public keys/],
    [
      'a private key, which is not repeated',
      'AGE-SECRET-KEY-1SECRET',
      /^(?!.*SECRET-KEY-1).*private key/,
    ],
  ])('to lock with: %s is refused', (_, text, sentence) => {
    expect(() => recipientsIn(text)).toThrow(sentence);
  });

  it('stand one a line or parted by commas, with remarks', () => {
    expect(recipientsIn(`# vault\n${PUBLIC}, ${PUBLIC}\n${PUBLIC} # second`)).toHaveLength(3);
    expect(identitiesIn('# public key: age1x\nAGE-SECRET-KEY-1X\n')).toEqual(['AGE-SECRET-KEY-1X']);
  });

  it.each(['', PUBLIC])('to open with: %j is refused', (text) => {
    expect(() => identitiesIn(text)).toThrow(/holds no private key/);
  });
});

describe('what PostgreSQL’s programs are told and tell', () => {
  it('the password stands in the environment, never among the words', () => {
    const { dbname, environment } = connectionOf(
      'postgresql://a:s%40e@h:5433/portal?sslmode=require',
    );
    expect(dbname).toBe('postgresql://a@h:5433/portal?sslmode=require');
    expect(environment['PGPASSWORD']).toBe('s@e');
  });

  it.each([
    [
      'pg_restore: error: COPY failed for table "contact_function": ERROR:  bad value "Anna"\nCONTEXT:  COPY x, line 3: "Anna"',
      'COPY failed for table "contact_function"',
    ],
    [
      'pg_dump: error: query failed: ERROR:  query would be affected by row-level security policy for table "unit"\npg_dump: detail: Query was: COPY …',
      'query failed: ERROR:  query would be affected by row-level security policy for table "unit"',
    ],
    ['', 'it did not say why'],
  ])('a complaint %#', (stderr, sentence) => expect(complaintOf(stderr)).toBe(sentence));

  it('schemas and the rights on them come before the rest', () => {
    const [remark, publicSchema, door, session, right, other] = [
      '; a remark',
      '5; 2615 2 SCHEMA - public portal_owner',
      '6; 2615 1 SCHEMA - door portal_owner',
      '9; 1255 3 FUNCTION door session(bytea) portal_door',
      '8; 0 0 ACL - SCHEMA door portal_owner',
      '5; 0 0 ACL public TABLE unit portal_owner',
    ];
    const list = [remark, publicSchema, door, session, right, other].join('\n');
    expect(inTwo(list)).toEqual({
      ground: [publicSchema, door, right].join('\n'),
      rest: [remark, session, other].join('\n'),
      schemas: ['door'],
    });
  });
});

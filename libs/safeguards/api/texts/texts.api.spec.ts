import { describe, expect, it } from '@jest/globals';
import { type GraphQLScalarType, parseValue } from 'graphql';
import { DiaryNumber } from '../scalars/diary-number.js';
import { FunctionName } from '../scalars/function-name.js';
import { HttpsUrl } from '../scalars/https-url.js';
import { OrgNumber } from '../scalars/org-number.js';
import { SafeText, SafeTextValue } from '../scalars/safe-text.js';
import { SearchText } from '../scalars/search-text.js';
import { Secret, SecretValue } from '../scalars/secret.js';
import { WorkEmail } from '../scalars/work-email.js';
import { WorkPhone } from '../scalars/work-phone.js';
import { inspectTexts, type TextOverride } from './check-texts.js';

const personal = '19121212-1212';
const text = (typed: unknown) => SafeText.parseValue(typed);
const checkTexts = (input: unknown, overrides: TextOverride[] = []) =>
  inspectTexts(input, overrides).problems;

describe('scalars that refuse', () => {
  it.each<[string, GraphQLScalarType<never, string>, unknown]>([
    ['INVALID_WORK_EMAIL', WorkEmail as never, `${personal}@lund.example`],
    ['INVALID_WORK_PHONE', WorkPhone as never, personal],
    ['INVALID_FUNCTION_NAME', FunctionName as never, personal],
    ['INVALID_DIARY_NUMBER', DiaryNumber as never, personal],
    ['INVALID_ORG_NUMBER', OrgNumber as never, '121212-1212'],
    ['INVALID_HTTPS_URL', HttpsUrl as never, 'http://lund.example'],
    ['INVALID_SEARCH_TEXT', SearchText as never, personal],
    ['INVALID_SECRET', Secret as never, ''],
    ['INVALID_WORK_EMAIL', WorkEmail as never, 5],
  ])('%s without echoing', (code, scalar, value) => {
    expect.assertions(3);
    try {
      scalar.parseValue(value);
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code } });
      expect((error as Error).message).toBe(code);
      expect(JSON.stringify(error)).not.toContain(String(value || personal));
    }
  });
});

/** INV-01: every free text comes this way. */
describe('SafeText', () => {
  it('takes anything, and says when it was no text', () => {
    expect(text(7)).toEqual(new SafeTextValue('', [], false));
    expect(checkTexts({ aim: text(7) })).toEqual([{ code: 'INVALID_TEXT', field: 'aim' }]);
    expect(SafeText.parseLiteral(parseValue('"Genomgång"')).text).toBe('Genomgång');
    expect(SafeText.parseLiteral(parseValue('7')).isText).toBe(false);
  });

  it('stops a personal number whatever the reason, one problem a path', () => {
    const input = { aim: text(`${personal} och ${personal}`), rows: [{ note: text(personal) }] };
    const reasons = [{ field: 'aim', reason: 'NOT_PERSONAL' }];
    expect(checkTexts(input, reasons)).toEqual([
      {
        code: 'PERSONAL_DATA_BLOCKED',
        field: 'aim',
        params: { rule: 'PERSONAL_NUMBER', from: 1, to: 13 },
      },
      {
        code: 'PERSONAL_DATA_BLOCKED',
        field: 'rows.0.note',
        params: { rule: 'PERSONAL_NUMBER', from: 1, to: 13 },
      },
    ]);
  });

  it('stops a birth in one text and its last four in another, said of the last', () => {
    const input = { birth: text('född 121212'), place: text('Lund'), code: text('1212') };
    expect(checkTexts(input, [{ field: 'code', reason: 'NOT_PERSONAL' }])).toEqual([
      {
        code: 'PERSONAL_DATA_BLOCKED',
        field: 'code',
        params: { rule: 'PERSONAL_NUMBER', from: 1, to: 4 },
      },
    ]);
  });

  it('asks for a reason, takes a known one, and notes it without content', () => {
    const input = { aim: text('Ring 040-628 04 00'), starts: new Date(), none: null };
    expect(checkTexts(input)).toEqual([
      { code: 'PERSONAL_DATA_WARNED', field: 'aim', params: { rule: 'PHONE', from: 6, to: 18 } },
    ]);
    expect(checkTexts(input, [{ field: 'aim', reason: 'because' }])).toHaveLength(1);
    expect(inspectTexts(input, [{ field: 'aim', reason: 'WORK_CONTACT' }])).toEqual({
      problems: [],
      events: [{ field: 'aim', outcome: 'overridden', rules: ['PHONE'], reason: 'WORK_CONTACT' }],
    });
  });
});

describe('Secret', () => {
  it('shows itself only when asked', () => {
    const secret = Secret.parseValue('korrekt häst');
    expect(secret).toBeInstanceOf(SecretValue);
    expect(secret.reveal()).toBe('korrekt häst');
    expect(`${secret} ${JSON.stringify({ secret })}`).not.toContain('häst');
    expect(() => Secret.serialize(secret)).toThrow();
  });
});

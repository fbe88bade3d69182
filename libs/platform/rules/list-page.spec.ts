import { expect, it } from '@jest/globals';
import { checkListPage, type ListPageInput } from './list-page.js';

const FILTERS = { state: ['OPEN', 'OVER'], kind: ['HOTEL'] } as const;
type Asked = ListPageInput & { readonly state?: string | null; readonly kind?: string | null };
const AFTER = '0b9a2f1e-5d0c-4a55-9d3f-0d2c8b7a6e51';

it.each<[string, Asked, object]>([
  ['nothing', {}, { first: 50, after: null, state: null, kind: null }],
  ['nothing, said aloud', { first: null, after: '', state: '', kind: null }, { state: null }],
  ['the largest', { first: 200, after: AFTER }, { first: 200, after: AFTER }],
  ['what is known', { state: 'OVER', kind: 'HOTEL' }, { state: 'OVER', kind: 'HOTEL' }],
])('a page of a list is %s', (_, input, expected) => {
  expect(checkListPage(input, FILTERS)).toMatchObject({ ok: true, value: expected });
});

it('is none where the list is counted alone, if it may be', () => {
  expect(checkListPage({ first: 0 }, FILTERS, 0)).toMatchObject({ ok: true, value: { first: 0 } });
  expect(checkListPage({ first: -1 }, FILTERS, 0).ok).toBe(false);
});

it.each<[Asked, string, string]>([
  [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
  [{ first: 201 }, 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
  [{ first: 1.5 }, 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
  [{ after: 'x' }, 'CURSOR_UNREADABLE', 'after'],
  [{ state: 'open' }, 'INVALID_CODE', 'state'],
  [{ kind: 'constructor' }, 'INVALID_CODE', 'kind'],
])('and not %j', (input, code, field) => {
  const { ok, ...rest } = checkListPage(input, FILTERS);
  expect(ok).toBe(false);
  expect(rest).toMatchObject({ problems: [{ code, field }] });
});

import { expect, it } from '@jest/globals';
import { AIM_TAGS, readAimTag } from './aim-tag.js';

it.each([null, ...AIM_TAGS])('an activity may help with %s', (code) => {
  expect(readAimTag(code)).toEqual({ ok: true, value: code });
});

it.each(['', 'prevent', 'WIN'])('and not with %j', (code) => {
  const problems = [{ code: 'AIM_TAG_UNKNOWN', field: 'aimTag' }];
  expect(readAimTag(code)).toEqual({ ok: false, problems });
});

import { expect, it } from '@jest/globals';
import type { Language } from '@stad/platform/rules/language.js';
import { titleText } from './title-text.js';

const passes = {
  sv: { 'activityKind.FIELD_OPERATION': () => 'Fältpass' },
  en: { 'activityKind.FIELD_OPERATION': () => 'Field pass' },
};
const seminars = {
  sv: { 'activityKind.SEMINAR': () => 'Seminarium' },
  en: { 'activityKind.SEMINAR': () => 'Seminar' },
};

it.each<[string, string, Language, string]>([
  ['FIELD_OPERATION', 'Fältpass', 'sv', 'Fältpass'],
  ['FIELD_OPERATION', 'Fältpass', 'en', 'Field pass'],
  ['FIELD_OPERATION', 'Field pass', 'sv', 'Fältpass'],
  ['FIELD_OPERATION', 'Fältpass i Centrum', 'en', 'Fältpass i Centrum'],
  ['SEMINAR', 'Seminarium', 'en', 'Seminar'],
  ['SEMINAR', 'Fältpass', 'en', 'Fältpass'],
  ['SEMINAR', 'Frukost för hyresvärdar', 'en', 'Frukost för hyresvärdar'],
  ['WEBINAR', 'Fältpass', 'en', 'Fältpass'],
])('a %s called %s is in %s called %s', (kind, title, language, shown) => {
  expect(titleText({ kind, title }, [passes, seminars], language)).toBe(shown);
});

import { describe, expect, it } from '@jest/globals';
import { addressOf, formsOf, renamed, stampAfter } from './names.mjs';

const SAMPLE = {
  one: 'sample-meeting',
  many: 'sample-meetings',
  swedish: { one: 'provträff', many: 'provträffar', the: 'provträffen' },
};
const CIRCLE = {
  one: 'study-circle',
  many: 'study-circles',
  swedish: { one: 'studiecirkel', many: 'studiecirklar', the: 'studiecirkeln' },
};

describe('the names of what is made', () => {
  it('can be told apart in the sample, so that each is replaced by its own', () => {
    const forms = formsOf(SAMPLE);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it.each([
    ['sampleMeetingsPages', 'studyCirclesPages'],
    ['SampleMeetingPageQuery', 'StudyCirclePageQuery'],
    ['SAMPLE_MEETING_KIND', 'STUDY_CIRCLE_KIND'],
    ['insert into sample_meeting (', 'insert into study_circle ('],
    ["'../sample-meetings-page.js'", "'../study-circles-page.js'"],
    ["'/provtraffar/$id'", "'/studiecirklar/$id'"],
    ['Provträffar', 'Studiecirklar'],
    ['Ställ in provträffen', 'Ställ in studiecirkeln'],
    ['Planera provträff', 'Planera studiecirkel'],
    ['Sample meetings are shown', 'Study circles are shown'],
    ['Plan a sample meeting', 'Plan a study circle'],
  ])('%s becomes %s', (text, expected) => expect(renamed(text, SAMPLE, CIRCLE)).toBe(expected));

  it('has the article that English gives it', () => {
    const name = { one: 'agreement', many: 'agreements', swedish: CIRCLE.swedish };
    expect(renamed('Plan a sample meeting', SAMPLE, name)).toBe('Plan an agreement');
  });

  it('may be one word, and irregular', () => {
    const person = {
      one: 'stand',
      many: 'stands',
      swedish: { one: 'bås', many: 'bås', the: 'båset' },
    };
    expect(renamed('sampleMeetings, SAMPLE_MEETING, Provträffen', SAMPLE, person)).toBe(
      'stands, STAND, Båset',
    );
  });

  it.each([
    ['Överenskommelser', 'overenskommelser'],
    ['åtgärder i natt', 'atgarder-i-natt'],
  ])('%s stands in an address as %s', (word, address) => expect(addressOf(word)).toBe(address));

  it.each([
    ['an older timeline', '20261125-0900-reports', '20261224-1200'],
    ['a migration of the same day, later', '20261224-1500-other', '20261224-1510'],
  ])('put its table after %s', (_, last, stamp) => {
    expect(stampAfter(last, new Date('2026-12-24T12:00:00Z'))).toBe(stamp);
  });
});

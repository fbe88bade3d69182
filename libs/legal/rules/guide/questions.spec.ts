import { describe, expect, it } from '@jest/globals';
import type { GuideCase } from './case.js';
import { ALL_CONFIRMED } from './every-case.js';
import { questionsOf } from './questions.js';
import { aCase } from './testing/a-case.js';

const asked = (it_: Partial<GuideCase>, confirmed: ReadonlySet<string> = ALL_CONFIRMED) =>
  Object.entries(questionsOf(aCase(it_), confirmed))
    .filter(([, isAsked]) => isAsked)
    .map(([question]) => question)
    .join(' ');

describe('nothing is asked that changes no answer', () => {
  it.each<[Partial<GuideCase>, string]>([
    [{ about: 'NOTHING_IDENTIFYING' }, ''],
    [{ about: 'OWN_RECORDS' }, ''],
    [{}, 'band offence consent urgency'],
    [{ band: 'UNDER_18' }, 'band offence urgency'],
    [{ about: 'SUSPICION' }, 'situation band offence urgency'],
    [{ to: 'NGO' }, 'band consent urgency'],
    [{ to: 'PUBLIC' }, 'band urgency'],
    [{ from: 'MUNICIPALITY', about: 'SUSPICION' }, 'situation band offence urgency'],
  ])('%j: %s', (it_, questions) => {
    expect(asked(it_)).toBe(questions);
  });

  it('asks for the offence only when a basis that turns on it is confirmed', () => {
    expect(asked({}, new Set())).toBe('band consent urgency');
    expect(asked({}, new Set(['OSL_10_15A.1']))).toBe('band consent urgency');
    expect(asked({}, new Set(['OSL_10_23.1']))).toBe('band offence consent urgency');
    // 10:18 a asks for an age alone, 10:20 for urgency.
    const risk = { about: 'SUSPICION' } as const;
    expect(asked(risk, new Set(['OSL_10_18A.1']))).toBe('situation band urgency');
    expect(asked(risk, new Set(['OSL_10_18C.1']))).toBe('situation band offence urgency');
    expect(asked({ band: 'UNDER_18' }, new Set(['OSL_10_20.1']))).toBe('band urgency');
    expect(asked({ band: 'UNDER_18' }, new Set(['OSL_10_21.2']))).toBe('band offence urgency');
    const municipality = { from: 'MUNICIPALITY' } as const;
    expect(asked(municipality, new Set(['OSL_10_24.2']))).toBe('band offence consent urgency');
  });
});

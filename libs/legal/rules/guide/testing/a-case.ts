import type { GuideCase } from '../case.js';

/** A social worker who wants to tell the police about an exposed adult; give what the case is about. */
export function aCase(more: Partial<GuideCase> = {}): GuideCase {
  return {
    from: 'SOCIAL_SERVICES',
    to: 'POLICE',
    about: 'PERSON',
    band: 'AGE_21_OR_OLDER',
    situation: 'COMMITTED',
    offence: 'NONE',
    attempted: false,
    consent: 'NOT_ASKED',
    urgency: 'NOT_ACUTE',
    date: '2026-11-25',
    ...more,
  };
}

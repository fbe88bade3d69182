import type { NationalId } from '@stad/platform/rules/national-numbers.js';

/** For whom a part of the page is: who needs help themselves, who is worried for somebody, who meets them at work. */
export type Reader = 'EXPOSED' | 'WORRIED' | 'PROFESSIONAL';

/**
 * The national numbers of each, in their order. The helpline answers professionals (field.md 2.2): whoever needs help
 * themselves is never sent there.
 */
export const NATIONAL_OF: Readonly<Record<Reader, readonly NationalId[]>> = {
  EXPOSED: ['EMERGENCY', 'POLICE_NOT_URGENT'],
  WORRIED: ['EMERGENCY', 'POLICE_NOT_URGENT'],
  PROFESSIONAL: ['HELPLINE'],
};

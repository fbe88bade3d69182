import { CONTACT_KINDS } from '../../contact-function.js';
import { HOLIDAY_RULES } from '../../weekly-hours.js';
import type { Callable } from '../callable.js';
import { CALL_LANGUAGES } from '../languages.js';
import { callable, hours } from './town.js';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A town of some functions with hours, languages, trials and deputies as they may come. */
export function randomTown(random: () => number, size: number): readonly Callable[] {
  const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const clock = () => `${String(Math.floor(random() * 24)).padStart(2, '0')}:${any(['00', '30'])}`;
  const week = [1, 2, 3, 4, 5, 6, 7];
  return Array.from({ length: size }, (_, index) =>
    callable(`f${index}`, any(CONTACT_KINDS), {
      phone: random() < 0.1 ? null : '040-628 04 10',
      languages: CALL_LANGUAGES.filter(() => random() < 0.15),
      testedOn: any([null, '2025-06-01', '2026-03-01']),
      deputyId: random() < 0.3 ? `f${Math.floor(random() * size)}` : null,
      hours: Array.from({ length: Math.floor(random() * 3) }).flatMap(() =>
        hours(
          week.filter(() => random() < 0.7),
          clock(),
          clock(),
          { redDays: any(HOLIDAY_RULES), eves: any(HOLIDAY_RULES) },
        ),
      ),
    }),
  );
}

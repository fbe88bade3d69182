import { refOf } from '../bases/basis.js';
import { BASES, isConfirmable } from '../bases/catalogue.js';
import { OFFENCES } from '../offence.js';
import { RECEIVERS, SENDERS } from '../parties.js';
import type { Confirmed } from './answer.js';
import { ABOUTS, BANDS, CONSENTS, type GuideCase, SITUATIONS, URGENCIES } from './case.js';

/** Everything a jurist could have confirmed: the widest a guide can open. */
export const ALL_CONFIRMED: Confirmed = new Set(BASES.filter(isConfirmable).map(refOf));

/** The answers that leave the direction as it is. */
export type Facts = Omit<GuideCase, 'from' | 'to' | 'about' | 'band' | 'date'>;

/** Every combination of what is asked after direction, topic and age. */
export const EVERY_FACTS: readonly Facts[] = SITUATIONS.flatMap((situation) =>
  OFFENCES.flatMap((offence) =>
    [false, true].flatMap((attempted) =>
      CONSENTS.flatMap((consent) =>
        URGENCIES.map((urgency) => ({ situation, offence, attempted, consent, urgency })),
      ),
    ),
  ),
);

/** Every case the guide can be asked on a date, one after the other: 460 800 of them. */
export function* everyCase(date: string): Generator<GuideCase> {
  for (const from of SENDERS) {
    for (const to of RECEIVERS) {
      for (const about of ABOUTS) {
        for (const band of BANDS) {
          for (const facts of EVERY_FACTS) yield { from, to, about, band, date, ...facts };
        }
      }
    }
  }
}

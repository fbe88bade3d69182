import type { TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import { ROUNDS, type RoundKind } from '../../rules/evaluation/round.js';
import { SIGN_UP_LETTERS, type SignUpLetterKind } from '../../rules/sign-up/letter-words.js';
import { send } from './make-seminar.js';
import { tokenIn } from './make-sign-up.js';
import { DAY, later, NOW, type SignUpStage } from './sign-up-stage.js';

/** Every kind of letter that a seminar sends to people without an account. */
export type SeminarLetter = SignUpLetterKind | RoundKind;
export const SEMINAR_LETTERS: readonly SeminarLetter[] = [...SIGN_UP_LETTERS, ...ROUNDS];

export interface Journey {
  readonly language: 'sv' | 'en';
  readonly isNeutral: boolean;
  /** Done to a seminar each time that its plan is another, before its letters leave. */
  readonly planned?: (seminarId: string) => Promise<void>;
}

/** Two seminars of one seat each, from the invitation to the last letter: each kind once, as the mail server took it. */
export async function everyLetter(
  stage: SignUpStage,
  { language, isNeutral, planned = async () => undefined }: Journey,
): Promise<ReadonlyMap<SeminarLetter, TakenLetter>> {
  const taken = new Map<SeminarLetter, TakenLetter>();
  const at = (name: string) => `${name}-${language}-${isNeutral}@hotell.example`;
  const { bench } = stage;
  /** The letters of these names that have left by `now` are of these kinds. */
  const keep = async (now: Date, kinds: Partial<Record<string, SeminarLetter>>) => {
    const letters = await bench.letters(now);
    for (const [name, kind] of Object.entries(kinds)) {
      const letter = letters.get(at(name));
      if (!letter) throw new Error(`no letter ${kind} to ${name}`);
      if (kind) taken.set(kind, letter);
    }
    return (name: string) => tokenIn(letters.get(at(name)));
  };
  const said = { language, isNeutral, asksLater: true };

  const off = await stage.opened(1);
  const held = await stage.opened(1);
  for (const { id } of [off, held]) await planned(id);
  const one = { seminarId: off.id, addresses: [at('bjuden')], isNeutral };
  await bench.plan(stage.planner, 'inviteToSeminar', 'InviteToSeminarInput', 'id', one);
  await bench.ask(off.key, at('forst'), NOW, said);
  await bench.ask(off.key, at('sedan'), NOW, said);
  const links = await keep(later(1), { bjuden: 'INVITED', forst: 'ASKED', sedan: 'ASKED' });
  await bench.take(links('forst'), later(2));
  await bench.take(links('sedan'), later(2));
  await keep(later(3), { forst: 'SEAT', sedan: 'QUEUED' });
  await bench.leave(links('forst'), later(4));
  await keep(later(5), { forst: 'CANCELLED', sedan: 'OFFERED' });
  await bench.ask(off.key, at('forst'), later(6), said);
  await keep(later(7), { forst: 'LINK' });
  await keep(later(4 + DAY), { sedan: 'LAPSED' });
  // Once more to who has the seat, who is offered it and who waits, before it moves.
  await bench.take(links('forst'), later(5 + DAY));
  await bench.take(links('sedan'), later(5 + DAY));
  await bench.take(links('bjuden'), later(5 + DAY), { organisation: 'Hotell Lillån', isNeutral });
  await bench.letters(later(6 + DAY));
  await stage.moved(off.id, later(7 + DAY));
  await planned(off.id);
  await keep(later(8 + DAY), { forst: 'MOVED_SEAT', sedan: 'MOVED_QUEUED' });
  await bench.leave(links('forst'), later(9 + DAY));
  await bench.letters(later(10 + DAY));
  await stage.moved(off.id, later(11 + DAY), 2);
  await planned(off.id);
  const offered = await keep(later(12 + DAY), { sedan: 'MOVED_OFFERED' });
  await bench.take(offered('sedan'), later(12 + DAY));
  await bench.letters(later(12 + DAY));
  await bench.plan(
    await stage.plannerAt(later(13 + DAY)),
    ...(['cancelSeminar', 'CancelSeminarInput', 'id'] as const),
    { seminarId: off.id, reason: 'OTHER' },
  );
  await keep(later(14 + DAY), { sedan: 'OFF' });

  await bench.ask(held.key, at('gast'), later(2 * DAY), said);
  const guest = await keep(later(2 * DAY + 1), { gast: 'ASKED' });
  await bench.take(guest('gast'), later(2 * DAY + 2));
  await keep(later(2 * DAY + 3), { gast: 'SEAT' });
  const round = { seminarId: held.id, kind: 'BEFORE' };
  await bench.plan(
    await stage.plannerAt(later(3 * DAY)),
    ...(['openEvaluationRound', 'OpenEvaluationRoundInput', 'id'] as const),
    round,
  );
  await keep(later(3 * DAY + 1), { gast: 'BEFORE' });
  await keep(new Date('2022-04-27T07:00:00Z'), { gast: 'REMINDER' });
  const planner = await stage.plannerAt(new Date('2022-04-28T11:05:00Z'));
  for (const step of ['beginSeminar', 'completeSeminar']) {
    await send(planner, step, { seminarId: held.id });
  }
  await keep(new Date('2022-04-28T14:10:00Z'), { gast: 'AFTER' });
  await bench.letters(new Date('2022-04-29T04:10:00Z'));
  await keep(new Date('2022-07-28T07:01:00Z'), { gast: 'THREE_MONTHS' });
  return taken;
}

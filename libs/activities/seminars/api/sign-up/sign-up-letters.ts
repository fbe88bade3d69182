import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Composed, Letters } from '@stad/mail/api/letters.js';
import type { MailDeliveryEntity } from '@stad/mail/api/mail.entities.js';
import { plainLetter } from '@stad/mail/api/plain-letter.js';
import { newCalendarUid } from '@stad/mail/api/time-letter.js';
import { LETTER_WORDS, letterLanguage } from '@stad/mail/rules/letter-words.js';
import { invitationText } from '@stad/platform/api/calendar/write-calendar.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import { type Letter, MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import type { Language } from '@stad/platform/rules/language.js';
import {
  NEUTRAL_SENTENCES,
  type SignUpLetterKind,
  signUpWords,
} from '../../rules/sign-up/letter-words.js';
import { placeInQueue } from '../../rules/sign-up/waiting-list.js';
import { listOf, roomOf } from './seats.js';
import { SignUpEntity, SignUpKeyEntity } from './sign-up.entities.js';
import type { SignUpPage } from './sign-up.types.js';
import { letterLost } from './sign-up-answers.js';
import { LINK_LETTER, MOVED_LETTER, REMINDER_LETTER, SIGN_UP_LETTER } from './sign-up-mail.js';
import { pageOf } from './sign-up-page.js';

/** Where one manages the own sign-up; the secret stands in the fragment, which is sent nowhere. */
const OWN_PAGE = '/anmalan/min';

/** With one of these the time goes into the calendar; with the others it goes out of it again. */
const TAKES_TIME: readonly SignUpLetterKind[] = ['SEAT', 'REMINDER', 'MOVED_SEAT'];
const ENDS_TIME: readonly SignUpLetterKind[] = ['CANCELLED', 'LAPSED', 'OFF'];

/**
 * Letters about a sign-up. A letter says how it stands when it leaves: what changed twice is told once. A seminar is
 * P1, so that what, when and where may stand in it; who else comes never does.
 */
@Injectable()
export class SignUpLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly transport: MailTransport,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    for (const kind of [SIGN_UP_LETTER, REMINDER_LETTER, MOVED_LETTER, LINK_LETTER]) {
      this.letters.compose(kind, (run, delivery) => this.compose(run, delivery));
      this.letters.onLost(kind, (ctx, { subjectId }) => letterLost(ctx, subjectId));
    }
  }

  private compose(run: JobRun, delivery: MailDeliveryEntity): Promise<Composed> {
    return run.as(delivery.agencyId, async (ctx) => {
      const signUp = await ctx.db.findOne(SignUpEntity, { id: delivery.subjectId });
      if (!signUp?.workEmail) return { reason: 'NO_ADDRESS' };
      const room = await roomOf(ctx, signUp.activityId);
      if (ctx.now >= room.startsAt) return { reason: 'TOO_LATE' };
      const rows = await listOf(ctx, signUp.activityId);
      const page = await pageOf(ctx, room, rows);
      const kind = kindOf(delivery.kind, signUp.state, page.isOff);
      if (!kind) return { reason: 'NOTHING_NEW' };
      const language = letterLanguage(signUp.language);
      const said = signUpWords(kind, language, {
        ...{ title: page.title, place: page.placeLabel, organiser: page.organiserName },
        ...{ startsAt: page.startsAt, offeredUntil: signUp.offeredUntil },
        queuePlace: placeInQueue(rows, signUp.id),
      });
      const link = await this.link(ctx, signUp);
      const told = signUp.isNeutral ? { sentences: NEUTRAL_SENTENCES[language] } : open(said);
      const letter = { ...plainLetter(language, { link, ...told }), to: signUp.workEmail };
      return { letter: await this.withTime(ctx, letter, { signUp, page, kind, language }) };
    });
  }

  /** Another link in each letter: all of them are good. */
  private async link(ctx: RequestContext, { id, agencyId }: SignUpEntity): Promise<string> {
    const secret = makeToken();
    await ctx.db.insertMany(SignUpKeyEntity, [
      { secretHash: sha256(secret), signUpId: id, agencyId },
    ]);
    return `${this.publicUrl}${OWN_PAGE}#${secret}`;
  }

  private async withTime(
    ctx: RequestContext,
    letter: Letter,
    of: { signUp: SignUpEntity; page: SignUpPage; kind: SignUpLetterKind; language: Language },
  ): Promise<Letter> {
    const { signUp, page, kind, language } = of;
    const { calendarUid, letters: sequence, id } = signUp;
    const isOff = ENDS_TIME.includes(kind);
    // What was never in a calendar is not taken out of it.
    if (!TAKES_TIME.includes(kind) && !(isOff && calendarUid)) return letter;
    const uid = calendarUid ?? newCalendarUid(this.publicUrl);
    await ctx.db.update(SignUpEntity, { id }, { letters: sequence + 1, calendarUid: uid });
    const method = isOff ? 'CANCEL' : 'REQUEST';
    const text = invitationText({
      ...{ uid, sequence, method, stamp: ctx.now, attendee: letter.to },
      ...{ startsAt: page.startsAt, endsAt: page.endsAt },
      ...(signUp.isNeutral
        ? { title: LETTER_WORDS[language].title }
        : { title: page.title, place: page.placeLabel }),
      organizer: { name: LETTER_WORDS[language].organizer, email: this.transport.from },
    });
    return { ...letter, calendar: { method, text } };
  }
}

const open = ({ subject, sentences }: ReturnType<typeof signUpWords>) => ({
  ...{ sentences, title: subject },
});

/** What there is to say; null: nothing any more. */
function kindOf(letter: string, state: string, isOff: boolean): SignUpLetterKind | null {
  if (letter === REMINDER_LETTER) return state === 'SEAT' && !isOff ? 'REMINDER' : null;
  const isIn = state === 'SEAT' || state === 'QUEUED' || state === 'OFFERED';
  if (isOff) return isIn ? 'OFF' : null;
  if (letter === LINK_LETTER) return 'LINK';
  if (letter === MOVED_LETTER) return isIn ? `MOVED_${state}` : null;
  return state as SignUpLetterKind;
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { type Composed, Letters } from '@stad/mail/api/letters.js';
import type { MailDeliveryEntity } from '@stad/mail/api/mail.entities.js';
import { plainLetter } from '@stad/mail/api/plain-letter.js';
import { letterLanguage } from '@stad/mail/rules/letter-words.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import { roundWords } from '../../rules/evaluation/letter-words.js';
import { ROUNDS, type RoundKind, roundWindow } from '../../rules/evaluation/round.js';
import { NEUTRAL_SENTENCES } from '../../rules/sign-up/letter-words.js';
import { SignUpEntity } from '../sign-up/sign-up.entities.js';
import { RoundEntity } from './round.entities.js';
import { RoundBoxes } from './round-boxes.js';
import { makeRoundLink } from './round-link.js';
import { ROUND_LETTERS } from './round-tasks.js';

/** Where one answers; the secret stands in the fragment, which is sent nowhere. */
export const ANSWER_PAGE = '/utvardering';

/**
 * Letters of a round. The link is made as the letter leaves, and kept nowhere: the letter alone has it.
 */
@Injectable()
export class RoundLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly boxes: RoundBoxes,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  onModuleInit(): void {
    for (const kind of ROUNDS) {
      this.letters.compose(ROUND_LETTERS[kind], (run, delivery) =>
        this.compose(run, delivery, kind),
      );
    }
  }

  private compose(run: JobRun, delivery: MailDeliveryEntity, kind: RoundKind): Promise<Composed> {
    return run.as(delivery.agencyId, async (ctx) => {
      const signUp = await ctx.db.findOne(SignUpEntity, { id: delivery.subjectId });
      if (!signUp?.workEmail) return { reason: 'NO_ADDRESS' };
      const { activityId, agencyId, workEmail } = signUp;
      const round = await ctx.db.findOne(RoundEntity, { activityId, kind });
      const activity = await ctx.db.get(ActivityEntity, { id: activityId });
      const content = round && (await this.boxes.look(ctx, round));
      if (!round || !content || ctx.now >= roundWindow(kind, activity).endsAt) {
        return { reason: 'TOO_LATE' };
      }
      const language = letterLanguage(signUp.language);
      const organiser = (await ctx.load(agencyById, agencyId))?.name ?? '';
      const { title, startsAt } = activity;
      const said = roundWords(kind, language, { title, organiser, startsAt });
      const link = `${this.publicUrl}${ANSWER_PAGE}#${makeRoundLink(round.id, content.linkKey)}`;
      // A shelter is asked without what it is about; that the address is gone is told to everybody.
      const told = signUp.isNeutral
        ? { sentences: [...NEUTRAL_SENTENCES[language], ...said.last] }
        : { sentences: said.sentences, title: said.subject };
      const letter = plainLetter(language, { link, ...told });
      return { letter: { ...letter, to: workEmail } };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { voiceCheckInProblems } from '../../rules/check-in/voice-check-in.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { VoiceCheckInEntity } from './field-act.entities.js';
import type { NoteVoiceCheckInInput } from './field-act.inputs.js';

/** *Avstämning per telefon*: rear support holds the time, and notes each call. */
@Injectable()
export class VoiceCheckInService {
  constructor(private readonly passes: PassesService) {}

  /** Problems: those of the step and of `voiceCheckInProblems`. */
  async note(ctx: RequestContext, input: NoteVoiceCheckInInput): Promise<PassDocument> {
    const id = await ctx.once('noteVoiceCheckIn', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'voiceCheckIn');
      const at = input.at ?? ctx.now;
      ctx.refuseIf(voiceCheckInProblems(at, pass, ctx.clocks));
      const { agencyId, membershipId } = ctx.person;
      await ctx.db.insert(VoiceCheckInEntity, {
        activityId: pass.id,
        agencyId,
        at,
        notedAt: ctx.now,
        notedBy: membershipId,
        byTitle: await this.passes.ownTitle(ctx),
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}

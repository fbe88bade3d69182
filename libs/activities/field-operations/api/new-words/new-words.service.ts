import { Injectable } from '@nestjs/common';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { In } from 'typeorm';
import type { PassDocument, PassParts } from '../pass/pass.document.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { passTextProblems, textOf } from '../pass/texts.js';
import { PassNewWordsEntity } from './new-words.entity.js';
import type { WriteNewWordsInput } from './new-words.inputs.js';

const wordsOfPass = defineLoader<string, readonly PassNewWordsEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(PassNewWordsEntity, {
    where: { activityId: In([...ids]) },
    order: { at: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter(({ activityId }) => activityId === id)]));
});

/** Words of the leader beside texts that were flagged while the pass was ready or out: the plan is fixed then. */
@Injectable()
export class NewWordsService {
  constructor(private readonly passes: PassesService) {}

  /** The earliest first. */
  async of(ctx: RequestContext, passId: string): Promise<readonly PassNewWordsEntity[]> {
    return (await ctx.load(wordsOfPass, passId)) ?? [];
  }

  /** The leader of a pass that is ready or out. */
  may(ctx: RequestContext, pass: PassParts): boolean {
    return leads(ctx, pass) && isOn(pass);
  }

  /** Problems: `NOT_AVAILABLE`, `WORDS_OF_THE_LEADER`, `STEP_NOT_POSSIBLE`, `WORDS_MISSING`, those of the text. */
  async write(ctx: RequestContext, input: WriteNewWordsInput): Promise<PassDocument> {
    const id = await ctx.once('writeNewWords', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId, membershipId } = ctx.person;
      if (!leads(ctx, pass)) ctx.refuseIf([{ code: 'WORDS_OF_THE_LEADER' }]);
      ctx.refuseIf(isOn(pass) ? [] : [{ code: 'STEP_NOT_POSSIBLE' }]);
      ctx.refuseIf(
        passTextProblems(ctx, { words: input.words }, null).map((problem) =>
          problem.code === 'PERSONAL_DATA_WARNED'
            ? { ...problem, code: 'PERSONAL_DATA_NEVER_HERE' }
            : problem,
        ),
      );
      const words = textOf(input.words);
      if (words === null) ctx.refuseIf([{ code: 'WORDS_MISSING', field: 'words' }]);
      await ctx.db.insert(PassNewWordsEntity, {
        ...{ activityId: pass.id, agencyId, words: words ?? '' },
        ...{ writtenBy: membershipId, byTitle: await this.passes.ownTitle(ctx), at: ctx.now },
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}

const leads = (ctx: RequestContext, pass: PassParts) =>
  membersOf(pass).some(
    ({ personId, role }) => personId === ctx.person.membershipId && role === 'PASS_LEADER',
  );
const isOn = ({ state }: PassParts) => state === 'READY' || state === 'ACTIVE';

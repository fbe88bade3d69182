import { Injectable } from '@nestjs/common';
import { holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { PASS_PLANNERS } from '../../rules/go-ahead.js';
import { standInsFor } from '../../rules/take-over.js';
import { CrewService } from '../crew/crew.service.js';
import { fallenGoAheads, writeVoids } from '../go-ahead/fallen.js';
import type { MemberRow, PassDocument, TakeOverRow } from '../pass/pass.document.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { gapRows } from './gaps.js';
import { TakeOverEntity } from './take-over.entities.js';
import type {
  AnswerTakeOverInput,
  AskTakeOverInput,
  ReportUnableInput,
} from './take-over.inputs.js';
import type { StandIns } from './take-over.types.js';

/** *Jag är sjuk*: the place stays in the team, and in its go-aheads, until a colleague has it or it is taken out. */
@Injectable()
export class TakeOverService {
  constructor(
    private readonly passes: PassesService,
    private readonly crew: CrewService,
  ) {}

  /** Whom to ask for one's own place, or for that of a colleague who cannot. */
  async standIns(ctx: RequestContext, passId: string, memberId: string | null): Promise<StandIns> {
    const pass = await this.passes.get(ctx, passId);
    const member = memberId ? this.gap(ctx, pass, memberId).member : this.own(ctx, pass);
    const { free, others } = await this.found(ctx, pass, member);
    const shown = this.crew.shownOf(pass);
    return {
      free: free.map(shown),
      others: others.map(({ candidate, reason }) => ({ candidate: shown(candidate), reason })),
    };
  }

  /** Says that one cannot, and asks a colleague. Problems: those of the step, `STAND_IN_NOT_FREE`. */
  async reportUnable(ctx: RequestContext, input: ReportUnableInput): Promise<PassDocument> {
    const id = await ctx.once('reportUnable', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'unable');
      const member = this.own(ctx, pass);
      const asked = await this.asked(ctx, pass, member, input.askMembershipId ?? null);
      const sourceId = await ctx.db.insert(TakeOverEntity, {
        activityId: pass.id,
        agencyId: ctx.person.agencyId,
        memberId: member.id,
        membershipId: ctx.person.membershipId,
        functionTitle: member.functionTitle,
        role: member.role,
        at: ctx.now,
        ...asked,
      });
      await notify(ctx, { kind: 'UNABLE', subjectId: pass.id, sourceId });
      if (asked.state === 'ASKED') await this.tellAsked(ctx, pass, sourceId);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Asks somebody, or somebody else. */
  async ask(ctx: RequestContext, input: AskTakeOverInput): Promise<PassDocument> {
    const id = await ctx.once('askTakeOver', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { row, member } = this.gap(ctx, pass, input.memberId);
      if (!mayAsk(ctx, row)) throw new ProblemError([NOT_AVAILABLE]);
      const asked = await this.asked(ctx, pass, member, input.askMembershipId);
      await ctx.db.updateVersion(TakeOverEntity, { id: row.id }, row.version, asked);
      await this.tellAsked(ctx, pass, row.id);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Yes: the place is theirs, with its role, and the go-aheads stand or fall by INV-10. No: it is open. */
  async answer(ctx: RequestContext, input: AnswerTakeOverInput): Promise<PassDocument> {
    const id = await ctx.once('answerTakeOver', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'takeOver');
      const { row, member } = this.gap(ctx, pass, input.memberId);
      const { membershipId, agencyId } = ctx.person;
      if (row.askedMembershipId !== membershipId) throw new ProblemError([NOT_AVAILABLE]);
      if (!input.takesOver) {
        await ctx.db.updateVersion(TakeOverEntity, { id: row.id }, row.version, {
          ...OPEN,
          declined: [...row.declined, membershipId],
        });
        return pass.id;
      }
      // Somebody who was free when asked may have been taken since.
      await this.asked(ctx, pass, member, membershipId);
      await ctx.db.updateVersion(TakeOverEntity, { id: row.id }, row.version, { state: 'TAKEN' });
      const functionTitle = row.askedTitle ?? '';
      const team = pass.team.map((each) =>
        each === member ? { ...each, id: row.id, membershipId, functionTitle } : each,
      );
      const change = { team: membersOf({ ...pass, team }) };
      await writeVoids(ctx, pass.id, fallenGoAheads(pass, agencyId, change));
      await notify(ctx, { kind: 'TAKEN_OVER', subjectId: pass.id, sourceId: row.id });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private tellAsked(ctx: RequestContext, pass: PassDocument, sourceId: string): Promise<void> {
    return notify(ctx, { kind: 'TAKE_OVER_ASKED', subjectId: pass.id, sourceId });
  }

  private own(ctx: RequestContext, pass: PassDocument): MemberRow {
    const member = pass.team.find((each) => each.membershipId === ctx.person.membershipId);
    if (!member) throw new ProblemError([NOT_AVAILABLE]);
    return member;
  }

  /** A gap of the own agency. */
  private gap(ctx: RequestContext, pass: PassDocument, memberId: string) {
    const row = gapRows(pass).find((each) => each.memberId === memberId);
    const member = pass.team.find((each) => each.id === memberId);
    if (!row || !member || row.agencyId !== ctx.person.agencyId) {
      throw new ProblemError([NOT_AVAILABLE]);
    }
    return { row, member };
  }

  private async found(ctx: RequestContext, pass: PassDocument, member: MemberRow) {
    const { candidates, need } = await this.crew.colleagues(ctx, pass);
    const { role, agencyId } = member;
    const teamIds = pass.team.flatMap(({ membershipId }) => membershipId ?? []);
    const declinedIds = pass.takeOvers.find((row) => row.memberId === member.id)?.declined ?? [];
    return standInsFor({ role, agencyId, teamIds, declinedIds }, candidates, need);
  }

  private async asked(
    ctx: RequestContext,
    pass: PassDocument,
    member: MemberRow,
    membershipId: string | null,
  ): Promise<Asked> {
    if (membershipId === null) return OPEN;
    const { free } = await this.found(ctx, pass, member);
    const chosen = free.find(({ id }) => id === membershipId);
    if (!chosen) ctx.refuseIf([{ code: 'STAND_IN_NOT_FREE', field: 'askMembershipId' }]);
    return {
      state: 'ASKED',
      askedMembershipId: membershipId,
      askedTitle: chosen?.label ?? '',
      askedAt: ctx.now,
    };
  }
}

type Asked = Pick<TakeOverEntity, 'state' | 'askedMembershipId' | 'askedTitle' | 'askedAt'>;
const OPEN: Asked = { state: 'OPEN', askedMembershipId: null, askedTitle: null, askedAt: null };

/** Who cannot, and the planners of the same agency. */
export function mayAsk(ctx: RequestContext, row: TakeOverRow): boolean {
  const { agencyId, membershipId, roles } = ctx.person;
  return (
    row.agencyId === agencyId &&
    (row.membershipId === membershipId || holdsAny(roles, PASS_PLANNERS))
  );
}

import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { type AgencyEntity, MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { AreaEntity, ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import {
  type AgreementFields,
  checkAgreement,
  checkEnd,
  checkSignatory,
  lacking,
} from '../rules/agreement.js';
import {
  type AgreementOffer,
  agreementLife,
  agreementNextSteps,
  type KeptState,
  PARTY_KINDS,
} from '../rules/agreement-life.js';
import {
  AgreementEntity,
  AgreementEventEntity,
  AgreementPartyEntity,
} from './agreement.entities.js';
import type {
  AddAgreementInput,
  ChangeAgreementInput,
  ConfirmAgreementInput,
  EndAgreementInput,
  StepAgreementInput,
} from './agreement.inputs.js';
import { agreementPartiesOf, programmeStateOf } from './agreement.loaders.js';
import type { AgreementEventCode } from './agreement-events.js';
import { AGREEMENT_ASKED, AGREEMENT_ENDED, remindBeforeEnd } from './agreement-notices.js';

/** Those with a ring in the town today, of the kinds that somebody can confirm for. */
const AGENCIES = `select g.id from agency g where g.kind = any ($2) and exists (
    select from site_agency r where r.agency_id = g.id and r.site_id = $1
      and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity'))
  order by g.name`;

/** What its parties write down, confirm and end. */
@Injectable()
export class AgreementsService {
  find(ctx: RequestContext, id: string): Promise<AgreementEntity> {
    return ctx.db.get(AgreementEntity, { id });
  }

  /** To be read: P2, and that it was opened is an event of the log (INV-19). */
  async open(ctx: RequestContext, id: string): Promise<AgreementEntity> {
    const agreement = await this.find(ctx, id);
    ctx.opened('agreement', id);
    return agreement;
  }

  /** The organisations of the town that may be parties, by name. */
  async agencies(ctx: RequestContext, siteId: string): Promise<AgencyEntity[]> {
    const ids = await this.agencyIds(ctx, siteId);
    const agencies = await Promise.all(ids.map((id) => ctx.load(agencyById, id)));
    return agencies.filter((agency) => agency != null);
  }

  /** Problems: those of the fields, `NOT_AVAILABLE` for a party or an area of another town, `PROGRAMME_READ_ONLY`. */
  async add(ctx: RequestContext, input: AddAgreementInput): Promise<AgreementEntity> {
    const id = await ctx.once('addAgreement', input, async () => {
      const { agencyId } = ctx.person;
      const { siteId, programmeId = null } = input;
      if (programmeId) {
        const { state } = await ctx.db.get(ProgrammeEntity, { id: programmeId });
        orThrow(mayWrite(state as ProgrammeState, 'RECORD'));
      }
      const fields = await this.checked(ctx, siteId, input, { ownerId: agencyId, partyIds: [] });
      const row = { agencyId, siteId, programmeId, state: 'DRAFT', ...rowOf(fields) };
      const agreementId = await ctx.db.insert(AgreementEntity, row);
      await this.note(ctx, agreementId, 'DRAFTED');
      return agreementId;
    });
    return this.find(ctx, id);
  }

  /**
   * While the parties are asked, a change voids what they have confirmed, and they are asked anew. Problems:
   * those of {@link add}, `STEP_NOT_POSSIBLE`, what it would lack, `CONFLICT` when somebody was faster.
   */
  async change(ctx: RequestContext, input: ChangeAgreementInput): Promise<AgreementEntity> {
    const id = await ctx.once('changeAgreement', input, async () => {
      const { id, siteId, agencyId, partyIds, state } = await this.ready(
        ctx,
        input.agreementId,
        'edit',
      );
      const parties = agencyId === ctx.person.agencyId ? input.partyIds : partyIds;
      const fields = await this.checked(
        ctx,
        siteId,
        { ...input, partyIds: parties },
        { ownerId: agencyId, partyIds },
      );
      if (state === 'REVIEW') ctx.refuseIf(lacking(fields));
      await ctx.db.updateVersion(AgreementEntity, { id }, input.expectedVersion, rowOf(fields));
      if (state === 'REVIEW') {
        await this.note(ctx, id, 'CHANGED');
        await notify(ctx, { kind: AGREEMENT_ASKED, subjectId: id });
      }
      return id;
    });
    return this.find(ctx, id);
  }

  /** Problems: `INVALID_CODE`, `STEP_NOT_POSSIBLE`, what it lacks, `CONFLICT`. */
  async step(ctx: RequestContext, input: StepAgreementInput): Promise<AgreementEntity> {
    const step = (['submit', 'retract'] as const).find((known) => known === input.step);
    if (!step) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    const id = await ctx.once('stepAgreement', input, async () => {
      const agreement = await this.ready(ctx, input.agreementId, step);
      const { id, state, version } = agreement;
      if (step === 'submit') ctx.refuseIf(lacking(agreement));
      const to = orThrow(agreementLife.take(state as KeptState, step));
      const moved = await ctx.db.update(AgreementEntity, { id, state, version }, { state: to });
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.note(ctx, id, step === 'submit' ? 'SUBMITTED' : 'RETRACTED');
      if (step === 'submit') await notify(ctx, { kind: AGREEMENT_ASKED, subjectId: id });
      return id;
    });
    return this.find(ctx, id);
  }

  /**
   * For the own agency, of what it says now; the last of the parties signs it. Problems:
   * `INVALID_FUNCTION_NAME`, `STEP_NOT_POSSIBLE`, `CONFLICT` when it was changed meanwhile.
   */
  async confirm(ctx: RequestContext, input: ConfirmAgreementInput): Promise<AgreementEntity> {
    const id = await ctx.once('confirmAgreement', input, async () => {
      const { id, version } = await this.ready(ctx, input.agreementId, 'confirm');
      if (version !== input.expectedVersion) {
        ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
      }
      const { agencyId } = ctx.person;
      const said = {
        signatoryFunction: orThrow(checkSignatory(input.signatoryFunction)),
        confirmedVersion: version,
        confirmedAt: ctx.now,
        confirmedFunction: await this.ownFunction(ctx),
      };
      const own = { agreementId: id, agencyId };
      const changed = await ctx.db.update(AgreementPartyEntity, own, said);
      if (changed === 0) await ctx.db.insertMany(AgreementPartyEntity, [{ ...own, ...said }]);
      await this.note(ctx, id, 'CONFIRMED');
      const agreement = await this.find(ctx, id);
      if (agreement.state === 'SIGNED') {
        await this.note(ctx, id, 'SIGNED');
        await remindBeforeEnd(ctx, agreement);
      }
      return id;
    });
    return this.find(ctx, id);
  }

  /** Problems: `INVALID_CODE`, `END_IN_PAST`, `END_AFTER_LAST_DAY` { on }, `STEP_NOT_POSSIBLE`, `CONFLICT`. */
  async end(ctx: RequestContext, input: EndAgreementInput): Promise<AgreementEntity> {
    const id = await ctx.once('endAgreement', input, async () => {
      const { id, state, validTo, endedOn } = await this.ready(ctx, input.agreementId, 'end');
      if (endedOn !== null) ctx.refuseIf([{ code: 'CONFLICT' }]);
      const ended = orThrow(checkEnd(input, { today: localDate(ctx.now), validTo }));
      const by = { ...ended, endedBy: ctx.person.agencyId };
      const moved = await ctx.db.update(AgreementEntity, { id, state }, by);
      if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.note(ctx, id, 'ENDED');
      await notify(ctx, { kind: AGREEMENT_ENDED, subjectId: id });
      await remindBeforeEnd(ctx, await this.find(ctx, id));
      return id;
    });
    return this.find(ctx, id);
  }

  /** What the viewer may do with it today. */
  async nextSteps(ctx: RequestContext, agreement: AgreementEntity) {
    const parties = (await ctx.load(agreementPartiesOf, agreement.id)) ?? [];
    const state =
      agreement.programmeId && (await ctx.load(programmeStateOf, agreement.programmeId));
    return this.stepsOf(ctx, agreement, { parties, isReadOnly: isReadOnly(state) });
  }

  private stepsOf(
    ctx: RequestContext,
    agreement: AgreementEntity,
    known: { readonly parties: readonly AgreementPartyEntity[]; readonly isReadOnly: boolean },
  ) {
    const { agencyId, roles } = ctx.person;
    const isConfirmed = known.parties.some(
      (party) => party.agencyId === agencyId && party.confirmedVersion === agreement.version,
    );
    const standing = {
      ...{ ...agreement, isConfirmed, lacks: lacking(agreement) },
      isReadOnly: known.isReadOnly,
    };
    return agreementNextSteps({ agencyId, roles }, standing, localDate(ctx.now));
  }

  /** When the step may be taken now. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` { state, step }. */
  private async ready(
    ctx: RequestContext,
    id: string,
    step: AgreementOffer,
  ): Promise<AgreementEntity> {
    const agreement = await this.find(ctx, id);
    // Not by loaders: what they have read would be answered after it was changed.
    const parties = await ctx.db.find(AgreementPartyEntity, { where: { agreementId: id } });
    const programme = agreement.programmeId
      ? await ctx.db.findOne(ProgrammeEntity, { id: agreement.programmeId })
      : null;
    const known = { parties, isReadOnly: isReadOnly(programme?.state ?? null) };
    if (!this.stepsOf(ctx, agreement, known).some((each) => each.step === step)) {
      const params = { state: agreement.state, step };
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params }]);
    }
    return agreement;
  }

  private async agencyIds(ctx: RequestContext, siteId: string): Promise<string[]> {
    if (!ctx.person.siteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    return (await ctx.db.sql<{ id: string }>(AGENCIES, [siteId, [...PARTY_KINDS]])).map(
      ({ id }) => id,
    );
  }

  private async ownFunction(ctx: RequestContext): Promise<string> {
    const { functionTitle } = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
    return functionTitle;
  }

  private async note(ctx: RequestContext, agreementId: string, event: AgreementEventCode) {
    const { agencyId } = ctx.person;
    const functionTitle = await this.ownFunction(ctx);
    const row = { agreementId, agencyId, event, at: ctx.now, functionTitle };
    await ctx.db.insert(AgreementEventEntity, row);
  }

  private async checked(
    ctx: RequestContext,
    siteId: string,
    input: Omit<AddAgreementInput, 'siteId' | 'programmeId' | 'clientMutationId'>,
    known: { readonly ownerId: string; readonly partyIds: readonly string[] },
  ): Promise<AgreementFields> {
    acceptTexts(ctx, input, input.overrides);
    const { kind, title, purposes, extent = null, areaIds, partyIds } = input;
    const { validFrom, validTo, referenceTitle, referenceOn = null, diaryNumber = null } = input;
    const fields = orThrow(
      checkAgreement(
        {
          ...{ kind, title: title.text, purposes, extent, areaIds, partyIds },
          ...{ validFrom, validTo, referenceTitle: referenceTitle.text, referenceOn, diaryNumber },
        },
        known.ownerId,
      ),
    );
    const agencies = new Set(await this.agencyIds(ctx, siteId));
    // A party that has left the town stays one; nobody new comes from elsewhere.
    const others = fields.partyIds.filter((id) => !known.partyIds.includes(id));
    if (others.some((id) => !agencies.has(id))) ctx.refuseIf([NOT_AVAILABLE]);
    const areas = await ctx.db.find(AreaEntity, { where: { siteId }, select: { id: true } });
    const ofTown = new Set(areas.map(({ id }) => id));
    if (fields.areaIds.some((id) => !ofTown.has(id))) ctx.refuseIf([NOT_AVAILABLE]);
    return fields;
  }
}

/** One of a town alone, or whose programme one has no part in, is no programme's to close. */
const isReadOnly = (state: string | null) =>
  state !== null && !mayWrite(state as ProgrammeState, 'RECORD').ok;

const rowOf = ({ purposes, areaIds, partyIds, ...fields }: AgreementFields) => ({
  ...fields,
  ...{ purposes: [...purposes], areaIds: [...areaIds], partyIds: [...partyIds] },
});

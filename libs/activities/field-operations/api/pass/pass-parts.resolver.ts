import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { inForce } from '../../rules/go-ahead.js';
import { readiness } from '../../rules/readiness.js';
import { riskBand } from '../../rules/standing-risk.js';
import { employersOf } from '../../rules/team.js';
import { shownClashes } from '../clash/shown-clashes.js';
import { type Opened, type Planned, partsOf, planned, whole } from './opened-pass.js';
import type { GoAheadRow } from './pass.document.js';
import {
  AskedAgency,
  FieldPass,
  PassAnswer,
  PassCheck,
  PassClash,
  PassEmployer,
  ReadinessLine,
  ReportFact,
} from './pass.types.js';
import { deputiesOf, employerFacts } from './pass-facts.js';
import { membersOf } from './pass-members.js';
import { PassesService } from './passes.service.js';
import { clashesOf, silences } from './plan-surroundings.js';

/** The parts of a pass that its own page shows. */
@Resolver(() => FieldPass)
export class PassPartsResolver {
  constructor(private readonly passes: PassesService) {}

  @ResolveField(() => [NextStep], { description: 'What the viewer may do now.' })
  async nextSteps(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return this.passes.nextSteps(ctx, await whole(ctx, pass));
  }

  @ResolveField(() => [ReadinessLine], { description: 'The seven lines of Ready to start.' })
  async readiness(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return readiness(this.passes.facts(ctx, await whole(ctx, pass)));
  }

  @ResolveField(() => [PassClash], { description: 'What the plan runs into.' })
  async clashes(@Parent() parent: Planned, @Ctx() ctx: RequestContext) {
    const pass = await planned(ctx, parent);
    const { agencyId } = ctx.person;
    return shownClashes(pass, clashesOf(pass, membersOf(pass), agencyId), agencyId);
  }

  @ResolveField(() => [String], { description: 'Agencies that do not answer over the whole span.' })
  async silentAgencies(@Parent() pass: Planned, @Ctx() ctx: RequestContext) {
    return [...new Set(silences(await planned(ctx, pass)).map(({ who }) => who))];
  }

  @ResolveField(() => [PassAnswer], { description: 'The last answer of each function.' })
  async answers(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return (await partsOf(ctx, pass)).answers;
  }

  @ResolveField(() => [PassEmployer], { description: 'Employers with people in the field.' })
  async employers(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const pass = await partsOf(ctx, parent);
    return employersOf(membersOf(pass)).map((employer) => {
      const { agencyId, risk } = employerFacts(pass, employer, ctx.person.agencyId);
      const given = pass.goAheads.find((each) => each.agencyId === agencyId);
      return {
        agencyId,
        agency: pass.agencies.find((agency) => agency.id === agencyId),
        goAhead: given ? shown(given) : null,
        checkedAt: pass.facts.find((fact) => fact.agencyId === agencyId)?.checkedAt ?? null,
        riskAssessed: risk.missingGroups.length === 0,
        riskBand: risk.residual === null ? null : riskBand(risk.residual),
        deputies: deputiesOf(pass, agencyId),
      };
    });
  }

  @ResolveField(() => [AskedAgency], {
    description: 'When each agency was asked: its owner sees all of them, another agency itself.',
  })
  async asked(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    const { asked, agencies } = await partsOf(ctx, pass);
    return asked.map((one) => ({
      ...one,
      agency: agencies.find((agency) => agency.id === one.agencyId),
    }));
  }

  @ResolveField(() => [ReportFact], { description: 'Whose report is how far.' })
  async reports(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return (await partsOf(ctx, pass)).facts.flatMap((fact) =>
      fact.reportState ? [{ ...fact, state: fact.reportState, lockedAt: fact.reportLockedAt }] : [],
    );
  }

  @ResolveField(() => PassCheck, { nullable: true, description: 'The own agency’s alone.' })
  async ownCheck(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return (await partsOf(ctx, pass)).ownCheck;
  }
}

function shown(given: GoAheadRow) {
  const { decision, byManager, voidedAt } = given;
  return {
    ...given,
    inForce: inForce({ decision, byManager, voided: voidedAt !== null }),
    voidReasons: given.voidReasons ?? [],
  };
}

@Resolver(() => PassAnswer)
export class PassAnswerFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() answer: PassAnswer, @Ctx() ctx: RequestContext) {
    return answer.agency ?? ctx.load(agencyById, answer.agencyId);
  }
}

@Resolver(() => PassEmployer)
export class PassEmployerFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() employer: PassEmployer, @Ctx() ctx: RequestContext) {
    return employer.agency ?? ctx.load(agencyById, employer.agencyId);
  }
}

@Resolver(() => AskedAgency)
export class AskedAgencyFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() asked: AskedAgency, @Ctx() ctx: RequestContext) {
    return asked.agency ?? ctx.load(agencyById, asked.agencyId);
  }
}

@Resolver(() => ReportFact)
export class ReportFactFieldsResolver {
  @ResolveField(() => Agency)
  agency(@Parent() fact: ReportFact, @Ctx() ctx: RequestContext) {
    return fact.agency ?? ctx.load(agencyById, fact.agencyId);
  }
}

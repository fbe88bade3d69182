import { Injectable } from '@nestjs/common';
import type { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import { checkLanguages } from '@stad/identity/rules/spoken-language.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate, overlaps } from '@stad/platform/rules/time.js';
import type { Candidate } from '../../rules/crew/candidate.js';
import { type CrewNeed, NIGHTS_WITHIN_DAYS } from '../../rules/crew/crew-need.js';
import { proposeCrew } from '../../rules/crew/crew-proposal.js';
import { nightsBefore } from '../../rules/crew/nights.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { onCallSpans } from '../pass/plan-surroundings.js';
import type { TeamMemberInput } from '../team/team.inputs.js';
import { CANDIDATES_SQL, type CandidateRow } from './crew.sql.js';
import type { CrewCandidate, CrewProposal } from './crew.types.js';

/** Somebody in the team, saved or in the form. */
type Placed = Pick<TeamMemberInput, 'agencyId' | 'membershipId' | 'functionTitle' | 'role'>;

/** Whom to ask for a pass: the owner of all agencies of the core group, another agency of its own people. */
@Injectable()
export class CrewService {
  constructor(private readonly passes: PassesService) {}

  /** Two statements however many candidates there are. Problem: `LANGUAGE_UNKNOWN`, those of the step. */
  async proposal(
    ctx: RequestContext,
    passId: string,
    languages: readonly string[],
    inForm: readonly TeamMemberInput[] | null = null,
  ): Promise<CrewProposal> {
    const wished = orThrow(checkLanguages(languages));
    const pass = await this.passes.get(ctx, passId);
    const { agencyId } = ctx.person;
    const owns = pass.agencyId === agencyId;
    this.passes.requireStep(ctx, pass, owns ? 'edit' : 'answer');
    const core = pass.around?.coreAgencies ?? [];
    const agencies = agenciesBeside(pass);
    const others = owns ? [] : pass.team.filter((member) => member.agencyId !== agencyId);
    const team: readonly Placed[] = inForm ? [...others, ...inForm] : pass.team;
    const rows = await this.candidates(ctx, pass, owns ? core.map(({ id }) => id) : [agencyId]);
    const known = rows.map((row) => candidateOf(row, pass, agencies));
    const behind = team.filter(({ role }) => role === 'REAR_SUPPORT');
    const chosen = team
      .filter((member) => !behind.includes(member))
      .map(
        (member, place) =>
          known.find(({ id }) => id === member.membershipId) ??
          unknownCandidate(member, place, agencies),
      );
    const asked = known.filter(({ id }) => !behind.some(({ membershipId }) => membershipId === id));
    const { size, proposed, passedOver } = proposeCrew(asked, chosen, needOf(pass, wished));
    return {
      size,
      agencies: owns ? core : agencies.filter(({ id }) => id === agencyId),
      proposed: proposed.map((each) => ({ ...each, candidate: shown(each.candidate, agencies) })),
      passedOver: passedOver.map(({ candidate, reason }) => ({
        candidate: shown(candidate, agencies),
        reason,
      })),
    };
  }

  /** Everybody of the own agency who has a part in field work, and what the pass asks of them. */
  async colleagues(ctx: RequestContext, pass: PassDocument) {
    const agencies = agenciesBeside(pass);
    const rows = await this.candidates(ctx, pass, [ctx.person.agencyId]);
    return {
      candidates: rows.map((row) => candidateOf(row, pass, agencies)),
      need: needOf(pass, []),
    };
  }

  /** A candidate as it is shown beside the pass. */
  shownOf(pass: PassDocument): (candidate: Candidate) => CrewCandidate {
    return (candidate) => shown(candidate, agenciesBeside(pass));
  }

  private candidates(
    ctx: RequestContext,
    pass: PassDocument,
    agencyIds: readonly string[],
  ): Promise<CandidateRow[]> {
    const own = pass.team.map((member) => member.busySpanId).filter((id) => id !== null);
    return ctx.db.sql<CandidateRow>(CANDIDATES_SQL, [
      agencyIds,
      pass.startsAt,
      pass.endsAt,
      NIGHTS_WITHIN_DAYS,
      localDate(ctx.now),
      localDate(pass.startsAt),
      own,
    ]);
  }
}

/**
 * The core group and those who take part. An agency that was asked may have left the core group since, and
 * still answers for its own people.
 */
const agenciesBeside = (pass: PassDocument): readonly AgencyEntity[] => [
  ...pass.agencies,
  ...(pass.around?.coreAgencies ?? []),
];

function needOf(pass: PassDocument, languages: readonly string[]): CrewNeed {
  const { type, startsAt, endsAt } = pass;
  const taken = (pass.around?.busy ?? []).filter(
    (span) => span.membershipId === null && overlaps(span, pass),
  );
  return {
    type,
    startsAt,
    endsAt,
    date: localDate(startsAt),
    languages,
    takenAgencyIds: taken.map(({ agencyId }) => agencyId),
  };
}

function candidateOf(
  row: CandidateRow,
  pass: PassDocument,
  agencies: readonly AgencyEntity[],
): Candidate {
  const { membershipId, functionTitle, agencyId, fieldRole, validTo } = row;
  const agency = agencies.find(({ id }) => id === agencyId);
  const busy = row.busy.map((span) => ({
    startsAt: new Date(span.startsAt),
    endsAt: new Date(span.endsAt),
    isOut: span.isOut,
  }));
  return {
    id: membershipId,
    label: functionTitle,
    agencyId,
    agencyKind: agency?.kind ?? 'OTHER',
    agencyLabel: agency?.shortName ?? '',
    fieldRole,
    validTo,
    qualifications: row.qualifications,
    languages: row.languages,
    busy,
    onCall: onCallSpans({ agencyId, label: functionTitle }, pass, pass.around?.coverage ?? []),
    // Away for two days is no night at work.
    nights: nightsBefore(
      busy.filter(({ isOut }) => isOut),
      pass.startsAt,
    ),
  };
}

/** In the team without account, or of an agency whose people the viewer is not asked about. */
function unknownCandidate(
  member: Placed,
  place: number,
  agencies: readonly AgencyEntity[],
): Candidate {
  const agency = agencies.find(({ id }) => id === member.agencyId);
  return {
    id: member.membershipId ?? `${place}`,
    label: member.functionTitle ?? '',
    agencyId: member.agencyId,
    agencyKind: agency?.kind ?? 'OTHER',
    agencyLabel: agency?.shortName ?? '',
    fieldRole: 'IN_FIELD',
    validTo: null,
    qualifications: [],
    languages: [],
    busy: [],
    onCall: [],
    nights: 0,
  };
}

function shown(candidate: Candidate, agencies: readonly AgencyEntity[]): CrewCandidate {
  const { id, label, agencyId, fieldRole, languages, qualifications, nights } = candidate;
  return {
    membershipId: id,
    functionTitle: label,
    agency: agencies.find((agency) => agency.id === agencyId) as AgencyEntity,
    fieldRole,
    languages,
    qualifications,
    nights,
  };
}

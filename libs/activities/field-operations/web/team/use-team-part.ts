import { useViewer } from '@stad/identity/web/viewer.js';
import { ok } from '@stad/platform/rules/result.js';
import { useAutosave } from '@stad/platform/web/form/use-autosave.js';
import { ASKS } from '../../rules/ask-first.js';
import { asksOf } from '../go-ahead/falling.js';
import { offered, type Pass } from '../pass/pass.js';
import { useHeldPart } from '../pass/use-held-part.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { usePlanClashes } from '../plan/use-plan-clashes.js';
import type { Chosen } from './chosen.js';
import { ruleTeam, withTraining } from './rule-team.js';
import { ChangeTeamDocument } from './team.generated.js';
import { isSameTeam, type TeamValues, teamInput, teamValues } from './team-values.js';

/** *Vilka* of a pass, saved by itself; what go-aheads rest on, and another agency, ask first once it is sent. */
export function useTeamPart(pass: Pass) {
  const { agency } = useViewer();
  const said = useHeldWords(pass);
  const isOwner = offered(pass, 'edit') !== undefined;
  const only = isOwner ? null : agency.id;
  const asked = (team: readonly Chosen[]) => ruleTeam(pass, team, isOwner, agency.id);
  const known = new Set(pass.agencies.map((one) => one.id));
  const newlyAsked = ({ team, invitedAgencyIds }: TeamValues) =>
    [...new Set([...invitedAgencyIds, ...team.map((one) => one.agency.id)])].filter(
      (id) => !known.has(id),
    );
  const part = useAutosave({
    part: `team ${pass.id}`,
    values: teamValues(pass, only),
    version: pass.teamVersion,
    operation: ChangeTeamDocument,
    input: ({ fields, to, from, version, isConfirmed }) => ({
      passId: pass.id,
      expectedVersion: version,
      ...teamInput(to, from, fields),
      byItself: !isConfirmed,
    }),
    saved: ({ changeTeam: saved }) => ({
      values: teamValues(saved, only),
      version: saved.teamVersion,
    }),
    isSame: isSameTeam,
    // Who lacks the training is known to the server, which asks the same.
    asks: (values) =>
      asksOf(pass, { team: asked(values.team) }, newlyAsked(values).length).length > 0
        ? ['team', 'invitedAgencyIds']
        : [],
    askCodes: ASKS,
  });
  const team = asked(part.values.team);
  const clashes = usePlanClashes({
    siteId: pass.siteId,
    window: ok({ startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) }),
    areaIds: pass.areas.map((area) => area.id),
    passId: pass.id,
    team: team.map((member) => ({
      agencyId: member.agencyId,
      membershipId: member.personId,
      functionTitle: member.label,
      role: member.role,
    })),
  });
  return {
    part: useHeldPart(part, { ...said('change'), key: `team ${pass.id}` }),
    isOwner,
    ownAgencyId: agency.id,
    clashes,
    newlyAsked: newlyAsked(part.values),
    change: { team: withTraining(team, clashes) },
  };
}

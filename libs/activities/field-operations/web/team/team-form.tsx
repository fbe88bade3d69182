import { useViewer } from '@stad/identity/web/viewer.js';
import { ok } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { useState } from 'react';
import { mayLead } from '../../rules/crew/crew-need.js';
import type { PassType } from '../../rules/pass-type.js';
import { CrewPart } from '../crew/crew-part.js';
import { useCrew } from '../crew/use-crew.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import { ConflictChoice } from '../pass/conflict-choice.js';
import type { PartProps } from '../pass/part-props.js';
import { offered } from '../pass/pass.js';
import { usePartVersion } from '../pass/use-part-version.js';
import { ClashesAhead } from '../plan/plan-clashes.js';
import { usePlanClashes } from '../plan/use-plan-clashes.js';
import { words } from '../words.generated.js';
import { AddMember } from './add-member.js';
import { type Chosen, chosenOf, withChosen } from './chosen.js';
import { ruleTeam, withTraining } from './rule-team.js';
import { ChangeTeamDocument } from './team.generated.js';
import { TeamRows } from './team-rows.js';

/** Puts the team together: the owner all of it, another agency its own people. */
export function TeamForm({ pass, onOpen, onStale }: PartProps) {
  const t = useWords(words);
  const viewer = useViewer();
  const isOwner = offered(pass, 'edit') !== undefined;
  const mine = (team: readonly Chosen[]) =>
    isOwner ? team : team.filter((one) => one.agency.id === viewer.agency.id);
  const [team, setTeam] = useState(() => mine(chosenOf(pass.team)));
  const [language, setLanguage] = useState('');
  const { crew, colleagues, agencies } = useCrew(pass, language ? [language] : [], team);
  const change = useMutationOperation(ChangeTeamDocument);
  const version = usePartVersion(pass.teamVersion, onStale);
  const invited = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const form = useForm({
    start: {
      team: '',
      invitedAgencyIds: invited.map((agency) => agency.id) as readonly string[],
      countingAgencyId: pass.countingAgency?.id ?? '',
    },
    send: ({ invitedAgencyIds, countingAgencyId }) =>
      version.sending(() =>
        change.send({
          passId: pass.id,
          expectedVersion: version.expected(),
          team: team.map(({ agency, membershipId, functionTitle, role }) => ({
            agencyId: agency.id,
            role,
            ...(membershipId ? { membershipId } : { functionTitle }),
          })),
          ...(isOwner ? { invitedAgencyIds: [...invitedAgencyIds] } : {}),
          ...(isOwner && countingAgencyId ? { countingAgencyId } : {}),
        }),
      ),
    onDone: () => onOpen(''),
  });
  const asked = ruleTeam(pass, team, isOwner, viewer.agency.id);
  const clashes = usePlanClashes({
    siteId: pass.siteId,
    window: ok({ startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) }),
    areaIds: pass.areas.map((area) => area.id),
    passId: pass.id,
    team: asked.map((member) => ({
      agencyId: member.agencyId,
      membershipId: member.personId,
      functionTitle: member.label,
      role: member.role,
    })),
  });
  const theirs = mine(chosenOf(pass.team));
  const said = (some: readonly Chosen[]) =>
    some.map((one) => `${one.functionTitle} (${t.maybe(`role.${one.role}`)})`).join(', ');
  const field = [...new Map(team.map((one) => [one.agency.id, one.agency])).values()];
  return (
    <Card heading={t('part.who')}>
      {version.hasConflict && (
        <ConflictChoice
          rows={[{ label: t('part.who'), theirs: said(theirs), mine: said(team) }]}
          onMine={() => {
            version.settle();
            void form.submit();
          }}
          onTheirs={() => {
            version.settle();
            setTeam(theirs);
          }}
        />
      )}
      <Form
        form={form}
        submit={t('save.who')}
        secondary={<Button onPress={() => onOpen('')}>{t('back')}</Button>}
      >
        <TeamRows team={team} onTeam={setTeam} id={form.field('team').id} />
        {crew && (
          <CrewPart
            crew={crew}
            inTeam={new Set(team.flatMap((one) => one.membershipId ?? []))}
            language={language}
            onLanguage={setLanguage}
            onAdd={(candidate) =>
              setTeam(withChosen(team, candidate, (kind) => mayLead(pass.type as PassType, kind)))
            }
          />
        )}
        <AddMember
          type={pass.type}
          team={team}
          onTeam={setTeam}
          colleagues={
            isOwner ? colleagues : colleagues.filter((one) => one.agency.id === viewer.agency.id)
          }
          agencies={isOwner ? agencies : agencies.filter((one) => one.id === viewer.agency.id)}
        />
        {isOwner && (
          <>
            <CheckboxGroup
              {...form.field('invitedAgencyIds')}
              label={t('team.invited')}
              hint={t('team.invitedHint')}
              options={agencies
                .filter((agency) => agency.id !== pass.owner.id)
                .map((agency) => ({ value: agency.id, label: agency.shortName }))}
            />
            {field.length > 0 && (
              <Select
                {...form.field('countingAgencyId')}
                label={t('fact.counts')}
                hint={t('team.countsHint')}
                placeholder={t('team.countsUsual')}
                options={field.map((agency) => ({ value: agency.id, label: agency.shortName }))}
              />
            )}
          </>
        )}
        <ClashesAhead clashes={clashes} />
        <FallingGoAheads pass={pass} change={{ team: withTraining(asked, clashes) }} />
      </Form>
    </Card>
  );
}

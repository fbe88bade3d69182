import { type Said, SavedPart } from '@stad/platform/web/form/saved-part.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ErrorText } from '@stad/platform/web/ui/field-parts.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TagField } from '@stad/platform/web/ui/tag-field.js';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { mayLead } from '../../rules/crew/crew-need.js';
import type { PassType } from '../../rules/pass-type.js';
import { SwapButton } from '../crew/swap-button.js';
import { useCrew } from '../crew/use-crew.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import { useMissingHere } from '../pass/missing-here.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft, type Pass } from '../pass/pass.js';
import { ClashesAhead } from '../plan/plan-clashes.js';
import { words } from '../words.generated.js';
import { AddMember } from './add-member.js';
import { type Chosen, withChosen } from './chosen.js';
import { ClashList } from './clash-list.js';
import { TeamMissing } from './team-missing.js';
import { TeamRows } from './team-rows.js';
import type { TeamValues } from './team-values.js';
import { useTeamPart } from './use-team-part.js';
import '../pass/part-fields.css';

/** Whom to ask: only who puts a team together waits for it. */
const CrewPart = lazy(() =>
  import('../crew/crew-part.js').then(({ CrewPart: part }) => ({ default: part })),
);

/** Puts the team together, saved as one goes: the owner all of it, another agency its own people. */
export function TeamForm(
  props: PartProps & {
    count: ReactNode;
    onKeep: (clash: Pass['clashes'][number]) => void;
  },
) {
  const t = useWords(words);
  const format = useFormat();
  const { pass, onOpen } = props;
  const [languages, setLanguages] = useState<readonly string[]>([]);
  const missing = useMissingHere(pass);
  const { part, isOwner, ownAgencyId, clashes, newlyAsked, change } = useTeamPart(pass);
  const { team } = part.values;
  const onTeam = (next: readonly Chosen[]) => part.set('team', next);
  const { crew, colleagues, agencies } = useCrew(pass, languages, team);
  const field = [...new Map(team.map((one) => [one.agency.id, one.agency])).values()];
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? '';
  const said: Said<TeamValues> = {
    team: {
      label: t('part.who'),
      say: (some) =>
        some.map((one) => `${one.functionTitle} (${t.maybe(`role.${one.role}`)})`).join(', '),
    },
    invitedAgencyIds: { label: t('team.invited'), say: (ids) => ids.map(nameOf).join(', ') },
    countingAgencyId: { label: t('fact.counts'), say: nameOf },
  };
  const { error } = part.field('team');
  const swap = (clash: Pass['clashes'][number]) => {
    const out = outOf(pass, team, clash);
    return out && <SwapButton pass={pass} team={team} out={out} onTeam={onTeam} />;
  };
  return (
    <Card
      heading={
        <>
          {t('part.who')}
          {props.count}
        </>
      }
      action={<HelpLink topic="vem-raknar" about={t('part.who')} />}
    >
      <SavedPart
        part={part}
        said={said}
        consequences={
          <>
            <FallingGoAheads pass={pass} change={change} />
            {part.asked.length > 0 && newlyAsked.length > 0 && (
              <Notice tone="notice" role="status" title={t('ask.newAgency')}>
                <p>{t('ask.shared', { agencies: format.list(newlyAsked.map(nameOf)) })}</p>
              </Notice>
            )}
          </>
        }
        onClose={isDraft(pass) ? undefined : () => onOpen('')}
      >
        {error !== undefined && (
          <p className="field__fault" role="status">
            <ErrorText>{error}</ErrorText>
          </p>
        )}
        <TeamMissing pass={pass} isEmpty={team.length === 0} />
        <TeamRows team={team} onTeam={onTeam} id={part.field('team').id} />
        {crew && (
          <Suspense fallback={null}>
            <CrewPart
              crew={crew}
              inTeam={new Set(team.flatMap((one) => one.membershipId ?? []))}
              languages={languages}
              onLanguages={setLanguages}
              onAdd={(candidate) =>
                onTeam(withChosen(team, candidate, (kind) => mayLead(pass.type as PassType, kind)))
              }
            />
          </Suspense>
        )}
        <AddMember
          type={pass.type}
          team={team}
          onTeam={onTeam}
          colleagues={
            isOwner ? colleagues : colleagues.filter((one) => one.agency.id === ownAgencyId)
          }
          agencies={isOwner ? agencies : agencies.filter((one) => one.id === ownAgencyId)}
        />
        {isOwner && (
          <div className="part-fields">
            <TagField
              {...part.field('invitedAgencyIds')}
              label={t('team.invited')}
              hint={t('team.invitedHint')}
              placeholder={t('team.invitedFind')}
              options={agencies
                .filter((agency) => agency.id !== pass.owner.id)
                .map((agency) => ({ value: agency.id, label: agency.shortName }))}
            />
            {field.length > 0 && (
              <Select
                {...part.field('countingAgencyId')}
                label={t('fact.counts')}
                hint={missing('COUNTING_AGENCY_MISSING', t('team.countsHint'))}
                placeholder={t('team.countsUsual')}
                options={field.map((agency) => ({ value: agency.id, label: agency.shortName }))}
              />
            )}
          </div>
        )}
        {part.status === 'saved' ? (
          <ClashList clashes={pass.clashes} onKeep={props.onKeep} swap={swap} />
        ) : (
          <ClashesAhead clashes={clashes} />
        )}
      </SavedPart>
    </Card>
  );
}

/** Whom to change in the field so that a clash is gone: told once where one runs into several. */
function outOf(
  { team: saved, clashes }: Pass,
  team: readonly Chosen[],
  clash: Pass['clashes'][number],
): Chosen | undefined {
  const isFirst = clashes.find(({ memberId }) => memberId === clash.memberId) === clash;
  const member = saved.find(({ id }) => id === clash.memberId);
  if (!member?.membershipId || clash.remedy !== 'WHO' || !isFirst) return undefined;
  const out = team.find((one) => one.membershipId === member.membershipId);
  return out?.role === 'REAR_SUPPORT' ? undefined : out;
}

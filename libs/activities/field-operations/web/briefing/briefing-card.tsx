import { useViewer } from '@stad/identity/web/viewer.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { BRIEFING_STATES } from '../../rules/briefing.js';
import type { Pass } from '../pass/pass.js';
import { isBeforeItsDay, laterSteps, nextStep } from '../pass/step-order.js';
import { StepProblems } from '../pass/step-problems.js';
import { HearBriefingDocument } from './briefing.generated.js';
import { OwnHearing } from './own-hearing.js';
import { words } from './words.generated.js';
import '../pass/pass-lines.css';
import './hearers.css';

/** *Genomgång* on the pass page: who has heard it, one's own tap, and the way to the sheet. */
export function BriefingCard({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const { agency, membershipId } = useViewer();
  const now = useNow();
  const later = laterSteps(pass, membershipId, now);
  if (!BRIEFING_STATES.some((state) => state === pass.state)) return null;
  const n = pass.briefing.filter(({ heardAt }) => heardAt !== null).length;
  const heard = t('card.heard', { n, m: pass.briefing.length });
  const isLater = isBeforeItsDay(pass, now) && n === 0;
  // Who has said that they cannot is not pointed to it.
  const cannot = pass.team.some(
    (member) =>
      member.membershipId === membershipId &&
      pass.takeOvers.some(({ memberId }) => memberId === member.id),
  );
  const areAll = n > 0 && n === pass.briefing.length;
  return (
    <FoldedSection
      heading={t('card')}
      note={heard}
      // Before its evening nobody has anything to hear.
      isRight={isLater || areAll}
      tone={areAll ? 'done' : 'waiting'}
      line={isLater ? t('card.later', { day: format.day(pass.startsAt) }) : heard}
    >
      <p className="meta">{t('card.intro')}</p>
      <div className="cluster">
        <OwnHearing
          pass={pass}
          isBeside={isLater || cannot || nextStep(pass, agency.id, later) !== undefined}
        />
        <LinkButton to={`/faltpass/${pass.number ?? pass.id}/genomgang`}>
          {t('card.read')}
        </LinkButton>
      </div>
      <Hearers pass={pass} />
    </FoldedSection>
  );
}

function Hearers({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const hear = useMutationOperation(HearBriefingDocument);
  const say = (memberId: string, heard: boolean) => {
    void hear.send({ passId: pass.id, memberId, heard }).catch(() => undefined);
  };
  // As long as nobody has heard it, and nobody is heard for, the list is the team once more.
  const isTeam = pass.team.every((member) => {
    const one = pass.briefing.find(({ memberId }) => memberId === member.id);
    return !one?.heardAt && (member.membershipId || !one?.mayHear);
  });
  if (isTeam) return <StepProblems error={hear.error} />;
  return (
    <>
      <StepProblems error={hear.error} />
      <ul className="pass-lines hearers">
        {pass.team.map((member) => {
          const one = pass.briefing.find(({ memberId }) => memberId === member.id);
          const isNoted = !member.membershipId && one?.mayHear;
          return (
            <li key={member.id}>
              <StatusText tone={one?.heardAt ? 'ready' : 'waiting'}>
                <span>
                  {member.functionTitle}, {member.agency.shortName}
                  <Heard one={one} isNoted={!member.membershipId} />
                </span>
                {isNoted && (
                  <Button kind="quiet" onPress={() => say(member.id, !one.heardAt)}>
                    {t(one.heardAt ? 'backFor' : 'hearFor', { function: member.functionTitle })}
                  </Button>
                )}
              </StatusText>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Heard(props: { one: Pass['briefing'][number] | undefined; isNoted: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { one, isNoted } = props;
  if (!one?.heardAt) return <small>{t('notYet')}</small>;
  const time = format.time(one.heardAt);
  return (
    <small>
      {isNoted ? t('heard.noted', { time, function: one.byTitle ?? '' }) : t('heard.by', { time })}
    </small>
  );
}

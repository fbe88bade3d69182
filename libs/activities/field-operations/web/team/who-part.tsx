import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { lazy, Suspense, useState } from 'react';
import { inField } from '../../rules/team.js';
import { AnswerList } from '../answer/answer-list.js';
import { answerOf } from '../answer/use-answer-way.js';
import { ChangeButton } from '../pass/change-button.js';
import { OpenedPart } from '../pass/opened-part.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft, offered, type Pass } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';
import { isRight } from '../pass/sections.js';
import { GapList } from '../take-over/gap-list.js';
import { words } from '../words.generated.js';
import { ClashList } from './clash-list.js';
import { MemberRow } from './member-row.js';
import { TeamForm } from './team-form.js';

const KeepClashDialog = lazy(() =>
  import('./keep-clash-dialog.js').then(({ KeepClashDialog: dialog }) => ({ default: dialog })),
);

/** *Vilka*: the team with what it runs into, and what those asked have answered. */
export function WhoPart(props: PartProps) {
  const t = useWords(words);
  const { pass, open } = props;
  const [keptKey, setKeptKey] = useState('');
  const keeping = pass.clashes.find(({ key, kept }) => key === keptKey && !kept);
  const onKeep = ({ key }: Pass['clashes'][number]) => setKeptKey(key);
  const field = inField(ruleMembers(pass.team)).length;
  // The owner changes the whole team; another agency in the pass its own people.
  const mayChange = offered(pass, 'edit') ?? offered(pass, 'answer');
  const inFieldCount = <span className="pass__count">{t('team.inField', { n: field })}</span>;
  const keepDialog = keeping && (
    <Suspense fallback={null}>
      <KeepClashDialog passId={pass.id} clash={keeping} onClose={() => setKeptKey('')} />
    </Suspense>
  );
  if (open === 'team' || isDraft(pass)) {
    return (
      <OpenedPart isAsked={open === 'team'}>
        <TeamForm {...props} count={inFieldCount} onKeep={onKeep} />
        {keepDialog}
      </OpenedPart>
    );
  }
  // That somebody in the team takes part is not said once more.
  const said = ({ functionTitle, role }: Pass['team'][number]) =>
    role === 'MEMBER'
      ? functionTitle
      : `${functionTitle} (${t.maybe(`role.${role}`)?.toLowerCase()})`;
  const teamWide = pass.clashes.filter((clash) => clash.memberId === null);
  return (
    <FoldedSection
      heading={t('part.who')}
      note={t('team.inField', { n: field })}
      isRight={isRight('who', pass)}
      line={pass.team.map(said).join(', ')}
      action={mayChange && <ChangeButton {...props} part="team" label={t('change.who')} edits />}
    >
      {pass.team.length === 0 ? (
        <p className="meta">{t('team.empty')}</p>
      ) : (
        <ul className="pass-rows">
          {pass.team.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              answer={answerOf(pass, member)}
              clashes={pass.clashes.filter((clash) => clash.memberId === member.id)}
              onOpen={mayChange && props.onOpen}
              onKeep={mayChange && onKeep}
            />
          ))}
        </ul>
      )}
      <GapList pass={pass} />
      <ClashList
        clashes={teamWide}
        onOpen={offered(pass, 'edit') && props.onOpen}
        onKeep={mayChange && onKeep}
      />
      {pass.clashes.length > 0 && <p className="meta">{t('clashLimit')}</p>}
      <AnswerList {...props} />
      {keepDialog}
    </FoldedSection>
  );
}

import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useAnswerWay } from '../answer/use-answer-way.js';
import type { Pass, PassMember } from '../pass/pass.js';
import { ANSWER_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { ClashList } from './clash-list.js';

/** One of the team: function and organisation, role, what it has answered, and what it runs into. */
export function MemberRow(props: {
  member: PassMember;
  answer?: Pass['answers'][number] | undefined;
  clashes: Pass['clashes'];
  onOpen?: ((part: string) => void) | undefined;
  onKeep?: ((clash: Pass['clashes'][number]) => void) | undefined;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { member, answer, clashes, onOpen, onKeep } = props;
  const how = useAnswerWay();
  const { joinedAt, leftAt } = member;
  return (
    <li className="pass-row">
      <AgencyMark agency={member.agency} />
      <span>
        {member.functionTitle}
        <small>
          {[
            t.maybe(`role.${member.role}`),
            joinedAt && t('team.joined', { time: format.time(joinedAt) }),
            leftAt && t('team.left', { time: format.time(leftAt) }),
          ]
            .filter(Boolean)
            .join(', ')}
        </small>
        {answer && (
          <>
            {' '}
            <StatusText tone={ANSWER_TONES[answer.answer] ?? 'waiting'}>
              {t.maybe(`answer.${answer.answer}`)}
              <small>{how(answer)}</small>
            </StatusText>
          </>
        )}
      </span>
      {clashes.length > 0 && (
        <div className="pass-row__more">
          <ClashList clashes={clashes} onOpen={onOpen} onKeep={onKeep} />
        </div>
      )}
    </li>
  );
}

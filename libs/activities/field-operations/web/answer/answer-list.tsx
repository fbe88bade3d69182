import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconLink from '@tabler/icons-react/icons/IconLink';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { awaitsStart, type PassState } from '../../rules/pass-life.js';
import { AskByLinkDialog } from '../invite/ask-by-link-dialog.js';
import { InviteeLines, toldInvitees, useInvitees } from '../invite/invitee-lines.js';
import { words as inviteWords } from '../invite/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { offered } from '../pass/pass.js';
import { ANSWER_TONES } from '../pass/pass-looks.js';
import { useWhen } from '../pass/told-step.js';
import { words } from '../words.generated.js';
import './answer-list.css';
import { PhoneAnswerDialog } from './phone-answer-dialog.js';
import { answerOf, useAnswerWay } from './use-answer-way.js';

/**
 * What each agency asked has answered, but for those in the team, who have it on their own row; one that has not is
 * shown as such and stops nobody (INV-32).
 */
export function AnswerList(props: PartProps) {
  const t = useWords(words);
  const invite = useWords(inviteWords);
  const how = useAnswerWay();
  const when = useWhen();
  const { pass, open, onOpen } = props;
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const isSent = pass.progress.sentAt !== null;
  const invitees = useInvitees(pass.id, awaitsStart(pass.state as PassState));
  // The owner's own people answer among themselves; its functions without account are asked like others'.
  const ownAsked = invitees.some((each) => each.withoutAccount && each.agency.id === pass.owner.id);
  const onRows = new Set(pass.team.map((member) => answerOf(pass, member)));
  const shown = (ownAsked ? pass.agencies : others).flatMap((agency) => {
    const of = <Each extends { readonly agency: { readonly id: string } }>(each: Each) =>
      each.agency.id === agency.id;
    const all = pass.answers.filter(of);
    const answers = all.filter((answer) => !onRows.has(answer));
    const answered = all.map(({ functionTitle }) => functionTitle);
    const asked = toldInvitees(invitees.filter(of), answered);
    const isSaid = all.length > 0 && answers.length === 0 && asked.length === 0;
    return isSaid ? [] : [{ agency, answers, answered, asked, isSilent: all.length === 0 }];
  });
  const silence = (id: string) => {
    const at = pass.asked.find((one) => one.agency.id === id)?.at ?? null;
    return at ? t('answer.noneSince', { when: when(at) }) : t('answer.NONE');
  };
  const mayNote = awaitsStart(pass.state as PassState) && offered(pass, 'edit') !== undefined;
  if (others.length === 0 || (shown.length === 0 && !mayNote)) return null;
  return (
    <section className="stack stack--tight" aria-label={t('answers')}>
      {shown.length > 0 && <h3>{t('answers')}</h3>}
      <ul className="pass-rows">
        {shown.map(({ agency, answers, answered, asked, isSilent }) => (
          <li className="pass-row" key={agency.id}>
            <AgencyMark agency={agency} />
            <div className="stack stack--tight">
              {isSilent && (
                <span>
                  {agency.shortName}
                  <small>{isSent ? silence(agency.id) : t('answers.unsent')}</small>
                </span>
              )}
              {answers.length > 0 && (
                <ul className="pass-lines">
                  {answers.map((answer) => (
                    <li key={answer.functionTitle}>
                      <StatusText tone={ANSWER_TONES[answer.answer] ?? 'waiting'}>
                        {answer.functionTitle}: {t.maybe(`answer.${answer.answer}`)}
                        <small>{how(answer)}</small>
                      </StatusText>
                    </li>
                  ))}
                </ul>
              )}
              <InviteeLines
                passId={pass.id}
                invitees={asked}
                answered={answered}
                mayRevoke={mayNote}
              />
            </div>
          </li>
        ))}
      </ul>
      {mayNote && (
        <div className="cluster answer-ways">
          <Button
            kind="quiet"
            icon={<IconPhone aria-hidden />}
            onPress={() => onOpen('phoneAnswer')}
          >
            {t('answers.note')}
          </Button>
          <Button kind="quiet" icon={<IconLink aria-hidden />} onPress={() => onOpen('askByLink')}>
            {invite('ask.open')}
          </Button>
        </div>
      )}
      {open === 'phoneAnswer' && <PhoneAnswerDialog {...props} />}
      {open === 'askByLink' && <AskByLinkDialog {...props} />}
    </section>
  );
}

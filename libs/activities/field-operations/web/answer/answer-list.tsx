import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { awaitsStart, type PassState } from '../../rules/pass-life.js';
import type { PartProps } from '../pass/part-props.js';
import { offered } from '../pass/pass.js';
import { ANSWER_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { PhoneAnswerDialog } from './phone-answer-dialog.js';

/** What each agency asked has answered; one that has not is shown as such and stops nobody (INV-32). */
export function AnswerList(props: PartProps) {
  const t = useWords(words);
  const format = useFormat();
  const { pass, open, onOpen } = props;
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  if (others.length === 0) return null;
  const isSent = pass.progress.sentAt !== null;
  const mayNote = awaitsStart(pass.state as PassState) && offered(pass, 'edit') !== undefined;
  const how = (via: string, functionTitle: string, at: string) =>
    t.maybe(`answerWay.${via}`, { function: functionTitle, time: format.time(at) }) ?? '';
  return (
    <section className="stack stack--tight" aria-label={t('answers')}>
      <h3>{t('answers')}</h3>
      <ul className="pass-rows">
        {others.map((agency) => {
          const answers = pass.answers.filter((answer) => answer.agency.id === agency.id);
          return (
            <li className="pass-row" key={agency.id}>
              <AgencyMark agency={agency} />
              {answers.length === 0 ? (
                <span>
                  {agency.shortName}
                  <small>{isSent ? t('answer.NONE') : t('answers.unsent')}</small>
                </span>
              ) : (
                <ul className="pass-lines">
                  {answers.map((answer) => (
                    <li key={answer.functionTitle}>
                      <StatusText tone={ANSWER_TONES[answer.answer] ?? 'waiting'}>
                        {answer.functionTitle}: {t.maybe(`answer.${answer.answer}`)}
                        <small>{how(answer.via, answer.functionTitle, answer.at)}</small>
                      </StatusText>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {mayNote && (
        <div>
          <Button
            kind="quiet"
            icon={<IconPhone aria-hidden />}
            onPress={() => onOpen('phoneAnswer')}
          >
            {t('answers.note')}
          </Button>
        </div>
      )}
      {open === 'phoneAnswer' && <PhoneAnswerDialog {...props} />}
    </section>
  );
}

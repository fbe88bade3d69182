import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import type { GuideAnswer, Outcome } from '../rules/guide/answer.js';
import type { GuideCase } from '../rules/guide/case.js';
import type { Verdict } from '../rules/guide/rule.js';
import type { Said } from './confirmations.js';
import { GuideFoot } from './guide-foot.js';
import { OutcomeItem } from './outcome-item.js';
import { words } from './words.generated.js';

/** Never green: nothing here is a permission (field.md 3.2). */
const TONES: Readonly<Record<Verdict, StatusTone>> = {
  DUTY: 'notice',
  POSSIBLE: 'waiting',
  IMPOSSIBLE: 'stop',
};

export interface GuideAnswerProps {
  readonly it: GuideCase;
  readonly answer: GuideAnswer;
  readonly said: Said;
  readonly unconfirmed: `ask.NOT_CONFIRMED${'' | '.jurist' | '.role' | '.visitor'}`;
  /** The event date in words. */
  readonly day: string;
  readonly today: string;
}

/** First what must be done at once, then what may be possible, then what cannot be used and why (J5). */
export function GuideAnswerView({ it, answer, said, ...props }: GuideAnswerProps) {
  const t = useWords(words);
  const { outcomes, cards, ask, personalData, channel } = answer;
  const who = said.adviser ?? t('ask.jurist');
  const shown = { outcomes, said, today: props.today };
  // The two questions are kept apart where somebody can be recognised: secrecy, and personal data.
  const asksOfSecrecy =
    channel === 'OUTSIDE_PORTAL' &&
    (ask.length > 0 || outcomes.some(({ verdict }) => verdict !== 'DUTY'));
  const isVisitor = props.unconfirmed === 'ask.NOT_CONFIRMED.visitor';
  return (
    <div className="stack">
      {cards.map((card) => (
        <Notice
          key={card}
          tone={card === 'EMERGENCY' || card === 'CHILD_CONCERN' ? 'stop' : 'info'}
          title={t(`card.${card}`)}
          actions={card !== 'CONSENT' && <LinkButton to="/ring">{t('card.call')}</LinkButton>}
        >
          {t(`card.${card}.text`)}
        </Notice>
      ))}
      <Card
        className="guide__answer"
        heading={t('answer.heading')}
        action={
          <span className="no-print">
            <Button
              kind="quiet"
              icon={<IconPrinter aria-hidden />}
              onPress={() => globalThis.print()}
            >
              {t('answer.printed')}
            </Button>
          </span>
        }
      >
        <p className="meta">
          {t('answer.question', {
            from: t(`party.${it.from}`),
            to: (it.to === it.from && t.maybe(`party.own.${it.to}`)) || t(`party.${it.to}`),
            about: t(`about.${it.about}`),
          })}
        </p>
        <Outcomes verdict="DUTY" {...shown} />
        {asksOfSecrecy && <h3 className="guide__question">{t('answer.secrecy')}</h3>}
        <Outcomes verdict="POSSIBLE" isBelow={asksOfSecrecy} {...shown} />
        <Outcomes verdict="IMPOSSIBLE" isBelow={asksOfSecrecy} {...shown} />
        {ask.map((reason) => (
          <Notice
            key={reason}
            tone="notice"
            actions={
              reason === 'NOT_CONFIRMED' &&
              isVisitor && (
                <LinkButton to="/logga-in" search={{ till: '/lagstod' }}>
                  {t('ask.signIn')}
                </LinkButton>
              )
            }
          >
            {reason === 'NOT_CONFIRMED'
              ? t.maybe(props.unconfirmed, { who })
              : t(`ask.${reason}`, { who })}
          </Notice>
        ))}
        {personalData.length > 0 && (
          <section className="guide__verdict">
            <h3>{t('answer.personal')}</h3>
            <ul className="guide__lines">
              {personalData.map((code) => (
                <li key={code}>{t.maybe(`personal.${code}`)}</li>
              ))}
              <li>{t('answer.outside')}</li>
            </ul>
          </section>
        )}
      </Card>
      <GuideFoot answer={answer} said={said} day={props.day} />
    </div>
  );
}

function Outcomes(props: {
  verdict: Verdict;
  outcomes: readonly Outcome[];
  said: Said;
  today: string;
  /** Under the heading of the question of secrecy. */
  isBelow?: boolean;
}) {
  const t = useWords(words);
  const { verdict, said, today } = props;
  const these = props.outcomes.filter((one) => one.verdict === verdict);
  if (these.length === 0) return null;
  const Heading = props.isBelow ? 'h4' : 'h3';
  return (
    <section className="guide__verdict">
      <Heading>
        <StatusText tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusText>
      </Heading>
      <ul className="guide__outcomes">
        {these.map((outcome) => (
          <OutcomeItem key={outcome.rule} outcome={outcome} said={said} today={today} />
        ))}
      </ul>
    </section>
  );
}

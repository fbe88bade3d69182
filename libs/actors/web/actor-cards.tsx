import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Fragment, type ReactNode } from 'react';
import type { ActorPageQuery } from './actor.generated.js';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

type Line = readonly [label: string, value: ReactNode, key?: string];
type Told = Pick<
  ActorPageQuery['actor']['answersBefore'][number],
  'may' | 'mayNot' | 'secrecy' | 'contactFunction' | 'workPhone' | 'mailbox'
>;

/**
 * What it does and where, for everybody who sees it; for the core group and itself what it has said itself, what is
 * noted of it, and what either was before.
 */
export function ActorCards({ actor }: { actor: ActorPageQuery['actor'] }) {
  const t = useWords(words);
  const text = useCodeText();
  const format = useFormat();
  const { tasks, meets, areas, answer, noted, answersBefore, file, nextSteps } = actor;
  const said = (prefix: string, codes: readonly string[]) => text(prefix, codes) || t('none');
  const isAsked = file !== null || nextSteps.some(({ step }) => step === 'answer');
  const phone = (number: string | null) => (number ? <PhoneLink number={number} /> : t('none'));
  const day = (date: string) => format.monthDay(date, true);
  const mandate = (of: Told): Line[] => [
    [t('field.may'), said('may', of.may)],
    [t('field.mayNot'), said('mayNot', of.mayNot)],
    [t('field.secrecy'), said('secrecy', [of.secrecy])],
  ];
  const routes = ({ contactFunction, workPhone, mailbox }: Told): Line[] => [
    [t('field.contactFunction'), contactFunction ?? t('none')],
    [t('field.workPhone'), phone(workPhone)],
    [t('field.mailbox'), mailbox ?? t('none')],
  ];
  const inOne = (of: Told) =>
    [
      ...[text('may', of.may), text('mayNot', of.mayNot), text('secrecy', [of.secrecy])],
      ...[of.contactFunction, of.workPhone, of.mailbox],
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <Facts
        heading={t('does.heading')}
        lines={[
          [t('field.tasks'), said('task', tasks)],
          [t('field.meets'), said('meets', meets)],
          [
            t('field.areas'),
            areas.length > 0 ? format.list(areas.map(({ name }) => name)) : t('areas.all'),
          ],
        ]}
      />
      {answer && (
        <Facts
          heading={t('answer.heading')}
          note={t('answer.by', {
            function: answer.answeredBy ?? t('answer.byLink'),
            date: day(answer.answeredOn),
          })}
          // A link asks for no function and no number.
          lines={[...mandate(answer), ...routes(answer).slice(answer.byLink ? 2 : 0)]}
        />
      )}
      {!answer && isAsked && (
        <Card heading={t('answer.heading')}>
          <p>{t('answer.nothing')}</p>
        </Card>
      )}
      {noted && (
        <Facts
          heading={t('noted.heading')}
          note={t('noted.by', { function: noted.answeredBy ?? '', date: day(noted.answeredOn) })}
          // What it has said itself stands above.
          lines={[...(answer ? [] : mandate(noted)), ...routes(noted)]}
        />
      )}
      {answersBefore.length > 0 && (
        <Facts
          heading={t('before.heading')}
          lines={answersBefore.map((before) => [
            t(before.isNoted ? 'before.noted' : 'before.said', {
              from: day(before.answeredOn),
              to: day(before.replacedOn),
            }),
            inOne(before),
            before.id,
          ])}
        />
      )}
    </>
  );
}

function PhoneLink({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>;
}

function Facts(props: { heading: string; note?: string; lines: readonly Line[] }) {
  return (
    <Card heading={props.heading} {...(props.note ? { note: props.note } : {})}>
      <dl className="facts">
        {props.lines.map(([label, value, key = label]) => (
          <Fragment key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}

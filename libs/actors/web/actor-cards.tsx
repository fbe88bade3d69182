import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Fragment, type ReactNode } from 'react';
import type { ActorPageQuery } from './actor.generated.js';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

type Line = readonly [label: string, value: ReactNode];

/** What it does and where, for everybody who sees it; what it has said itself, for the core group and itself. */
export function ActorCards({ actor }: { actor: ActorPageQuery['actor'] }) {
  const t = useWords(words);
  const text = useCodeText();
  const format = useFormat();
  const { tasks, meets, areas, answer, file, nextSteps } = actor;
  const said = (prefix: string, codes: readonly string[]) => text(prefix, codes) || t('none');
  const isAsked = file !== null || nextSteps.some(({ step }) => step === 'answer');
  const phone = answer?.workPhone ? <PhoneLink number={answer.workPhone} /> : t('none');
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
            date: format.monthDay(answer.answeredOn, true),
          })}
          lines={[
            [t('field.may'), said('may', answer.may)],
            [t('field.mayNot'), said('mayNot', answer.mayNot)],
            [t('field.secrecy'), said('secrecy', [answer.secrecy])],
            [t('field.contactFunction'), answer.contactFunction ?? t('none')],
            [t('field.workPhone'), phone],
            [t('field.mailbox'), answer.mailbox ?? t('none')],
          ]}
        />
      )}
      {!answer && isAsked && (
        <Card heading={t('answer.heading')}>
          <p>{t('answer.nothing')}</p>
        </Card>
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
        {props.lines.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}

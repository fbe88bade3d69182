import { Fragment, type ReactNode } from 'react';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { Card } from '../ui/card.js';
import { StatusChip, type StatusTone } from '../ui/status-chip.js';
import { words } from '../words.generated.js';
import { type HistoryLine, HistoryList } from './history-list.js';
import { RecordPage, type RecordPageProps } from './record-page.js';

export interface RegisterPageProps extends Omit<RecordPageProps, 'marks' | 'done'> {
  /** What it is in the register now, and since which day, where the reader may know it. */
  readonly state: { readonly tone: StatusTone; readonly label: string; readonly since?: string };
  /** Beside the state: who may read it. */
  readonly marks?: ReactNode;
  /** Over {@link relation}, where that is no relation. */
  readonly relationHeading?: string;
  /** What there is between it and us: who answers for it, the last contact, the next step. */
  readonly relation: readonly { readonly label: string; readonly value: ReactNode }[];
  /** Each state it has been in, the latest first; none where the reader may not know them. */
  readonly history: readonly HistoryLine[];
}

/** A page of something that stays in a register: its state since when, our relation to it, its history. */
export function RegisterPage(props: RegisterPageProps) {
  const t = useWords(words);
  const format = useFormat();
  const { state, marks, relation, relationHeading, history, side, children, ...page } = props;
  return (
    <RecordPage
      {...page}
      marks={
        <>
          <StatusChip tone={state.tone}>{state.label}</StatusChip>
          {state.since && (
            <span className="meta">
              {t('register.since', { date: format.monthDay(state.since, true) })}
            </span>
          )}
          {marks}
        </>
      }
      side={
        <>
          {history.length > 0 && (
            <Card heading={t('register.history')}>
              <HistoryList lines={history} />
            </Card>
          )}
          {side}
        </>
      }
    >
      <Card heading={relationHeading ?? t('register.relation')}>
        <dl className="facts">
          {relation.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      </Card>
      {children}
    </RecordPage>
  );
}

import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import type { ReactNode } from 'react';
import type { PassedOver } from './use-crew.js';
import { words } from './words.generated.js';

/** Reasons that are the hours of the pass and nothing else. */
const OF_THE_HOURS: readonly string[] = ['AGENCY_TAKEN', 'BUSY', 'ON_CALL', 'REST_TOO_SHORT'];

/** Each of the others with the reason, in a sentence: those who cannot at that time, and the rest. */
export function NotProposed(props: { rows: readonly PassedOver[]; children?: ReactNode }) {
  const isBusy = ({ reason }: PassedOver) => OF_THE_HOURS.includes(reason.code);
  const groups = [
    ['busy', props.rows.filter(isBusy)],
    ['notProposed', props.rows.filter((row) => !isBusy(row))],
  ] as const;
  const shown = groups.filter(([, rows]) => rows.length > 0);
  return shown.map(([heading, rows], at) => (
    <Group key={heading} {...{ heading, rows }}>
      {at === shown.length - 1 && props.children}
    </Group>
  ));
}

function Group(props: {
  heading: 'busy' | 'notProposed';
  rows: readonly PassedOver[];
  children: ReactNode;
}) {
  const { heading, rows, children } = props;
  const t = useWords(words);
  const reasonText = useReasonText();
  return (
    <details>
      <summary>{t(heading, { n: rows.length })}</summary>
      {children}
      <ul className="crew__rows">
        {rows.map(({ candidate, reason }) => (
          <li className="crew__row" key={candidate.membershipId}>
            <AgencyMark agency={candidate.agency} />
            <span>
              {candidate.functionTitle}, {candidate.agency.shortName}
              <small>{reasonText(reason)}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useReasonText() {
  const t = useWords(words);
  const format = useFormat();
  return ({ code, hours, kind, on, nights, otherNights }: PassedOver['reason']): string =>
    t.maybe(`reason.${code}`, {
      hours: hours === null ? '' : format.number(hours),
      kind: t.maybe(`kind.${kind}`) ?? '',
      on: on === null ? '' : format.isoDay(on),
      nights: nights ?? 0,
      otherNights: otherNights ?? 0,
    }) ?? code;
}

import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import type { ReactNode } from 'react';
import type { PassedOver } from './use-crew.js';
import { words } from './words.generated.js';

/** *Föreslås inte*: each of the others with the reason, in a sentence. */
export function NotProposed(props: { rows: readonly PassedOver[]; children?: ReactNode }) {
  const { rows, children } = props;
  const t = useWords(words);
  const reasonText = useReasonText();
  return (
    <details>
      <summary>{t('notProposed', { n: rows.length })}</summary>
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

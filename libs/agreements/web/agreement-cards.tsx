import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { AgreementPageQuery } from './agreement.generated.js';
import { words } from './words.generated.js';
import './agreements.css';

type Party = AgreementPageQuery['agreement']['parties'][number];

/** Who its parties are, and what each of them has confirmed. */
export function PartiesCard({ agreement }: AgreementPageQuery) {
  const t = useWords(words);
  const { parties, state } = agreement;
  const confirmed = parties.filter(({ isConfirmed }) => isConfirmed).length;
  return (
    <Card
      heading={t('parties')}
      {...(state === 'DRAFT'
        ? {}
        : { note: t('parties.count', { n: confirmed, of: parties.length }) })}
    >
      <ul className="agreement-parties">
        {parties.map((party) => (
          <li key={party.agency.id}>
            <p className="agreement-parties__name">{party.agency.name}</p>
            <PartyState party={party} isAsked={state === 'REVIEW'} />
            {party.signatoryFunction && (
              <p className="meta">{t('party.signatory', { title: party.signatoryFunction })}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PartyState({ party, isAsked }: { party: Party; isAsked: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { isConfirmed, isVoid, confirmedAt, confirmedFunction } = party;
  const by = { date: format.monthDay(confirmedAt ?? '', true), title: confirmedFunction ?? '' };
  if (isConfirmed) return <StatusText tone="ready">{t('party.confirmed', by)}</StatusText>;
  if (!isAsked) return <StatusText tone="draft">{t('party.notAsked')}</StatusText>;
  if (isVoid) return <StatusText tone="notice">{t('party.void', by)}</StatusText>;
  return <StatusText tone="waiting">{t('party.waits')}</StatusText>;
}

/** What its end stops, and what it never does (field.md 5.2): printed on it. */
const ENDS = ['ends.invitations', 'ends.shares', 'ends.requests'] as const;
const STAYS = [
  ...(['stays.own', 'stays.received', 'stays.call', 'stays.pass'] as const),
  ...(['stays.reports', 'stays.log', 'stays.disposal'] as const),
];

export function EndCard({ day }: { day: string }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Card heading={t('end.card', { date: format.monthDay(day, true) })}>
      <h3>{t('ends')}</h3>
      <ul className="agreement-list">
        {ENDS.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <h3>{t('stays')}</h3>
      <ul className="agreement-list">
        {STAYS.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <p className="meta">{t('ends.midnight')}</p>
    </Card>
  );
}

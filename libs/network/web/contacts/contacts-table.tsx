import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { usePlace } from '@stad/programme/web/place.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { isTested } from '../../rules/call/freshness.js';
import { useSiteNames } from '../hours/use-site-names.js';
import { words as networkWords } from '../words.generated.js';
import type { OwnContactFragment } from './contacts.generated.js';
import { words } from './words.generated.js';

/** The functions of the own organisation: how each is reached, when, where, and for whom. */
export function ContactsTable(props: {
  readonly contacts: readonly OwnContactFragment[];
  readonly onChange: (id: string) => void;
}) {
  const t = useWords(words);
  const n = useWords(networkWords);
  const names = useSiteNames();
  const columns: readonly Column<OwnContactFragment>[] = [
    {
      key: 'function',
      label: t('label'),
      isRowHeader: true,
      cell: ({ id, label, kind, changeable }) => (
        <span className="stack stack--tight">
          <span>{label}</span>
          <span className="meta">{n.maybe(`contactKind.${kind}`)}</span>
          {changeable && (
            <Button
              kind="quiet"
              icon={<IconPencil aria-hidden />}
              onPress={() => props.onChange(id)}
              aria-label={t('changeOf', { label })}
            >
              {t('change')}
            </Button>
          )}
        </span>
      ),
    },
    { key: 'routes', label: t('routes'), cell: (contact) => <Routes contact={contact} /> },
    { key: 'answers', label: t('answers'), cell: (contact) => <Answers contact={contact} /> },
    {
      key: 'sites',
      label: t('sites'),
      cell: ({ siteIds }) =>
        [...new Set(siteIds.map((id) => names.get(id) ?? n('hours.otherSite')))].join(', '),
    },
    {
      key: 'shownTo',
      label: t('shownTo'),
      cell: ({ classification }) => <ClassBadge informationClass={classification} />,
    },
    {
      key: 'tested',
      label: t('tested'),
      cell: ({ testedOn }) => <Tested testedOn={testedOn} />,
    },
  ];
  return (
    <Table
      caption={t('caption', { n: props.contacts.length })}
      columns={columns}
      rows={props.contacts}
      rowKey={({ id }) => id}
    />
  );
}

function Routes({ contact }: { contact: OwnContactFragment }) {
  const n = useWords(networkWords);
  const { phone, mailbox, sdkAddress } = contact;
  return (
    <span className="stack stack--tight">
      <span>{phone ?? n('noPhone')}</span>
      {[mailbox, sdkAddress].map((one) => one && <span key={one}>{one}</span>)}
    </span>
  );
}

function Answers({ contact }: { contact: OwnContactFragment }) {
  const t = useWords(words);
  const n = useWords(networkWords);
  const place = usePlace();
  const { id, label, hours, siteIds } = contact;
  return (
    <span className="stack stack--tight">
      <span>{hours || n('closedUnknown')}</span>
      {place && siteIds.includes(place.site.id) && (
        <Link to="/ring/jour" search={{ funktion: id }} aria-label={t('scheduleOf', { label })}>
          {t('schedule')}
        </Link>
      )}
    </span>
  );
}

/** As the list of *Vem ringer jag nu?* says it: a route nobody has tried for long may be wrong. */
function Tested({ testedOn }: { testedOn: string | null }) {
  const n = useWords(networkWords);
  const format = useFormat();
  const { today } = useViewer();
  if (!testedOn) return <StatusText tone="notice">{n('neverTested')}</StatusText>;
  if (isTested(testedOn, today)) return format.isoDay(testedOn);
  const date = format.monthDay(testedOn, true);
  return <StatusText tone="notice">{n('testedLongAgo', { date })}</StatusText>;
}

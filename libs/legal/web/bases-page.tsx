import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { type BasisUse, type LegalBasis, refOf } from '../rules/bases/basis.js';
import { BASES, isConfirmable } from '../rules/bases/catalogue.js';
import { CORRESPONDENCES } from '../rules/bases/in-force.js';
import { inGuideOrder } from '../rules/guide/basis-order.js';
import { isReviewDue } from './confirmation-review.js';
import { CONFIRMATION_TONES } from './confirmation-tones.js';
import { LegalBasesPageDocument, type LegalBasesPageQuery } from './legal-bases-page.generated.js';
import { validityText } from './validity-text.js';
import { words } from './words.generated.js';
import './bases-page.css';

type Confirmation = LegalBasesPageQuery['legalBases']['rows'][number]['confirmation'];

const GROUPS: readonly BasisUse[] = ['HIDDEN', 'SHOWN', 'FRAME', 'NEVER'];

/** The value of `visa` for what the own jurist has not said yes or no to. */
const UNCONFIRMED = 'obekraftade';

/** A page of them is read on a phone without losing where one is. */
const PAGE = 10;
/** Each group has its own; what is narrowed begins anew. */
const FIRST_PAGES = { sida: undefined, 'sida-visas': undefined };

/**
 * Every wording with its subject and dates, in the order in which the guide meets them; where one may see it,
 * what the own jurist has said of it.
 */
export default function BasesPage() {
  const t = useWords(words);
  const maySee = useMay('legal:confirmations');
  const { sok = '', visa = '' } = useUrlValues();
  const setUrl = useSetUrl();
  const query = useOperation(LegalBasesPageDocument);
  return (
    <Page title={t('bases.title')} intro={t('bases.intro')}>
      <ListFilter
        search={{
          label: t('bases.search'),
          value: sok,
          onChange: (value) => setUrl({ sok: value || undefined, ...FIRST_PAGES }),
        }}
        fields={[
          maySee && {
            label: t('bases.show'),
            value: visa,
            placeholder: t('bases.show.all'),
            options: [{ value: UNCONFIRMED, label: t('bases.show.unconfirmed') }],
            onChange: (value) => setUrl({ visa: value || undefined, ...FIRST_PAGES }),
          },
        ]}
      />
      <QueryView query={query} part>
        {({ legalBases }) => (
          <>
            {!legalBases.adviser && <Notice>{t('bases.none')}</Notice>}
            <Groups
              rows={legalBases.rows}
              adviser={legalBases.adviser}
              search={sok}
              isUnconfirmedOnly={maySee && visa === UNCONFIRMED}
            />
          </>
        )}
      </QueryView>
      <FoldedSection
        heading={t('bases.pairs')}
        isRight
        line={t('bases.pairs.line', { n: CORRESPONDENCES.length })}
      >
        <Table
          caption={t('bases.pairs')}
          columns={[
            {
              key: 'before',
              label: t('bases.pairs.before'),
              cell: ({ before }) => before,
              isRowHeader: true,
            },
            { key: 'now', label: t('bases.pairs.now'), cell: ({ now }) => now },
          ]}
          rows={CORRESPONDENCES}
          rowKey={({ before }) => before}
        />
      </FoldedSection>
    </Page>
  );
}

type Rows = LegalBasesPageQuery['legalBases']['rows'];

/** The groups that have something to show. */
function Groups(props: {
  rows: Rows;
  adviser: string | null;
  search: string;
  isUnconfirmedOnly: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const said = new Map(props.rows.map((row) => [refOf(row), row.confirmation]));
  const asked = props.search.trim().toLocaleLowerCase(language);
  const isFound = ({ provision, summary }: LegalBasis) =>
    `${provision} ${summary[language]}`.toLocaleLowerCase(language).includes(asked);
  const isOpen = (basis: LegalBasis) => (said.get(refOf(basis))?.state ?? 'DRAFT') === 'DRAFT';
  const shown = inGuideOrder(BASES).filter(
    (basis) =>
      isFound(basis) && (!props.isUnconfirmedOnly || (isConfirmable(basis) && isOpen(basis))),
  );
  if (shown.length === 0) return <Empty>{t('bases.nothing')}</Empty>;
  return GROUPS.map((use) => (
    <Group
      key={use}
      use={use}
      rows={props.rows}
      adviser={props.adviser}
      bases={shown.filter((each) => each.use === use)}
      isSearch={asked !== ''}
    />
  ));
}

function Group(props: {
  use: BasisUse;
  rows: Rows;
  adviser: string | null;
  bases: readonly LegalBasis[];
  isSearch: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const format = useFormat();
  const maySee = useMay('legal:confirmations');
  const place = props.use === 'SHOWN' ? 'sida-visas' : 'sida';
  const { [place]: sida = '1' } = useUrlValues();
  const setUrl = useSetUrl();
  const said = new Map(props.rows.map((row) => [refOf(row), row.confirmation]));
  const isOffered = props.use === 'HIDDEN' || props.use === 'SHOWN';
  const columns: Column<LegalBasis>[] = [
    {
      key: 'provision',
      label: t('bases.provision'),
      isRowHeader: true,
      cell: (basis) => (
        <Link to={`/lagstod/lagrum/${basis.code}-${basis.wording}`}>{basis.provision}</Link>
      ),
    },
    { key: 'subject', label: t('bases.subject'), cell: ({ summary }) => summary[language] },
    {
      key: 'valid',
      label: t('bases.valid'),
      cell: (basis) => validityText(basis, t, (day) => format.monthDay(day, true)),
    },
  ];
  if (isOffered && maySee) {
    columns.push({
      key: 'state',
      label: t('bases.state'),
      cell: (basis) => (
        <State confirmation={said.get(refOf(basis)) ?? null} adviser={props.adviser} />
      ),
    });
  }
  if (props.bases.length === 0) return null;
  const isPaged = isOffered && props.bases.length > PAGE;
  const last = Math.ceil(props.bases.length / PAGE);
  const page = isPaged ? Math.min(Math.max(Number.parseInt(sida, 10) || 1, 1), last) : 1;
  return (
    // What nobody confirms is a line, until one looks for something.
    <FoldedSection
      heading={t(`bases.group.${props.use}`)}
      isRight={!isOffered && !props.isSearch}
      line={t('bases.folded', { n: props.bases.length })}
    >
      <div className="bases">
        <Table
          caption={t('bases.caption')}
          columns={columns}
          rows={isPaged ? props.bases.slice((page - 1) * PAGE, page * PAGE) : props.bases}
          rowKey={refOf}
        />
        {isPaged && (
          <Pager
            of={t(`bases.group.${props.use}`)}
            page={page}
            size={PAGE}
            total={props.bases.length}
            onPage={(to) => setUrl({ [place]: to === 1 ? undefined : String(to) })}
          />
        )}
      </div>
    </FoldedSection>
  );
}

/** What the own jurist has said, or for whom it waits: nobody where the organisation has no jurist today. */
function State(props: { confirmation: Confirmation; adviser: string | null }) {
  const { confirmation, adviser } = props;
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const isMine = useMay('legal:confirm');
  const state = confirmation?.state ?? 'DRAFT';
  const isDue = isReviewDue(confirmation, today);
  const ofOthers = adviser === null ? 'nobody' : 'confirm';
  const toConfirm = isMine ? 'confirm.mine' : ofOthers;
  const waits = isDue ? 'review' : state === 'DRAFT' ? toConfirm : null;
  return (
    <>
      <StatusText tone={CONFIRMATION_TONES[state] ?? 'draft'}>
        {t.maybe(`state.${state}`)}
      </StatusText>
      {confirmation?.decidedOn && (
        <span className="meta"> {format.monthDay(confirmation.decidedOn, true)}</span>
      )}
      {waits && (
        <span className="bases__waits meta">
          {t(`bases.waits.${waits}`, { who: adviser ?? '' })}
        </span>
      )}
    </>
  );
}

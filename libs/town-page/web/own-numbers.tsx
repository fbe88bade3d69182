import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { PAGE_PARTS } from '../rules/town-page.js';
import {
  HideFromTownPageDocument,
  ShowOnTownPageDocument,
  type TownPageShownFragment,
} from './town-page.generated.js';
import { words } from './words.generated.js';

type Choice = TownPageShownFragment['choices'][number];

const NONE = 'NONE';

/** What may stand there comes first; it stays in its order. */
const shownFirst = (a: Choice, b: Choice) =>
  Number(a.hindrance !== null) - Number(b.hindrance !== null);

/** *Visas på stadens öppna sida*: the act of the agency whose numbers they are, one by one. */
export function OwnNumbers({ page, town }: { page: TownPageShownFragment; town: string }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const show = useMutationOperation(ShowOnTownPageDocument);
  const hide = useMutationOperation(HideFromTownPageDocument);
  const { siteId, choices } = page;
  const choose = ({ contactFunctionId }: Choice, part: string) => {
    show.reset();
    hide.reset();
    const sent =
      part === NONE
        ? hide.send({ siteId, contactFunctionId })
        : show.send({ siteId, contactFunctionId, part });
    sent.catch(() => undefined);
  };
  const problems = [...(show.error?.problems ?? []), ...(hide.error?.problems ?? [])];
  const columns: readonly Column<Choice>[] = [
    {
      key: 'label',
      label: t('numbers.function'),
      isRowHeader: true,
      cell: ({ label }) => label,
    },
    {
      key: 'phone',
      label: t('numbers.phone'),
      cell: ({ phone }) => phone ?? t('numbers.noPhone'),
    },
    {
      key: 'where',
      label: t('numbers.where'),
      cell: (choice) => <Where choice={choice} town={town} onChoose={choose} />,
    },
  ];
  return (
    <Card heading={t('numbers')}>
      <div className="stack">
        <p className="meta">{t('numbers.text')}</p>
        {problems.map((problem) => (
          <Notice key={problem.code} tone="stop" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
        {choices.length === 0 ? (
          <p>{t('numbers.empty')}</p>
        ) : (
          <Table
            caption={t('numbers')}
            columns={columns}
            rows={[...choices].sort(shownFirst).slice(0, 60)}
            rowKey={({ contactFunctionId }) => contactFunctionId}
          />
        )}
        <p className="no-print">
          <Link to="/ring/funktioner">{t('numbers.toContacts')}</Link>
        </p>
      </div>
    </Card>
  );
}

/** One that stands there and may no longer is shown to nobody, and can still be taken away. */
function Where(props: {
  choice: Choice;
  town: string;
  onChoose: (choice: Choice, part: string) => void;
}) {
  const t = useWords(words);
  const { choice, town, onChoose } = props;
  const { hindrance, part, label } = choice;
  const reason = hindrance && t.maybe(`hindrance.${hindrance}`);
  if (reason && !part) return <>{reason}</>;
  return (
    <>
      <Select
        label={t('where.label', { label })}
        hideLabel
        value={part ?? NONE}
        onChange={(chosen) => onChoose(choice, chosen)}
        options={[
          { value: NONE, label: t('where.NONE') },
          ...PAGE_PARTS.map((value) => ({
            value,
            label: t.maybe(`part.${value}`, { town }) ?? value,
          })),
        ]}
      />
      {reason && <p className="meta">{reason}</p>}
    </>
  );
}

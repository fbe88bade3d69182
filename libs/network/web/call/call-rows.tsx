import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { CallList } from '../../rules/call/call-list.js';
import { words } from '../words.generated.js';
import { CallRow } from './call-row.js';
import type { CallSheet } from './callables.js';

/** How many numbers stand open: one calls the next of them when nobody answers. */
const SHOWN = 3;

/** Those who answer, best first, the most of them folded; then those who do not now, with when they open. */
export function CallRows(props: {
  list: CallList;
  sheet: CallSheet | null;
  heading: string;
  note: string;
  now: Date;
}) {
  const { list, sheet, now } = props;
  const t = useWords(words);
  const functions = sheet?.functions ?? [];
  const siteNames = new Map(
    (sheet?.sites ?? [])
      .filter(({ id }) => id !== sheet?.site?.id)
      .map((one) => [one.id, one.name]),
  );
  const rowsOf = (answers: boolean) =>
    list.rows
      .filter((row) => row.answers === answers)
      .map((row) => (
        <CallRow
          key={row.who.id}
          row={row}
          contact={functions.find(({ id }) => id === row.who.id)}
          {...{ functions, now, siteNames }}
          siteId={sheet?.isPublic ? undefined : sheet?.site?.id}
        />
      ));
  const answering = rowsOf(true);
  const folds = [
    ['moreNow', answering.slice(SHOWN)],
    ['closedNow', rowsOf(false)],
  ] as const;
  return (
    <>
      <Card heading={props.heading} note={props.note}>
        <ol className="call-rows call-rows--first">{answering.slice(0, SHOWN)}</ol>
      </Card>
      {folds.map(
        ([title, rows]) =>
          rows.length > 0 && (
            <details className="card call-fold" key={`${title} ${props.heading}`}>
              <summary>
                <h2>{t(title)}</h2> <span className="card__note">{rows.length}</span>
              </summary>
              <ol className="call-rows" aria-label={t(title)}>
                {rows}
              </ol>
            </details>
          ),
      )}
    </>
  );
}

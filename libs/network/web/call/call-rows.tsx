import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { CallList } from '../../rules/call/call-list.js';
import { words } from '../words.generated.js';
import { CallRow } from './call-row.js';
import type { CallSheet } from './callables.js';

/** Those who answer, best first; then those who do not now, with when they open. */
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
  const closed = rowsOf(false);
  return (
    <>
      <Card heading={props.heading} note={props.note}>
        <ol className="call-rows call-rows--first">{rowsOf(true)}</ol>
      </Card>
      {closed.length > 0 && (
        <Card heading={t('closedNow')}>
          <ol className="call-rows">{closed}</ol>
        </Card>
      )}
    </>
  );
}

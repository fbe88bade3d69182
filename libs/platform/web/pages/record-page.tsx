import type { ReactNode } from 'react';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { Page, type PageProps } from '../ui/page.js';
import { words } from '../words.generated.js';
import './record-page.css';

export interface RecordPageProps
  extends Pick<PageProps, 'title' | 'heading' | 'note' | 'marks' | 'help' | 'intro' | 'actions'> {
  /** Over all of it: locked, or changed by somebody else meanwhile. */
  readonly notice?: ReactNode;
  /** `NextSteps`: at most one button of the page is filled, the one that is mine, now and possible. */
  readonly steps?: ReactNode;
  /** Steps that are done, in their order, as words: a line of text. */
  readonly done?: readonly string[];
  /** The verb of the step that is next, in lower case: said after those that are done. */
  readonly now?: string | undefined;
  /** The second column where there is room, else below: what changed, help, history. */
  readonly side?: ReactNode;
  /** The parts, each a card or a {@link FoldedSection}. */
  readonly children: ReactNode;
}

/** A page of one record: its state and what to do next at the top, then its parts. */
export function RecordPage(props: RecordPageProps) {
  const { notice, steps, done = [], now, side, children, ...page } = props;
  return (
    <Page {...page}>
      {notice}
      <div className="record">
        {(steps || done.length > 0) && (
          <div className="record__steps" data-next-steps>
            <DoneLine steps={done} now={now} />
            {steps}
          </div>
        )}
        <div className="record__parts">{children}</div>
        {side && <div className="record__side">{side}</div>}
      </div>
    </Page>
  );
}

function DoneLine({ steps, now }: { steps: readonly string[]; now: string | undefined }) {
  const t = useWords(words);
  const { list } = useFormat();
  if (steps.length === 0) return null;
  return (
    <p className="meta record__done">
      {t('record.done', { steps: list(steps) })}
      {now && ` ${t('record.now', { step: now })}`}
    </p>
  );
}

import type { ReactNode } from 'react';
import { useFormat } from '../i18n/use-format.js';
import { StatusText, type StatusTone } from '../ui/status-chip.js';
import './history-list.css';

export interface HistoryLine {
  readonly key: string;
  /** What happened, or the state that began. */
  readonly said: ReactNode;
  /** An instant, or a day where no more is known. */
  readonly at: string;
  readonly tone?: StatusTone;
  /** Who, as a function and an agency. */
  readonly by?: string | undefined;
  /** A reason, or when it was noted: a line each. */
  readonly notes?: readonly ReactNode[];
}

const isDay = (at: string) => /^\d{4}-\d{2}-\d{2}$/.test(at);

/** What has happened with a record, in the order it is given: ticks with their time, who and why. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  const format = useFormat();
  return (
    <ol className="history-list">
      {lines.map(({ key, said, at, tone = 'done', by, notes = [] }) => (
        <li key={key}>
          <StatusText tone={tone}>
            {said}{' '}
            <span className="meta">
              {isDay(at) ? format.monthDay(at, true) : format.moment(at)}
            </span>
            {by && <small>{by}</small>}
            {notes.map((note, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a note is its place in the line.
              <small key={line}>{note}</small>
            ))}
          </StatusText>
        </li>
      ))}
    </ol>
  );
}

import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import type { ReportFragment } from './report.generated.js';
import { type SectionDrafts, useSectionDrafts } from './use-section-drafts.js';

/** How the text of a report is looked at: section by section, as a whole, or as the board's form takes it. */
export const REPORT_VIEWS = ['avsnitt', 'hela', 'blankett'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

export interface ReportDesk extends SectionDrafts {
  readonly view: ReportView;
  readonly setView: (view: string) => void;
  /** The chosen one; undefined in a report without any. */
  readonly section: ReportFragment['sections'][number] | undefined;
  readonly choose: (number: number) => void;
  /** Something is typed in the chosen section and not saved: saving it is what one does next. */
  readonly isTyping: boolean;
}

/** Where one is in the text of a report, and what is typed there. */
export function useReportDesk(report: ReportFragment): ReportDesk {
  const { drafts, keep } = useSectionDrafts(report);
  const [chosen, setChosen] = useUrlValue('avsnitt', '1');
  const [shown, setView] = useUrlValue('visa', REPORT_VIEWS[0]);
  const view = REPORT_VIEWS.find((one) => one === shown) ?? REPORT_VIEWS[0];
  const section =
    report.sections.find(({ number }) => String(number) === chosen) ?? report.sections[0];
  return {
    ...{ drafts, keep, view, setView, section },
    choose: (number) => setChosen(String(number)),
    isTyping: view === 'avsnitt' && section !== undefined && drafts[section.number] !== undefined,
  };
}

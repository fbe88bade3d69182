import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { useRef } from 'react';
import { isOpen, type ReportState } from '../rules/report-life.js';
import { FetchedFigures } from './fetched-figures.js';
import { FormCopy } from './form-copy.js';
import type { ReportFragment } from './report.generated.js';
import { type ReportFigures, useReportFigures } from './report-figures.js';
import './report-sections.css';
import { ReportPreview } from './report-preview.js';
import { SectionEditor } from './section-editor.js';
import { SectionList } from './section-list.js';
import { SectionSums } from './section-sums.js';
import { TextPreview } from './text-preview.js';
import { REPORT_VIEWS, type ReportDesk } from './use-report-desk.js';
import { words } from './words.generated.js';

export interface ReportSectionsProps {
  readonly report: ReportFragment;
  readonly desk: ReportDesk;
  readonly isEditable: boolean;
  /** Something else on the page is what one does next. */
  readonly isBeside: boolean;
}

/** The text of a report: a section to write, the whole as it will be read, or what the board's form takes. */
export function ReportSections(props: ReportSectionsProps) {
  const t = useWords(words);
  const { report, desk } = props;
  const format = useFormat();
  const known = useReportFigures(report);
  const { figures } = known;
  if (!desk.section) return null;
  const unsaved = report.sections
    .filter(({ number }) => desk.drafts[number])
    .map(({ number }) => String(number));
  return (
    <>
      <div className="cluster no-print">
        <Segmented
          label={t('view')}
          value={desk.view}
          onChange={desk.setView}
          options={REPORT_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <HelpLink
          topic={desk.view === 'avsnitt' ? 'siffror-i-text' : 'faststalla'}
          about={t(`view.${desk.view}`)}
        />
      </div>
      {desk.view === 'avsnitt' && <OneSection {...props} known={known} />}
      {desk.view !== 'avsnitt' && unsaved.length > 0 && (
        <Notice tone="notice">{t('view.unsaved', { sections: format.list(unsaved) })}</Notice>
      )}
      {desk.view === 'hela' && <ReportPreview report={report} figures={figures} />}
      {desk.view === 'blankett' && <FormCopy report={report} figures={figures} />}
    </>
  );
}

/** The list of sections and the chosen one. What is typed stays when one goes to another, or away. */
function OneSection(props: ReportSectionsProps & { known: ReportFigures }) {
  const t = useWords(words);
  const { report, isEditable, known, desk } = props;
  const { figures } = known;
  const { drafts, keep, section } = desk;
  const text = useRef<HTMLDivElement>(null);
  if (!section) return null;
  const { number } = section;
  return (
    <div className="report-sections">
      <SectionList
        report={report}
        current={number}
        onChoose={(next) => {
          desk.choose(next);
          // On a phone the text is far below the list.
          setTimeout(() => text.current?.focus());
        }}
        drafts={report.sections.map((one) => one.number).filter((one) => drafts[one])}
      />
      <div ref={text} tabIndex={-1} className="report-sections__text">
        {isOpen(report.state as ReportState) && isEditable && (
          <FetchedFigures report={report} figures={known} />
        )}
        <Card heading={`${number} ${t.maybe(`section.${number}`)}`}>
          <p className="meta">{t.maybe(`sectionHint.${number}`)}</p>
          {isEditable ? (
            <SectionEditor
              key={number}
              reportId={report.id}
              section={section}
              figures={figures}
              draft={drafts[number]}
              isBeside={props.isBeside}
              onDraft={(draft) => keep(number, draft)}
            />
          ) : (
            <TextPreview text={section.body} figures={figures} />
          )}
          <SectionSums sums={report.activitySums} section={number} />
          <FlagText
            texts={[
              {
                text: 'REPORT_SECTION',
                recordId: section.id,
                label: t.maybe(`section.${number}`) ?? String(number),
                says: section.body,
              },
              {
                text: 'REPORT_TITLE',
                recordId: report.id,
                label: t('field.title'),
                says: report.title,
              },
            ]}
          />
        </Card>
      </div>
    </div>
  );
}

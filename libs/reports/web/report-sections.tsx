import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { useRef } from 'react';
import type { ReportFragment } from './report.generated.js';
import { useReportFigures } from './report-figures.js';
import './report-sections.css';
import { isOpen, type ReportState } from '../rules/report-life.js';
import { FetchedFigures } from './fetched-figures.js';
import { SectionEditor } from './section-editor.js';
import { SectionList } from './section-list.js';
import { SectionSums } from './section-sums.js';
import { TextPreview } from './text-preview.js';
import { useSectionDrafts } from './use-section-drafts.js';
import { words } from './words.generated.js';

export interface ReportSectionsProps {
  readonly report: ReportFragment;
  readonly isEditable: boolean;
}

/** The list of sections and the chosen one. What is typed stays when one goes to another, or away. */
export function ReportSections({ report, isEditable }: ReportSectionsProps) {
  const t = useWords(words);
  const known = useReportFigures(report);
  const { figures } = known;
  const [chosen, setChosen] = useUrlValue('avsnitt', '1');
  const text = useRef<HTMLDivElement>(null);
  const { drafts, keep } = useSectionDrafts(report);
  const section =
    report.sections.find(({ number }) => String(number) === chosen) ?? report.sections[0];
  if (!section) return null;
  const { number } = section;
  return (
    <div className="report-sections">
      <SectionList
        report={report}
        current={number}
        onChoose={(next) => {
          setChosen(String(next));
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

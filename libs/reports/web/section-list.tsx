import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import IconCircle from '@tabler/icons-react/icons/IconCircle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { neededText, type ReportKind, type SectionNumber } from '../rules/report-kind.js';
import type { ReportFragment } from './report.generated.js';
import './section-list.css';
import { words } from './words.generated.js';

export interface SectionListProps {
  readonly report: ReportFragment;
  readonly current: number;
  readonly onChoose: (number: number) => void;
  /** Sections with text that is not saved. */
  readonly drafts: readonly number[];
}

/** The sections of the report, with what has text and what has not. */
export function SectionList({ report, current, drafts, onChoose }: SectionListProps) {
  const t = useWords(words);
  const needed = neededText(report.kind as ReportKind);
  const done = report.sections.filter(hasText).length;
  return (
    <Card
      heading={t('sections.heading')}
      note={t('page.done', { done, all: report.sections.length })}
    >
      <ul className="section-list">
        {report.sections.map((section) => {
          const isDraft = drafts.includes(section.number);
          const isNeeded = needed.includes(section.number as SectionNumber) && !hasText(section);
          const Icon = isDraft ? IconPencil : hasText(section) ? IconCircleCheck : IconCircle;
          return (
            <li key={section.number}>
              <button
                type="button"
                className="section-list__choice"
                aria-current={section.number === current ? 'true' : undefined}
                onClick={() => onChoose(section.number)}
              >
                <Icon aria-hidden />
                <span>
                  {section.number} {t.maybe(`section.${section.number}`)}
                  <span className="section-list__note">
                    {isDraft
                      ? t('sections.draft')
                      : t(
                          hasText(section)
                            ? 'sections.hasText'
                            : isNeeded
                              ? 'sections.needed'
                              : 'sections.empty',
                        )}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const hasText = ({ body }: { body: string }) => body.trim() !== '';

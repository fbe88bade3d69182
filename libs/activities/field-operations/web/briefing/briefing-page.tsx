import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { readPassNumber } from '../../rules/pass-number.js';
import { programmeOf } from '../pass/programme-of.js';
import { BriefingPageDocument, type BriefingSheetFragment } from './briefing.generated.js';
import { BriefingSheet } from './briefing-sheet.js';
import { NewWords } from './flagged/new-words.js';
import { OwnHearing } from './own-hearing.js';
import { words } from './words.generated.js';

/**
 * `/faltpass/FP-2022-006/genomgang`: what is read aloud before the team goes out, and the one page that
 * is printed. It has no counts and no assessment; numbers only for those who may have them.
 */
export default function BriefingPage() {
  const id = useRouteParam('id');
  const chosen = usePlace();
  const places = usePlaces();
  const number = readPassNumber(id);
  const programmeId = number && programmeOf(number.year, chosen, places);
  const query = useOperation(BriefingPageDocument, {
    input: number ? { number: id, programmeId } : { id },
  });
  return (
    <QueryView query={query}>{({ fieldPass }) => <BriefingView pass={fieldPass} />}</QueryView>
  );
}

function BriefingView({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Page
      title={pass.number ? t('title.number', { number: pass.number }) : t('title')}
      marks={<ClassBadge informationClass={pass.classification} />}
      intro={capital(format.span(pass.startsAt, pass.endsAt))}
      actions={
        <>
          <LinkButton to={`/faltpass/${pass.number ?? pass.id}`}>{t('toPass')}</LinkButton>
          <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <BriefingSheet pass={pass} />
      <NewWords pass={pass} />
      <OwnHearing pass={pass} />
    </Page>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

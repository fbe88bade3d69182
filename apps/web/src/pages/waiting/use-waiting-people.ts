import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPagePeopleDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';

/** What the administrator and the manager do on the page of their organisation; it has no time of its own. */
export function useWaitingPeople(): WaitingSource {
  const t = useWords(words);
  const isMine = useMay('sign-in:read');
  const query = useOperation(FrontPagePeopleDocument, {}, { enabled: isMine });
  const line = (
    key: 'bindings' | 'roles' | 'reviews' | 'trainings',
    name: string,
    verb: string,
  ): WaitingLine => ({
    ...{
      key,
      name,
      about: '',
      why: t(`front.why.${key}`),
      verb,
      after: null,
      to: '/admin',
      dueAt: null,
    },
  });
  return waitingSource('front.about.people', query, isMine, ({ peopleWaiting }) => {
    const { bindings, roles, reviews, trainings } = peopleWaiting;
    const lines: WaitingLine[] = [];
    if (bindings > 0) {
      lines.push(line('bindings', t('front.bindings', { n: bindings }), t('front.bindingsDo')));
    }
    if (roles > 0) {
      lines.push(line('roles', t('front.roles', { n: roles }), t('front.rolesDo')));
    }
    if (reviews > 0) {
      lines.push(line('reviews', t('front.reviews', { n: reviews }), t('front.reviewsDo')));
    }
    if (trainings > 0) {
      const name = t('front.trainings', { n: trainings });
      lines.push(line('trainings', name, t('front.trainingsDo')));
    }
    return lines;
  });
}

import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { LUND_INTRODUCTION, LUND_NUMBERS } from '../../rules/demo/lund.js';

const SAVE =
  'mutation SaveTownPage($input: SaveTownPageInput!) { saveTownPage(input: $input) { id } }';
const SHOW =
  'mutation ShowOnTownPage($input: ShowOnTownPageInput!) { showOnTownPage(input: $input) { id } }';

const LEAD: PersonKey = 'projektledare@fa-hbg';

/**
 * Lund’s page, open since the pilot, and what its organisations show there. One page a town: the running programme
 * has the same. Helsingborg’s has never been opened.
 */
export const townPageDemo: DemoRecords = async (stage) => {
  const siteId = await stage.siteId('lund');
  await stage.does(LEAD, atLocal('2022-05-02', '09:00'), SAVE, {
    ...{ siteId, isOpen: true, expectedVersion: 0 },
    ...LUND_INTRODUCTION,
  });
  for (const { label, part, by, on } of LUND_NUMBERS) {
    const { rows } = await stage.owner.query<{ id: string }>(
      'select id from contact_function where label = $1',
      [label],
    );
    await stage.does(by, atLocal(on, '10:00'), SHOW, {
      ...{ siteId, part, contactFunctionId: rows[0]?.id },
    });
  }
};

import { writePdf } from '@stad/platform/api/document/pdf-writer.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { PILOT_SHELF, SEMINAR_LINKS } from '../../rules/demo/pilot-shelf.js';
import { runningShelf } from '../../rules/demo/running-shelf.js';
import type { ShelfRecord } from '../../rules/demo/types.js';
import { ShelfVersionsService } from '../shelf-versions.service.js';
import { sheetDocument } from './sheet-document.js';

/** Of whose seminars two in Lund have links of their own. */
const HOST = 'projektledare@fa-hbg';

/** What stands on the shelf, from both programmes: the files are set as it is loaded; and what seminars have shown. */
export const shelfDemo: DemoRecords = async (stage, days) => {
  await linkSeminars(stage);
  for (const record of [...PILOT_SHELF, ...runningShelf(days)]) await load(stage, record);
};

async function linkSeminars(stage: DemoStage): Promise<void> {
  const { rows } = await stage.owner.query<{ id: string; day: string }>(
    `select a.id, app.swedish_day(a.starts_at)::text as day
     from activity a join agency g on g.id = a.agency_id join site s on s.id = a.site_id
     where a.kind = 'SEMINAR' and g.key = 'FA-HBG' and s.key = 'lund' and a.lifecycle = 'FINALISED' and a.starts_at < now()
     order by a.starts_at, a.id limit 2`,
  );
  for (const [at, { id: activityId, day }] of rows.entries()) {
    const { title, url } = SEMINAR_LINKS[at] ?? {};
    await stage.does(
      HOST,
      atLocal(day, '16:00'),
      'mutation addMaterial($input: AddMaterialInput!) { addMaterial(input: $input) }',
      { activityId, title, url },
    );
  }
}

async function load(stage: DemoStage, record: ShelfRecord): Promise<void> {
  const { by, kind, actorKind = null, language, classification, licence, versions } = record;
  const { title, responsible, reviewOn, reviewed, withdrawn } = record;
  const [first] = versions;
  if (!first) throw new Error(`${title} has no version.`);
  const act = async (day: string, name: string, input: Readonly<Record<string, unknown>>) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ${name}($input: ${type}!) { ${name}(input: $input) { id } }`;
    const at = atLocal(day, '10:00');
    return (await stage.does<Record<string, { id: string }>>(by, at, document, input))[name]?.id;
  };
  const shelfItemId = await act(first.on, 'addShelfItem', {
    ...{ title, kind, actorKind, language, classification, licence, responsible, reviewOn },
    ...{ siteId: await stage.siteId(record.siteKey), allSites: record.allSites ?? false },
  });
  if (!shelfItemId) throw new Error(`${title} was not added.`);
  for (const [before, { on, content }] of versions.entries()) {
    const number = before + 1;
    if (typeof content === 'string') {
      await act(on, 'publishShelfLink', { shelfItemId, number, url: content });
      continue;
    }
    const at = atLocal(on, '10:30');
    const pdf = Buffer.from(
      await writePdf(sheetDocument(content, language === 'en' ? 'en' : 'sv'), at),
    );
    await stage.uses(by, at, ShelfVersionsService, (service, ctx) =>
      service.publish(ctx, shelfItemId, number, { pdf }),
    );
  }
  if (reviewed) await act(reviewed.on, 'reviewShelfItem', { shelfItemId, reviewOn: reviewed.next });
  if (withdrawn) {
    await act(withdrawn.on, 'withdrawShelfItem', { shelfItemId, reason: withdrawn.reason });
  }
}

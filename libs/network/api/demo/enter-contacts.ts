import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import type { SiteKey } from '@stad/programme/rules/demo/types.js';
import type { ContactFunctionRecord, OnCallCoverageRecord } from '../../rules/demo/types.js';
import { usualOnRedDays } from '../../rules/weekly-hours.js';

/**
 * Enters the card of an agency in which nobody keeps cards (a national authority has one function and
 * no administrator here): whoever sets the portal up does it, as with the agencies themselves.
 */
export async function enterContact(
  stage: DemoStage,
  contact: ContactFunctionRecord,
  testedOn: string | null,
): Promise<string> {
  const { rows } = await stage.owner.query<{ id: string }>(
    `insert into contact_function (agency_id, label, kind, work_phone, mailbox, hours, note,
       classification, tested_on, site_ids, languages)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      await stage.agencyId(contact.agencyKey),
      contact.label,
      contact.kind,
      contact.workPhone,
      contact.mailbox ?? null,
      contact.hours,
      contact.note ?? null,
      contact.classification,
      testedOn,
      await sitesOf(stage, contact.siteKeys),
      [...(contact.languages ?? [])],
    ],
  );
  return (rows[0] as { id: string }).id;
}

/** Its hours, likewise. */
export async function enterHours(
  stage: DemoStage,
  contactFunctionId: string,
  coverage: OnCallCoverageRecord,
): Promise<void> {
  await stage.owner.query(
    `insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time,
       to_time, valid_from, valid_to, red_days, eves)
     select agency_id, id, $2, $3, $4, $5, $6, $7, $8, $9 from contact_function where id = $1`,
    [
      contactFunctionId,
      await sitesOf(stage, coverage.siteKeys),
      [...coverage.weekdays],
      coverage.from,
      coverage.to,
      coverage.validFrom,
      coverage.validTo,
      coverage.redDays ?? usualOnRedDays(coverage.weekdays),
      coverage.eves ?? 'AS_USUAL',
    ],
  );
}

function sitesOf(stage: DemoStage, keys: readonly SiteKey[]): Promise<string[]> {
  return Promise.all(keys.map((key) => stage.siteId(key)));
}

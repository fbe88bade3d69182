import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { AreaEntity, ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { Any } from 'typeorm';
import { AgreementEventEntity, AgreementPartyEntity } from './agreement.entities.js';

/** What happened to each, the latest first. */
export const agreementEventsOf = defineLoader<string, AgreementEventEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(AgreementEventEntity, {
    where: { agreementId: Any([...ids]) },
    order: { at: 'DESC', position: 'DESC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.agreementId === id)]));
});

/** What the parties of each have confirmed, whatever it said then. */
export const agreementPartiesOf = defineLoader<string, AgreementPartyEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(AgreementPartyEntity, { where: { agreementId: Any([...ids]) } });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.agreementId === id)]));
});

/** How far a programme has come; null where the viewer has no part in it. */
export const programmeStateOf = defineLoader<string, string | null>(async (ctx, ids) => {
  const rows = await ctx.db.find(ProgrammeEntity, { where: { id: Any([...ids]) } });
  return new Map(ids.map((id) => [id, rows.find((row) => row.id === id)?.state ?? null]));
});

/** An area by its id; null where the viewer has no part in its town. */
export const areaById = defineLoader<string, AreaEntity | null>(async (ctx, ids) => {
  const rows = await ctx.db.find(AreaEntity, { where: { id: Any([...ids]) } });
  return new Map(ids.map((id) => [id, rows.find((row) => row.id === id) ?? null]));
});

import { Injectable } from '@nestjs/common';
import { checkPage, cursorOf, type PageInput } from '@stad/activities/core/rules/paging.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import type { PassRow } from './pass.document.js';
import { passRows } from './pass.loader.js';

/** Which passes a list asks for; `to` is excluded. */
export interface PassFilter {
  readonly siteId?: string | null;
  readonly programmeId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly states?: readonly string[] | null;
  readonly type?: string | null;
}

export interface PassPage {
  readonly rows: readonly PassRow[];
  readonly total: number;
  readonly endCursor: string | null;
}

/** Counting stops here: "more than 1 000" is all a reader needs. */
const COUNTED = 1000;

const MATCHING = `a.kind = 'FIELD_OPERATION'
  and ($1::uuid is null or a.programme_id = $1) and ($2::uuid is null or a.site_id = $2)
  and ($3::timestamptz is null or a.ends_at > $3) and ($4::timestamptz is null or a.starts_at < $4)
  and ($5::text[] is null or o.state = any ($5)) and ($6::text is null or o.type = $6)`;

/** The list of passes: two statements whatever its length. */
@Injectable()
export class PassListService {
  async page(ctx: RequestContext, filter: PassFilter, input: PageInput): Promise<PassPage> {
    const { first, after, sort } = orThrow(checkPage(input));
    const [order, beyond] = sort === 'STARTS_AT_DESC' ? ['desc', '<'] : ['asc', '>'];
    const filters = [
      filter.programmeId ?? null,
      filter.siteId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.states ?? null,
      filter.type ?? null,
    ];
    const [rows, [counted]] = await Promise.all([
      passRows(
        ctx,
        `${MATCHING} and ($7::timestamptz is null or (a.starts_at, a.id) ${beyond} ($7, $8::uuid))
         order by a.starts_at ${order}, a.id ${order} limit $9`,
        [...filters, after?.startsAt ?? null, after?.id ?? null, first],
      ),
      ctx.db.sql<{ total: number }>(
        `select count(*)::int as total from (
           select from activity a join field_operation o on o.activity_id = a.id
           where ${MATCHING} limit ${COUNTED}) counted`,
        filters,
      ),
    ]);
    const last = rows.length === first ? rows.at(-1) : undefined;
    return { rows, total: counted?.total ?? 0, endCursor: last ? cursorOf(last) : null };
  }
}

import { Injectable } from '@nestjs/common';
import { type SelectedRow, selectedRows } from '@stad/identity/api/waiting/selected-rows.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import {
  type ReadSource,
  type SelectedSource,
  Waiting,
  type WaitingItem,
} from '@stad/platform/api/waiting/waiting.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { NextOccasion, WaitingList, WaitingRow } from './waiting.types.js';

/** The next thing the own agency plans or was asked to. */
const NEXT = `
  select '', a.id::text, jsonb_build_object('of', a.kind, 'number', a.number, 'title', a.title, 'startsAt', a.starts_at)
  from activity a, me
  where a.starts_at > me.now and a.phase in ('PLANNED', 'CONFIRMED')
    and (a.agency_id = me.agency_id or exists (select from activity_share s
      where s.activity_id = a.id and s.agency_id = me.agency_id and s.revoked_at is null))
  order by a.starts_at, a.id limit 1`;

/** All that waits for somebody: the rows of every domain, in the order in which they are taken on. */
@Injectable()
export class WaitingRowsService {
  constructor(private readonly waiting: Waiting) {}

  /** Rows of all domains in one statement, and one or two of each domain whose rule is no select. */
  list(ctx: RequestContext): Promise<WaitingList> {
    return this.of(ctx, this.waiting.sources);
  }

  /** What a letter may count: without the rows of the moment, which are told of nowhere else (decision 41). */
  async lasting(ctx: RequestContext): Promise<readonly WaitingRow[]> {
    const lasting = this.waiting.sources.filter(({ isOfTheMoment }) => !isOfTheMoment);
    return (await this.of(ctx, lasting)).rows;
  }

  private async of(
    ctx: RequestContext,
    sources: readonly (SelectedSource | ReadSource)[],
  ): Promise<WaitingList> {
    const mine = sources.filter(({ permission }) => ctx.may(permission));
    const selected = mine.filter((source): source is SelectedSource => 'sql' in source);
    const [read, ...others] = await Promise.all([
      selectedRows(ctx, selected, [NEXT]),
      ...mine
        .filter((source): source is ReadSource => 'read' in source)
        .map((source) => source.read(ctx)),
    ]);
    noteLists(ctx, selected, read);
    const next = read.find(({ kind }) => kind === '') ?? null;
    const items = [...read.filter(({ kind }) => kind !== '').map(itemOf), ...others.flat()];
    return { rows: items.map(shown).sort(byOrder), next: next && occasionOf(next) };
  }
}

/** What is of class P3 is told of in the log, as its own list would be. */
function noteLists(
  ctx: RequestContext,
  sources: readonly SelectedSource[],
  read: readonly SelectedRow[],
) {
  for (const objectType of new Set(sources.flatMap(({ listed }) => listed ?? []))) {
    const kinds = sources.flatMap(({ listed, kinds: own }) => (listed === objectType ? own : []));
    const rowCount = read.filter(({ kind, said }) => kinds.includes(kind) && !said.isShared).length;
    if (rowCount > 0) ctx.note({ action: 'LIST', objectType, rowCount });
  }
}

const itemOf = ({ kind, id, said }: SelectedRow): WaitingItem => ({ kind, id, ...said });

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day begins at midnight here, not in London. */
const moment = (at: Date | string | null | undefined) =>
  typeof at === 'string' && DAY.test(at) ? atLocal(at, '00:00') : at ? new Date(at) : null;

/** The end of the last day that is in time. */
const endOf = (day: string) => atLocal(addDays(day, 1), '00:00');

function shown(item: WaitingItem): WaitingRow {
  const { kind, id, dueOn = null } = item;
  return {
    kind,
    id,
    dueOn,
    of: item.of ?? null,
    number: item.number ?? null,
    title: item.title ?? null,
    n: item.n ?? null,
    agency: item.agency ?? null,
    since: moment(item.since),
    dueAt: dueOn ? endOf(dueOn) : moment(item.dueAt),
    startsAt: moment(item.startsAt),
    endsAt: moment(item.endsAt),
    areas: item.areas ?? [],
    steps: item.steps ?? [],
    programmeId: item.programmeId ?? null,
    otherId: item.otherId ?? null,
  };
}

function occasionOf({ id, said }: SelectedRow): NextOccasion {
  const { of, title, number = null, startsAt } = said;
  return { id, kind: of ?? '', title: title ?? '', number, startsAt: new Date(startsAt ?? 0) };
}

/** What goes on now first, then the first due; what has no time of its own last. */
function byOrder(a: WaitingRow, b: WaitingRow): number {
  const running = Number(b.kind === 'PASS_RUNNING') - Number(a.kind === 'PASS_RUNNING');
  if (running !== 0) return running;
  if (!a.dueAt || !b.dueAt) return Number(!a.dueAt) - Number(!b.dueAt);
  return a.dueAt.getTime() - b.dueAt.getTime() || a.kind.localeCompare(b.kind);
}

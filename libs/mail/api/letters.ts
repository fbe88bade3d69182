import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import type { Letter } from '@stad/platform/api/mail/mail-transport.js';
import type { DeliveryReason } from '../rules/delivery.js';
import type { MailDeliveryEntity } from './mail.entities.js';

/** What is to be said now, or why nothing is. */
export type Composed = { readonly letter: Letter } | { readonly reason: DeliveryReason };

/** Decides at the moment of sending, in the recipient's context, whether and what a recipient is told. */
export type Composer = (run: JobRun, delivery: MailDeliveryEntity) => Promise<Composed>;

/** Told what became of a letter of a kind, as the agency that sent it. */
export type SettledReader = (ctx: RequestContext, delivery: MailDeliveryEntity) => Promise<void>;

/** Who composes which kind of letter. A domain says so when it comes to be (`onModuleInit`). */
@Injectable()
export class Letters {
  private readonly composers = new Map<string, Composer>();
  private readonly lossReaders = new Map<string, SettledReader>();
  private readonly sentReaders = new Map<string, SettledReader>();

  compose(kind: string, composer: Composer): void {
    if (this.composers.has(kind)) throw new Error(`Two composers of ${kind}.`);
    this.composers.set(kind, composer);
  }

  of(kind: string): Composer {
    const composer = this.composers.get(kind);
    if (!composer) throw new Error(`Nobody composes ${kind}.`);
    return composer;
  }

  /** A domain that wants to know of its letters that come back, or are not taken by the address. */
  onLost(kind: string, reader: SettledReader): void {
    this.lossReaders.set(kind, reader);
  }

  /** A domain that wants to know when a letter was taken, in the transaction that notes it. */
  onSent(kind: string, reader: SettledReader): void {
    this.sentReaders.set(kind, reader);
  }

  async sent(ctx: RequestContext, delivery: MailDeliveryEntity): Promise<void> {
    await this.sentReaders.get(delivery.kind)?.(ctx, delivery);
  }

  async lost(ctx: RequestContext, delivery: MailDeliveryEntity): Promise<void> {
    await this.lossReaders.get(delivery.kind)?.(ctx, delivery);
  }
}

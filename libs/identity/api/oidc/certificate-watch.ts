import { Inject, Injectable } from '@nestjs/common';
import { VisitorWork } from '@stad/platform/api/context/visitor-work.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { CERTIFICATE_NOTICE_DAYS, clientCertificate, daysLeft } from './client-certificate.js';
import { IDENTITY_SECRETS_DIR } from './identity-secrets.js';
import { whyNot } from './why-not.js';

/** Says in good time that a certificate ends by which a provider knows the portal. */
@Injectable()
export class CertificateWatch {
  /** By provider; null: it cannot be shown. */
  private ends = new Map<string, Date | null>();
  /** The day, since the epoch, on which something was last said of a provider's. */
  private readonly saidOn = new Map<string, number>();

  constructor(
    private readonly door: VisitorWork,
    private readonly log: OperationLog,
    @Inject(IDENTITY_SECRETS_DIR) private readonly secretsDir: string | null,
  ) {}

  /**
   * Looks at the certificates of all providers in use, and says what is wrong with them. Keeps nobody out.
   * @returns days until the first of them ends; 0 when one cannot be shown, NaN without any
   */
  async look(): Promise<number> {
    const rows = await this.door.run((ctx) =>
      ctx.db.sql<{ id: string; name: string }>(
        'select provider_id as id, certificate_name as name from door.provider_certificates()',
      ),
    );
    this.ends = new Map();
    for (const { id, name } of rows) await this.lookAt(id, name);
    return this.daysLeft();
  }

  private async lookAt(provider: string, name: string): Promise<void> {
    try {
      this.see(provider, (await clientCertificate(this.secretsDir, name, new Date())).endsAt);
    } catch (error) {
      const why = whyNot(error);
      if (!why) throw error;
      this.ends.set(provider, null);
      this.say(provider, why.reason);
    }
  }

  /** A certificate was read: it is spoken of when it ends within {@link CERTIFICATE_NOTICE_DAYS}. */
  see(provider: string, endsAt: Date): void {
    this.ends.set(provider, endsAt);
    const days = daysLeft(endsAt, new Date());
    if (days < CERTIFICATE_NOTICE_DAYS) this.say(provider, `It ends in ${days} days.`);
  }

  private daysLeft(): number {
    const now = new Date();
    const days = [...this.ends.values()].map((each) => (each ? daysLeft(each, now) : 0));
    return days.length === 0 ? Number.NaN : Math.min(...days);
  }

  /** Once a day for each provider. */
  private say(provider: string, reason: string): void {
    const today = daysLeft(new Date(), new Date(0));
    if (this.saidOn.get(provider) === today) return;
    this.saidOn.set(provider, today);
    this.log.warning('certificate of a provider', { provider, reason });
  }
}

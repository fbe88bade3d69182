import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { BackupOrder } from '../src/backup/take-backup.js';
import { TestPortal, wholeGround } from './portal.js';

/** The major version of the test database: what reads it must be as new. */
export const SERVER = 17;

/** A portal to take backups of, a folder for them, and a key that opens them. */
export class BackupStage {
  private constructor(
    readonly portal: TestPortal,
    readonly folder: string,
    readonly identity: string,
    private readonly recipient: string,
  ) {}

  static async open(): Promise<BackupStage> {
    const portal = await TestPortal.open(wholeGround);
    const folder = mkdtempSync(join(tmpdir(), 'backup-'));
    const identity = await generateX25519Identity();
    return new BackupStage(portal, folder, identity, await identityToRecipient(identity));
  }

  async close(): Promise<void> {
    await this.portal.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  order(changes: Partial<BackupOrder> = {}): BackupOrder {
    return {
      databaseUrl: address('DATABASE_BACKUP_URL'),
      folder: join(this.folder, 'backups'),
      recipients: [this.recipient],
      files: [],
      portalVersion: '0.0.0',
      ...changes,
    };
  }
}

/** Of the database of this spec, by its variable. */
export const address = (name: string) => process.env[name] as string;

/** What lies in a folder of backups, hidden or not. */
export const left = (place: string) => (existsSync(place) ? readdirSync(place) : []);
